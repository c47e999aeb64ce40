import Geometry

extension BlockBuilder {
    /// The horizontal room of a column and the document's habits in it.
    package struct Column: Sendable {
        package var left, right: Double
        /// Usual distance of baselines by font size (rounded to half points).
        package var pitches: [Double: Double]
        /// Whether its first line may go on with the page before; what stands in a box begins there.
        package var goesOnFromPage = false
        /// The sides of the cell or box that the column is in.
        package var sides: ClosedRange<Double>?
        /// Of its page's glyphs: lines hang from words above.
        package var boxes: GlyphBoxes?

        package init(left: Double, right: Double, pitches: [Double: Double], boxes: GlyphBoxes? = nil, goesOnFromPage: Bool = false) {
            (self.left, self.right, self.pitches, self.boxes, self.goesOnFromPage) = (left, right, pitches, boxes, goesOnFromPage)
        }

        func pitch(for size: Double) -> Double? { pitches[size.roundedToHalf] }
    }

    /// The column with the pitch at which its own full lines follow each other, where that is wider than the document's
    /// usual one: a paper may set its text wide and its tables close.
    func withOwnPitches(_ lines: [ReadLine], _ column: Column) -> Column {
        var pitches: [Double: [Double]] = [:]
        for (above, below) in zip(lines, lines.dropFirst()) where above.sharesSize(with: below, within: tuning.sizeChange) {
            let pitch = below.baseline - above.baseline
            guard below.marker == nil, isFull(above, before: below, column), pitch > above.fontSize,
                pitch <= tuning.mostPitch.points(at: above.fontSize)
            else { continue }
            pitches[above.fontSize.roundedToHalf, default: []].append(pitch)
        }
        var column = column
        for (size, own) in pitches where own.count >= tuning.fewestPitches {
            // The middle one of lines that are as close to each other as a paragraph's are.
            let middle = own.sorted()[own.count / 2]
            let alike = own.count { abs($0 - middle) <= tuning.samePitch.points(at: size) }
            let usual = column.pitches[size] ?? tuning.usualPitch.points(at: size)
            if Double(alike) >= tuning.pitchShare * Double(own.count), middle > tuning.widerPitch * usual { column.pitches[size] = middle }
        }
        return column
    }
}
