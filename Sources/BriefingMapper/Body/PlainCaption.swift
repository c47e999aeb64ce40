import Geometry
import Layout

/// Captions that have neither brackets nor a number: a short line close to its table or figure, set in its middle, or at its
/// side in bold type that is small, or that no heading of the house has.
struct PlainCaption: Sendable {
    var kinds: LineKinds
    /// Size of the document's running text, in points.
    var bodySize: Double
    /// What the document's bold lines at the margin show.
    var habit = CaptionHabit()

    /// How far over or under its object it stands, in lines: over it with room for a unit line, and for its own margins where
    /// there is one. Guard: `CaptionTests.aUnitLineTakesRoom`.
    let reachAbove = 1.3, reachOverUnit = 2.2, reachBelow = 0.9
    /// How far from the object's middle a centred line is.
    private let offCentre: Em = 1.em
    /// How far a line in the middle starts from the object's side; one that fills the width is in the middle of anything.
    private let indent: Em = 2.em
    /// How far behind the object's left side a line at its side starts at most.
    private let atSide: Em = 0.5.em
    /// Larger type is that of headings.
    private let mostSize = 1.1
    /// A bold line at the margin is a heading from this share of the running text's size on.
    static let smallSize = 0.98
    private let longest = 60

    /// Whether the line's own look allows it.
    func couldBe(_ block: TextBlock, mostLines: Int = 1) -> Bool {
        block.marker == nil && block.lineCount <= mostLines && block.text.count <= longest && block.fontSize <= mostSize * bodySize
            && !KindReader.endsLikeSentence(block.text) && WebAddress.range(in: block.text.scalars) == nil
            && isTitle(block.text)
            && kinds.source(block) == nil && kinds.unit(block) == nil && !kinds.isReferencesTitle(block) && !kinds.isReleaseTime(block)
    }

    /// Whether a line beside a figure is no running text: bold, or in smaller type.
    func standsOut(_ block: TextBlock) -> Bool { block.isBold || block.fontSize < Self.smallSize * bodySize }

    /// Whether the text names something: words, not figures or a day; no remark in brackets, no row of labels with their values.
    private func isTitle(_ text: LaidText) -> Bool {
        let scalars = text.trimmed.scalars
        let letters = scalars.count { Script.isSyllabic($0) || Script.isLatin($0) }
        guard letters >= Self.leastLetters, !isCounted(scalars), Brackets.inside(text, roundToo: true) == nil else { return false }
        guard scalars.count(where: Script.isColon) < Self.fewestLabels else { return false }
        return DateReader.fullDate(in: scalars) == nil || scalars.count > Self.longestDay
    }

    /// Whether a number opens the text as it counts headings: `2 기업 동향`.
    private func isCounted(_ scalars: [UInt32]) -> Bool {
        let digits = scalars.prefix(while: Script.isDigit).count
        return (1...Self.mostCounted).contains(digits) && scalars.count > digits + 1 && scalars[digits] == 0x20
            && (Script.isSyllabic(scalars[digits + 1]) || Script.isLatin(scalars[digits + 1]))
    }

    private static let mostCounted = 2

    /// Letters that a name has at least; labels with a colon each that make a row; characters of a day with its year.
    private static let leastLetters = 2, fewestLabels = 2, longestDay = 14

    /// Whether it stands where the caption of an object in this box does.
    /// - Parameter isAboutTable: a table's unit stands between them, so that bold type tells no heading.
    func belongs(_ block: TextBlock, to object: Rect, isAboutTable: Bool = false) -> Bool {
        guard let box = block.places.first?.box else { return false }
        let isInMiddle = abs(box.midX - object.midX) <= offCentre.points(at: block.fontSize)
        if isInMiddle, block.alignment == .centre || box.minX - object.minX >= indent.points(at: block.fontSize) { return true }
        // An object in the middle of its column has its caption at the column's side.
        let isAtSide = block.left <= object.minX + atSide.points(at: block.fontSize)
        return isAtSide && block.isBold && (isAboutTable || block.fontSize < Self.smallSize * bodySize || habit.holds(block))
    }
}
