#include "page_interpreters.h"

#include <algorithm>
#include <utility>

#include <OptionalContent.h>

#include "compatibility.h"

namespace {

/// A shared interpreter makes all of its fonts: beyond this multiple of the page's own it is cheaper without the others'.
constexpr size_t mostForeignFonts = 3;

/// The entries of `source`, but for the fonts.
Object withoutFonts(Dict *source, XRef *xref)
{
    auto *copy = new Dict(xref);
    for (int i = 0; source != nullptr && i < source->getLength(); ++i) {
        const std::string key(source->getKey(i));
        if (key != "Font") {
            copy->add(key.c_str(), source->getValNF(i).copy());
        }
    }
    return Object(copy);
}

} // namespace

bool PageInterpreters::readFonts(Page &page, FontNames &names)
{
    Dict *resources = page.getResourceDict();
    const Object fonts = resources != nullptr ? resources->lookup("Font") : Object(objNull);
    if (!fonts.isDict()) {
        return true;
    }
    Dict *dictionary = fonts.getDict();
    for (int i = 0; i < dictionary->getLength(); ++i) {
        const Object &font = dictionary->getValNF(i);
        if (!font.isRef()) {
            return false;
        }
        names.emplace(std::string(dictionary->getKey(i)), font.getRef());
    }
    return true;
}

bool PageInterpreters::differ(const FontNames &a, const FontNames &b)
{
    return std::any_of(a.begin(), a.end(), [&b](const auto &font) {
        const auto other = b.find(font.first);
        return other != b.end() && !(other->second == font.second);
    });
}

// What an unbalanced layer leaves hidden must not hide the next page.
bool PageInterpreters::hasLayers()
{
    auto *layers = doc.getOptContentConfig();
    return layers != nullptr && layers->hasOCGs();
}

Gfx &PageInterpreters::single(Page &page, double resolution)
{
    own = compatibility::interpreter(page, &recorder, resolution, stop, &recorder);
    return *own;
}

void PageInterpreters::makeShared(Page &page, double resolution, FontNames names, const Sheet &sheet)
{
    shared.reset();
    XRef *xref = doc.getXRef();
    auto *fonts = new Dict(xref);
    for (const auto &[name, reference] : names) {
        fonts->add(name.c_str(), Object(reference));
    }
    auto *resources = new Dict(xref);
    resources->add("Font", Object(fonts));
    sharedResources = Object(resources);
    shared = std::make_unique<Gfx>(
        &doc, &recorder, page.getNum(), sharedResources.getDict(), resolution, resolution, page.getCropBox(), nullptr, page.getRotate(), stop, &recorder);
    sharedFonts = std::move(names);
    sharedSheet = sheet;
}

Gfx &PageInterpreters::begin(Page &page, double resolution)
{
    FontNames names;
    if (hasLayers() || !readFonts(page, names)) {
        return single(page, resolution);
    }
    const PDFRectangle *box = page.getCropBox();
    const Sheet sheet { box->x1, box->y1, box->x2, box->y2, double(page.getRotate()), resolution };
    const bool isKnown = shared != nullptr && sheet == sharedSheet
        && std::includes(sharedFonts.begin(), sharedFonts.end(), names.begin(), names.end(), [](const auto &a, const auto &b) { return a.first < b.first; })
        && !differ(names, sharedFonts);
    if (isKnown) {
        recorder.startPage(page.getNum(), shared->getState(), doc.getXRef());
    } else {
        // With the fonts of the pages before, as the next ones have some of both, mostly.
        if (shared != nullptr && !differ(names, sharedFonts)) {
            FontNames all = names;
            all.insert(sharedFonts.begin(), sharedFonts.end());
            if (all.size() <= mostForeignFonts * names.size()) {
                names = std::move(all);
            }
        }
        makeShared(page, resolution, std::move(names), sheet);
    }
    pageResources = withoutFonts(page.getResourceDict(), doc.getXRef());
    shared->pushResources(pageResources.getDict());
    isLaidOver = true;
    return *shared;
}

void PageInterpreters::end(bool isSound)
{
    own.reset();
    if (isLaidOver) {
        shared->popResources();
        isLaidOver = false;
    }
    if (!isSound) {
        shared.reset();
    }
}
