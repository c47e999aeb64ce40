#include "content_scanner.h"

bool ContentScanner::isSpace(unsigned char c)
{
    return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
}

bool ContentScanner::isDelimiter(unsigned char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' || c == '%';
}

size_t ContentScanner::endOfRegular(size_t i) const
{
    while (i < content.size() && !isSpace(at(i)) && !isDelimiter(at(i))) {
        ++i;
    }
    return i;
}

size_t ContentScanner::endOfString(size_t i) const
{
    int depth = 0;
    for (; i < content.size(); ++i) {
        if (at(i) == '\\') {
            ++i;
        } else if (at(i) == '(') {
            ++depth;
        } else if (at(i) == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return content.size();
}

// The data's length is not written down: it ends at an `EI` between white space that text follows, not more data.
size_t ContentScanner::endOfInlineData(size_t i) const
{
    constexpr size_t lookAhead = 12;
    for (; i + 1 < content.size(); ++i) {
        if (at(i) != 'E' || at(i + 1) != 'I' || !isSpace(at(i - 1)) || (i + 2 < content.size() && !isSpace(at(i + 2)))) {
            continue;
        }
        bool isText = true;
        for (size_t k = i + 2; k < content.size() && k < i + 2 + lookAhead; ++k) {
            isText = isText && at(k) != 0 && (isSpace(at(k)) || (at(k) >= 0x20 && at(k) < 0x7F));
        }
        if (isText) {
            return i + 2;
        }
    }
    return content.size();
}

void ContentScanner::forEachNamedBeginning(const std::function<void(Name, Name)> &found)
{
    Name operands[2];
    int names = 0; // name tokens in a row, right before the place
    bool inPicture = false;
    for (size_t i = 0; i < content.size();) {
        const unsigned char c = at(i);
        if (isSpace(c)) {
            ++i;
        } else if (c == '%') {
            while (i < content.size() && at(i) != '\n' && at(i) != '\r') {
                ++i;
            }
        } else if (c == '/') {
            const size_t end = endOfRegular(i + 1);
            operands[0] = operands[1];
            operands[1] = { i, end };
            names = names < 2 ? names + 1 : 2;
            i = end;
        } else if (c == '(') {
            names = 0;
            i = endOfString(i);
        } else if (c == '<' && at(i + 1) != '<') {
            names = 0;
            while (i < content.size() && at(i) != '>') {
                ++i;
            }
            ++i;
        } else if (isDelimiter(c)) {
            names = 0;
            ++i;
        } else {
            const size_t end = endOfRegular(i);
            const size_t length = end - i;
            if (length == 3 && names == 2 && content.compare(i, 3, "BDC") == 0) {
                found(operands[0], operands[1]);
            }
            const bool beginsData = inPicture && length == 2 && content.compare(i, 2, "ID") == 0;
            inPicture = (inPicture || (length == 2 && content.compare(i, 2, "BI") == 0)) && !beginsData;
            names = 0;
            i = beginsData ? endOfInlineData(end + 1) : end;
        }
    }
}

std::string ContentScanner::text(Name name) const
{
    auto digit = [](unsigned char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    };
    std::string result;
    for (size_t i = name.start + 1; i < name.end; ++i) {
        if (at(i) == '#' && i + 2 < name.end && digit(at(i + 1)) >= 0 && digit(at(i + 2)) >= 0) {
            result += static_cast<char>(digit(at(i + 1)) << 4 | digit(at(i + 2)));
            i += 2;
        } else {
            result += content[i];
        }
    }
    return result;
}
