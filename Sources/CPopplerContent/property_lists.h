// Named property lists and layers, made visible to the output device.
#pragma once

#include <deque>
#include <set>
#include <string>

#include <Object.h>

#include "compatibility.h"

class Dict;
class Page;
class XRef;

/// Rewrites content, in memory and before interpretation, where Poppler would keep something from its output
/// device: it announces marked content only with an inline property list (`/Span /P1 BDC` ends without
/// having begun), and it shows nothing of what lies in a layer that is switched off.
///
/// `/Span /P1 BDC` becomes `/Span <</MCID 3 /ActualText <…>>> BDC`; `/OC /L1 BDC` becomes
/// `/X-Layer <</Hidden true>> BDC`; a form that belongs to a hidden layer is shown inside such a sequence.
class PropertyLists {
public:
    /// Stands for a layer in rewritten content (and could stand for nothing else: it is no registered tag).
    static constexpr const char *layerTag = "X-Layer";
    static constexpr const char *hiddenKey = "Hidden";
    /// Decoded content beyond this is left as it is.
    static constexpr size_t mostBytes = size_t(256) << 20;
    /// So is a page's content with nothing to rewrite beyond this.
    static constexpr size_t mostPlainBytes = size_t(16) << 20;

    /// The page's contents, decoded and, if need be, rewritten. Poppler's lexer asks for each character twice, which
    /// memory answers in a third of the time that a filter takes. Forms that the page reaches are replaced in `xref`.
    /// Valid until it is called again.
    Object contents(Page &page, XRef &xref, compatibility::Layers *layers);

private:
    void prepareForms(Dict *resources, XRef &xref, compatibility::Layers *layers, int depth);
    void prepareForm(const Ref reference, Dict *outerResources, XRef &xref, compatibility::Layers *layers, int depth);
    /// Writes `source` with its named lists inline.
    std::string rewritten(const std::string &source, Dict &properties, XRef &xref, compatibility::Layers *layers) const;
    /// A stream that reads from `bytes`, which must stay.
    static Object stream(const std::string &bytes, Object &&dictionary);

    /// Forms that were looked at, on whatever page.
    std::set<int> seen;
    /// What rewritten forms read from; strings stay where they are.
    std::deque<std::string> forms;
    /// What the contents of the latest page are read from; the next page's take its place, and its room.
    std::string decoded;
    size_t used = 0;
    /// How many bytes may still be rewritten.
    size_t left() const { return used < mostBytes ? mostBytes - used : 0; }
};
