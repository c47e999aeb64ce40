#include "private_signs.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "embedded_font.h"

namespace {

constexpr size_t mostGlyphs = 0xFFFF;
/// Bytes of a glyph's record before its outline: the number of contours and the box.
constexpr size_t recordHead = 10;

struct Sign {
    /// FNV-1a of the glyph's record without the noughts behind it.
    uint64_t outline;
    uint32_t scalar;
};

/// By their outlines, in order.
constexpr Sign signs[] = {
    { 0x1027445ba0de2479, 0xf02b9 }, // Haansoft Batang 9
    { 0x14bb357ae12295a9, 0xf02b4 }, // Haansoft Batang 4
    { 0x217cc167b187de14, 0xf02b1 }, // Haansoft Batang 1
    { 0x2569aa08b66e79b2, 0xf02b3 }, // Haansoft Batang 3
    { 0x3035e0b769ed69a2, 0xf02b8 }, // HCR Batang 8
    { 0x325aa765c0808fd9, 0xf02b1 }, // Haansoft Dotum 1
    { 0x372a434b751365fd, 0x0007c }, // Haansoft Batang |
    { 0x38acc6df02a30d2d, 0xf02b2 }, // Haansoft Batang 2
    { 0x42cbb7a0b5423798, 0x0329e }, // Haansoft Batang seal
    { 0x45def80ac362afef, 0xf02b5 }, // HCR Batang 5
    { 0x4c71c730f3910839, 0x0300f }, // Haansoft Batang 』
    { 0x4f222eb79e529ef9, 0xf02b7 }, // Haansoft Batang 7
    { 0x5e6e83b98af70e0f, 0xf02b9 }, // HCR Batang 9
    { 0x6630ab1fcc886438, 0xf02b3 }, // HCR Batang 3
    { 0x6c6448962ec4a380, 0x02022 }, // HCR Dotum •
    { 0x769e92ec0f3c8645, 0xf02b3 }, // Haansoft Dotum 3
    { 0x841cf98aa16a599c, 0xf02b6 }, // Haansoft Batang 6
    { 0x9afc048f748aa52e, 0xf02b6 }, // HCR Batang 6
    { 0x9f4fd7273845ee06, 0x0300e }, // Haansoft Batang 『
    { 0xa73cddc3c88a239b, 0x02022 }, // HCR Batang •
    { 0xac013102555d1e94, 0xf02b1 }, // HCR Batang 1
    { 0xade8e470e2673676, 0xf02b4 }, // HCR Batang 4
    { 0xb7c82d12b1b06395, 0xf02b8 }, // Haansoft Batang 8
    { 0xe5dd036e4e71c8e2, 0xf02b5 }, // Haansoft Batang 5
    { 0xea81a651805d4ee9, 0xf02b2 }, // HCR Batang 2
    { 0xfb93ed4d0f161dc2, 0xf02b7 }, // HCR Batang 7
};

uint64_t hash(std::string_view bytes)
{
    uint64_t value = 0xcbf29ce484222325;
    for (const char byte : bytes) {
        value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    }
    return value;
}

uint32_t scalar(std::string_view record)
{
    const size_t end = record.find_last_not_of('\0');
    // A glyph of parts has -1 contours, one that draws nothing has none.
    if (end == std::string_view::npos || end < recordHead || static_cast<unsigned char>(record[0]) >= 0x80 || record[1] == 0) {
        return 0;
    }
    const uint64_t outline = hash(record.substr(0, end + 1));
    const auto found = std::lower_bound(
        std::begin(signs), std::end(signs), outline, [](const Sign &sign, uint64_t outline) { return sign.outline < outline; });
    return found != std::end(signs) && found->outline == outline ? found->scalar : 0;
}

/// The tables of a TrueType font; reading behind the end gives noughts.
class Tables {
public:
    explicit Tables(std::string_view file) : file(file) { }

    std::string_view table(std::string_view tag) const
    {
        const size_t count = number(file, 4, 2);
        for (size_t i = 0; i < count; ++i) {
            const size_t entry = 12 + 16 * i;
            if (entry + 16 <= file.size() && file.substr(entry, 4) == tag) {
                return part(file, number(file, entry + 8, 4), number(file, entry + 12, 4));
            }
        }
        return {};
    }

    static size_t number(std::string_view bytes, size_t at, size_t count)
    {
        size_t value = 0;
        for (size_t i = 0; i < count; ++i) {
            value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0);
        }
        return value;
    }

    static std::string_view part(std::string_view bytes, size_t start, size_t count)
    {
        return start < bytes.size() ? bytes.substr(start, count) : std::string_view();
    }

private:
    std::string_view file;
};

/// Of each glyph.
std::vector<uint32_t> scalars(const Tables &tables)
{
    const std::string_view places = tables.table("loca"), outlines = tables.table("glyf"), head = tables.table("head");
    const bool isLong = Tables::number(head, 50, 2) != 0;
    const size_t width = isLong ? 4 : 2, unit = isLong ? 1 : 2;
    const size_t count = std::min(places.size() / width, mostGlyphs);
    std::vector<uint32_t> found;
    for (size_t glyph = 0; glyph + 1 < count; ++glyph) {
        const size_t start = unit * Tables::number(places, glyph * width, width);
        const size_t end = unit * Tables::number(places, (glyph + 1) * width, width);
        found.push_back(end > start ? scalar(Tables::part(outlines, start, end - start)) : 0);
    }
    return found;
}

} // namespace

std::vector<uint32_t> privateSigns(GfxFont &font, XRef *xref)
{
    if (font.getType() != fontCIDType2) {
        return {};
    }
    const auto file = embeddedFile(font, xref);
    if (!file) {
        return {};
    }
    return byCID(
        static_cast<const GfxCIDFont &>(font), scalars(Tables({ reinterpret_cast<const char *>(file->data()), file->size() })), mostGlyphs);
}
