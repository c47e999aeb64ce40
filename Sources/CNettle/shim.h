#include <nettle/base16.h>
#include <nettle/sha2.h>
