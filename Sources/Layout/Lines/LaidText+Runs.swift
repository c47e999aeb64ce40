extension LaidText {
    /// The looks of a text's scalars.
    public struct Looks: RandomAccessCollection, Hashable, Sendable {
        private var runs = Runs<Look>()

        init() {}

        public var startIndex: Int { 0 }
        public var endIndex: Int { runs.count }
        /// The look of the character with that index.
        public subscript(index: Int) -> Look { runs[index] }

        /// Asked once for each stretch, not for each scalar.
        public func contains(where fits: (Look) -> Bool) -> Bool { runs.containsFirst(where: fits) }

        mutating func append(_ look: Look) { runs.append(look) }
        mutating func removeLast(_ count: Int) { runs.removeLast(count) }
        mutating func append(_ other: Looks, in range: Range<Int>) { runs.append(other.runs, in: range) }
        mutating func set(_ look: Look, at index: Int) { if runs[index] != look { runs = runs.replacing(index, with: look) } }

        static func += (looks: inout Looks, other: Looks) { looks.append(other, in: other.indices) }
    }

    /// Glyphs in the order in which they are read.
    public struct Glyphs: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
        private var runs = Runs<GlyphReference>()

        public init(arrayLiteral elements: GlyphReference...) { for glyph in elements { append(glyph) } }

        public var startIndex: Int { 0 }
        public var endIndex: Int { runs.count }
        /// The glyph of the character with that index.
        public subscript(index: Int) -> GlyphReference { runs[index] }

        mutating func append(_ glyph: GlyphReference) { runs.append(glyph) }
        mutating func removeLast(_ count: Int) { runs.removeLast(count) }
        mutating func append(_ other: Glyphs, in range: Range<Int>) { runs.append(other.runs, in: range) }

        /// The glyphs as stretches of content order, the page of each from 0; supplied spaces are none.
        package func forEachRange(_ take: (_ page: Int, _ glyphs: Range<Int32>) -> Void) {
            runs.forEachStretch { first, count in
                if first.glyph >= 0 { take(Int(first.page), first.glyph..<(first.glyph + count)) }
            }
        }

        /// The glyphs in `range`.
        package func part(_ range: Range<Int>) -> Glyphs {
            var part: Glyphs = []
            part.append(self, in: range)
            return part
        }

        package static func += (glyphs: inout Glyphs, other: Glyphs) { glyphs.append(other, in: other.indices) }

        package static func + (a: Glyphs, b: Glyphs) -> Glyphs {
            var sum = a
            sum += b
            return sum
        }
    }
}

extension LaidText.Look: RunValue {
    func following(_ steps: Int32) -> LaidText.Look { self }
}

extension LaidText.GlyphReference: RunValue {
    /// Glyphs are read in content order mostly; supplied spaces have none.
    func following(_ steps: Int32) -> LaidText.GlyphReference { .init(page: page, glyph: glyph < 0 ? glyph : glyph &+ steps) }
}
