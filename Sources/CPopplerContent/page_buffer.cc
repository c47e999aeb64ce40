#include "page_buffer.h"

void PageBuffer::clear()
{
    width = height = 0;
    pool.clear();
    label = { CONTENT_NO_TEXT, 0 };
    scalars.clear();
    scalarStart.assign(1, 0);
    code.clear();
    color.clear();
    originX.clear();
    originY.clear();
    advanceX.clear();
    advanceY.clear();
    fontSize.clear();
    widthScale.clear();
    rise.clear();
    font.clear();
    flags.clear();
    markedContent.clear();
    fonts.clear();
    paths.clear();
    segments.clear();
    pictures.clear();
    links.clear();
    marks.clear();
    faults.clear();
}

content_span PageBuffer::text(const std::string &utf8)
{
    constexpr size_t most = size_t(256) << 20;
    if (pool.size() + utf8.size() > most) {
        return { CONTENT_NO_TEXT, 0 };
    }
    const content_span span { static_cast<uint32_t>(pool.size()), static_cast<uint32_t>(utf8.size()) };
    pool += utf8;
    return span;
}

void PageBuffer::fault(content_fault_kind kind, const std::string &message)
{
    faults.push_back({ text(message), static_cast<uint8_t>(kind) });
}

content_page PageBuffer::view() const
{
    content_page page {};
    page.width = width;
    page.height = height;
    page.label = label;
    page.pool = { pool.data(), pool.size() };
    page.glyphs = { code.size(), scalars.size(), scalars.data(), scalarStart.data(), code.data(), originX.data(), originY.data(),
                    advanceX.data(), advanceY.data(), fontSize.data(), widthScale.data(), rise.data(), font.data(), color.data(),
                    flags.data(), markedContent.data() };
    page.fonts = fonts.data();
    page.font_count = fonts.size();
    page.paths = paths.data();
    page.path_count = paths.size();
    page.segments = segments.data();
    page.segment_count = segments.size();
    page.pictures = pictures.data();
    page.picture_count = pictures.size();
    page.links = links.data();
    page.link_count = links.size();
    page.marks = marks.data();
    page.mark_count = marks.size();
    page.faults = faults.data();
    page.fault_count = faults.size();
    return page;
}
