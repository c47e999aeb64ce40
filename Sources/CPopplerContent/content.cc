// The C entry points. Nothing is thrown past them.
#include "content.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <tuple>

#include <ErrorCodes.h>
#include <poppler-config.h>

#include "annotated_copy.h"
#include "compatibility.h"
#include "document.h"

struct content_document {
    Document document;
};

namespace {

/// A copy with the bytes that it shows.
struct Copy : content_copy {
    explicit Copy(std::string text) : text(std::move(text))
    {
        bytes = this->text.data();
        count = this->text.size();
    }

    std::string text;
};

void copyReason(const Complaints &complaints, char *reason, size_t size)
{
    if (reason == nullptr || size == 0) {
        return;
    }
    // The last complaint is the one that ended the attempt.
    const std::string text = complaints.all().empty() ? "" : complaints.all().back();
    const size_t count = std::min(size - 1, text.size());
    std::memcpy(reason, text.data(), count);
    reason[count] = '\0';
}

int statusOf(PDFDoc &doc, const Complaints &complaints)
{
    switch (doc.getErrorCode()) {
    case errOpenFile:
    case errFileIO:
        return CONTENT_UNREADABLE;
    case errEncrypted:
        for (const std::string &message : complaints.all()) {
            if (message.find("security handler") != std::string::npos) {
                return CONTENT_UNSUPPORTED_ENCRYPTION;
            }
        }
        return CONTENT_LOCKED;
    default:
        return CONTENT_DAMAGED;
    }
}

/// Opens through `make` and judges the result.
template<class Make>
content_document *open(Make make, const char *password, int *status, char *reason, size_t reasonSize)
{
    Complaints complaints;
    try {
        const PopplerSession session(complaints);
        std::optional<GooString> secret;
        if (password != nullptr) {
            secret.emplace(password);
        }
        std::unique_ptr<PDFDoc> doc = make(secret);
        if (!doc->isOk()) {
            *status = statusOf(*doc, complaints);
            copyReason(complaints, reason, reasonSize);
            return nullptr;
        }
        auto *opened = new content_document { Document(std::move(doc)) };
        *status = CONTENT_OPEN;
        return opened;
    } catch (const std::exception &error) {
        complaints.add(error.what());
    } catch (...) {
        complaints.add("unknown failure");
    }
    *status = CONTENT_FAILED;
    copyReason(complaints, reason, reasonSize);
    return nullptr;
}

} // namespace

int content_interface_version(void)
{
    return CONTENT_INTERFACE_VERSION;
}

const char *content_poppler_version(void)
{
    return POPPLER_VERSION;
}

content_document *content_open_path(const char *path, const char *password, int *status, char *reason, size_t reason_size)
{
    auto make = [path](const std::optional<GooString> &secret) {
        return std::make_unique<PDFDoc>(std::make_unique<GooString>(path), secret, secret);
    };
    return open(make, password, status, reason, reason_size);
}

content_document *content_open_bytes(
    const void *bytes, size_t count, const char *password, int *status, char *reason, size_t reason_size)
{
    auto make = [bytes, count](const std::optional<GooString> &secret) {
        return compatibility::document(static_cast<const char *>(bytes), count, secret);
    };
    return open(make, password, status, reason, reason_size);
}

void content_close(content_document *document)
{
    try {
        Complaints unheard;
        const PopplerSession session(unheard);
        delete document;
    } catch (...) {
    }
}

const content_facts *content_read_facts(content_document *document)
{
    try {
        const PopplerSession session(document->document.complaints);
        return document->document.readFacts();
    } catch (...) {
        static const content_facts none {};
        return &none;
    }
}

void content_page_size(content_document *document, int32_t number, double *width, double *height)
{
    *width = *height = 0;
    try {
        const PopplerSession session(document->document.complaints);
        std::tie(*width, *height) = document->document.pageSize(number);
    } catch (...) {
    }
}

const content_page *content_read_page(content_document *document, int32_t number)
{
    try {
        const PopplerSession session(document->document.complaints);
        return document->document.readPage(number);
    } catch (...) {
        return nullptr;
    }
}

const content_picture_file *content_draw_page(content_document *document, int32_t number, const content_picture_request *request)
{
    try {
        const PopplerSession session(document->document.complaints);
        return document->document.drawPage(number, *request);
    } catch (...) {
        return nullptr;
    }
}

content_copy *content_annotated_copy(
    const void *bytes, size_t count, const char *password, const content_remark *remarks, size_t remark_count, int *status,
    char *reason, size_t reason_size)
{
    Complaints complaints;
    try {
        const PopplerSession session(complaints);
        std::optional<GooString> secret;
        if (password != nullptr) {
            secret.emplace(password);
        }
        const std::unique_ptr<PDFDoc> doc = compatibility::document(static_cast<const char *>(bytes), count, secret);
        if (!doc->isOk()) {
            *status = statusOf(*doc, complaints);
            copyReason(complaints, reason, reason_size);
            return nullptr;
        }
        auto *copy = new Copy(annotatedCopy(*doc, remarks, remark_count));
        if (copy->count > 0) {
            *status = CONTENT_OPEN;
            return copy;
        }
        delete copy;
        complaints.add("the copy cannot be written");
    } catch (const std::exception &error) {
        complaints.add(error.what());
    } catch (...) {
        complaints.add("unknown failure");
    }
    *status = CONTENT_FAILED;
    copyReason(complaints, reason, reason_size);
    return nullptr;
}

void content_free_copy(content_copy *copy)
{
    delete static_cast<Copy *>(copy);
}
