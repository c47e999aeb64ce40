// What differs between the versions of Poppler that this is built with (22.12 to 25.x).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <Annot.h>
#include <Gfx.h>
#include <Object.h>
#include <OptionalContent.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>

namespace compatibility {

// `Stream::reset` became `rewind`.
template<class Source>
auto toStart(Source &source, int) -> decltype(source.rewind(), void())
{
    (void)source.rewind();
}
template<class Source>
auto toStart(Source &source, long) -> decltype(source.reset(), void())
{
    (void)source.reset();
}

/// Takes a stream back to its first byte, ready to be read.
template<class Source>
void toStart(Source &source)
{
    toStart(source, 0);
}

// `Page::createGfx` lost the parameter that said whether it is for printing.
template<class Source>
auto interpreter(Source &page, OutputDev *out, double resolution, bool (*stop)(void *), void *context, int)
    -> decltype(page.createGfx(out, 0., 0., 0, false, true, 0, 0, 0, 0, false, stop, context))
{
    return page.createGfx(out, resolution, resolution, 0, false, true, -1, -1, -1, -1, false, stop, context);
}
template<class Source>
auto interpreter(Source &page, OutputDev *out, double resolution, bool (*stop)(void *), void *context, long)
    -> decltype(page.createGfx(out, 0., 0., 0, false, true, 0, 0, 0, 0, stop, context))
{
    return page.createGfx(out, resolution, resolution, 0, false, true, -1, -1, -1, -1, stop, context);
}

/// An interpreter of the page's crop box, turned as displayed. `stop` is asked now and then whether to go on.
template<class Source>
std::unique_ptr<Gfx> interpreter(Source &page, OutputDev *out, double resolution, bool (*stop)(void *), void *context)
{
    return std::unique_ptr<Gfx>(interpreter(page, out, resolution, stop, context, 0));
}

/// The layers of a document: constant in later versions.
using Layers = std::remove_pointer_t<decltype(std::declval<PDFDoc &>().getOptContentConfig())>;

/// An object that owns its stream, dictionary, array or string: by plain pointer once, by `unique_ptr` later.
template<class Part, class Value = Object>
Value object(std::unique_ptr<Part> part)
{
    if constexpr (std::is_constructible_v<Value, Part *>) {
        return Value(part.release());
    } else {
        return Value(std::move(part));
    }
}

/// Opens a document over bytes in memory, which must outlive it.
template<class Doc = PDFDoc>
std::unique_ptr<Doc> document(const char *bytes, size_t count, const std::optional<GooString> &password)
{
    auto stream = std::make_unique<MemStream>(bytes, 0, static_cast<Goffset>(count), Object(objNull));
    if constexpr (std::is_constructible_v<Doc, BaseStream *, const std::optional<GooString> &, const std::optional<GooString> &>) {
        return std::make_unique<Doc>(stream.release(), password, password);
    } else {
        return std::make_unique<Doc>(std::move(stream), password, password);
    }
}

/// Puts an annotation on a page: counted by hand once, by `shared_ptr` later.
template<class Source, class Make>
void addAnnotation(Source &page, Make make)
{
    if constexpr (requires(std::shared_ptr<Annot> shared) { page.addAnnot(shared); }) {
        page.addAnnot(std::shared_ptr<Annot>(make()));
    } else {
        Annot *annotation = make();
        page.addAnnot(annotation);
        annotation->decRefCnt();
    }
}

} // namespace compatibility
