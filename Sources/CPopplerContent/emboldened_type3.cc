#include "emboldened_type3.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "content_bytes.h"

namespace {

/// Letters of a Type 3 font looked at, and bytes of each.
constexpr int mostDrawings = 4;
constexpr size_t longestDrawing = 64u << 10;
/// Thinner outlines in em are seen by nobody; Hancom's are 0.02.
constexpr double thinnestOutline = 0.005;

/// What an operator does to the path before it.
enum class Painting { none, filled, filledAndStroked };

Painting painting(std::string_view word)
{
    const bool isOneLetter = word.size() == 1 || (word.size() == 2 && word[1] == '*');
    if (isOneLetter && (word[0] == 'B' || word[0] == 'b')) {
        return Painting::filledAndStroked;
    }
    const bool isFilled = (isOneLetter && word[0] == 'f') || word == "F" || word == "BI" || word == "Do";
    return isFilled ? Painting::filled : Painting::none;
}

/// The line width in the units of its letter with which a drawing is filled and stroked at once, 0 where it is only filled;
/// nothing where it paints nothing, as a space.
std::optional<double> outlineWidth(const Object &drawing)
{
    std::string bytes;
    // What is longer or damaged is looked at as far as it goes.
    appendDecoded(drawing, bytes, longestDrawing);
    const std::string_view text(bytes.data(), std::min(bytes.size(), longestDrawing));
    constexpr std::string_view spaces(" \t\n\v\f\r\0", 7);
    double width = 0;
    std::string_view last;
    for (size_t start = text.find_first_not_of(spaces); start != std::string_view::npos;) {
        const size_t end = std::min(text.find_first_of(spaces, start), text.size());
        const std::string_view word = text.substr(start, end - start);
        if (word == "w") {
            width = std::strtod(std::string(last).c_str(), nullptr);
        }
        switch (painting(word)) {
        case Painting::filledAndStroked:
            return width;
        case Painting::filled:
            return 0;
        case Painting::none:
            break;
        }
        last = word;
        start = text.find_first_not_of(spaces, end);
    }
    return std::nullopt;
}

} // namespace

bool isEmboldened(Gfx8BitFont &font)
{
    const Dict *drawings = font.getCharProcs();
    if (drawings == nullptr) {
        return false;
    }
    const double unit = std::fabs(font.getFontMatrix()[0]);
    int stroked = 0;
    for (int i = 0; i < drawings->getLength() && stroked < mostDrawings; ++i) {
        const Object drawing = drawings->getVal(i);
        if (!drawing.isStream()) {
            continue;
        }
        if (const std::optional<double> width = outlineWidth(drawing)) {
            if (*width * unit < thinnestOutline) {
                return false;
            }
            ++stroked;
        }
    }
    return stroked > 0;
}
