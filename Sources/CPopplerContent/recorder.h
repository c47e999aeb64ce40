// Poppler's output device that writes down what is drawn instead of drawing it.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include <Gfx.h>
#include <GfxFont.h>
#include <GfxState.h>
#include <OutputDev.h>

#include "page_buffer.h"

/// A colour as 0xRRGGBB.
inline uint32_t packed(const GfxRGB &rgb)
{
    return uint32_t(colToByte(rgb.r)) << 16 | uint32_t(colToByte(rgb.g)) << 8 | colToByte(rgb.b);
}

/// Records every glyph, painted path, picture and marked-content sequence of one page in content order.
///
/// The device works at 72 dpi times the user unit and upside down, so that device space is page space.
/// Type 3 glyphs are recorded as glyphs, their drawings are not interpreted. Streams of pictures are not
/// read (except inline ones, which stand in the content stream). One recorder serves all pages of a
/// document: Poppler keeps the document's colour profiles in its device.
class Recorder : public OutputDev {
public:
    /// Beyond these a page is not a page but an attack; what was recorded until then stays.
    static constexpr size_t mostGlyphs = 4'000'000, mostSegments = 4'000'000, mostPictures = 200'000, mostMarks = 1'000'000,
                            mostFonts = 65'535;
    /// Forms drawn, nested ones each time: a few small forms that draw each other tenfold never end.
    static constexpr size_t mostForms = 100'000;
    /// Times Poppler asks whether to go on, every ten operators or more.
    static constexpr size_t mostPulses = 3'000'000;

    /// Starts a page; `gfx` must be set before interpretation begins.
    void begin(PageBuffer &page);
    void setInterpreter(const Gfx *interpreter) { gfx = interpreter; }
    /// Whether what is drawn now is a remark about the page: its glyphs are flagged, all else of it is left out.
    void setRemark(bool value) { isRemark = value; }
    /// Closes what the page left open.
    void finish();
    /// Whether a limit was reached; interpretation should stop then.
    bool isFull() const { return full; }
    /// The same, counting the question itself.
    bool shouldStop();

    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    bool interpretType3Chars() override { return false; }
    /// Forms are interpreted in place; once a limit is reached they are passed over.
    bool useDrawForm() override { return full; }

    void startPage(int pageNumber, GfxState *state, XRef *xref) override;
    void saveState(GfxState *) override { ++saveDepth; }
    void restoreState(GfxState *) override;

    // The parameters of these change between Poppler's versions: whichever overload fits overrides.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Winconsistent-missing-override"
    void beginString(GfxState *state, const GooString *string) { beginRun(state, string->toStr()); }
    void beginString(GfxState *state, const std::string &string) { beginRun(state, string); }
    void beginForm(Ref) { pushForm(); }
    void beginForm(Object *, Ref) { pushForm(); }
    void endForm(Ref) { popForm(); }
    void endForm(Object *, Ref) { popForm(); }
#pragma clang diagnostic pop

    // Text.
    void beginStringOp(GfxState *state) override;
    void endStringOp(GfxState *state) override;
    void drawChar(
        GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int byteCount,
        const Unicode *unicode, int unicodeCount) override;
    void saveTextPos(GfxState *) override { ++muteFills; }
    void restoreTextPos(GfxState *) override { --muteFills; }

    // Paths.
    void stroke(GfxState *state) override;
    void fill(GfxState *state) override;
    void eoFill(GfxState *state) override { fill(state); }
    bool tilingPatternFill(
        GfxState *state, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double, double) override;
    bool functionShadedFill(GfxState *state, GfxFunctionShading *) override { return patternFill(state); }
    bool axialShadedFill(GfxState *state, GfxAxialShading *, double, double) override { return patternFill(state); }
    bool radialShadedFill(GfxState *state, GfxRadialShading *, double, double) override { return patternFill(state); }
    bool gouraudTriangleShadedFill(GfxState *state, GfxGouraudTriangleShading *) override { return patternFill(state); }
    bool patchMeshShadedFill(GfxState *state, GfxPatchMeshShading *) override { return patternFill(state); }

    // Pictures.
    void drawImageMask(GfxState *, Object *, Stream *, int width, int height, bool, bool, bool isInline) override;
    void setSoftMaskFromImageMask(GfxState *, Object *, Stream *, int width, int height, bool, bool isInline, double *) override;
    void unsetSoftMaskFromImageMask(GfxState *, double *) override { --muteFills; }
    void drawImage(
        GfxState *, Object *, Stream *, int width, int height, GfxImageColorMap *, bool, const int *, bool isInline) override;
    void drawMaskedImage(
        GfxState *, Object *, Stream *, int width, int height, GfxImageColorMap *, bool, Stream *, int, int, bool, bool) override;
    void drawSoftMaskedImage(
        GfxState *, Object *, Stream *, int width, int height, GfxImageColorMap *, bool, Stream *, int, int, GfxImageColorMap *,
        bool) override;

    // Structure.
    void beginMarkedContent(const char *name, Dict *properties) override;
    void endMarkedContent(GfxState *state) override;
    void beginTransparencyGroup(GfxState *, const double *, GfxColorSpace *, bool, bool, bool forSoftMask) override;
    void endTransparencyGroup(GfxState *) override;

private:
    /// What all glyphs of one string share.
    struct Run {
        const char *bytes = nullptr;
        size_t byteCount = 0, used = 0;
        double fontSize = 0;
        /// The em's upward vector in page space.
        double upX = 0, upY = 0;
        bool clipsOnly = false;
        float widthScale = 1, rise = 0;
        uint32_t color = 0;
        uint16_t font = 0, flags = 0;
        content_box clip {};
    };
    struct Face {
        uint16_t index;
        /// Em of the drawn letters over the nominal font size: 1 unless a Type 3 font has a unit of its own.
        double emScale;
        /// What its CIDs mean, where only the embedded font says it.
        const std::vector<uint32_t> *meanings = nullptr;
    };
    struct OpenMark {
        /// Index in `PageBuffer.marks`.
        size_t mark;
        int32_t outerIdentifier;
        bool outerArtifact, outerHidden;
    };
    /// Glyphs that clip what is painted after them, until the graphics state is restored.
    struct TextClip {
        size_t firstGlyph, endGlyph;
        int saveDepth;
        /// Whether something was painted through it. Clips that were not are the last ones of the list.
        bool isRevealed;
    };
    struct Group {
        bool isSoftMask;
        double outerOpacity;
    };
    void pushForm();
    void popForm();
    void beginRun(GfxState *state, const std::string &string);
    void startRun(GfxState *state, const char *bytes, size_t count);
    Face face(const std::shared_ptr<GfxFont> &font);
    uint32_t privateSign(const std::shared_ptr<GfxFont> &font, CharCode cid);
    void addGlyph(GfxState *, double x, double y, double dx, double dy, uint32_t code, const Unicode *unicode, int unicodeCount);
    bool patternFill(GfxState *state);
    void addPath(GfxState *state, content_paint paint, uint32_t color, double lineWidth, double opacity);
    void addPicture(GfxState *state, const Object *object, int width, int height, bool isMask);
    void applyActualText(const content_mark &mark);
    bool revealTextClip(uint32_t color);
    bool isMuted() const { return softMaskDepth > 0; }
    /// Whether what is painted now is no part of the page.
    bool isAside() const { return isHidden || isRemark; }
    void stopAt(const char *what, size_t limit);

    PageBuffer *page = nullptr;
    const Gfx *gfx = nullptr;
    bool full = false;

    Run run;
    bool sawEmptyString = false;
    size_t glyphsBeforeOp = 0;
    std::unordered_map<long long, Face> faces;
    /// What CIDs mean by fonts' object numbers, kept for the document: faces point to them.
    std::unordered_map<long long, std::vector<uint32_t>> meanings;
    /// What CIDs are that Hancom does not name, by the same; only of fonts that have some.
    std::unordered_map<long long, std::vector<uint32_t>> signs;
    static constexpr size_t mostMeanings = 256;
    /// Whether the letters of Type 3 fonts, and of fonts without a name, are heavy, by the fonts' object numbers; kept for the document.
    std::unordered_map<long long, bool> heavy;
    static constexpr size_t mostWeighed = 256;
    XRef *xref = nullptr;
    std::shared_ptr<GfxFont> lastFont;
    Face lastFace { 0, 1 };

    std::vector<OpenMark> openMarks;
    int32_t markedContent = -1;
    bool isArtifact = false, isHidden = false, isRemark = false;

    int saveDepth = 0;
    std::vector<TextClip> textClips;

    size_t formCount = 0, pulses = 0;
    /// Opacity with which each form that is being drawn is painted.
    std::vector<double> formOpacity;
    std::vector<Group> groups;
    double groupOpacity = 1;
    int softMaskDepth = 0;
    /// Inside the painting of pattern-filled text or masks, whose fills are not paths of their own.
    int muteFills = 0;
};
