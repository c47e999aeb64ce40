#include "content_bytes.h"

#include <Dict.h>
#include <Stream.h>
#include <zlib.h>

#include "compatibility.h"

namespace {

constexpr size_t chunkSize = 16384;

/// zlib's state, which is freed at last.
class Inflater {
public:
    Inflater() : isReady(inflateInit(&state) == Z_OK)
    {
        // Poppler reads past a wrong checksum too: summing would be for nothing.
        inflateValidate(&state, 0);
    }
    ~Inflater()
    {
        if (isReady) {
            inflateEnd(&state);
        }
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Appends what `source` inflates to; false when it is damaged or gives more than `most` bytes.
    bool append(Stream &source, std::string &bytes, size_t most)
    {
        unsigned char deflated[chunkSize], inflated[chunkSize];
        int count;
        while (isReady && (count = source.doGetChars(sizeof deflated, deflated)) > 0) {
            state.next_in = deflated;
            state.avail_in = static_cast<uInt>(count);
            do {
                state.next_out = inflated;
                state.avail_out = sizeof inflated;
                const int result = inflate(&state, Z_NO_FLUSH);
                if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) {
                    return false;
                }
                bytes.append(reinterpret_cast<const char *>(inflated), sizeof inflated - state.avail_out);
                if (result == Z_STREAM_END || bytes.size() > most) {
                    return bytes.size() <= most;
                }
            } while (state.avail_out == 0);
        }
        return false;
    }

private:
    z_stream state {};
    bool isReady;
};

/// Whether the last filter of a stream is Flate, without a predictor.
bool isPlainlyDeflated(Stream &source)
{
    Dict *dictionary = source.getDict();
    return source.getKind() == strFlate && source.getNextStream() != nullptr && dictionary != nullptr
        && !dictionary->hasKey("DecodeParms") && !dictionary->hasKey("DP");
}

bool appendInflated(Stream &source, std::string &bytes, size_t most)
{
    Stream &deflated = *source.getNextStream();
    const size_t before = bytes.size();
    compatibility::toStart(deflated);
    const bool isWhole = Inflater().append(deflated, bytes, most);
    deflated.close();
    if (!isWhole) {
        bytes.resize(before);
    }
    return isWhole;
}

} // namespace

bool appendDecoded(const Object &contents, std::string &bytes, size_t most)
{
    if (contents.isArray()) {
        for (int i = 0; i < contents.arrayGetLength(); ++i) {
            const Object part = contents.arrayGet(i);
            if (!part.isStream() || !appendDecoded(part, bytes, most)) {
                return false;
            }
            bytes += '\n';
        }
        return true;
    }
    if (!contents.isStream()) {
        return false;
    }
    Stream &source = *contents.getStream();
    if (isPlainlyDeflated(source) && appendInflated(source, bytes, most)) {
        return true;
    }
    compatibility::toStart(source);
    unsigned char chunk[chunkSize];
    int count;
    while (bytes.size() <= most && (count = source.doGetChars(sizeof chunk, chunk)) > 0) {
        bytes.append(reinterpret_cast<const char *>(chunk), count);
    }
    source.close();
    return bytes.size() <= most;
}
