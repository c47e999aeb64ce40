// Boxes of what is painted.
#pragma once

#include <algorithm>
#include <cmath>

#include <GfxState.h>

#include "content.h"

/// Grows by points, then is cut by a clip.
struct Extent {
    double minX = INFINITY, minY = INFINITY, maxX = -INFINITY, maxY = -INFINITY;

    void add(double x, double y)
    {
        minX = std::min(minX, x);
        minY = std::min(minY, y);
        maxX = std::max(maxX, x);
        maxY = std::max(maxY, y);
    }

    /// Cuts to the state's clip box. False when nothing of it, widened by `slack`, is left to see.
    bool cut(const GfxState &state, double slack)
    {
        double x0, y0, x1, y1;
        state.getClipBBox(&x0, &y0, &x1, &y1);
        if (!std::isfinite(minX + minY + maxX + maxY) || !std::isfinite(x0 + y0 + x1 + y1) || x0 > x1 || y0 > y1
            || minX - slack > x1 || maxX + slack < x0 || minY - slack > y1 || maxY + slack < y0) {
            return false;
        }
        minX = std::clamp(minX, x0, x1);
        maxX = std::clamp(maxX, x0, x1);
        minY = std::clamp(minY, y0, y1);
        maxY = std::clamp(maxY, y0, y1);
        return true;
    }

    /// The unit square of the state's space, which a picture fills.
    static Extent ofPicture(const GfxState &state)
    {
        Extent extent;
        double x, y;
        for (int corner = 0; corner < 4; ++corner) {
            state.transform(corner & 1, corner >> 1, &x, &y);
            extent.add(x, y);
        }
        return extent;
    }

    content_box box() const { return { minX, minY, maxX, maxY }; }
};
