#include "recorder.h"

#include "private_signs.h"

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
    isArtifact = isHidden = isRemark = false;
    saveDepth = 0;
    textClips.clear();
    formCount = pulses = 0;
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

uint32_t Recorder::privateSign(const std::shared_ptr<GfxFont> &font, CharCode cid)
{
    const Ref id = *font->getID();
    const long long key = (static_cast<long long>(id.num) << 32) ^ static_cast<unsigned>(id.gen);
    auto known = signs.find(key);
    if (known == signs.end()) {
        if (signs.size() >= mostMeanings) {
            return 0;
        }
        known = signs.emplace(key, privateSigns(*font, xref)).first;
    }
    return cid < known->second.size() ? known->second[cid] : 0;
}

void Recorder::stopAt(const char *what, size_t limit)
{
    if (!full) {
        full = true;
        page->fault(CONTENT_FAULT_LIMIT, "more than " + std::to_string(limit) + " " + what + " on the page");
    }
}

void Recorder::startPage(int, GfxState *state, XRef *fileXRef)
{
    xref = fileXRef;
    page->width = state->getPageWidth();
    page->height = state->getPageHeight();
}

bool Recorder::shouldStop()
{
    if (++pulses > mostPulses) {
        stopAt("times ten operators", mostPulses);
    }
    return full;
}

void Recorder::restoreState(GfxState *)
{
    --saveDepth;
    while (!textClips.empty() && textClips.back().saveDepth > saveDepth) {
        textClips.pop_back();
    }
}

void Recorder::pushForm()
{
    if (++formCount > mostForms) {
        stopAt("forms", mostForms);
    }
    const GfxState *state = gfx != nullptr ? const_cast<Gfx *>(gfx)->getState() : nullptr;
    formOpacity.push_back(state != nullptr ? state->getFillOpacity() : 1);
}

void Recorder::popForm()
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
