// A PDF with remarks on its pages.
#pragma once

#include <string>

#include <PDFDoc.h>

#include "content.h"

/// Adds the remarks to the pages of an opened document and returns the file with them: what there was, and the changes
/// appended. Empty when it cannot be written.
std::string annotatedCopy(PDFDoc &doc, const content_remark *remarks, size_t count);
