#include "document.h"

#include <cmath>

#include <Annot.h>
#include <Catalog.h>
#include <Link.h>
#include <OptionalContent.h>
#include <Page.h>

#include "compatibility.h"
#include "original_picture.h"
#include "page_picture.h"
#include "page_space.h"
#include "text_string.h"

namespace {

/// Takes the output intent out of the catalogue in memory: Poppler would build a colour transform from its
/// profile for every page (four fifths of the time on Hancom files), and no colour here is managed.
void dropOutputIntents(PDFDoc &doc)
{
    XRef *xref = doc.getXRef();
    Object catalog = xref->getCatalog();
    if (catalog.isDict() && catalog.getDict()->hasKey("OutputIntents")) {
        catalog.getDict()->remove("OutputIntents");
        xref->setModifiedObject(&catalog, xref->getRoot());
    }
}

/// What an annotation's appearance is to a reader of the page.
enum class Appearance {
    /// Part of the page: a form's field, what was typed on it.
    content,
    /// What somebody wrote or drew on the page about it.
    remark,
    /// Nothing with words of its own.
    none
};

Appearance appearance(const Annot &annotation)
{
    switch (annotation.getType()) {
    case Annot::typeWidget:
    case Annot::typeWatermark:
        return Appearance::content;
    case Annot::typeFreeText: {
        const auto intent = static_cast<const AnnotFreeText &>(annotation).getIntent();
        return intent == AnnotFreeText::intentFreeTextTypeWriter ? Appearance::content : Appearance::remark;
    }
    case Annot::typeLine:
    case Annot::typeSquare:
    case Annot::typeCircle:
    case Annot::typePolygon:
    case Annot::typePolyLine:
    case Annot::typeStamp:
    case Annot::typeInk:
        return Appearance::remark;
    default:
        return Appearance::none;
    }
}

} // namespace

Document::Document(std::unique_ptr<PDFDoc> opened) : doc(std::move(opened)), interpreters(*doc, recorder, shouldStop)
{
    dropOutputIntents(*doc);
    const Object catalog = doc->getXRef()->getCatalog();
    hasLabels = catalog.isDict() && catalog.getDict()->lookup("PageLabels").isDict();
}

bool Document::shouldStop(void *recorder)
{
    return static_cast<Recorder *>(recorder)->shouldStop();
}

std::pair<double, double> Document::pageSize(int number)
{
    Page *source = number >= 1 && number <= doc->getNumPages() ? doc->getPage(number) : nullptr;
    if (source == nullptr || !source->isOk()) {
        return { 0, 0 };
    }
    const double unit = userUnit(*doc, *source), width = source->getCropWidth() * unit, height = source->getCropHeight() * unit;
    return source->getRotate() % 180 == 0 ? std::pair(width, height) : std::pair(height, width);
}

const content_page *Document::readPage(int number)
{
    buffer.clear();
    complaints.clear();
    recorder.begin(buffer);
    Page *source = number >= 1 && number <= doc->getNumPages() ? doc->getPage(number) : nullptr;
    if (source == nullptr || !source->isOk()) {
        buffer.fault(CONTENT_FAULT_PAGE, "page " + std::to_string(number) + " cannot be found in the file");
    } else {
        const double resolution = 72 * userUnit(*doc, *source);
        bool isSound = false;
        try {
            interpret(*source, resolution);
            isSound = !recorder.isFull();
        } catch (const std::exception &error) {
            buffer.fault(CONTENT_FAULT_PAGE, std::string("interpretation stopped: ") + error.what());
        }
        recorder.finish();
        interpreters.end(isSound);
        readLinks(*source, resolution);
        if (hasLabels) {
            GooString label;
            if (doc->getCatalog()->indexToLabel(number - 1, &label)) {
                buffer.label = buffer.text(textStringToUTF8(label.toStr()));
            }
        }
    }
    for (const std::string &message : complaints.all()) {
        buffer.fault(CONTENT_FAULT_CONTENT, nameToUTF8(message));
    }
    if (complaints.overflowed()) {
        buffer.fault(CONTENT_FAULT_LIMIT, "more than " + std::to_string(Complaints::limit) + " different complaints");
    }
    page = buffer.view();
    return &page;
}

const content_picture_file *Document::drawPage(int number, content_picture_request request)
{
    Page *source = number >= 1 && number <= doc->getNumPages() ? doc->getPage(number) : nullptr;
    if (source == nullptr || !source->isOk()) {
        return nullptr;
    }
    const auto [width, height] = pageSize(number);
    if (request.has_part) {
        request.part = { request.part.min_x / width, request.part.min_y / height, request.part.max_x / width, request.part.max_y / height };
    } else {
        request.part = { 0, 0, 1, 1 };
    }
    picture = {};
    const bool isThere = request.format == CONTENT_PICTURE_ORIGINAL
        ? ::originalPicture(*doc, number, request.part, pictureBytes, picture.pixel_width, picture.pixel_height)
        : ::drawPage(*doc, number, request.resolution * userUnit(*doc, *source), request, pictureBytes, picture.pixel_width, picture.pixel_height);
    if (!isThere) {
        return nullptr;
    }
    picture.bytes = pictureBytes.data();
    picture.count = pictureBytes.size();
    return &picture;
}

void Document::interpret(Page &source, double resolution)
{
    Gfx &gfx = interpreters.begin(source, resolution);
    recorder.setInterpreter(&gfx);
    Object contents = propertyLists.contents(source, *doc->getXRef(), doc->getOptContentConfig());
    dropUnusableContents(contents);
    if (!contents.isNull()) {
        gfx.saveState();
        gfx.display(&contents);
        gfx.restoreState();
    }
    drawAnnotations(source, gfx);
}

// Poppler shows nothing of a page when one of several content streams is missing.
void Document::dropUnusableContents(Object &contents)
{
    if (!contents.isArray()) {
        return;
    }
    auto usable = std::make_unique<Array>(doc->getXRef());
    for (int i = 0; i < contents.arrayGetLength(); ++i) {
        if (contents.arrayGet(i).isStream()) {
            usable->add(contents.arrayGetNF(i).copy());
        }
    }
    if (usable->getLength() != contents.arrayGetLength()) {
        buffer.fault(CONTENT_FAULT_CONTENT, "a content stream of the page is missing");
        contents = Object(usable.release());
    }
}

void Document::drawAnnotations(Page &source, Gfx &gfx)
{
    // Most pages have link annotations or none; Poppler's annotation objects are made only for others.
    const Object array = source.getAnnotsObject();
    bool needed = false;
    for (int i = 0; array.isArray() && i < array.arrayGetLength() && !needed; ++i) {
        const Object entry = array.arrayGet(i);
        needed = entry.isDict() && !entry.dictLookup("Subtype").isName("Link") && !entry.dictLookup("Subtype").isName("Popup");
    }
    Annots *annotations = needed ? source.getAnnots() : nullptr;
    if (annotations == nullptr) {
        return;
    }
    // On a page without text of its own, what stands on it is its text: a form on scanned paper.
    const bool hasText = buffer.glyphCount() > 0;
    for (auto &annotation : annotations->getAnnots()) {
        const Appearance kind = appearance(*annotation);
        if (kind == Appearance::none || recorder.isFull()) {
            continue;
        }
        recorder.setRemark(kind == Appearance::remark && hasText);
        annotation->draw(&gfx, false);
    }
    recorder.setRemark(false);
}

void Document::readLinks(Page &source, double resolution)
{
    constexpr size_t mostLinks = 100'000;
    constexpr int hiddenFlag = 2;
    double matrix[6];
    source.getDefaultCTM(matrix, resolution, resolution, 0, false, true);
    const Object array = source.getAnnotsObject();
    for (int i = 0; array.isArray() && i < array.arrayGetLength() && buffer.links.size() < mostLinks; ++i) {
        const Object entry = array.arrayGet(i);
        if (!entry.isDict() || !entry.dictLookup("Subtype").isName("Link")) {
            continue;
        }
        const Object flags = entry.dictLookup("F");
        const Object rectangle = entry.dictLookup("Rect");
        if ((flags.isInt() && (flags.getInt() & hiddenFlag)) || !rectangle.isArray() || rectangle.arrayGetLength() != 4) {
            continue;
        }
        double side[4] = { NAN, NAN, NAN, NAN };
        for (int k = 0; k < 4; ++k) {
            const Object value = rectangle.arrayGet(k);
            side[k] = value.isNum() ? value.getNum() : NAN;
        }
        const double x0 = matrix[0] * side[0] + matrix[2] * side[1] + matrix[4], y0 = matrix[1] * side[0] + matrix[3] * side[1] + matrix[5];
        const double x1 = matrix[0] * side[2] + matrix[2] * side[3] + matrix[4], y1 = matrix[1] * side[2] + matrix[3] * side[3] + matrix[5];
        if (!std::isfinite(x0 + y0 + x1 + y1)) {
            continue;
        }
        const Object destination = entry.dictLookup("Dest");
        const Object action = entry.dictLookup("A");
        const std::unique_ptr<LinkAction> target = destination.isNull()
            ? (action.isDict() ? LinkAction::parseAction(&action, doc->getCatalog()->getBaseURI()) : nullptr)
            : LinkAction::parseDest(&destination);
        content_link link { { std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1) }, { CONTENT_NO_TEXT, 0 }, 0 };
        if (target && target->getKind() == actionURI) {
            link.url = buffer.text(nameToUTF8(static_cast<const LinkURI &>(*target).getURI()));
        } else {
            link.page = pageOf(target.get());
        }
        if (link.page > 0 || link.url.start != CONTENT_NO_TEXT) {
            buffer.links.push_back(link);
        }
    }
}

int Document::pageOf(const LinkAction *action)
{
    if (action == nullptr || action->getKind() != actionGoTo) {
        return 0;
    }
    const auto &go = static_cast<const LinkGoTo &>(*action);
    std::unique_ptr<LinkDest> named;
    const LinkDest *destination = go.getDest();
    if (destination == nullptr && go.getNamedDest() != nullptr) {
        named = doc->findDest(go.getNamedDest());
        destination = named.get();
    }
    if (destination == nullptr || !destination->isOk()) {
        return 0;
    }
    const int number = destination->isPageRef() ? doc->findPage(destination->getPageRef()) : destination->getPageNum();
    return number >= 1 && number <= doc->getNumPages() ? number : 0;
}
