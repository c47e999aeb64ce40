// The recorder's second half: text.
#include "recorder.h"

#include <algorithm>
#include <cmath>

#include "emboldened_type3.h"
#include "glyph_meanings.h"
#include "private_signs.h"
#include "stroke_weight.h"
#include "text_string.h"

namespace {

/// Mean width of a Type 3 font's letters, as a share of the nominal size; half an em where it tells none.
double type3MeanWidth(const GfxFont &font)
{
    double sum = 0;
    int counted = 0;
    for (int code = 0; code < 256; ++code) {
        const double width = static_cast<const Gfx8BitFont &>(font).getWidth(static_cast<unsigned char>(code));
        if (width > 0 && std::isfinite(width)) {
            sum += width;
            ++counted;
        }
    }
    return counted > 0 ? sum / counted : 0.5;
}

/// A Type 3 font's matrix may make its letters any size; see `Recorder::Face`. The font's own box or, where
/// it has none that its letters could fit, its mean width says how tall an em is. Between `least` and `most` the
/// nominal size stands.
double type3EmScale(const GfxFont &font)
{
    constexpr double least = 0.3, most = 3;
    // No font's mean letter is wider than ten times its height, nor narrower than a tenth of it; a box of one unit is a placeholder.
    constexpr double widest = 10, narrowest = 0.1;
    const double *matrix = font.getFontMatrix();
    const double *box = font.getFontBBox();
    const double tall = std::fabs((box[3] - box[1]) * matrix[3]);
    if (tall >= least && tall <= most) {
        return 1;
    }
    const double mean = type3MeanWidth(font);
    if (tall > 0 && std::isfinite(tall) && mean < tall * widest && mean > tall * narrowest) {
        return tall;
    }
    // Half an em is a common mean width of Latin letters, an em that of Hangul.
    return mean >= least / 2 && mean <= most ? 1 : mean / 0.5;
}

/// A font's PostScript name. Type 3 fonts have one in their descriptor, if at all.
std::string name(const GfxFont &font, bool isType3)
{
    const GooString *described = isType3 ? font.getEmbeddedFontName() : nullptr;
    return described ? described->toStr() : font.getName().value_or("");
}

} // namespace

Recorder::Face Recorder::face(const std::shared_ptr<GfxFont> &font)
{
    if (font == lastFont) {
        return lastFace;
    }
    const Ref id = *font->getID();
    const long long key = (static_cast<long long>(id.num) << 32) ^ static_cast<unsigned>(id.gen);
    auto found = faces.find(key);
    if (found == faces.end()) {
        if (page->fonts.size() >= mostFonts) {
            stopAt("fonts", mostFonts);
            return lastFace;
        }
        content_font record {};
        const bool isType3 = font->getType() == fontType3;
        record.name = page->text(nameToUTF8(name(*font, isType3)));
        Ref embedded;
        record.flags = (font->isFixedWidth() ? CONTENT_FONT_FIXED_PITCH : 0) | (font->isSerif() ? CONTENT_FONT_SERIF : 0)
            | (font->isSymbolic() ? CONTENT_FONT_SYMBOLIC : 0) | (font->isItalic() ? CONTENT_FONT_ITALIC : 0)
            | (font->isBold() ? CONTENT_FONT_BOLD : 0) | (isType3 ? CONTENT_FONT_TYPE3 : 0)
            | (isType3 || font->getEmbeddedFontID(&embedded) ? CONTENT_FONT_EMBEDDED : 0)
            | (font->hasToUnicodeCMap() ? CONTENT_FONT_TO_UNICODE : 0) | (font->getWMode() != 0 ? CONTENT_FONT_VERTICAL : 0);
        const int weight = font->getWeight();
        record.weight = weight >= GfxFont::W100 && weight <= GfxFont::W900 ? (weight - GfxFont::W100 + 1) * 100 : 0;
        if (isType3 || isNumbered(name(*font, isType3))) {
            auto known = heavy.find(key);
            if (known == heavy.end() && heavy.size() < mostWeighed) {
                const bool isBold = isType3 ? isEmboldened(static_cast<Gfx8BitFont &>(*font)) : isHeavy(*font, xref);
                known = heavy.emplace(key, isBold).first;
            }
            record.flags |= known != heavy.end() && known->second ? CONTENT_FONT_BOLD : 0;
        }
        Face face { static_cast<uint16_t>(page->fonts.size()), isType3 ? type3EmScale(*font) : 1 };
        auto known = meanings.find(key);
        if (known == meanings.end() && meanings.size() < mostMeanings) {
            known = meanings.emplace(key, glyphMeanings(*font, xref)).first;
        }
        if (known != meanings.end() && !known->second.empty()) {
            face.meanings = &known->second;
        }
        found = faces.emplace(key, face).first;
        page->fonts.push_back(record);
    }
    lastFont = font;
    lastFace = found->second;
    return lastFace;
}

void Recorder::startRun(GfxState *state, const char *bytes, size_t count)
{
    run = Run();
    run.bytes = bytes;
    run.byteCount = count;
    const std::shared_ptr<GfxFont> &font = state->getFont();
    const Face face = this->face(font);
    run.font = face.index;

    const double *text = state->getTextMat(), *ctm = state->getCTM();
    const double a = text[0] * ctm[0] + text[1] * ctm[2], b = text[0] * ctm[1] + text[1] * ctm[3];
    const double c = text[2] * ctm[0] + text[3] * ctm[2], d = text[2] * ctm[1] + text[3] * ctm[3];
    const double size = state->getFontSize() * face.emScale, across = std::hypot(a, b);
    // Height above the baseline, not length of the slanted side: a slanted font is no larger.
    const double tall = across > 0 ? std::fabs(a * d - b * c) / across : 0;
    run.fontSize = tall * std::fabs(size);
    run.widthScale = tall > 0 ? static_cast<float>(across * std::fabs(state->getHorizScaling()) / tall) : 1;
    run.rise = static_cast<float>(state->getRise() * tall);
    run.upX = c * size;
    run.upY = d * size;
    state->getClipBBox(&run.clip.min_x, &run.clip.min_y, &run.clip.max_x, &run.clip.max_y);

    // 0 fill, 1 stroke, 2 both, 3 neither; 4 to 7 the same and clip. Read here, because Poppler sets a
    // mode of its own while it shows pattern-filled text.
    const int mode = state->getRender() & 3;
    GfxRGB fillRGB, strokeRGB;
    state->getFillRGB(&fillRGB);
    run.color = packed(fillRGB);
    if (mode == 1 || mode == 2) {
        state->getStrokeRGB(&strokeRGB);
        const bool sameColor = packed(strokeRGB) == run.color;
        if (mode == 1) {
            run.color = packed(strokeRGB);
        }
        run.flags |= mode == 1 ? CONTENT_GLYPH_OUTLINE : sameColor ? CONTENT_GLYPH_FILL_STROKE : 0;
    }
    const double opacity = groupOpacity * (mode == 1 ? state->getStrokeOpacity() : state->getFillOpacity());
    run.flags |= (mode == 3 || opacity <= 0 ? CONTENT_GLYPH_INVISIBLE : 0) | (font->getType() == fontType3 ? CONTENT_GLYPH_TYPE3 : 0)
        | (font->getWMode() != 0 ? CONTENT_GLYPH_VERTICAL : 0) | (isArtifact ? CONTENT_GLYPH_ARTIFACT : 0)
        | (isHidden ? CONTENT_GLYPH_HIDDEN_LAYER : 0) | (isRemark ? CONTENT_GLYPH_REMARK : 0);
    run.clipsOnly = state->getRender() == 7;
}

void Recorder::beginStringOp(GfxState *)
{
    sawEmptyString = false;
    glyphsBeforeOp = page->glyphCount();
}

// In Type 3 text of Hancom a space between two runs is a show operator with an empty string and nothing else.
void Recorder::endStringOp(GfxState *state)
{
    if (!sawEmptyString || isMuted() || page->glyphCount() != glyphsBeforeOp) {
        return;
    }
    startRun(state, nullptr, 0);
    double riseX, riseY;
    state->textTransformDelta(0, state->getRise(), &riseX, &riseY);
    const Unicode space = 0x20;
    addGlyph(state, state->getCurX() + riseX, state->getCurY() + riseY, 0, 0, 0x20, &space, 1);
}

void Recorder::beginRun(GfxState *state, const std::string &string)
{
    if (string.empty()) {
        sawEmptyString = sawEmptyString || state->getFont()->getType() == fontType3;
        return;
    }
    startRun(state, string.data(), string.size());
}

void Recorder::drawChar(
    GfxState *state, double x, double y, double dx, double dy, double, double, CharCode code, int byteCount, const Unicode *unicode,
    int unicodeCount)
{
    // The code as the content stream has it; Poppler gives a CID for composite fonts.
    uint32_t written = 0;
    const size_t taken = std::min<size_t>(byteCount > 0 ? byteCount : 0, run.byteCount - run.used);
    for (size_t i = 0; i < taken; ++i) {
        written = written << 8 | static_cast<unsigned char>(run.bytes[run.used + i]);
    }
    run.used += taken;
    if (isMuted()) {
        return;
    }
    // The code is a CID here.
    Unicode meaning = 0;
    if (lastFace.meanings) {
        meaning = code < lastFace.meanings->size() ? (*lastFace.meanings)[code] : 0;
        unicode = &meaning;
        unicodeCount = meaning != 0 ? 1 : 0;
    } else if (unicodeCount == 1 && unicode[0] == unnamedSign && (meaning = privateSign(state->getFont(), code)) != 0) {
        unicode = &meaning;
    }
    // Poppler's displacement has the spacing in it; the font's own advance is without.
    double spacing = state->getCharSpace(), spacingX, spacingY;
    if (taken == 1 && written == ' ') {
        spacing += state->getWordSpace();
    }
    if (run.flags & CONTENT_GLYPH_VERTICAL) {
        state->textTransformDelta(0, spacing, &spacingX, &spacingY);
    } else {
        state->textTransformDelta(spacing * state->getHorizScaling(), 0, &spacingX, &spacingY);
    }
    addGlyph(state, x, y, dx - spacingX, dy - spacingY, taken > 0 ? written : code, unicode, unicodeCount);
}

// A line of text that a page break cuts is drawn on both pages, each time with the rest outside the clip: it stands where more
// of it is seen. Bands of a gradient cut letters too, but are no taller than a few of them.
// What runs over the page's own edge stands nowhere else.
static bool isCutAway(const content_box &clip, double pageHeight, double minY, double maxY)
{
    if (clip.min_y <= 0 || clip.max_y >= pageHeight) {
        return false;
    }
    const double height = maxY - minY, seen = std::min(maxY, clip.max_y) - std::max(minY, clip.min_y);
    return clip.max_y - clip.min_y > 8 * height && seen < 0.5 * height;
}

void Recorder::addGlyph(
    GfxState *state, double x, double y, double dx, double dy, uint32_t code, const Unicode *unicode, int unicodeCount)
{
    if (full) {
        return;
    }
    if (page->glyphCount() >= mostGlyphs || page->scalars.size() >= 2 * mostGlyphs) {
        return stopAt("glyphs", mostGlyphs);
    }
    double originX, originY, advanceX, advanceY;
    state->transform(x, y, &originX, &originY);
    state->transformDelta(dx, dy, &advanceX, &advanceY);
    if (!std::isfinite(originX + originY + advanceX + advanceY + run.fontSize) || !std::isfinite(run.widthScale + run.rise)) {
        return;
    }

    uint16_t flags = run.flags;
    bool isSpace = true;
    const size_t firstScalar = page->scalars.size();
    for (int i = 0; i < unicodeCount; ++i) {
        uint32_t scalar = unicode[i];
        if (scalar >= 0xD800 && scalar < 0xDC00 && i + 1 < unicodeCount && unicode[i + 1] >= 0xDC00 && unicode[i + 1] < 0xE000) {
            scalar = 0x10000 + ((scalar - 0xD800) << 10) + (unicode[++i] - 0xDC00);
        }
        if (scalar == 0 || scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000)) {
            continue;
        }
        isSpace = isSpace && isWhiteSpace(scalar);
        page->scalars.push_back(scalar);
    }
    if (page->scalars.size() == firstScalar) {
        flags |= CONTENT_GLYPH_UNMAPPED;
    } else if (isSpace) {
        flags |= CONTENT_GLYPH_SPACE;
    }

    // The em box around the advance, from a quarter em below the baseline to nine tenths above it.
    const bool isVertical = (flags & CONTENT_GLYPH_VERTICAL) != 0;
    const double sideX = isVertical ? 0.5 * run.upY : 0.9 * run.upX, sideY = isVertical ? -0.5 * run.upX : 0.9 * run.upY;
    const double backX = isVertical ? -sideX : -0.25 * run.upX, backY = isVertical ? -sideY : -0.25 * run.upY;
    const double minX = originX + std::min(0.0, advanceX) + std::min(sideX, backX);
    const double maxX = originX + std::max(0.0, advanceX) + std::max(sideX, backX);
    const double minY = originY + std::min(0.0, advanceY) + std::min(sideY, backY);
    const double maxY = originY + std::max(0.0, advanceY) + std::max(sideY, backY);
    if (minX > run.clip.max_x || maxX < run.clip.min_x || minY > run.clip.max_y || maxY < run.clip.min_y
        || run.clip.min_x > run.clip.max_x || run.clip.min_y > run.clip.max_y || isCutAway(run.clip, page->height, minY, maxY)) {
        flags |= CONTENT_GLYPH_CLIPPED;
    }

    if (run.clipsOnly) {
        const size_t glyph = page->glyphCount();
        if (textClips.empty() || textClips.back().isRevealed || textClips.back().endGlyph != glyph
            || textClips.back().saveDepth != saveDepth) {
            textClips.push_back({ glyph, glyph, saveDepth, false });
        }
        textClips.back().endGlyph = glyph + 1;
    }
    page->scalarStart.push_back(static_cast<uint32_t>(page->scalars.size()));
    page->code.push_back(code);
    page->originX.push_back(originX);
    page->originY.push_back(originY);
    page->advanceX.push_back(advanceX);
    page->advanceY.push_back(advanceY);
    page->fontSize.push_back(run.fontSize);
    page->widthScale.push_back(run.widthScale);
    page->rise.push_back(run.rise);
    page->font.push_back(run.font);
    page->color.push_back(run.color);
    page->flags.push_back(flags);
    page->markedContent.push_back(markedContent);
}
