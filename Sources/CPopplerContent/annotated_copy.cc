#include "annotated_copy.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <vector>

#include <Annot.h>
#include <Page.h>
#include <UTF.h>

#include "compatibility.h"
#include "memory_file.h"
#include "page_space.h"

namespace {

using compatibility::object;

Object number(double value)
{
    return Object(value);
}

Object numbers(XRef *xref, std::initializer_list<double> values)
{
    auto array = std::make_unique<Array>(xref);
    for (const double value : values) {
        array->add(number(value));
    }
    return object(std::move(array));
}

Object text(const char *utf8)
{
    return object(utf8ToUtf16WithBom(utf8));
}

/// A highlight over the remark's boxes. No `Square`: that is drawn on the page, and would be read as a part of it.
Object highlight(XRef *xref, const content_remark &remark, const PageSpace &space)
{
    auto quads = std::make_unique<Array>(xref);
    double left = 0, bottom = 0, right = 0, top = 0;
    for (size_t i = 0; i < remark.box_count; ++i) {
        const auto [x0, y0, x1, y1] = space.userBox(remark.boxes[i]);
        // Upper corners first, as viewers expect them whatever the standard says.
        for (const double side : { x0, y1, x1, y1, x0, y0, x1, y0 }) {
            quads->add(number(side));
        }
        left = i == 0 ? x0 : std::min(left, x0);
        bottom = i == 0 ? y0 : std::min(bottom, y0);
        right = i == 0 ? x1 : std::max(right, x1);
        top = i == 0 ? y1 : std::max(top, y1);
    }
    constexpr int printed = 4;
    auto dictionary = std::make_unique<Dict>(xref);
    dictionary->add("Type", Object(objName, "Annot"));
    dictionary->add("Subtype", Object(objName, "Highlight"));
    dictionary->add("Rect", numbers(xref, { left, bottom, right, top }));
    dictionary->add("QuadPoints", object(std::move(quads)));
    dictionary->add("C", numbers(xref, { remark.red, remark.green, remark.blue }));
    dictionary->add("T", text(remark.author));
    dictionary->add("Contents", text(remark.words));
    dictionary->add("F", Object(printed));
    return object(std::move(dictionary));
}

/// Puts it on the page. Poppler dates what it changes; the same input must give the same bytes, so the date goes.
void add(PDFDoc &doc, Page &page, const Object &dictionary)
{
    XRef *xref = doc.getXRef();
    const Ref reference = xref->addIndirectObject(dictionary);
    const Object indirect(reference);
    compatibility::addAnnotation(page, [&] { return new AnnotTextMarkup(&doc, xref->fetch(reference), &indirect); });
    Object stored = xref->fetch(reference);
    stored.getDict()->remove("M");
    xref->setModifiedObject(&stored, reference);
}

/// Where a literal string that starts at `start` (an opening bracket) ends; `npos` when it does not.
size_t endOfString(const std::string &file, size_t start)
{
    int depth = 0;
    for (size_t i = start; i < file.size(); ++i) {
        if (file[i] == '\\') {
            ++i;
        } else if (file[i] == '(') {
            ++depth;
        } else if (file[i] == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return std::string::npos;
}

uint64_t digest(const std::string &text, uint64_t seed)
{
    uint64_t hash = seed; // FNV-1a
    for (const unsigned char byte : text) {
        hash = (hash ^ byte) * 0x0000'0100'0000'01B3;
    }
    return hash;
}

/// The second half of a file's identity changes with each version; Poppler makes it from the time of day, and here it is
/// made from what was written. It stands in the last dictionary, after all that offsets point to.
void makeIdentityRepeatable(std::string &file)
{
    const size_t key = file.rfind("/ID");
    const size_t open = key == std::string::npos ? key : file.find('(', key);
    const size_t first = open == std::string::npos ? open : endOfString(file, open);
    const size_t second = first == std::string::npos ? first : file.find('(', first);
    const size_t end = second == std::string::npos ? second : endOfString(file, second);
    if (end == std::string::npos || file.find_first_not_of(" [\r\n", key + 3) != open || file.find_first_not_of(" \r\n", first) != second) {
        return;
    }
    const std::string rest = file.substr(0, second) + file.substr(end);
    std::array<char, 35> identity {};
    std::snprintf(identity.data(), identity.size(), "<%016llx%016llx>", static_cast<unsigned long long>(digest(rest, 0xcbf2'9ce4'8422'2325)),
        static_cast<unsigned long long>(digest(rest, 0x9ae1'6a3b'2f90'404f)));
    file.replace(second, end - second, identity.data());
}

} // namespace

std::string annotatedCopy(PDFDoc &doc, const content_remark *remarks, size_t count)
{
    bool isChanged = false;
    for (size_t i = 0; i < count; ++i) {
        const content_remark &remark = remarks[i];
        Page *page = remark.page >= 1 && remark.page <= doc.getNumPages() ? doc.getPage(remark.page) : nullptr;
        if (page != nullptr && page->isOk() && remark.box_count > 0) {
            add(doc, *page, highlight(doc.getXRef(), remark, PageSpace(doc, *page)));
            isChanged = true;
        }
    }
    MemoryFile file;
    if (file.stream() == nullptr) {
        return {};
    }
    FileOutStream out(file.stream(), 0);
    if (doc.saveAs(&out) != errNone) {
        return {};
    }
    std::string bytes = file.contents();
    if (isChanged) {
        makeIdentityRepeatable(bytes);
    }
    return bytes;
}
