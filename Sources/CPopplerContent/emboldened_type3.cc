#include "emboldened_type3.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <optional>
#include <sstream>
#include <string>

namespace {

/// Letters of a Type 3 font looked at, and bytes of each.
constexpr int mostDrawings = 4;
constexpr size_t longestDrawing = 64u << 10;
/// Thinner outlines in em are seen by nobody; Hancom's are 0.02.
constexpr double thinnestOutline = 0.005;

/// The line width in the units of its letter with which a drawing is filled and stroked at once, 0 where it is only filled;
/// nothing where it paints nothing, as a space.
std::optional<double> outlineWidth(const std::string &drawing)
{
    double width = 0;
    std::optional<double> stroked;
    std::istringstream words(drawing);
    words.imbue(std::locale::classic());
    std::string word, last;
    while (words >> word) {
        if (word == "w") {
            width = std::strtod(last.c_str(), nullptr);
        } else if (word == "B" || word == "B*" || word == "b" || word == "b*") {
            stroked = width;
        } else if (word == "f" || word == "F" || word == "f*" || word == "BI" || word == "Do") {
            return 0;
        }
        last.swap(word);
    }
    return stroked;
}

} // namespace

bool isEmboldened(Gfx8BitFont &font)
{
    const Dict *drawings = font.getCharProcs();
    if (drawings == nullptr) {
        return false;
    }
    const double unit = std::fabs(font.getFontMatrix()[0]);
    int stroked = 0, seen = 0;
    for (int i = 0; i < drawings->getLength() && seen < mostDrawings; ++i) {
        Object drawing = drawings->getVal(i);
        if (!drawing.isStream()) {
            continue;
        }
        std::string content;
        drawing.streamReset();
        for (int byte; content.size() < longestDrawing && (byte = drawing.streamGetChar()) != EOF;) {
            content += static_cast<char>(byte);
        }
        drawing.streamClose();
        if (const std::optional<double> width = outlineWidth(content)) {
            ++seen;
            stroked += *width * unit >= thinnestOutline ? 1 : 0;
        }
    }
    return seen > 0 && stroked == seen;
}
