// The recorder's fourth part: marked content, and text that other content decides about.
#include "recorder.h"

#include <algorithm>
#include <cstring>

#include "property_lists.h"
#include "text_string.h"

void Recorder::beginMarkedContent(const char *name, Dict *properties)
{
    if (page->marks.size() >= mostMarks) {
        return stopAt("marked-content sequences", mostMarks);
    }
    const bool isLayer = name != nullptr && std::strcmp(name, PropertyLists::layerTag) == 0;
    content_mark mark { { CONTENT_NO_TEXT, 0 }, { CONTENT_NO_TEXT, 0 }, page->glyphCount(), 0, -1 };
    mark.tag = page->text(isLayer ? "OC" : nameToUTF8(name != nullptr ? name : ""));
    openMarks.push_back({ page->marks.size(), markedContent, isArtifact, isHidden });
    if (properties != nullptr) {
        const Object identifier = properties->lookup("MCID");
        if (identifier.isInt() && identifier.getInt() >= 0) {
            mark.identifier = markedContent = identifier.getInt();
        }
        const Object actualText = properties->lookup("ActualText");
        if (actualText.isString()) {
            mark.actual_text = page->text(exactTextStringToUTF8(actualText.getString()->toStr()));
        }
        const Object hidden = isLayer ? properties->lookup(PropertyLists::hiddenKey) : Object(objNull);
        isHidden = isHidden || (hidden.isBool() && hidden.getBool());
    }
    isArtifact = isArtifact || (name != nullptr && std::strcmp(name, "Artifact") == 0);
    page->marks.push_back(mark);
}

void Recorder::endMarkedContent(GfxState *)
{
    if (openMarks.empty()) {
        return;
    }
    const OpenMark open = openMarks.back();
    openMarks.pop_back();
    content_mark &mark = page->marks[open.mark];
    mark.glyph_count = page->glyphCount() - mark.first_glyph;
    markedContent = open.outerIdentifier;
    isArtifact = open.outerArtifact;
    isHidden = open.outerHidden;
    applyActualText(mark);
}

// Letters that clip (mode 7) are seen when something is painted through them: the title in a gradient. What is
// painted is then their colour and nothing of its own.
bool Recorder::revealTextClip(uint32_t color)
{
    for (auto clip = textClips.rbegin(); clip != textClips.rend() && !clip->isRevealed; ++clip) {
        clip->isRevealed = true;
        for (size_t glyph = clip->firstGlyph; glyph < clip->endGlyph; ++glyph) {
            page->flags[glyph] &= ~CONTENT_GLYPH_INVISIBLE;
            page->color[glyph] = color;
        }
    }
    return !textClips.empty();
}

// What the text "actually" is replaces a glyph's own Unicode where it is clear which glyph it stands for: a
// sequence of one glyph, or of as many scalars as glyphs with spaces at the same places. Control and format
// characters are no one's letters (producers put U+0007 and U+200B there).
void Recorder::applyActualText(const content_mark &mark)
{
    constexpr size_t longestForOneGlyph = 16;
    if (mark.actual_text.start == CONTENT_NO_TEXT || mark.glyph_count == 0 || mark.actual_text.count > 4 * mark.glyph_count + 64) {
        return;
    }
    const std::vector<uint32_t> text = scalarsOf(page->pool.data() + mark.actual_text.start, mark.actual_text.count);
    if (text.empty() || std::any_of(text.begin(), text.end(), isControlOrFormat)) {
        return;
    }
    const size_t first = mark.first_glyph;
    if (mark.glyph_count == 1 && text.size() <= longestForOneGlyph) {
        if ((page->flags[first] & CONTENT_GLYPH_SPACE) || std::any_of(text.begin(), text.end(), isWhiteSpace)) {
            return;
        }
        page->scalars.resize(page->scalarStart[first]);
        page->scalars.insert(page->scalars.end(), text.begin(), text.end());
        page->scalarStart[first + 1] = static_cast<uint32_t>(page->scalars.size());
        page->flags[first] &= ~CONTENT_GLYPH_UNMAPPED;
        return;
    }
    if (text.size() != mark.glyph_count || page->scalars.size() - page->scalarStart[first] != text.size()) {
        return;
    }
    for (size_t i = 0; i < text.size(); ++i) {
        if (page->scalarStart[first + i + 1] - page->scalarStart[first + i] != 1
            || isWhiteSpace(text[i]) != ((page->flags[first + i] & CONTENT_GLYPH_SPACE) != 0)) {
            return;
        }
    }
    std::copy(text.begin(), text.end(), page->scalars.begin() + page->scalarStart[first]);
}
