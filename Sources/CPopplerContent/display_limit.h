// When the display of a page is given up.
#pragma once

#include <chrono>

/// Started when the display starts; Poppler asks in between whether to go on.
class DisplayLimit {
public:
    bool isPast() const { return std::chrono::steady_clock::now() - start > longest; }

    /// For `Page::displaySlice`, with the limit's address.
    static bool isPast(void *limit) { return static_cast<DisplayLimit *>(limit)->isPast(); }

private:
    static constexpr std::chrono::seconds longest { 20 };
    const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();
};
