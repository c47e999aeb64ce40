#include "text_string.h"

#include <iconv.h>

#include <optional>

#include <PDFDocEncoding.h>

namespace {

bool hasHighByte(const std::string &bytes)
{
    for (unsigned char byte : bytes) {
        if (byte >= 0x80) {
            return true;
        }
    }
    return false;
}

/// `bytes` re-coded, or nothing when they are not wholly in that encoding.
std::optional<std::string> recoded(const std::string &bytes, const char *encoding)
{
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1)) {
        return std::nullopt;
    }
    std::string result(bytes.size() * 3 + 4, '\0');
    char *in = const_cast<char *>(bytes.data());
    char *out = result.data();
    size_t inLeft = bytes.size(), outLeft = result.size();
    const size_t failed = iconv(converter, &in, &inLeft, &out, &outLeft);
    iconv_close(converter);
    if (failed == static_cast<size_t>(-1) || inLeft != 0) {
        return std::nullopt;
    }
    result.resize(result.size() - outLeft);
    return result;
}

std::string fromUTF16(const std::string &bytes, bool bigEndian)
{
    std::string text;
    uint32_t lead = 0;
    for (size_t i = 2; i + 1 < bytes.size(); i += 2) {
        const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
        const uint32_t unit = bigEndian ? (a << 8 | b) : (b << 8 | a);
        if (unit == 0x1B) {
            // An escaped language code (ESC ko ESC) is not part of the text.
            size_t end = i + 2;
            while (end + 1 < bytes.size() && static_cast<unsigned char>(bytes[bigEndian ? end + 1 : end]) != 0x1B && end < i + 12) {
                end += 2;
            }
            i = end;
            continue;
        }
        if (unit >= 0xD800 && unit < 0xDC00) {
            lead = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            appendUTF8(text, lead != 0 ? 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00) : 0xFFFD);
            lead = 0;
        } else {
            appendUTF8(text, unit);
            lead = 0;
        }
    }
    return text;
}

} // namespace

void appendUTF8(std::string &text, uint32_t scalar)
{
    if (scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) {
        scalar = 0xFFFD;
    }
    if (scalar < 0x80) {
        text += static_cast<char>(scalar);
    } else if (scalar < 0x800) {
        text += static_cast<char>(0xC0 | scalar >> 6);
        text += static_cast<char>(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        text += static_cast<char>(0xE0 | scalar >> 12);
        text += static_cast<char>(0x80 | (scalar >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (scalar & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | scalar >> 18);
        text += static_cast<char>(0x80 | (scalar >> 12 & 0x3F));
        text += static_cast<char>(0x80 | (scalar >> 6 & 0x3F));
        text += static_cast<char>(0x80 | (scalar & 0x3F));
    }
}

std::string exactTextStringToUTF8(const std::string &bytes)
{
    if (bytes.size() >= 2 && bytes[0] == '\xFE' && bytes[1] == '\xFF') {
        return fromUTF16(bytes, true);
    }
    if (bytes.size() >= 2 && bytes[0] == '\xFF' && bytes[1] == '\xFE') {
        return fromUTF16(bytes, false);
    }
    if (hasHighByte(bytes)) {
        const bool marked = bytes.compare(0, 3, "\xEF\xBB\xBF") == 0;
        if (auto text = recoded(marked ? bytes.substr(3) : bytes, "UTF-8")) {
            return *text;
        }
        if (auto text = recoded(bytes, "CP949")) {
            return *text;
        }
    }
    std::string text;
    for (unsigned char byte : bytes) {
        const Unicode scalar = pdfDocEncoding[byte];
        appendUTF8(text, scalar != 0 ? scalar : (byte < 0x20 ? byte : 0xFFFD));
    }
    return text;
}

std::string textStringToUTF8(const std::string &bytes)
{
    std::string text = exactTextStringToUTF8(bytes);
    for (char &character : text) {
        if (static_cast<unsigned char>(character) < 0x20 || character == 0x7F) {
            character = ' ';
        }
    }
    const size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string nameToUTF8(const std::string &bytes)
{
    if (!hasHighByte(bytes)) {
        return bytes;
    }
    for (const char *encoding : { "UTF-8", "CP949", "ISO-8859-1" }) {
        if (auto text = recoded(bytes, encoding)) {
            return *text;
        }
    }
    std::string text;
    for (unsigned char byte : bytes) {
        appendUTF8(text, byte);
    }
    return text;
}

std::vector<uint32_t> scalarsOf(const char *utf8, size_t count)
{
    std::vector<uint32_t> scalars;
    for (size_t i = 0; i < count; ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if ((byte & 0xC0) == 0x80 && !scalars.empty()) {
            scalars.back() = scalars.back() << 6 | (byte & 0x3F);
        } else {
            scalars.push_back(byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1F : byte < 0xF0 ? byte & 0x0F : byte & 0x07);
        }
    }
    return scalars;
}

bool isWhiteSpace(uint32_t scalar)
{
    return scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) || scalar == 0xA0 || scalar == 0x1680
        || (scalar >= 0x2000 && scalar <= 0x200B) || scalar == 0x202F || scalar == 0x205F || scalar == 0x3000;
}

bool isControlOrFormat(uint32_t scalar)
{
    return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) || scalar == 0xAD || (scalar >= 0x200B && scalar <= 0x200F)
        || (scalar >= 0x2028 && scalar <= 0x202E) || (scalar >= 0x2060 && scalar <= 0x206F) || scalar == 0xFEFF || scalar == 0xFFFD;
}
