// What the glyphs of a font mean whose PDF does not say so.
#pragma once

#include <cstdint>
#include <vector>

#include <GfxFont.h>

/// The scalar of each CID, 0 where none is known; empty where the PDF says what its codes mean, or nobody does.
///
/// A composite font without a map to Unicode counts its glyphs, and Poppler takes these counts for scalars: `7KH` for `The`. The
/// embedded TrueType font often has its own table of characters still, which is turned round here.
std::vector<uint32_t> glyphMeanings(GfxFont &font, XRef *xref);
