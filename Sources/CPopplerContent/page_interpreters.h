// Poppler's interpreter, kept from page to page where it can be.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <Gfx.h>
#include <Object.h>
#include <PDFDoc.h>
#include <Page.h>

#include "recorder.h"

/// Interpreters for a document's pages.
///
/// Poppler makes all fonts of a page anew for every page: it reads each one's program to know its kind, its encoding
/// and its Unicode map, which takes more than half of a page's time. Pages of one size whose font names mean the same
/// fonts share an interpreter here. Its resources are layers: the fonts that each page brought anew, so that each font
/// is made once, and on top of them the page's other resources, for as long as it is read.
class PageInterpreters {
public:
    PageInterpreters(PDFDoc &document, Recorder &device, bool (*shouldStop)(void *)) : doc(document), recorder(device), stop(shouldStop) { }

    /// One that is ready for the page, with nothing drawn. It stays valid until `end`.
    Gfx &begin(Page &page, double resolution);
    /// Takes the page's own resources away again. `isSound`: interpretation ended of itself, so that the interpreter can be used again.
    void end(bool isSound);

private:
    using FontNames = std::map<std::string, Ref>;
    /// What pages must share to share an interpreter, besides fonts.
    using Sheet = std::array<double, 6>;

    /// False where a font has no object number, and so cannot be known again.
    static bool readFonts(Page &page, FontNames &names);
    /// Whether a name means two fonts.
    static bool differ(const FontNames &a, const FontNames &b);
    bool hasLayers();
    Gfx &single(Page &page, double resolution);
    void makeShared(Page &page, double resolution, const Sheet &sheet);
    /// Makes those of the fonts that the shared interpreter does not have yet.
    void addFonts(const FontNames &names);

    PDFDoc &doc;
    Recorder &recorder;
    bool (*stop)(void *);

    std::unique_ptr<Gfx> shared, own;
    FontNames sharedFonts;
    Sheet sharedSheet {};
    /// The resources of the shared interpreter: its fonts, and those of the page on top of them.
    std::vector<Object> fontLayers;
    Object pageResources;
    bool isLaidOver = false;
};
