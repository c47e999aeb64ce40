#include "stroke_weight.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "embedded_font.h"

namespace {

/// Glyphs looked at, spread over the font: a subset has letters and marks side by side.
constexpr int mostGlyphs = 48;
/// Fewer glyphs may be bullets only, which are heavy in any font.
constexpr size_t leastGlyphs = 3;
/// Mean stroke of half of a font's glyphs from which it is bold, in em. Of 130 fonts the regular ones reach 0.081 (Hangul 0.077), the
/// bold ones start at 0.086; only narrow italics and myeongjos are lighter.
constexpr double boldStroke = 0.0845;
/// The upright strokes of a bold myeongjo, whose level ones are thin: regular ones have 0.045 to 0.062 em, bold ones 0.07 to 0.095. The
/// strokes of a gothic differ by a fifth at most.
constexpr double boldUpright = 0.067, thinLevel = 0.75;
/// Half of the glyphs of a font of Hangul or ideographs are as wide as an em, nearly.
constexpr double fullWidth = 0.8;
/// Straight pieces that a curve is measured by.
constexpr int pieces = 4;

/// Goes along an outline.
struct Walk {
    double x = 0, y = 0;
    /// Twice the area (inner contours run the other way and take theirs off), the length of all contours, and how far they go across
    /// and up or down.
    double area = 0, length = 0, across = 0, along = 0;

    void to(double nextX, double nextY)
    {
        area += x * nextY - nextX * y;
        length += std::hypot(nextX - x, nextY - y);
        across += std::fabs(nextX - x);
        along += std::fabs(nextY - y);
        x = nextX;
        y = nextY;
    }
};

int moveTo(const FT_Vector *to, void *user)
{
    auto *walk = static_cast<Walk *>(user);
    walk->x = to->x;
    walk->y = to->y;
    return 0;
}

int lineTo(const FT_Vector *to, void *user)
{
    static_cast<Walk *>(user)->to(to->x, to->y);
    return 0;
}

int cubicTo(const FT_Vector *first, const FT_Vector *second, const FT_Vector *to, void *user)
{
    auto *walk = static_cast<Walk *>(user);
    const double x = walk->x, y = walk->y;
    for (int i = 1; i <= pieces; ++i) {
        const double t = double(i) / pieces, s = 1 - t;
        const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
        walk->to(a * x + b * first->x + c * second->x + d * to->x, a * y + b * first->y + c * second->y + d * to->y);
    }
    return 0;
}

int conicTo(const FT_Vector *control, const FT_Vector *to, void *user)
{
    auto *walk = static_cast<Walk *>(user);
    const double x = walk->x, y = walk->y;
    for (int i = 1; i <= pieces; ++i) {
        const double t = double(i) / pieces, s = 1 - t;
        walk->to(s * s * x + 2 * s * t * control->x + t * t * to->x, s * s * y + 2 * s * t * control->y + t * t * to->y);
    }
    return 0;
}

/// The strokes of a font's glyphs, in em.
class Strokes {
public:
    explicit Strokes(FT_Face face)
    {
        const long step = std::max<long>(1, face->num_glyphs / mostGlyphs);
        // The first glyph stands for those that are missing.
        for (long glyph = 1; glyph < face->num_glyphs && face->units_per_EM > 0; glyph += step) {
            add(face, static_cast<FT_UInt>(glyph));
        }
    }

    bool areBold()
    {
        if (means.size() < leastGlyphs) {
            return false;
        }
        return middle(means) >= boldStroke || (middle(widths) >= fullWidth && areOfBoldMyeongjo());
    }

private:
    /// A stroke's area is its length, which is half of the way around it, times its width.
    void add(FT_Face face, FT_UInt glyph)
    {
        if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) != 0 || face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
            return;
        }
        const FT_Outline_Funcs steps = { moveTo, lineTo, conicTo, cubicTo, 0, 0 };
        Walk walk;
        if (FT_Outline_Decompose(&face->glyph->outline, &steps, &walk) != 0 || !(walk.length > 0)) {
            return;
        }
        const double em = face->units_per_EM;
        const double area = std::fabs(walk.area) / (em * em), across = walk.across / em, along = walk.along / em;
        means.push_back(std::fabs(walk.area) / walk.length / em);
        widths.push_back(face->glyph->advance.x / em);
        alongAlong += along * along;
        alongAcross += along * across;
        acrossAcross += across * across;
        alongArea += along * area;
        acrossArea += across * area;
    }

    /// Uprights and level strokes by themselves: a glyph's area is what both take, and glyphs have more of the one or the other.
    bool areOfBoldMyeongjo() const
    {
        const double determinant = alongAlong * acrossAcross - alongAcross * alongAcross;
        if (!(determinant > 0)) {
            return false;
        }
        const double upright = (alongArea * acrossAcross - acrossArea * alongAcross) / determinant;
        const double level = (acrossArea * alongAlong - alongArea * alongAcross) / determinant;
        return upright >= boldUpright && level < thinLevel * upright;
    }

    static double middle(std::vector<double> &values)
    {
        const auto place = values.begin() + static_cast<long>(values.size() / 2);
        std::nth_element(values.begin(), place, values.end());
        return *place;
    }

    std::vector<double> means, widths;
    /// Sums of least squares.
    double alongAlong = 0, alongAcross = 0, acrossAcross = 0, alongArea = 0, acrossArea = 0;
};

bool isLetter(unsigned char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }

} // namespace

bool isNumbered(const std::string &full)
{
    // Six capitals and a plus are a subset's prefix.
    const bool isSubset = full.size() > 7 && full[6] == '+' && std::all_of(full.begin(), full.begin() + 6, [](unsigned char byte) {
        return byte >= 'A' && byte <= 'Z';
    });
    std::string name = isSubset ? full.substr(7) : full;
    for (const char *generic : { "CairoFont", "CIDFont", "font" }) {
        if (name.rfind(generic, 0) == 0) {
            name.erase(0, std::char_traits<char>::length(generic));
            break;
        }
    }
    // `F1`, `TT2`, `C2_0`: what a program counts its fonts with. No family has so short a name.
    return name.size() <= 18 && std::count_if(name.begin(), name.end(), isLetter) <= 2
        && std::all_of(name.begin(), name.end(), [](unsigned char byte) { return byte < 0x80; });
}

bool isHeavy(GfxFont &font, XRef *xref)
{
    const auto file = embeddedFile(font, xref);
    if (!file) {
        return false;
    }
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) {
        return false;
    }
    const std::unique_ptr<FT_LibraryRec_, decltype(&FT_Done_FreeType)> library(opened, FT_Done_FreeType);
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(opened, file->data(), static_cast<FT_Long>(file->size()), 0, &face) != 0) {
        return false;
    }
    const std::unique_ptr<FT_FaceRec_, decltype(&FT_Done_Face)> owned(face, FT_Done_Face);
    return (face->style_flags & FT_STYLE_FLAG_BOLD) != 0 || Strokes(face).areBold();
}
