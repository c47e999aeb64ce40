import Geometry
import Layout

/// Cuts a document's pieces into cover, contents, summary, sections with their articles, and colophon.
struct Partitioner: Sendable {
    var profile: Profile
    var bodySize: Double
    var places: PlaceMaker

    func parts(of pieces: [Piece]) -> DocumentParts {
        var parts = DocumentParts()
        var rest = pieces[...]
        if let colophon = colophonStart(in: pieces) {
            parts.colophon = Array(pieces[colophon...])
            rest = pieces[..<colophon]
        }
        let reader = ContentsReader(profile: profile, places: places)
        let body = Array(rest)
        var start = 0
        if let title = reader.titleIndex(in: body) {
            let (entries, end) = reader.entries(from: title, in: body)
            parts.cover = Array(body[..<title])
            parts.contentsTitle = body[title].texts.first
            parts.contents = entries
            start = end
        } else if let list = reader.listIndex(in: body) {
            let (entries, end) = reader.entries(from: list, in: body, hasTitle: false)
            parts.cover = Array(body[..<list])
            parts.contents = entries
            start = end
        }
        let sections = sectionStarts(in: body, from: start, contents: parts.contents)
        let firstSection = sections.first?.candidate.pieces.lowerBound ?? body.count
        if let summary = summaryStart(in: body, from: start, to: firstSection) {
            parts.cover += body[start..<summary]
            parts.summaryTitle = body[summary].texts.first
            parts.summary = summaryPieces(body, summary, firstSection)
        } else if !sections.isEmpty {
            parts.cover += body[start..<firstSection]
        }
        if sections.isEmpty {
            parts.sections = [wholeBody(Array(body[start...]), &parts)]
            return parts
        }
        parts.sections = sections.enumerated().map { i, section in
            let end = i + 1 < sections.count ? sections[i + 1].candidate.pieces.lowerBound : body.count
            var part = DocumentParts.SectionPart(
                kind: section.kind, title: section.candidate.block, number: section.candidate.badge?.string ?? section.number, isBriefs: section.isBriefs)
            part.articles = [DocumentParts.ArticlePart(pieces: Array(body[section.candidate.pieces.upperBound..<end]))]
            return part
        }
        ArticleSplitter(bodySize: bodySize, contents: parts.contents).split(&parts.sections)
        return parts
    }

    // MARK: Sections

    private struct SectionStart {
        var candidate: TitleCandidate
        var kind: String
        var isBriefs: Bool
        var number: String?
    }

    /// Titles that the profile (or the contents list) names as sections, in order.
    private func sectionStarts(in pieces: [Piece], from start: Int, contents: [ContentsPart]) -> [SectionStart] {
        guard !profile.sections.isEmpty else { return [] }
        var starts: [SectionStart] = []
        for i in start..<max(start, pieces.count) {
            guard let candidate = TitleReader.candidate(at: i, in: pieces), isProminent(candidate) else { continue }
            let key = candidate.key
            guard let section = profile.sections.first(where: { $0.titles.contains { TextKey($0) == key } }) else { continue }
            // A title that comes again on the next page is a running tab, not a second section.
            if starts.contains(where: { $0.candidate.key == key }) { continue }
            starts.append(SectionStart(candidate: candidate, kind: section.kind, isBriefs: section.isBriefs))
        }
        // Sections that only the contents list names.
        let known = Set(starts.map(\.candidate.key))
        for entry in contents where !entry.children.isEmpty && !known.contains(TextKey(entry.text.scalars)) {
            let key = TextKey(entry.text.scalars)
            let candidates = (start..<max(start, pieces.count)).lazy.compactMap { TitleReader.candidate(at: $0, in: pieces) }
            let known = profile.sections.first { $0.titles.contains { TextKey($0) == key } }
            if let found = candidates.first(where: { $0.key == key && isProminent($0) }) {
                starts.append(SectionStart(candidate: found, kind: "body", isBriefs: false))
            } else if let child = entry.children.first, let found = candidates.first(where: { isProminent($0) && $0.key.similarity(to: TextKey(child.text.scalars)) >= 0.85 }) {
                // A section whose title is printed in the contents only (or on tabs) starts with its first article.
                starts.append(
                    SectionStart(
                        candidate: TitleCandidate(block: entry.title, badge: nil, style: found.style, pieces: found.pieces.lowerBound..<found.pieces.lowerBound),
                        kind: known?.kind ?? "body", isBriefs: known?.isBriefs ?? false, number: entry.number))
            }
        }
        return starts.sorted { $0.candidate.pieces.lowerBound < $1.candidate.pieces.lowerBound }
    }

    private func isProminent(_ candidate: TitleCandidate) -> Bool {
        candidate.block.fontSize >= bodySize * 1.12 || candidate.style.isSetOff
    }

    // MARK: Summary

    private func summaryStart(in pieces: [Piece], from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        let keys = Set(profile.summary.map { TextKey($0) })
        return (start..<end).first { i in pieces[i].texts.first.map { keys.contains(TextKey($0.text.scalars)) } ?? false }
    }

    private func summaryPieces(_ pieces: [Piece], _ title: Int, _ end: Int) -> [Piece] {
        var result: [Piece] = []
        if let frame = pieces[title].frame, frame.elements.count > 1 {
            result = frame.elements.dropFirst().map { Piece(element: $0, page: pieces[title].page) }
        }
        return result + pieces[(title + 1)..<end]
    }

    // MARK: Colophon

    /// Where the publisher's box starts: a page near the end with at least two of its labels.
    private func colophonStart(in pieces: [Piece]) -> Int? {
        guard let lastPage = pieces.last?.page, lastPage >= 2 else { return nil }
        let colophon = MastheadReader(profile: profile)
        for page in stride(from: lastPage, through: max(1, lastPage - 2), by: -1) {
            let members = pieces.indices.filter { pieces[$0].page == page }
            let labelled = members.filter { pieces[$0].texts.contains { colophon.opensWithLabel($0) } }
            guard let first = labelled.first, labelled.flatMap({ pieces[$0].texts }).count(where: colophon.opensWithLabel) >= 2 else { continue }
            // What stands above it on its page belongs to it unless it is running text.
            var start = first
            while start > members[0], pieces[start - 1].texts.allSatisfy({ $0.marker == nil && $0.lineCount <= 2 }), pieces[start - 1].texts.count <= 2,
                !pieces[start - 1].texts.contains(where: { WebAddress.range(in: $0.text.scalars) != nil })
            {
                start -= 1
            }
            return start
        }
        return nil
    }

    // MARK: No sections

    /// A document that no profile cuts: one section; its titles are found in it.
    private func wholeBody(_ pieces: [Piece], _ parts: inout DocumentParts) -> DocumentParts.SectionPart {
        var section = DocumentParts.SectionPart(kind: "body", title: nil, number: nil, isBriefs: false)
        section.articles = GenericSplitter(bodySize: bodySize).articles(of: pieces)
        return section
    }
}
