#include "property_lists.h"

#include <OptionalContent.h>
#include <Page.h>
#include <XRef.h>

#include "compatibility.h"
#include "content_bytes.h"
#include "content_scanner.h"

namespace {

constexpr int deepestForm = 32;

std::string hexadecimal(const std::string &bytes)
{
    static const char digits[] = "0123456789ABCDEF";
    std::string text;
    for (unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

/// The two entries of a property list that are used, inline.
std::string inlined(const Object &list)
{
    std::string text = "<<";
    if (list.isDict()) {
        const Object identifier = list.dictLookup("MCID"), actual = list.dictLookup("ActualText");
        if (identifier.isInt()) {
            text += "/MCID " + std::to_string(identifier.getInt());
        }
        if (actual.isString()) {
            text += "/ActualText <" + hexadecimal(actual.getString()->toStr()) + ">";
        }
    }
    return text + ">>";
}

/// The `/Properties` of a resource dictionary, null when it has none.
Object propertiesOf(Dict *resources)
{
    return resources != nullptr ? resources->lookup("Properties") : Object(objNull);
}

bool hasProperties(const Object &properties)
{
    return properties.isDict() && properties.dictGetLength() > 0;
}

/// The plain colour space with so many components; null where there is none.
const char *plainColorSpace(const Object &componentCount)
{
    switch (componentCount.isInt() ? componentCount.getInt() : 0) {
    case 1:
        return "DeviceGray";
    case 3:
        return "DeviceRGB";
    case 4:
        return "DeviceCMYK";
    default:
        return nullptr;
    }
}

/// Takes the colour profile of a picture out: no colour of a picture is read, and Poppler would make a transform of each
/// profile (12 million instructions for that of Chromium's pictures, more than for a page).
void dropColorProfile(const Object &picture, const Ref reference, XRef &xref)
{
    Dict *dictionary = picture.streamGetDict();
    const Object space = dictionary->lookup("ColorSpace");
    if (!space.isArray() || space.arrayGetLength() != 2 || !space.arrayGet(0).isName("ICCBased")) {
        return;
    }
    const Object profile = space.arrayGet(1);
    const char *plain = profile.isStream() ? plainColorSpace(profile.streamGetDict()->lookup("N")) : nullptr;
    if (plain != nullptr) {
        dictionary->set("ColorSpace", Object(objName, plain));
        xref.setModifiedObject(&picture, reference);
    }
}

} // namespace

Object PropertyLists::contents(Page &page, XRef &xref, compatibility::Layers *layers)
{
    Dict *resources = page.getResourceDict();
    prepareForms(resources, xref, layers, 0);
    Object contents = page.getContents();
    const Object properties = propertiesOf(resources);
    const bool isNamed = hasProperties(properties);
    decoded.clear();
    if (!appendDecoded(contents, decoded, isNamed ? left() : mostPlainBytes)) {
        return contents;
    }
    if (isNamed) {
        decoded = rewritten(decoded, *properties.getDict(), xref, layers);
    }
    return stream(decoded, Object(new Dict(&xref)));
}

void PropertyLists::prepareForms(Dict *resources, XRef &xref, compatibility::Layers *layers, int depth)
{
    const Object objects = resources != nullptr && depth < deepestForm ? resources->lookup("XObject") : Object(objNull);
    for (int i = 0; objects.isDict() && i < objects.dictGetLength(); ++i) {
        const Object &reference = objects.dictGetValNF(i);
        if (reference.isRef() && seen.insert(reference.getRef().num).second) {
            prepareForm(reference.getRef(), resources, xref, layers, depth);
        }
    }
}

void PropertyLists::prepareForm(const Ref reference, Dict *outerResources, XRef &xref, compatibility::Layers *layers, int depth)
{
    const Object form = xref.fetch(reference);
    if (!form.isStream()) {
        return;
    }
    Dict *dictionary = form.streamGetDict();
    const Object subtype = dictionary->lookup("Subtype");
    if (subtype.isName("Image")) {
        return dropColorProfile(form, reference, xref);
    }
    if (!subtype.isName("Form")) {
        return;
    }
    const Object ownResources = dictionary->lookup("Resources");
    Dict *resources = ownResources.isDict() ? ownResources.getDict() : outerResources;
    prepareForms(resources, xref, layers, depth + 1);

    const Object properties = propertiesOf(resources);
    const Object &layer = dictionary->lookupNF("OC");
    const bool isHidden = layers != nullptr && !layer.isNull() && !layers->optContentIsVisible(&layer);
    std::string bytes;
    if ((!isHidden && !hasProperties(properties)) || !appendDecoded(form, bytes, left())) {
        return;
    }
    if (hasProperties(properties)) {
        bytes = rewritten(bytes, *properties.getDict(), xref, layers);
    }
    Object kept(dictionary->copy(&xref));
    for (const char *key : { "Filter", "F", "DecodeParms", "DP", "Length" }) {
        kept.getDict()->remove(key);
    }
    if (isHidden) {
        kept.getDict()->remove("OC");
        bytes = "/" + std::string(layerTag) + " <</" + hiddenKey + " true>> BDC\n" + bytes + "\nEMC";
    }
    used += bytes.size();
    forms.push_back(std::move(bytes));
    const Object replacement = stream(forms.back(), std::move(kept));
    xref.setModifiedObject(&replacement, reference);
}

std::string PropertyLists::rewritten(const std::string &source, Dict &properties, XRef &xref, compatibility::Layers *layers) const
{
    std::string result;
    size_t copied = 0;
    ContentScanner scanner(source);
    scanner.forEachNamedBeginning([&](ContentScanner::Name tag, ContentScanner::Name list) {
        const Object &reference = properties.lookupNF(scanner.text(list).c_str());
        result.append(source, copied, tag.start - copied);
        if (scanner.text(tag) == "OC") {
            const bool isHidden = layers != nullptr && !reference.isNull() && !layers->optContentIsVisible(&reference);
            result += "/" + std::string(layerTag) + " <<" + (isHidden ? "/" + std::string(hiddenKey) + " true" : "") + ">>";
        } else {
            result.append(source, tag.start, tag.end - tag.start);
            result += " " + inlined(reference.fetch(&xref));
        }
        copied = list.end;
    });
    result.append(source, copied, std::string::npos);
    return result;
}

Object PropertyLists::stream(const std::string &bytes, Object &&dictionary)
{
    return compatibility::object<Stream>(
        std::make_unique<MemStream>(bytes.data(), 0, static_cast<Goffset>(bytes.size()), std::move(dictionary)));
}
