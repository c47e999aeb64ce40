/// What a field of the schema is for, and what more can be said of its value.
struct FieldNote: Sendable {
    var text: String
    var rules: [(String, JSONValue)]

    init(_ text: String, _ rules: (String, JSONValue)...) { (self.text, self.rules) = (text, rules) }

    /// Fields of the same name that mean the same in all objects are described once.
    static func note(of field: String, in object: String) -> FieldNote? { byObject[object]?[field] ?? common[field] }

    /// Every note there is; for tests.
    static var all: [(object: String?, field: String)] {
        common.keys.map { (nil, $0) } + byObject.flatMap { object, notes in notes.keys.map { (object, $0) } }
    }
}

extension FieldNote {
    private static let date: (String, JSONValue) = ("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    private static let digest: (String, JSONValue) = ("pattern", "^[0-9a-f]{64}$")
    private static let fromOne: (String, JSONValue) = ("minimum", 1)

    private static let common: [String: FieldNote] = [
        "at": FieldNote("Where it stands on paper; one place a page when it goes over several."),
        "text": FieldNote("One logical paragraph, NFC; without bullets and note markers."),
        "styles": FieldNote("Stretches that stand out from the block's own weight, slant or baseline."),
        "links": FieldNote("Stretches that lead to an address."),
        "noteRefs": FieldNote("Where note markers stood in the text."),
        "marker": FieldNote("The mark that opens it, as printed."),
        "title": FieldNote("Its title."),
        "children": FieldNote("What stands under it, in reading order."),
        "target": FieldNote("Id of the section, article or block that it speaks of."),
        "number": FieldNote("Its number, as printed."),
        "category": FieldNote("The article's field, as printed in the contents or in the article's tag."),
        "date": FieldNote("The date that is printed with it."),
        "url": FieldNote("The address, as printed or linked."),
        "source": FieldNote("Where its content comes from."),
        "caption": FieldNote("Its caption, without brackets."),
        "publisher": FieldNote("Who published it."),
        "start": FieldNote("Offset in code points of the text."),
        "end": FieldNote("Offset in code points of the text, exclusive."),
        "page": FieldNote("Page of the PDF, from 1.", fromOne),
    ]

    private static let byObject: [String: [String: FieldNote]] = [
        "Briefing": [
            "schemaVersion": FieldNote(
                "Version of this contract; fields may be added within a major version.", ("pattern", "^1\\.[0-9]+$")),
            "generator": FieldNote("The program that wrote it."),
            "source": FieldNote("The PDF that was read."),
            "publication": FieldNote("Cover and colophon."),
            "contents": FieldNote("The table of contents as printed."),
            "summary": FieldNote("The summary page: one entry an article."),
            "sections": FieldNote("The parts of the briefing, in reading order."),
            "coverage": FieldNote("Every visible glyph counted once: glyphs = content + furniture + dropped + unplaced."),
            "diagnostics": FieldNote("What was expected and not found, or found and not expected."),
        ],
        "Generator": [
            "name": FieldNote("The program."), "version": FieldNote("Its version."),
            "profile": FieldNote("The description of the publication that was used."),
        ],
        "Source": [
            "fileName": FieldNote("The last part of the input's path.", ("minLength", 1)),
            "sha256": FieldNote("Digest of the PDF's bytes.", digest),
            "pageCount": FieldNote("Pages of the PDF.", fromOne), "pdf": FieldNote("What the PDF says about itself."),
            "pages": FieldNote("The pages that were read, with their sizes."),
        ],
        "SourcePDF": [
            "producer": FieldNote("The program that wrote the PDF."), "creator": FieldNote("The program that the document was made with."),
            "created": FieldNote("ISO 8601, UTC."), "version": FieldNote("Of the PDF format."),
            "tagged": FieldNote("Whether it has a structure tree."),
        ],
        "PageSize": [
            "size": FieldNote("Width and height in points, as displayed.", ("minItems", 2), ("maxItems", 2))
        ],
        "Publication": [
            "issueDate": FieldNote("The day of issue.", date), "issueNumber": FieldNote("As printed."),
            "publisher": FieldNote("The person who publishes it."), "organization": FieldNote("The body that publishes it."),
            "address": FieldNote("Its address."), "phone": FieldNote("Telephone numbers."), "email": FieldNote("Mail address."),
            "website": FieldNote("Web address."),
        ],
        "ContentsEntry": ["page": FieldNote("The page's label, as printed.")],
        "Section": [
            "id": FieldNote("`s2`", ("pattern", "^s[1-9][0-9]*$")),
            "kind": FieldNote("A word of the profile; `body` where no profile knows it.", ("minLength", 1)),
            "articles": FieldNote("Its articles."),
        ],
        "Article": [
            "id": FieldNote("`s2.a1`", ("pattern", "^s[1-9][0-9]*\\.a[1-9][0-9]*$")),
            "lead": FieldNote("The line under the title that sums it up."), "body": FieldNote("Its blocks."),
            "references": FieldNote("Sources named at its end."), "source": FieldNote("Where a brief comes from."),
        ],
        "ArticleSource": ["name": FieldNote("Its name.")],
        "PrintedDate": [
            "text": FieldNote("As printed, without brackets."),
            "iso": FieldNote("Resolved against the day of issue; left out when that cannot be done.", date),
        ],
        "Place": [
            "box": FieldNote("x0, y0, x1, y1 in points from the top left of the page as displayed.", ("minItems", 4), ("maxItems", 4))
        ],
        "Coverage": [
            "glyphs": FieldNote("All that can be seen."), "content": FieldNote("In the model's texts."),
            "furniture": FieldNote("Set aside: running heads, page numbers."),
            "dropped": FieldNote("Dropped, by reason."), "unplaced": FieldNote("Neither: a fault."),
        ],
        "Diagnostic": [
            "code": FieldNote("A word for programs, in kebab case.", ("pattern", "^[a-z0-9-]+$")), "severity": FieldNote("How bad it is."),
            "message": FieldNote("A sentence for people.", ("minLength", 1)),
        ],
        "Block": [
            "id": FieldNote(
                "`s2.a1.b7`; n for notes, t for tables, f for figures.",
                ("pattern", "^s[1-9][0-9]*\\.a[1-9][0-9]*\\.[bntf][1-9][0-9]*$")),
            "type": FieldNote("What kind of piece it is."),
            "label": FieldNote("Run-in head in round brackets, without them; not part of the text."),
            "unit": FieldNote("The unit of its values, as printed."), "rowCount": FieldNote("Rows of the grid.", fromOne),
            "columnCount": FieldNote("Columns of the grid.", fromOne), "headerRowCount": FieldNote("Head rows."),
            "headerColumnCount": FieldNote("Columns of labels at the left."),
            "cells": FieldNote("By row, then column; each place of the grid is covered by exactly one."),
            "notes": FieldNote("Notes under the table."), "image": FieldNote("Its picture, when one was asked for."),
        ],
        "FigureImage": [
            "file": FieldNote("Relative path.", ("minLength", 1)), "width": FieldNote("In pixels."), "height": FieldNote("In pixels."),
        ],
        "StyleRun": [
            "bold": FieldNote("Heavier."), "italic": FieldNote("Slanted."), "underline": FieldNote("Underlined."),
            "superscript": FieldNote("Raised."), "subscript": FieldNote("Lowered."),
        ],
        "NoteReference": [
            "offset": FieldNote("The marker stood before this code point of the text."),
            "note": FieldNote("Id of the note; left out when there is none to be found."),
        ],
        "TableCell": [
            "row": FieldNote("From 0."), "column": FieldNote("From 0."), "rowSpan": FieldNote("Rows that it covers.", fromOne),
            "columnSpan": FieldNote("Columns that it covers.", fromOne), "header": FieldNote("It names rows or columns."),
            "text": FieldNote("Its paragraphs, joined by line breaks."),
            "paragraphs": FieldNote("When it has bullets, notes or more than one paragraph."),
        ],
        "TableCellParagraph": ["id": FieldNote("Id of a note.")],
        "Element": [
            "document": FieldNote("Name of the PDF.", ("minLength", 1)), "sha256": FieldNote("Digest of the PDF's bytes.", digest),
            "publication": FieldNote("Title of the publication."), "issueDate": FieldNote("The day of issue.", date),
            "section": FieldNote("Id of its section."), "sectionKind": FieldNote("The section's kind."),
            "article": FieldNote("Id of its article."),
            "articleTitle": FieldNote("The article's title."),
            "id": FieldNote("Unique in the document: of the block or article, or `s1.a1.r1`, `summary.1`.", ("minLength", 1)),
            "parent": FieldNote("Id of what it stands under."), "type": FieldNote("What it is."),
            "path": FieldNote("Titles of section and article, then the headings that it stands under."),
            "text": FieldNote("Plain text, for search; a table's rows on lines, its cells between tabs."),
            "markdown": FieldNote("GitHub-flavoured Markdown with its notes, for language models."),
            "notes": FieldNote("The notes that marks in it point to."), "page": FieldNote("The first page that it is on.", fromOne),
        ],
        "ElementResolvedNote": ["id": FieldNote("Id of the note."), "text": FieldNote("The note's words.")],
        "FailureLine": [
            "input": FieldNote("As it was named."), "status": FieldNote("A word for programs, in kebab case."),
            "message": FieldNote("What happened and what to do next."), "exitCode": FieldNote("What the program would have ended with."),
        ],
    ]
}
