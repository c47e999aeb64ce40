#include "original_picture.h"

#include <cmath>

#include <GfxState.h>
#include <OutputDev.h>
#include <Page.h>
#include <Stream.h>

#include "compatibility.h"
#include "display_limit.h"
#include "extent.h"

namespace {

/// A photograph of print size has less; keeps a hostile stream from filling the memory.
constexpr size_t mostBytes = 64u << 20;
/// Edges of a part and of its picture closer than this, in points, are one.
constexpr double sameEdge = 1.0;

/// Looks at all that is painted into one box of a page.
class OriginalFinder : public OutputDev {
public:
    explicit OriginalFinder(const content_box &box) : part(box) { }

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }

    void stroke(GfxState *state) override { paint(*state); }
    void fill(GfxState *state) override { paint(*state); }
    void eoFill(GfxState *state) override { paint(*state); }

    void drawChar(GfxState *state, double x, double y, double, double, double, double, CharCode, int, const Unicode *, int) override
    {
        double deviceX, deviceY;
        state->transform(x, y, &deviceX, &deviceY);
        if ((state->getRender() & 3) != 3) {
            cover({ deviceX, deviceY, deviceX, deviceY });
        }
    }

    void drawImage(
        GfxState *state, Object *, Stream *stream, int imageWidth, int imageHeight, GfxImageColorMap *colorMap, bool,
        const int *maskColors, bool isInline) override
    {
        const content_box box = Extent::ofPicture(*state).box();
        cover(box);
        const bool isWhole = std::abs(box.min_x - part.min_x) < sameEdge && std::abs(box.min_y - part.min_y) < sameEdge
            && std::abs(box.max_x - part.max_x) < sameEdge && std::abs(box.max_y - part.max_y) < sameEdge;
        if (!isWhole || isInline || maskColors != nullptr || stream->getKind() != strDCT || !isUpright(*state)) {
            return;
        }
        // What is drawn in four inks is inverted by some writers and not by others.
        const int components = colorMap == nullptr ? 0 : colorMap->getNumPixelComps();
        if ((components != 1 && components != 3) || !isPlain(*colorMap) || state->getFillOpacity() < 1) {
            return;
        }
        copy(*stream);
        width = imageWidth;
        height = imageHeight;
    }

    void drawImageMask(GfxState *state, Object *, Stream *, int, int, bool, bool, bool) override { cover(Extent::ofPicture(*state).box()); }
    void drawMaskedImage(
        GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int, bool, bool) override
    {
        cover(Extent::ofPicture(*state).box());
    }
    void drawSoftMaskedImage(
        GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int, GfxImageColorMap *, bool) override
    {
        cover(Extent::ofPicture(*state).box());
    }

    /// Of the last picture that fills the part with nothing drawn over it; empty where there is none.
    std::string bytes;
    int width = 0, height = 0;

private:
    /// Something is painted there: what lay under it is no longer what is seen.
    void cover(const content_box &box)
    {
        const bool meets = box.max_x >= part.min_x + sameEdge && box.min_x <= part.max_x - sameEdge
            && box.max_y >= part.min_y + sameEdge && box.min_y <= part.max_y - sameEdge;
        if (meets) {
            bytes.clear();
        }
    }

    void paint(const GfxState &state)
    {
        Extent extent;
        const GfxPath *path = state.getPath();
        for (int i = 0; i < path->getNumSubpaths(); ++i) {
            const GfxSubpath *subpath = path->getSubpath(i);
            for (int k = 0; k < subpath->getNumPoints(); ++k) {
                double x, y;
                state.transform(subpath->getX(k), subpath->getY(k), &x, &y);
                extent.add(x, y);
            }
        }
        if (extent.cut(state, 0)) {
            cover(extent.box());
        }
    }

    static bool isUpright(GfxState &state)
    {
        const double *ctm = state.getCTM();
        const double skew = 1e-3 * (std::abs(ctm[0]) + std::abs(ctm[3]));
        // A picture's first row is at the top of its unit square, and y grows downward here.
        return ctm[0] > 0 && ctm[3] < 0 && std::abs(ctm[1]) < skew && std::abs(ctm[2]) < skew;
    }

    /// Whether a viewer of the file alone shows the same colours: no palette, no inverted range.
    static bool isPlain(GfxImageColorMap &colorMap)
    {
        GfxColorSpace *space = colorMap.getColorSpace();
        const GfxColorSpaceMode mode = space == nullptr ? csPattern : space->getMode();
        const bool isKnown = mode == csDeviceGray || mode == csDeviceRGB || mode == csCalGray || mode == csCalRGB || mode == csICCBased;
        return isKnown && colorMap.getDecodeLow(0) < colorMap.getDecodeHigh(0);
    }

    void copy(Stream &stream)
    {
        Stream *coded = stream.getNextStream();
        if (coded == nullptr) {
            return;
        }
        compatibility::toStart(*coded);
        for (int byte = coded->getChar(); byte != EOF; byte = coded->getChar()) {
            if (bytes.size() == mostBytes) {
                bytes.clear();
                break;
            }
            bytes.push_back(static_cast<char>(byte));
        }
        coded->close();
        // A JPEG starts so, whatever the PDF calls it.
        if (bytes.compare(0, 3, "\xFF\xD8\xFF") != 0) {
            bytes.clear();
        }
    }

    const content_box part;
};

} // namespace

bool originalPicture(PDFDoc &doc, int number, const content_box &share, std::string &bytes, int &width, int &height)
{
    Page *page = number >= 1 && number <= doc.getNumPages() ? doc.getPage(number) : nullptr;
    if (page == nullptr || !page->isOk()) {
        return false;
    }
    const bool isTurned = page->getRotate() % 180 != 0;
    const double pageWidth = isTurned ? page->getCropHeight() : page->getCropWidth();
    const double pageHeight = isTurned ? page->getCropWidth() : page->getCropHeight();
    OriginalFinder finder({ share.min_x * pageWidth, share.min_y * pageHeight, share.max_x * pageWidth, share.max_y * pageHeight });
    DisplayLimit limit;
    page->displaySlice(&finder, 72, 72, 0, false, true, -1, -1, -1, -1, false, DisplayLimit::isPast, &limit);
    if (finder.bytes.empty() || limit.isPast()) {
        return false;
    }
    bytes = std::move(finder.bytes);
    width = finder.width;
    height = finder.height;
    return true;
}
