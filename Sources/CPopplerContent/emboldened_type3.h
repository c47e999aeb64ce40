// Bold that is painted instead of chosen.
#pragma once

#include <GfxFont.h>

/// Whether a Type 3 font paints the outlines of its letters besides filling them, which makes them heavier: Hancom's word processor
/// sets the bold of faces that have none so.
bool isEmboldened(Gfx8BitFont &font);
