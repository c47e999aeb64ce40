// A page as people see it: pixels, compressed.
#pragma once

#include <string>

#include <PDFDoc.h>

#include "content.h"

/// Draws a part of a page (`request.part` in shares of its width and height) and writes it as a picture file into `bytes`;
/// says its size in pixels.
/// False when nothing could be drawn.
bool drawPage(PDFDoc &doc, int number, double resolution, const content_picture_request &request, std::string &bytes, int &width, int &height);
