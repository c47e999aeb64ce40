// What content streams decode to, in memory.
#pragma once

#include <cstddef>
#include <string>

#include <Object.h>

/// Appends what a stream, or each stream of an array, decodes to; a line end stands behind each of an array, for a token
/// ends where a stream does. False, with `bytes` of no use, when something else is among them or `bytes` get longer than `most`.
///
/// Deflated data, as nearly all is, is inflated by zlib: Poppler's own filter gives a byte at a time and takes eight times
/// as long. What zlib finds damaged is left to Poppler, which makes the best of it.
bool appendDecoded(const Object &contents, std::string &bytes, size_t most);
