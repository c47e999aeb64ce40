// An open PDF: its facts and its pages as records.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <PDFDoc.h>

#include "content.h"
#include "page_buffer.h"
#include "page_interpreters.h"
#include "poppler_session.h"
#include "property_lists.h"
#include "recorder.h"

/// One PDF, opened once for everything: Poppler's own document gives metadata, labels, outline and links as
/// well as content, and poppler-glib could give them only by opening (and decrypting, and repairing) the
/// file a second time, since it does not hand out the document inside it.
class Document {
public:
    /// Takes an opened document.
    explicit Document(std::unique_ptr<PDFDoc> opened);

    const content_facts *readFacts();
    /// Width and height as displayed, in points; 0 when there is no such page.
    std::pair<double, double> pageSize(int number);
    const content_page *readPage(int number);
    /// Null when nothing can be drawn.
    const content_picture_file *drawPage(int number, content_picture_request request);

    /// Receives what Poppler complains of while this document is worked on.
    Complaints complaints;

private:
    content_span addText(const std::string &utf8);
    content_span infoText(Dict &info, const char *key);
    void readInfo();
    void readOutline();
    void readOutlineLevel(const Object &first, int depth, std::set<int> &seen);

    void interpret(Page &source, double resolution);
    void drawAnnotations(Page &source, Gfx &gfx);
    void dropUnusableContents(Object &contents);
    void readLinks(Page &source, double resolution);
    /// 1-based page of a destination, 0 when there is none.
    int pageOf(const LinkAction *action);
    /// Poppler asks this every ten operators or so.
    static bool shouldStop(void *recorder);

    PropertyLists propertyLists;
    std::unique_ptr<PDFDoc> doc;
    Recorder recorder;
    PageInterpreters interpreters;
    bool hasLabels = false;

    std::optional<content_facts> facts;
    std::string factsPool;
    std::vector<content_outline_entry> outline;

    PageBuffer buffer;
    content_page page {};
    std::string pictureBytes;
    content_picture_file picture {};
};
