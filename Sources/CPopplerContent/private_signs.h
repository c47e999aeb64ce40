// What the signs of Hancom's fonts are that its PDFs do not name.
#pragma once

#include <cstdint>
#include <vector>

#include <GfxFont.h>

/// What Hancom writes for every sign of its fonts that lies beyond the Basic Multilingual Plane: the upper half of its code.
constexpr Unicode unnamedSign = 0xF000;

/// The scalar of each CID of an embedded TrueType font that has an outline of one of these signs, else 0.
///
/// Outlines are the same in every file, for a subset keeps the records of its glyphs: boxed numbers become U+F02B1 …, as Hancom's own
/// text has them, other signs the character that they look like.
std::vector<uint32_t> privateSigns(GfxFont &font, XRef *xref);
