import BriefingModel
import Markup

/// Writes a briefing as one self-contained HTML page: semantic elements, the model's ids as anchors, notes that link both
/// ways, `lang` on Chinese stretches, light and dark.
///
/// Built with a few functions that escape rather than with a template library: the tree is recursive, a template would
/// need a second model of it, and conversion must not pay for parsing templates.
package struct HTMLWriter: Sendable {
    package init() {}

    package func bytes(of briefing: Briefing) -> [UInt8] { Array(HTMLDocument(briefing).html.utf8) }
}

/// One document on its way into HTML.
struct HTMLDocument {
    let briefing: Briefing
    let language: DocumentLanguage
    let labels: Labels
    let blocks: HTMLBlocks

    init(_ briefing: Briefing) {
        self.briefing = briefing
        language = DocumentLanguage(of: briefing)
        labels = Labels(language)
        blocks = HTMLBlocks(notes: NoteIndex(briefing), labels: labels, language: language)
    }

    private var title: String { briefing.documentTitle }
    private var text: HTMLText { blocks.text }

    var html: String {
        let generator = "\(briefing.generator.name) \(briefing.generator.version)".escapedForMarkup
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="generator" content="\(generator)">
            <link rel="icon" href="data:,">
            <title>\(title.escapedForMarkup)</title>
            <style>
            \(HTMLStyle.sheet)
            </style>
            </head>
            <body>
            <header>
            <h1>\(text.words(title))</h1>
            \(facts)</header>
            \(navigation)<main>
            \(summary)\(briefing.sections.map(html).joined())</main>
            \(footer)</body>
            </html>

            """
    }

    private var facts: String {
        let publication = briefing.publication
        let date = publication.issueDate.map { "<time datetime=\"\($0.escapedForMarkup)\">\($0.escapedForMarkup)</time>" }
        let facts = [publication.issueNumber.map(text.words), date, publication.organization.map(text.words)].compactMap { $0 }
        return facts.isEmpty ? "" : "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n"
    }

    /// Links to what there is; what the contents page printed is in the model.
    private var navigation: String {
        var entries = ""
        for section in briefing.sections {
            let articles = section.articles.filter { $0.title != nil }.map { article in
                "<li><a href=\"#\(article.id.escapedForMarkup)\">\(text.words(article.title ?? ""))</a></li>\n"
            }.joined()
            if let title = section.heading {
                let inner = articles.isEmpty ? "" : "\n<ol>\n\(articles)</ol>"
                entries += "<li><a href=\"#\(section.id.escapedForMarkup)\">\(text.words(title))</a>\(inner)</li>\n"
            } else {
                entries += articles
            }
        }
        return entries.isEmpty ? "" : "<nav aria-label=\"\(labels.contents)\">\n<ol>\n\(entries)</ol>\n</nav>\n"
    }

    private var summary: String {
        guard !briefing.summary.isEmpty else { return "" }
        var titles: [String: String] = [:]
        for article in briefing.sections.flatMap(\.articles) { titles[article.id] = article.title.map(text.words) }
        let entries = briefing.summary.map { entry in
            let title = entry.target.flatMap { titles[$0] }.map { "<a href=\"#\((entry.target ?? "").escapedForMarkup)\">\($0)</a><br>" }
            return "<li>\(title ?? "")\(text.words(entry.text))</li>\n"
        }.joined()
        return "<section id=\"summary\">\n<h2>\(labels.summary)</h2>\n<ul>\n\(entries)</ul>\n</section>\n"
    }

    private func html(_ section: Section) -> String {
        let heading = section.heading.map { "<h2>\(text.words($0))</h2>\n" } ?? ""
        let level = section.title == nil ? 2 : 3
        return "<section\(HTMLBlocks.id(section.id))>\n\(heading)\(section.articles.map { html($0, level: level) }.joined())</section>\n"
    }

    private func html(_ article: Article, level: Int) -> String {
        var html = "<article\(HTMLBlocks.id(article.id))>\n"
        if let title = article.title { html += "<h\(level)>\(text.words(title))</h\(level)>\n" }
        let place = [article.number, article.category].compactMap { $0 }.map(text.words).joined(separator: " · ")
        if !place.isEmpty { html += "<p class=\"place\">\(place)</p>\n" }
        if let lead = article.lead {
            html += "<p class=\"lead\">\(text.words(lead.text))\(lead.date.map { " " + self.html($0) } ?? "")</p>\n"
        }
        let inner = article.title == nil ? level : level + 1
        html += blocks.html(of: article.body, level: inner)
        if let source = article.source, let name = source.name ?? source.url {
            let linked = HTMLText.link(text.words(name), to: source.url)
            html += "<p class=\"source\">\(labels.source): \(linked)\(source.date.map { " " + self.html($0) } ?? "")</p>\n"
        }
        if !article.references.isEmpty {
            html += "<h\(inner)>\(labels.references)</h\(inner)>\n<ul class=\"references\">\n"
            html += article.references.map(self.html).joined() + "</ul>\n"
        }
        return html + "</article>\n"
    }

    private func html(_ reference: Reference) -> String {
        let linked = HTMLText.link(text.words(reference.title ?? reference.url ?? ""), to: reference.url)
        let publisher = reference.publisher.map { ", \(text.words($0))" } ?? ""
        return "<li>\(linked)\(publisher)\(reference.date.map { " " + html($0) } ?? "")</li>\n"
    }

    /// `(3.5)`, with the day that it stands for.
    private func html(_ date: PrintedDate) -> String {
        let words = date.text.escapedForMarkup
        return date.iso.map { "<time datetime=\"\($0.escapedForMarkup)\">(\(words))</time>" } ?? "(\(words))"
    }

    private var footer: String {
        let publication = briefing.publication
        let mail = publication.email.map { HTMLText.link(text.words($0), to: $0.contains(":") ? $0 : "mailto:\($0)") }
        let site = publication.website.map { HTMLText.link(text.words($0), to: $0) }
        let facts =
            [publication.publisher.map(text.words), publication.organization.map(text.words), publication.address.map(text.words)]
            .compactMap { $0 } + publication.phone.map(\.escapedForMarkup) + [mail, site].compactMap { $0 }
        let colophon = facts.isEmpty ? "" : "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n"
        return "<footer>\n\(colophon)<p class=\"facts\">\(text.words(briefing.source.fileName))</p>\n</footer>\n"
    }
}
