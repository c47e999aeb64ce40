#ifndef DIGEST_H
#define DIGEST_H

#include <stddef.h>
#include <stdint.h>

/* SHA-256 of the bytes by the processor's own instructions for it. Returns 1; or 0, with nothing done, where the processor
 * has none. */
int digest_sha256(const void *bytes, size_t count, uint8_t digest[32]);

#endif
