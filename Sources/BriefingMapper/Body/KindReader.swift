import Geometry
import Layout

/// Tells headings, items and paragraphs by what a text shows itself: its marker, length, size and weight.
struct KindReader: Sendable {
    enum Kind: Sendable {
        case heading, item, paragraph
    }

    struct Tuning: Sendable {
        /// A heading stands out from the running text by size; without a marker it takes more.
        var size = 1.05
        var plainSize = 1.12
        /// An item may have most of its words in bold; a heading has all of them.
        var bold = 0.95
        var plainBold = 0.9
        /// A heading is short.
        var mostLines = 2
        var longest = 60
    }

    var tuning = Tuning()
    /// Size of the document's running text, in points.
    var bodySize: Double

    init(bodySize: Double) { self.bodySize = bodySize }

    /// A text with a marker.
    func marked(_ block: TextBlock, areHeads: Bool) -> (kind: Kind, because: Evidence<KindRule>) {
        guard isShort(block) else { return (.item, Evidence(.markedLong, lines(block))) }
        let boldShare = Self.boldShare(of: block)
        let size = Comparison(.fontSize, block.fontSize, against: bodySize * tuning.size),
            weight = Comparison(.boldShare, boldShare, against: tuning.bold)
        if block.marker?.series == Self.pointer { return (.item, Evidence(.marked, weight, size)) }
        if boldShare > tuning.bold { return (.heading, Evidence(.markedBold, weight)) }
        if areHeads { return (.heading, Evidence(.markedHead)) }
        let isItem = Self.lastSigns.contains(block.marker?.series ?? "") || BodyReader.runInLabel(block.text) != nil
        return block.fontSize >= bodySize * tuning.size && !isItem
            ? (.heading, Evidence(.markedLarge, size)) : (.item, Evidence(.marked, weight, size))
    }

    /// What it opens says where to look, however bold.
    private static let pointer = "☞"

    /// Signs of the lowest levels, which head nothing by their size alone (fine print may be most of a document); nor do lines
    /// with a run-in label.
    static let lastSigns: Set = ["-", "－", "–", "‐", "−", "·", "ㆍ", "・", "‧"]

    /// A text without one: more is needed, a line of its own that is larger, or bold and alone.
    func plain(_ block: TextBlock) -> (kind: Kind, because: Evidence<KindRule>) {
        let size = Comparison(.fontSize, block.fontSize, against: bodySize * tuning.plainSize),
            weight = Comparison(.boldShare, block.boldShare, against: tuning.plainBold)
        guard isShort(block), block.text.count <= tuning.longest else {
            return (
                .paragraph,
                Evidence(.plainLong, lines(block), Comparison(.characterCount, Double(block.text.count), against: Double(tuning.longest)))
            )
        }
        guard canHead(block.text) else { return (.paragraph, Evidence(.plainFigures)) }
        if block.fontSize >= bodySize * tuning.plainSize { return (.heading, Evidence(.plainLarge, size)) }
        // What stands in round brackets is a remark, unless it is larger than the text.
        let isRemark = Brackets.trailingRound(block.text)?.lowerBound == 0 && block.fontSize < bodySize * tuning.size
        return block.boldShare > tuning.plainBold && block.lineCount == 1 && !isRemark
            ? (.heading, Evidence(.plainBold, weight)) : (.paragraph, Evidence(.plain, weight, size))
    }

    /// Whether the text may head others: a figure or a telephone number does not, however large, nor a day: `(온라인) 2025. 12. 2.(화)`.
    /// Nor do the steps of a process with arrows between them, nor what says where to look.
    func canHead(_ text: LaidText) -> Bool {
        isNoFigure(text) && text.scalars.count { Self.arrows.contains($0) } < Self.fewestArrows
            && WebAddress.range(in: text.scalars, from: 0) == nil
    }

    /// Whether the text is more than a figure, a telephone number or a day.
    func isNoFigure(_ text: LaidText) -> Bool { holdsWord(text) && !isDay(text) }

    private static let arrows = Set("→⇒➡➔➜▶►".unicodeScalars.map(\.value)), fewestArrows = 2

    /// Whether the text is a day with its year, and hardly a word besides.
    private func isDay(_ text: LaidText) -> Bool {
        guard text.count <= Self.longestDay, DateReader.fullDate(in: text.scalars) != nil else { return false }
        return text.scalars.count { (Script.isSyllabic($0) || Script.isLatin($0)) && !Self.dayWords.contains($0) } <= Self.mostLetters
    }

    private static let dayWords = Vocabulary.weekdays.union(Vocabulary.years).union(Vocabulary.months).union(Vocabulary.days)

    /// Characters of a day with a remark, and letters of that: `(지 면) 2025. 12. 3.(수) 조간`.
    private static let longestDay = 32, mostLetters = 4

    private func holdsWord(_ text: LaidText) -> Bool {
        text.scalars.contains { Script.isSyllabic($0) || Script.isLatin($0) || (0x2160...0x217F).contains($0) }
    }

    /// Whether a text is no longer than a heading, and ends as one.
    func isShort(_ block: TextBlock) -> Bool {
        guard block.lineCount <= tuning.mostLines else { return false }
        let words = Self.withoutRemark(block.text)
        return !Self.endsLikeSentence(words) && !SentenceEnd.stands(in: words)
    }

    /// What a text says before a remark in round brackets at its end: `지원 형태 (하나를 고르시오. …)`.
    private static func withoutRemark(_ text: LaidText) -> LaidText {
        guard let remark = Brackets.trailingRound(text), remark.lowerBound > 0 else { return text }
        return text[0..<remark.lowerBound].trimmed
    }

    /// The share of a text that is bold, but for a remark at its end.
    private static func boldShare(of block: TextBlock) -> Double {
        let words = withoutRemark(block.text)
        guard words.count < block.text.count else { return block.boldShare }
        let ink = words.scalars.indices.filter { !LaidText.isSpace(words.scalars[$0]) }
        return Double(ink.count { words.looks[$0].contains(.bold) }) / Double(max(1, ink.count))
    }

    static func endsLikeSentence(_ text: LaidText) -> Bool { text.trimmedScalars.last.map { $0 == 0x2E || $0 == 0x3002 } ?? false }

    private func lines(_ block: TextBlock) -> Comparison {
        Comparison(.lineCount, Double(block.lineCount), against: Double(tuning.mostLines))
    }
}
