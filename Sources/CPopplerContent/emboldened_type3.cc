#include "emboldened_type3.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <optional>
#include <string>

namespace {

/// Letters of a Type 3 font looked at, and bytes of each.
constexpr int mostDrawings = 4;
constexpr size_t longestDrawing = 64u << 10;
/// No operator that paints has more letters.
constexpr size_t longestOperator = 2;
/// Thinner outlines in em are seen by nobody; Hancom's are 0.02.
constexpr double thinnestOutline = 0.005;

/// The words of a drawing, one by one.
class Words {
public:
    explicit Words(Object &drawing) : drawing(drawing) { drawing.streamReset(); }
    ~Words() { drawing.streamClose(); }
    Words(const Words &) = delete;
    Words &operator=(const Words &) = delete;

    /// The next one; empty at the end.
    const std::string &next()
    {
        word.clear();
        for (int byte; read < longestDrawing && (byte = drawing.streamGetChar()) != EOF;) {
            ++read;
            const bool isSpace = byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == 0;
            if (!isSpace) {
                word += static_cast<char>(byte);
            } else if (!word.empty()) {
                break;
            }
        }
        return word;
    }

private:
    Object &drawing;
    std::string word;
    size_t read = 0;
};

bool isOneOf(const std::string &word, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&word](const char *name) { return word == name; });
}

/// The line width in the units of its letter with which a drawing is filled and stroked at once, 0 where it is only filled;
/// nothing where it paints nothing, as a space.
std::optional<double> outlineWidth(Object &drawing)
{
    Words words(drawing);
    double width = 0;
    std::string last;
    for (std::string word = words.next(); !word.empty(); word = words.next()) {
        if (word.size() <= longestOperator) {
            if (word == "w") {
                width = std::strtod(last.c_str(), nullptr);
            } else if (isOneOf(word, { "B", "B*", "b", "b*" })) {
                return width;
            } else if (isOneOf(word, { "f", "F", "f*", "BI", "Do" })) {
                return 0;
            }
        }
        last.swap(word);
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
        Object drawing = drawings->getVal(i);
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
