#include "glyph_meanings.h"

#include <memory>
#include <string>
#include <utility>

#include <fofi/FoFiTrueType.h>

#include "embedded_font.h"

namespace {

constexpr size_t mostCIDs = 0x10000;
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
    const auto file = embeddedFile(font, xref);
    if (!file) {
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
    return byCID(composite, std::move(ofGlyph), mostCIDs);
}
