#include "page_interpreters.h"

#include <algorithm>
#include <utility>

#include <OptionalContent.h>

#include "compatibility.h"

namespace {

/// A font's name is looked up layer by layer: beyond this many it is cheaper to begin with one again.
constexpr size_t mostLayers = 64;

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

void PageInterpreters::makeShared(Page &page, double resolution, const Sheet &sheet)
{
    shared.reset();
    fontLayers.clear();
    sharedFonts.clear();
    shared = std::make_unique<Gfx>(
        &doc, &recorder, page.getNum(), nullptr, resolution, resolution, page.getCropBox(), nullptr, page.getRotate(), stop, &recorder);
    sharedSheet = sheet;
}

void PageInterpreters::addFonts(const FontNames &names)
{
    XRef *xref = doc.getXRef();
    auto *fonts = new Dict(xref);
    for (const auto &[name, reference] : names) {
        if (sharedFonts.emplace(name, reference).second) {
            fonts->add(name.c_str(), Object(reference));
        }
    }
    auto *resources = new Dict(xref);
    const bool isNew = fonts->getLength() > 0;
    resources->add("Font", Object(fonts));
    Object layer(resources);
    if (isNew) {
        shared->pushResources(layer.getDict());
        fontLayers.push_back(std::move(layer));
    }
}

Gfx &PageInterpreters::begin(Page &page, double resolution)
{
    FontNames names;
    if (hasLayers() || !readFonts(page, names)) {
        return single(page, resolution);
    }
    const PDFRectangle *box = page.getCropBox();
    const Sheet sheet { box->x1, box->y1, box->x2, box->y2, double(page.getRotate()), resolution };
    if (shared != nullptr && sheet == sharedSheet && fontLayers.size() < mostLayers && !differ(names, sharedFonts)) {
        recorder.startPage(page.getNum(), shared->getState(), doc.getXRef());
    } else {
        makeShared(page, resolution, sheet);
    }
    addFonts(names);
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
