import BriefingModel

/// A text of an issue with what it is and where it stands.
struct Passage: Hashable {
    enum Role: Hashable {
        case title, lead, heading, item, paragraph, note, caption, calloutTitle
        case cell(row: Int, column: Int)
        case summary, contents, sectionTitle, reference, source

        /// For people.
        var name: String {
            switch self {
            case .title: "title"
            case .lead: "lead"
            case .heading: "heading"
            case .item: "item"
            case .paragraph: "paragraph"
            case .note: "note"
            case .caption: "caption"
            case .calloutTitle: "box title"
            case .cell(let row, let column): "cell \(row + 1),\(column + 1)"
            case .summary: "summary"
            case .contents: "contents"
            case .sectionTitle: "section title"
            case .reference: "reference"
            case .source: "source"
            }
        }

        /// Whether it is part of an article's body.
        var isBody: Bool {
            switch self {
            case .heading, .item, .paragraph, .note, .caption, .calloutTitle, .cell: true
            case .title, .lead, .summary, .contents, .sectionTitle, .reference, .source: false
            }
        }

        /// Sentences, not names of things.
        var isProse: Bool {
            switch self {
            case .lead, .item, .paragraph, .note, .summary: true
            default: false
            }
        }
    }

    let text: String
    let role: Role
    /// Index in the list of articles.
    let article: Int?
    /// Id of what it belongs to.
    let target: String
    let at: [Place]
    /// Title of the article, shortened; or what stands for it.
    let context: String

    func quotation(_ range: Range<Int>? = nil) -> Finding.Quotation {
        Finding.Quotation(text: range.map { excerpt(around: $0) } ?? shortened, target: target, place: "\(context) › \(role.name)", at: at)
    }

    var scalars: [Unicode.Scalar] { Array(text.unicodeScalars) }

    /// What is quoted of a long text on either side of what it is quoted for, in code points.
    private static let around = 24

    private func excerpt(around range: Range<Int>) -> String {
        let all = scalars
        let start = max(0, range.lowerBound - Self.around), end = min(all.count, range.upperBound + Self.around)
        return (start > 0 ? "…" : "") + String(scalars: all[start..<end]) + (end < all.count ? "…" : "")
    }

    private var shortened: String {
        let all = scalars, limit = 3 * Self.around
        return all.count <= limit ? text : String(scalars: all[..<limit]) + "…"
    }
}

extension String {
    init(scalars: some Sequence<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self = String(view)
    }

    var nonEmpty: String? { isEmpty ? nil : self }
}
