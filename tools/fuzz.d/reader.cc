/*
 * What libFuzzer drives: the content reader from bytes to records, as a worker uses it, without the process around it.
 */
#include "content.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace {

/* Pages of one input that are read: what a page can break, two pages can. */
constexpr int32_t page_limit = 4;

/* Reads what a span points to, so that a span that points outside is seen by the address sanitizer. */
unsigned sum(const content_pool &pool, content_span span) {
    unsigned total = 0;
    if (span.start == CONTENT_NO_TEXT) return total;
    for (uint32_t i = 0; i < span.count; ++i) total += static_cast<unsigned char>(pool.bytes[span.start + i]);
    return total;
}

unsigned visit(const content_page &page) {
    unsigned total = sum(page.pool, page.label);
    for (size_t i = 0; i < page.font_count; ++i) total += sum(page.pool, page.fonts[i].name);
    const content_glyphs &glyphs = page.glyphs;
    for (size_t i = 0; i < glyphs.count; ++i) {
        if (glyphs.font[i] >= page.font_count) __builtin_trap();
        if (glyphs.scalar_start[i] > glyphs.scalar_start[i + 1]) __builtin_trap();
        for (uint32_t k = glyphs.scalar_start[i]; k < glyphs.scalar_start[i + 1]; ++k) total += glyphs.scalars[k];
    }
    for (size_t i = 0; i < page.path_count; ++i) {
        const content_path &path = page.paths[i];
        if (path.first_segment + path.segment_count > page.segment_count) __builtin_trap();
        for (size_t k = 0; k < path.segment_count; ++k) total += page.segments[path.first_segment + k].step;
    }
    for (size_t i = 0; i < page.link_count; ++i) total += sum(page.pool, page.links[i].url);
    for (size_t i = 0; i < page.mark_count; ++i) {
        if (page.marks[i].first_glyph + page.marks[i].glyph_count > glyphs.count) __builtin_trap();
        total += sum(page.pool, page.marks[i].tag) + sum(page.pool, page.marks[i].actual_text);
    }
    for (size_t i = 0; i < page.fault_count; ++i) total += sum(page.pool, page.faults[i].message);
    return total;
}

unsigned total_seen;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
    int status = 0;
    char reason[64];
    content_document *document = content_open_bytes(bytes, count, nullptr, &status, reason, sizeof reason);
    if (!document) return 0;
    const content_facts *facts = content_read_facts(document);
    total_seen += sum(facts->pool, facts->title) + sum(facts->pool, facts->producer) + sum(facts->pool, facts->creator);
    for (size_t i = 0; i < facts->outline_count; ++i) total_seen += sum(facts->pool, facts->outline[i].title);
    for (int32_t number = 1; number <= std::min(facts->page_count, page_limit); ++number)
        if (const content_page *page = content_read_page(document, number)) total_seen += visit(*page);
    content_close(document);
    return 0;
}
