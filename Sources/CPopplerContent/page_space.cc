#include "page_space.h"

#include <algorithm>

double userUnit(PDFDoc &doc, Page &page)
{
    const Object dictionary = doc.getXRef()->fetch(page.getRef());
    if (!dictionary.isDict()) {
        return 1;
    }
    const Object unit = dictionary.getDict()->lookup("UserUnit");
    const double value = unit.isNum() ? unit.getNum() : 1;
    return value > 0.001 && value <= 75'000 ? value : 1;
}

PageSpace::PageSpace(PDFDoc &doc, Page &page)
{
    const double resolution = 72 * userUnit(doc, page);
    page.getDefaultCTM(matrix, resolution, resolution, 0, false, true);
}

std::array<double, 4> PageSpace::userBox(const content_box &box) const
{
    // Turns by quarters and scales: the determinant is never 0.
    const double determinant = matrix[0] * matrix[3] - matrix[1] * matrix[2];
    auto x = [&](double px, double py) { return (matrix[3] * (px - matrix[4]) - matrix[2] * (py - matrix[5])) / determinant; };
    auto y = [&](double px, double py) { return (matrix[0] * (py - matrix[5]) - matrix[1] * (px - matrix[4])) / determinant; };
    const double x0 = x(box.min_x, box.min_y), x1 = x(box.max_x, box.max_y);
    const double y0 = y(box.min_x, box.min_y), y1 = y(box.max_x, box.max_y);
    return { std::min(x0, x1), std::min(y0, y1), std::max(x0, x1), std::max(y0, y1) };
}
