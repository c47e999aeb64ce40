// What differs between the versions of Poppler that this is built with (22.12 to 25.x).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <Object.h>
#include <PDFDoc.h>
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
    source.reset();
}

/// Takes a stream back to its first byte, ready to be read.
template<class Source>
void toStart(Source &source)
{
    toStart(source, 0);
}

/// A stream object that owns its stream: by plain pointer once, by `unique_ptr` later.
template<class Value = Object>
Value object(std::unique_ptr<Stream> stream)
{
    if constexpr (std::is_constructible_v<Value, Stream *>) {
        return Value(stream.release());
    } else {
        return Value(std::move(stream));
    }
}

/// Opens a document over bytes in memory, which must outlive it.
template<class Doc = PDFDoc>
std::unique_ptr<Doc> document(const std::string &bytes, const std::optional<GooString> &password)
{
    auto stream = std::make_unique<MemStream>(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    if constexpr (std::is_constructible_v<Doc, BaseStream *, const std::optional<GooString> &, const std::optional<GooString> &>) {
        return std::make_unique<Doc>(stream.release(), password, password);
    } else {
        return std::make_unique<Doc>(std::move(stream), password, password);
    }
}

} // namespace compatibility
