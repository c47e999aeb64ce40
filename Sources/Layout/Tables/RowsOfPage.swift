/// The rows of words on a page, or on a part of its width. Those of the whole page are made once: most tables are as wide as the text.
final class RowsOfPage {
    let text: TableText
    private lazy var all = TextRowBuilder().rows(of: text.marks)

    init(_ text: TableText) { self.text = text }

    /// The rows of the glyphs that fulfil a condition.
    func rows(where isMeant: (TableText.Mark) -> Bool) -> [TextRow] {
        text.marks.allSatisfy(isMeant) ? all : TextRowBuilder().rows(of: text.marks.filter(isMeant))
    }
}
