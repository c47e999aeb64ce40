// Between a page's own coordinates and page space.
#pragma once

#include <array>

#include <PDFDoc.h>
#include <Page.h>

#include "content.h"

/// The page's /UserUnit in points; 1 where it is absent or absurd.
double userUnit(PDFDoc &doc, Page &page);

/// Page space (origin at the top left of the page as displayed, in points) and the page's own coordinates.
class PageSpace {
public:
    PageSpace(PDFDoc &doc, Page &page);

    /// A box of page space in the page's own coordinates: left, bottom, right, top.
    std::array<double, 4> userBox(const content_box &box) const;

private:
    /// From the page's own coordinates to page space.
    double matrix[6];
};
