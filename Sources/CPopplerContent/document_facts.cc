// The document's second half: what it says about itself.
#include "document.h"

#include <Catalog.h>
#include <DateInfo.h>
#include <Link.h>

#include "text_string.h"

namespace {

constexpr size_t mostOutlineEntries = 20'000;
constexpr int deepestOutline = 64;
constexpr size_t longestText = 10'000;

} // namespace

content_span Document::addText(const std::string &utf8)
{
    const content_span span { static_cast<uint32_t>(factsPool.size()), static_cast<uint32_t>(utf8.size()) };
    factsPool += utf8;
    return span;
}

content_span Document::infoText(Dict &info, const char *key)
{
    const Object value = info.lookup(key);
    if (!value.isString()) {
        return { CONTENT_NO_TEXT, 0 };
    }
    const std::string text = textStringToUTF8(value.getString()->toStr().substr(0, longestText));
    return text.empty() ? content_span { CONTENT_NO_TEXT, 0 } : addText(text);
}

const content_facts *Document::readFacts()
{
    if (facts) {
        return &*facts;
    }
    facts = content_facts {};
    facts->title = facts->producer = facts->creator = { CONTENT_NO_TEXT, 0 };
    facts->page_count = doc->getNumPages();
    facts->major_version = doc->getPDFMajorVersion();
    facts->minor_version = doc->getPDFMinorVersion();
    facts->is_encrypted = doc->isEncrypted();
    facts->is_tagged = (doc->getCatalog()->getMarkInfo() & Catalog::markInfoMarked) != 0;
    readInfo();
    readOutline();
    facts->outline = outline.data();
    facts->outline_count = outline.size();
    facts->pool = { factsPool.data(), factsPool.size() };
    return &*facts;
}

void Document::readInfo()
{
    Object info = doc->getDocInfo();
    if (!info.isDict()) {
        return;
    }
    facts->title = infoText(*info.getDict(), "Title");
    facts->producer = infoText(*info.getDict(), "Producer");
    facts->creator = infoText(*info.getDict(), "Creator");
    const Object created = info.getDict()->lookup("CreationDate");
    if (created.isString()) {
        const time_t time = dateStringToTime(created.getString());
        facts->has_creation_time = time != static_cast<time_t>(-1);
        facts->creation_time = time;
    }
}

void Document::readOutline()
{
    const Object *root = doc->getCatalog()->getOutline();
    if (root != nullptr && root->isDict()) {
        std::set<int> seen;
        readOutlineLevel(root->getDict()->lookupNF("First"), 0, seen);
    }
}

// A damaged outline may point back to itself: every object is visited once.
void Document::readOutlineLevel(const Object &first, int depth, std::set<int> &seen)
{
    Object reference = first.copy();
    while (reference.isRef() && depth <= deepestOutline && outline.size() < mostOutlineEntries
           && seen.insert(reference.getRef().num).second) {
        const Object entry = reference.fetch(doc->getXRef());
        if (!entry.isDict()) {
            return;
        }
        const Object title = entry.dictLookup("Title");
        const Object destination = entry.dictLookup("Dest");
        const Object action = entry.dictLookup("A");
        std::unique_ptr<LinkAction> target;
        if (!destination.isNull()) {
            target = LinkAction::parseDest(&destination);
        } else if (action.isDict()) {
            target = LinkAction::parseAction(&action);
        }
        const std::string text = title.isString() ? textStringToUTF8(title.getString()->toStr().substr(0, longestText)) : "";
        outline.push_back({ addText(text), pageOf(target.get()), depth });
        readOutlineLevel(entry.dictLookupNF("First"), depth + 1, seen);
        reference = entry.dictLookupNF("Next").copy();
    }
}
