// Strings of a PDF as UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// A text string (title, bookmark, /ActualText): UTF-16 with a byte-order mark, UTF-8, CP949 (older
/// Korean producers write it without saying so), or else PDFDocEncoding. Control characters become
/// spaces, white space at the ends is cut.
std::string textStringToUTF8(const std::string &bytes);

/// The same without any clean-up of controls and ends, for text that stands for what is on the page.
std::string exactTextStringToUTF8(const std::string &bytes);

/// A name (of a font, a tag): UTF-8 as it should be, else CP949, else Latin-1.
std::string nameToUTF8(const std::string &bytes);

/// Adds one scalar; what is not a Unicode scalar becomes U+FFFD.
void appendUTF8(std::string &text, uint32_t scalar);

/// The scalars of well-formed UTF-8.
std::vector<uint32_t> scalarsOf(const char *utf8, size_t count);

bool isWhiteSpace(uint32_t scalar);

/// Controls, and what is there only to steer others (joiners, direction marks, soft hyphen).
bool isControlOrFormat(uint32_t scalar);
