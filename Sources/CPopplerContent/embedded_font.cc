#include "embedded_font.h"

#include <algorithm>

namespace {

constexpr size_t largestFont = 64u << 20;

} // namespace

std::optional<std::vector<unsigned char>> embeddedFile(GfxFont &font, XRef *xref)
{
    auto file = font.readEmbFontFile(xref);
    if (!file || file->empty() || file->size() > largestFont) {
        return std::nullopt;
    }
    return file;
}

std::vector<uint32_t> byCID(const GfxCIDFont &font, std::vector<uint32_t> ofGlyph, size_t most)
{
    const int *glyphs = font.getCIDToGID();
    const size_t count = font.getCIDToGIDLen();
    if (glyphs == nullptr || count == 0) {
        return ofGlyph;
    }
    std::vector<uint32_t> ofCID(std::min(count, most));
    for (size_t cid = 0; cid < ofCID.size(); ++cid) {
        const int glyph = glyphs[cid];
        ofCID[cid] = glyph > 0 && static_cast<size_t>(glyph) < ofGlyph.size() ? ofGlyph[glyph] : 0;
    }
    return ofCID;
}
