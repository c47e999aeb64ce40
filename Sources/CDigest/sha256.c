#include "digest.h"

#include <string.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define BLOCK 64
#define INSTRUCTIONS __attribute__((target("sha,sse4.1,ssse3")))

static const uint32_t constants[BLOCK] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static int has_instructions(void)
{
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) {
        return 0;
    }
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA) != 0;
}

/* The state is kept as the instructions want it: A B E F and C D G H, the first in the highest place. */
INSTRUCTIONS static void add_blocks(__m128i state[2], const uint8_t *bytes, size_t count)
{
    const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    for (; count > 0; --count, bytes += BLOCK) {
        __m128i abef = state[0], cdgh = state[1], words[4];
        for (int i = 0; i < 4; ++i) {
            words[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * i)), big_endian);
        }
        for (int i = 0; i < 16; ++i) { /* four rounds each */
            const __m128i now = words[i & 3];
            __m128i sum = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)(const void *)(constants + 4 * i)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            sum = _mm_shuffle_epi32(sum, 0x0e);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, sum);
            /* The words of four rounds sixteen on. */
            const __m128i last = words[(i + 3) & 3], seventh = _mm_alignr_epi8(last, words[(i + 2) & 3], 4);
            words[i & 3] = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(now, words[(i + 1) & 3]), seventh), last);
        }
        state[0] = _mm_add_epi32(state[0], abef);
        state[1] = _mm_add_epi32(state[1], cdgh);
    }
}

INSTRUCTIONS static void put_big_endian(uint8_t *to, __m128i words, int index)
{
    const uint32_t word = (uint32_t)(index == 0   ? _mm_extract_epi32(words, 3)
                                     : index == 1 ? _mm_extract_epi32(words, 2)
                                     : index == 2 ? _mm_extract_epi32(words, 1)
                                                  : _mm_extract_epi32(words, 0));
    for (int i = 0; i < 4; ++i) {
        to[i] = (uint8_t)(word >> (24 - 8 * i));
    }
}

int digest_sha256(const void *bytes, size_t count, uint8_t digest[32])
{
    if (!has_instructions()) {
        return 0;
    }
    __m128i state[2] = {
        _mm_set_epi32(0x6a09e667, (int)0xbb67ae85, 0x510e527f, (int)0x9b05688c),
        _mm_set_epi32(0x3c6ef372, (int)0xa54ff53a, 0x1f83d9ab, 0x5be0cd19),
    };
    const size_t whole = count / BLOCK, rest = count % BLOCK;
    add_blocks(state, bytes, whole);
    /* The rest, a bit that ends it, and the length in bits. */
    uint8_t end[2 * BLOCK] = { 0 };
    const size_t blocks = rest < BLOCK - 8 ? 1 : 2;
    if (rest > 0) {
        memcpy(end, (const uint8_t *)bytes + whole * BLOCK, rest);
    }
    end[rest] = 0x80;
    for (int i = 0; i < 8; ++i) {
        end[blocks * BLOCK - 1 - (size_t)i] = (uint8_t)((uint64_t)count * 8 >> (8 * i));
    }
    add_blocks(state, end, blocks);
    for (int i = 0; i < 2; ++i) {
        put_big_endian(digest + 4 * i, state[0], i);
        put_big_endian(digest + 16 + 4 * i, state[0], i + 2);
        put_big_endian(digest + 8 + 4 * i, state[1], i);
        put_big_endian(digest + 24 + 4 * i, state[1], i + 2);
    }
    return 1;
}

#else

int digest_sha256(const void *bytes, size_t count, uint8_t digest[32])
{
    (void)bytes, (void)count, (void)digest;
    return 0;
}

#endif
