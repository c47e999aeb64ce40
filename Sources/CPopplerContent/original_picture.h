// A part of a page that is one photograph: its file as it lies in the PDF.
#pragma once

#include <string>

#include <PDFDoc.h>

#include "content.h"

/// The JPEG that fills a part of a page (`part` in shares of its width and height), and its size in samples.
/// False where the part is anything else: several pictures, a mask, another coding, something drawn over it, turned or mirrored.
bool originalPicture(PDFDoc &doc, int number, const content_box &part, std::string &bytes, int &width, int &height);
