#include "page_picture.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>
#include <splash/SplashErrorCodes.h>
#include <splash/SplashTypes.h>

#include "display_limit.h"
#include "memory_file.h"

namespace {

/// A poster at print resolution has fewer; keeps a hostile page box from filling the memory.
constexpr double mostPixels = 60'000'000;

} // namespace

bool drawPage(PDFDoc &doc, int number, double resolution, const content_picture_request &request, std::string &bytes, int &width, int &height)
{
    Page *page = number >= 1 && number <= doc.getNumPages() ? doc.getPage(number) : nullptr;
    if (page == nullptr || !page->isOk() || !std::isfinite(resolution) || resolution <= 0) {
        return false;
    }
    const bool isTurned = page->getRotate() % 180 != 0;
    // The whole page in pixels, and the part that is wanted.
    double wholeWidth = (isTurned ? page->getCropHeight() : page->getCropWidth()) * resolution / 72;
    double wholeHeight = (isTurned ? page->getCropWidth() : page->getCropHeight()) * resolution / 72;
    if (!(wholeWidth >= 1) || !(wholeHeight >= 1)) {
        return false;
    }
    if (wholeWidth * wholeHeight > mostPixels) {
        const double share = std::sqrt(mostPixels / (wholeWidth * wholeHeight));
        resolution *= share;
        wholeWidth *= share;
        wholeHeight *= share;
    }
    const content_box &part = request.part;
    const int left = static_cast<int>(std::floor(std::clamp(part.min_x, 0.0, 1.0) * wholeWidth));
    const int top = static_cast<int>(std::floor(std::clamp(part.min_y, 0.0, 1.0) * wholeHeight));
    const int right = static_cast<int>(std::ceil(std::clamp(part.max_x, 0.0, 1.0) * wholeWidth));
    const int bottom = static_cast<int>(std::ceil(std::clamp(part.max_y, 0.0, 1.0) * wholeHeight));
    if (right <= left || bottom <= top) {
        return false;
    }

    SplashColor paper = { 255, 255, 255 };
    SplashOutputDev out(splashModeRGB8, 4, false, paper);
    out.setFontAntialias(true);
    out.setVectorAntialias(true);
    out.startDoc(&doc);
    // What is there when the time is up is the picture.
    DisplayLimit limit;
    page->displaySlice(&out, resolution, resolution, 0, false, true, left, top, right - left, bottom - top, false, DisplayLimit::isPast, &limit);
    SplashBitmap *bitmap = out.getBitmap();
    if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) {
        return false;
    }
    MemoryFile file;
    if (file.stream() == nullptr) {
        return false;
    }
    SplashBitmap::WriteImgParams parameters;
    parameters.jpegQuality = request.jpeg_quality;
    const SplashImageFileFormat format = request.format == CONTENT_PICTURE_JPEG ? splashFormatJpeg : splashFormatPng;
    if (bitmap->writeImgFile(format, file.stream(), resolution, resolution, &parameters) != splashOk) {
        return false;
    }
    width = bitmap->getWidth();
    height = bitmap->getHeight();
    bytes = file.contents();
    return !bytes.empty();
}
