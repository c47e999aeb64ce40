import BriefingModel

extension Briefing {
    /// What a reader would call the document: its publication's title, else what the PDF says of itself, else the title of its
    /// first article, where that is none of several counted ones; the file's name where nothing has a title.
    var documentTitle: String {
        publication.title ?? givenTitle ?? openingTitle ?? source.fileName
    }

    /// The PDF's own title, unless it is what a program writes where its user named none.
    private var givenTitle: String? {
        source.pdf?.title.flatMap { title in
            title.hasPrefix("(") && title.hasSuffix(")") || title.lowercased() == "untitled" ? nil : title
        }
    }

    private var openingTitle: String? {
        guard let section = sections.first, section.title == nil else { return nil }
        return section.articles.first { $0.title != nil }.flatMap { $0.number == nil ? $0.title : nil }
    }
}
