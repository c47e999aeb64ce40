// Finds marked-content operators in a content stream.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

/// Cuts a content stream into tokens, as far as it takes to find `/Tag /Name BDC`: strings, comments and the
/// data of inline pictures are passed over.
class ContentScanner {
public:
    /// Where a name token stands, slash included.
    struct Name {
        size_t start = 0, end = 0;
    };

    explicit ContentScanner(const std::string &content) : content(content) { }

    /// Calls `found` for each `BDC` whose operands are two names, in order.
    void forEachNamedBeginning(const std::function<void(Name tag, Name list)> &found);

    /// The name's text: without the slash, `#41` decoded.
    std::string text(Name name) const;

private:
    static bool isSpace(unsigned char c);
    static bool isDelimiter(unsigned char c);
    unsigned char at(size_t i) const { return i < content.size() ? static_cast<unsigned char>(content[i]) : 0; }

    size_t endOfRegular(size_t i) const;
    size_t endOfString(size_t i) const;
    size_t endOfInlineData(size_t i) const;

    const std::string &content;
};
