#include "recorder.h"

#include "text_string.h"

void Recorder::begin(PageBuffer &target)
{
    page = &target;
    gfx = nullptr;
    full = false;
    run = Run();
    faces.clear();
    lastFont.reset();
    openMarks.clear();
    markedContent = -1;
    isArtifact = false;
    formOpacity.clear();
    groups.clear();
    groupOpacity = 1;
    softMaskDepth = muteFills = 0;
    sawEmptyString = false;
}

void Recorder::finish()
{
    while (!openMarks.empty()) {
        endMarkedContent(nullptr);
    }
    lastFont.reset();
    gfx = nullptr;
}

void Recorder::stopAt(const char *what, size_t limit)
{
    if (!full) {
        full = true;
        page->fault(CONTENT_FAULT_LIMIT, "more than " + std::to_string(limit) + " " + what + " on the page");
    }
}

void Recorder::startPage(int, GfxState *state, XRef *)
{
    page->width = state->getPageWidth();
    page->height = state->getPageHeight();
}

void Recorder::beginMarkedContent(const char *name, Dict *properties)
{
    if (page->marks.size() >= mostMarks) {
        return stopAt("marked-content sequences", mostMarks);
    }
    content_mark mark { { CONTENT_NO_TEXT, 0 }, { CONTENT_NO_TEXT, 0 }, page->glyphCount(), 0, -1 };
    mark.tag = page->text(nameToUTF8(name != nullptr ? name : ""));
    openMarks.push_back({ page->marks.size(), markedContent, isArtifact });
    if (properties != nullptr) {
        const Object identifier = properties->lookup("MCID");
        if (identifier.isInt() && identifier.getInt() >= 0) {
            mark.identifier = markedContent = identifier.getInt();
        }
        const Object actualText = properties->lookup("ActualText");
        if (actualText.isString()) {
            mark.actual_text = page->text(exactTextStringToUTF8(actualText.getString()->toStr()));
        }
    }
    isArtifact = isArtifact || (name != nullptr && std::string(name) == "Artifact");
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
}

void Recorder::beginForm(Ref)
{
    const GfxState *state = gfx != nullptr ? const_cast<Gfx *>(gfx)->getState() : nullptr;
    formOpacity.push_back(state != nullptr ? state->getFillOpacity() : 1);
}

void Recorder::endForm(Ref)
{
    if (!formOpacity.empty()) {
        formOpacity.pop_back();
    }
}

// Poppler resets the opacity before it announces a group: the group is painted with the one its form had.
void Recorder::beginTransparencyGroup(GfxState *, const double *, GfxColorSpace *, bool, bool, bool forSoftMask)
{
    groups.push_back({ forSoftMask, groupOpacity });
    if (forSoftMask) {
        ++softMaskDepth;
    } else if (!formOpacity.empty()) {
        groupOpacity *= formOpacity.back();
    }
}

void Recorder::endTransparencyGroup(GfxState *)
{
    if (groups.empty()) {
        return;
    }
    softMaskDepth -= groups.back().isSoftMask ? 1 : 0;
    groupOpacity = groups.back().outerOpacity;
    groups.pop_back();
}
