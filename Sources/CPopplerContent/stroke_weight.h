// How heavy the letters of a font are whose name does not say it.
#pragma once

#include <string>

#include <GfxFont.h>

/// Whether a font's name is only a number that a program gave it: `CairoFont-1-0`, `CIDFont+F1`, `F3`, nothing at all.
bool isNumbered(const std::string &name);

/// Whether the letters of an embedded font are drawn with the strokes of a bold one. Programs that write a PDF anew often keep the
/// outlines and nothing else.
bool isHeavy(GfxFont &font, XRef *xref);
