// Fonts that a PDF carries.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <GfxFont.h>

/// The font's file; nothing where the PDF carries none, or one so large that it is not worth a look: it would be held whole.
std::optional<std::vector<unsigned char>> embeddedFile(GfxFont &font, XRef *xref);

/// What is known of glyphs by the CIDs that stand for them, 0 where nothing is; of `most` CIDs where the font has a map.
std::vector<uint32_t> byCID(const GfxCIDFont &font, std::vector<uint32_t> ofGlyph, size_t most);
