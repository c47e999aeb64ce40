import Layout

/// Puts the rows of a contents list under each other.
struct ContentsTree: Sendable {
    var profile: Profile

    /// How rows of one level look.
    struct Look: Hashable {
        var series: String
        var size: Int
        var isBold: Bool
        /// Left edge in steps of 4 points; only where neither number nor size tells levels apart.
        var step: Int

        init(_ row: ContentsRow, usesLeft: Bool) {
            series = row.series ?? ""
            size = Int((row.fontSize * 2).rounded())
            isBold = row.isBold
            step = usesLeft ? Int(((row.start ?? row.left) / 4).rounded()) : 0
        }
    }

    func entries(of rows: [ContentsRow]) -> [ContentsPart] {
        let sections = Set(profile.sections.flatMap { $0.titles.map { TextKey($0) } })
        // Words that count a known section are its number, and so are those that count all parts of the list.
        let counted = Self.countsParts(rows)
        let apart = withSectionsApart(Self.withPagesFirst(Self.withRomanNumbers(rows)), sections)
        var rows = Self.withTails(Self.withBareNumbers(apart)).map { row in
            guard row.number == nil, let part = PartNumber(row.title), counted || sections.contains(TextKey(part.title)) else { return row }
            var row = row
            (row.number, row.title, row.series) = (part.number, part.title, Self.parts)
            return row
        }
        // A preface before them is one of them.
        if counted, let first = rows.firstIndex(where: { $0.series == Self.parts }) {
            for i in 0..<first where rows[i].number == nil { rows[i].series = Self.parts }
        }
        let named = rows.filter { sections.contains(TextKey($0.title)) }
        return named.isEmpty ? nested(rows) : sectioned(rows, named)
    }

    /// Whether words count rows from 1 on: `제1장 …`, `제2장 …`.
    private static func countsParts(_ rows: [ContentsRow]) -> Bool {
        let numbers = rows.compactMap { row in row.number == nil ? PartNumber(row.title).map { NumberSign.value($0.number) } : nil }
        return numbers.count >= fewestParts && numbers.enumerated().allSatisfy { $1 == $0 + 1 }
    }

    /// The series of rows that words count.
    private static let parts = "part"

    /// Sections that the profile knows, and rows that look like them; all others are articles.
    private func sectioned(_ rows: [ContentsRow], _ named: [ContentsRow]) -> [ContentsPart] {
        let keys = Set(named.map { TextKey($0.title) })
        let looks = Set(named.map { Look($0, usesLeft: true) })
        let plain = Set(rows.filter { !keys.contains(TextKey($0.title)) }.map { Look($0, usesLeft: true) })
        var entries: [ContentsPart] = []
        var category: (text: LaidText, left: Double, start: Double)?
        for row in rows {
            let isNamed = keys.contains(TextKey(row.title))
            // A section that the profile does not name looks like those it does, and stands where no article does.
            let looksSo = looks.contains(Look(row, usesLeft: true)) && row.category == nil && (row.number != nil || plain.count > 1)
            if isNamed || looksSo || entries.isEmpty && row.number != nil && row.isBold {
                var section = part(row)
                // A sign that cannot be read still counts the sections.
                if row.series == "\u{FFFD}" { section.number = String(entries.count + 1) }
                entries.append(section)
                category = nil
                continue
            }
            var entry = part(row)
            if let text = row.category {
                category = (text, row.left, row.places.first?.box.minX ?? row.left)
            } else if let open = category, [open.left, open.start].contains(where: { abs($0 - row.left) < Self.sameLeft }) {
                entry.category = open.text
            }
            if entries.isEmpty { entries.append(entry) } else { entries[entries.count - 1].children.append(entry) }
        }
        return entries
    }

    /// Levels in the order in which they come; a look seen before closes what is deeper.
    private func nested(_ rows: [ContentsRow]) -> [ContentsPart] {
        let usesLeft = Set(rows.map { Look($0, usesLeft: false) }).count == 1
        var levels: [Look] = []
        var roots: [ContentsPart] = []
        // A category printed once holds for the titles under it.
        var open: (category: LaidText, left: Double, depth: Int)?
        for row in rows {
            let look = Look(row, usesLeft: usesLeft)
            if let level = levels.firstIndex(of: look) { levels.removeSubrange((level + 1)...) } else { levels.append(look) }
            let depth = levels.count - 1
            var part = part(row)
            if let category = row.category {
                open = (category, row.left, depth)
            } else if let above = open {
                if above.depth == depth, abs(above.left - row.left) < Self.sameLeft { part.category = above.category } else { open = nil }
            }
            Self.append(part, at: depth, to: &roots)
        }
        return roots
    }

    /// Titles of one column start within this of each other, in points.
    private static let sameLeft = 3.0

    private static func append(_ part: ContentsPart, at depth: Int, to parts: inout [ContentsPart]) {
        if depth == 0 || parts.isEmpty { parts.append(part) } else { append(part, at: depth - 1, to: &parts[parts.count - 1].children) }
    }

    private func part(_ row: ContentsRow) -> ContentsPart {
        ContentsPart(number: row.number, category: row.category, text: row.title, page: row.page, places: row.places)
    }
}
