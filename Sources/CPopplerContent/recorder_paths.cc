// The recorder's third part: paths and pictures.
#include "recorder.h"

#include <algorithm>
#include <cmath>

#include "compatibility.h"
#include "extent.h"

namespace {

/// Reads over the data of an inline picture, so that the content after it is found.
void consume(Stream &stream, int width, int height, int bitsPerSample)
{
    compatibility::toStart(stream);
    long long left = static_cast<long long>(height) * ((static_cast<long long>(width) * bitsPerSample + 7) / 8);
    while (left-- > 0 && stream.getChar() != EOF) { }
    stream.close();
}

} // namespace

void Recorder::stroke(GfxState *state)
{
    GfxRGB rgb;
    state->getStrokeRGB(&rgb);
    addPath(state, CONTENT_STROKE, packed(rgb), state->getTransformedLineWidth(), state->getStrokeOpacity());
}

void Recorder::fill(GfxState *state)
{
    GfxRGB rgb;
    state->getFillRGB(&rgb);
    addPath(state, CONTENT_FILL, packed(rgb), 0, state->getFillOpacity());
}

void Recorder::addPath(GfxState *state, content_paint paint, uint32_t color, double lineWidth, double opacity)
{
    if (full || isMuted() || isAside() || muteFills > 0 || !std::isfinite(lineWidth) || revealTextClip(color)) {
        return;
    }
    const GfxPath *path = state->getPath();
    const size_t first = page->segments.size();
    Extent extent;
    double x, y;
    for (int s = 0; s < path->getNumSubpaths(); ++s) {
        const GfxSubpath *subpath = path->getSubpath(s);
        const int count = subpath->getNumPoints();
        if (page->segments.size() + count > mostSegments) {
            page->segments.resize(first);
            return stopAt("path segments", mostSegments);
        }
        for (int i = 0; i < count; ++i) {
            state->transform(subpath->getX(i), subpath->getY(i), &x, &y);
            extent.add(x, y);
            if (subpath->getCurve(i)) {
                continue; // a control point
            }
            const bool endsCurve = i > 0 && subpath->getCurve(i - 1);
            // Poppler closes a subpath by a line to its start; that line is the closing step.
            const bool closes = i > 0 && i == count - 1 && subpath->isClosed() && !endsCurve;
            const uint8_t step = i == 0 ? CONTENT_MOVE : closes ? CONTENT_CLOSE : endsCurve ? CONTENT_CURVE : CONTENT_LINE;
            page->segments.push_back({ x, y, step });
            if (i > 0 && i == count - 1 && subpath->isClosed() && endsCurve) {
                page->segments.push_back({ x, y, CONTENT_CLOSE });
            }
        }
    }
    if (!extent.cut(*state, lineWidth / 2)) {
        page->segments.resize(first);
        return;
    }
    double dashStart;
    content_path record {};
    record.box = extent.box();
    record.line_width = lineWidth;
    record.first_segment = first;
    record.segment_count = page->segments.size() - first;
    record.glyphs_before = page->glyphCount();
    record.color = color;
    record.opacity = static_cast<float>(std::clamp(opacity * groupOpacity, 0.0, 1.0));
    record.paint = static_cast<uint8_t>(paint);
    record.is_dashed = paint == CONTENT_STROKE && !state->getLineDash(&dashStart).empty();
    page->paths.push_back(record);
}

bool Recorder::tilingPatternFill(
    GfxState *state, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double, double)
{
    return patternFill(state);
}

// Poppler has clipped to the shape and thrown the path away by now: the clip's box is what is left.
bool Recorder::patternFill(GfxState *state)
{
    if (full || isMuted() || isAside() || muteFills > 0 || revealTextClip(0)) {
        return true;
    }
    if (page->segments.size() + 5 > mostSegments) {
        stopAt("path segments", mostSegments);
        return true;
    }
    Extent extent;
    double x0, y0, x1, y1;
    state->getClipBBox(&x0, &y0, &x1, &y1);
    extent.add(x0, y0);
    extent.add(x1, y1);
    if (x0 > x1 || y0 > y1 || !extent.cut(*state, 0)) {
        return true;
    }
    content_path record {};
    record.box = extent.box();
    record.first_segment = page->segments.size();
    record.segment_count = 5;
    record.glyphs_before = page->glyphCount();
    record.opacity = static_cast<float>(std::clamp(state->getFillOpacity() * groupOpacity, 0.0, 1.0));
    record.paint = CONTENT_PATTERN;
    page->segments.push_back({ x0, y0, CONTENT_MOVE });
    page->segments.push_back({ x1, y0, CONTENT_LINE });
    page->segments.push_back({ x1, y1, CONTENT_LINE });
    page->segments.push_back({ x0, y1, CONTENT_LINE });
    page->segments.push_back({ x0, y0, CONTENT_CLOSE });
    page->paths.push_back(record);
    return true;
}

void Recorder::addPicture(GfxState *state, const Object *object, int width, int height, bool isMask)
{
    if (full || isMuted() || isAside() || revealTextClip(0)) {
        return;
    }
    if (page->pictures.size() >= mostPictures) {
        return stopAt("pictures", mostPictures);
    }
    Extent extent = Extent::ofPicture(*state);
    if (!extent.cut(*state, 0)) {
        return;
    }
    const int32_t number = object != nullptr && object->isRef() ? object->getRef().num : -1;
    page->pictures.push_back({ extent.box(), page->glyphCount(), width, height, number, static_cast<uint8_t>(isMask) });
}

void Recorder::drawImageMask(GfxState *state, Object *object, Stream *stream, int width, int height, bool, bool, bool isInline)
{
    addPicture(state, object, width, height, true);
    if (isInline) {
        consume(*stream, width, height, 1);
    }
}

void Recorder::setSoftMaskFromImageMask(
    GfxState *state, Object *object, Stream *stream, int width, int height, bool, bool isInline, double *)
{
    drawImageMask(state, object, stream, width, height, false, false, isInline);
    ++muteFills;
}

void Recorder::drawImage(
    GfxState *state, Object *object, Stream *stream, int width, int height, GfxImageColorMap *colorMap, bool, const int *,
    bool isInline)
{
    addPicture(state, object, width, height, false);
    if (isInline) {
        consume(*stream, width, height, colorMap->getNumPixelComps() * colorMap->getBits());
    }
}

void Recorder::drawMaskedImage(
    GfxState *state, Object *object, Stream *, int width, int height, GfxImageColorMap *, bool, Stream *, int, int, bool, bool)
{
    addPicture(state, object, width, height, false);
}

void Recorder::drawSoftMaskedImage(
    GfxState *state, Object *object, Stream *, int width, int height, GfxImageColorMap *, bool, Stream *, int, int,
    GfxImageColorMap *, bool)
{
    addPicture(state, object, width, height, false);
}
