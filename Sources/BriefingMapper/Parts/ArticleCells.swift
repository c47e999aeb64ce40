import Layout

/// Tables whose cells hold whole articles, one in each row or in each card of a grid: a house's way to set its briefs. An article's
/// title is larger than all else in its cell, or stands in a cell of its own right over it; its number and its source may stand in cells beside it.
struct ArticleCells {
    /// Articles that show the habit.
    private static let fewest = 2
    /// A bold title is larger than what stands under it by this, and has no more lines.
    private static let larger = 1.04, mostLines = 3
    /// Texts of a cell among whose last its source stands, with its address.
    private static let lastTexts = 2

    let endings: ArticleEndings

    /// The pieces with what stands in such tables in place of these.
    func parted(_ pieces: [Piece]) -> [Piece] {
        pieces.flatMap { piece -> [Piece] in
            guard case .table(let table) = piece.element, let articles = articles(in: table) else { return [piece] }
            return articles.flatMap { elements in elements.map { Piece(element: $0, page: $0.places.first?.page ?? piece.page) } }
        }
    }

    /// What each article is made of, where all cells belong to one.
    private func articles(in table: TableBlock) -> [[Element]]? {
        let filled = table.cells.filter { !$0.elements.isEmpty }
        guard filled.count >= Self.fewest, filled.allSatisfy({ $0.elements.allSatisfy { !$0.isObject } }) else { return nil }
        guard let articles = rows(of: filled) ?? cards(of: filled), articles.count >= Self.fewest else { return nil }
        return articles
    }

    private typealias Cell = TableBlock.Cell

    /// One article in each row: its text in one cell, beside it cells with its number and its source.
    private func rows(of cells: [Cell]) -> [[Element]]? {
        var articles: [[Element]] = []
        for row in Dictionary(grouping: cells, by: \.row).sorted(by: { $0.key < $1.key }).map(\.value) {
            var badge: TextBlock?, source: TextBlock?, main: Cell?
            for cell in row {
                let texts = cell.elements.flatMap(\.texts)
                if texts.count == 1, TitleReader.isBadge(texts[0]), badge == nil, main == nil {
                    badge = texts[0]
                } else if main == nil {
                    main = cell
                } else if source == nil, let named = self.source(texts) {
                    source = named
                } else {
                    return nil
                }
            }
            guard let main, let article = article(main, badge: badge, source: source) else { return nil }
            articles.append(article)
        }
        return articles
    }

    /// The source that is all of a cell, at whose sides it may break anywhere.
    private func source(_ texts: [TextBlock]) -> TextBlock? {
        guard var source = texts.first, texts.count <= Self.lastTexts else { return nil }
        for more in texts.dropFirst() {
            source.text = source.text.followed(by: more.text, isApart: false)
            for place in more.places { source.places.add(place) }
        }
        source.alignment = .end
        return SourceLine.namesSourceAndDay(source.text, endings.places) || endings.isSource(source) ? source : nil
    }

    /// A cell that opens with its title and holds its source, if that does not stand beside it.
    private func article(_ cell: Cell, badge: TextBlock?, source: TextBlock?) -> [Element]? {
        let texts = cell.elements.flatMap(\.texts)
        guard let title = texts.first, texts.count >= 2, isTitle(title),
            texts.dropFirst().allSatisfy({ title.fontSize >= $0.fontSize * Self.larger }),
            source != nil || holdsSource(texts), case .text? = cell.elements.first
        else { return nil }
        return [head(title, badge)] + cell.elements.dropFirst() + [source.map { Element.text($0) }].compactMap(\.self)
    }

    /// The title, in one box with its number.
    private func head(_ title: TextBlock, _ badge: TextBlock?) -> Element {
        guard let badge else { return .text(title) }
        return .frame(FrameBlock(places: title.places, ground: nil, isDrawn: false, elements: [.text(badge), .text(title)]))
    }

    /// Cards side by side and under each other, with free cells between them perhaps: a cell each, or one with the title and one under it.
    private func cards(of cells: [Cell]) -> [[Element]]? {
        var articles: [[Element]] = [], taken: Set<Int> = []
        for (i, cell) in cells.enumerated() where !taken.contains(i) {
            if let article = article(cell, badge: nil, source: nil) {
                articles.append(article)
                continue
            }
            let texts = cell.elements.flatMap(\.texts)
            guard let title = texts.first(where: { !TitleReader.isBadge($0) }),
                texts.allSatisfy({ $0 == title || TitleReader.isBadge($0) }),
                isTitle(title),
                let below = cells.indices.first(where: { cells[$0].column == cell.column && cells[$0].row == cell.row + cell.rowSpan }),
                holdsSource(cells[below].elements.flatMap(\.texts))
            else { return nil }
            taken.insert(below)
            articles.append([head(title, texts.first(where: TitleReader.isBadge))] + cells[below].elements)
        }
        return articles
    }

    private func isTitle(_ block: TextBlock) -> Bool {
        (block.isBold || TitleStyle.areBold(block.text)) && block.marker?.kind != .bullet && block.lineCount <= Self.mostLines
    }

    private func holdsSource(_ texts: [TextBlock]) -> Bool {
        texts.suffix(Self.lastTexts).contains { endings.isSource($0) || SourceLine.standsAlone($0, endings.places) }
    }
}
