#include "glyph_meanings.h"

#include <algorithm>
#include <memory>
#include <string>

#include <fofi/FoFiTrueType.h>

namespace {

/// A larger font is not worth a look: it would be held whole.
constexpr size_t largestFont = 64u << 20;
/// Characters of the Basic Multilingual Plane; what lies beyond is rare, and a table of it long.
constexpr uint32_t firstScalar = 0x20, lastScalar = 0xFFFD;

/// The table of a font that counts in Unicode, or -1.
int unicodeTable(const FoFiTrueType &font)
{
    // Platform and encoding, as TrueType numbers them: Windows first, then the platform that is Unicode's own.
    constexpr int known[][2] = { { 3, 10 }, { 3, 1 }, { 0, 4 }, { 0, 3 }, { 0, 1 }, { 0, 0 } };
    for (const auto &[platform, encoding] : known) {
        const int table = font.findCmap(platform, encoding);
        if (table >= 0) {
            return table;
        }
    }
    return -1;
}

} // namespace

std::vector<uint32_t> glyphMeanings(GfxFont &font, XRef *xref)
{
    const GfxFontType type = font.getType();
    if ((type != fontCIDType2 && type != fontCIDType2OT) || font.hasToUnicodeCMap()) {
        return {};
    }
    const auto &composite = static_cast<const GfxCIDFont &>(font);
    const GooString *collection = composite.getCollection();
    if (collection == nullptr || collection->toStr() != "Adobe-Identity") {
        return {};
    }
    const auto file = font.readEmbFontFile(xref);
    if (!file || file->empty() || file->size() > largestFont) {
        return {};
    }
    const std::unique_ptr<FoFiTrueType> embedded = FoFiTrueType::make(file->data(), static_cast<int>(file->size()));
    const int table = embedded ? unicodeTable(*embedded) : -1;
    if (table < 0) {
        return {};
    }
    std::vector<uint32_t> ofGlyph;
    for (uint32_t scalar = firstScalar; scalar <= lastScalar; ++scalar) {
        const int glyph = scalar >= 0xD800 && scalar < 0xE000 ? 0 : embedded->mapCodeToGID(table, scalar);
        if (glyph <= 0 || glyph > 0xFFFF) {
            continue;
        }
        if (static_cast<size_t>(glyph) >= ofGlyph.size()) {
            ofGlyph.resize(glyph + 1);
        }
        if (ofGlyph[glyph] == 0) {
            ofGlyph[glyph] = scalar;
        }
    }
    const int *glyphs = composite.getCIDToGID();
    const unsigned int count = composite.getCIDToGIDLen();
    if (glyphs == nullptr || count == 0) {
        return ofGlyph;
    }
    std::vector<uint32_t> ofCID(std::min(count, 0x10000u));
    for (size_t cid = 0; cid < ofCID.size(); ++cid) {
        const int glyph = glyphs[cid];
        ofCID[cid] = glyph > 0 && static_cast<size_t>(glyph) < ofGlyph.size() ? ofGlyph[glyph] : 0;
    }
    return ofCID;
}
