// The records of one page while they are collected.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content.h"

/// Owns what `content_page` points to. Reused from page to page, so that its memory is.
struct PageBuffer {
    double width = 0, height = 0;
    std::string pool;
    content_span label { CONTENT_NO_TEXT, 0 };

    std::vector<uint32_t> scalars, scalarStart, code, color;
    std::vector<double> originX, originY, advanceX, advanceY, fontSize;
    std::vector<float> widthScale, rise;
    std::vector<uint16_t> font, flags;
    std::vector<int32_t> markedContent;

    std::vector<content_font> fonts;
    std::vector<content_path> paths;
    std::vector<content_segment> segments;
    std::vector<content_picture> pictures;
    std::vector<content_link> links;
    std::vector<content_mark> marks;
    std::vector<content_fault> faults;

    size_t glyphCount() const { return code.size(); }

    void clear();
    /// Adds text to the pool. Text beyond 256 MB a page is left out.
    content_span text(const std::string &utf8);
    void fault(content_fault_kind kind, const std::string &message);
    /// A view of everything; valid until the buffer changes.
    content_page view() const;
};
