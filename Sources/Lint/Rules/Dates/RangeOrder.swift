/// A range of years that ends before it begins.
struct RangeOrder: Rule {
    static let id = "range-order"
    static let summary = "a range of years or days that ends before it begins"

    func findings(in issue: IssueText) -> [Finding] {
        issue.passages.filter { $0.role != .reference }.flatMap { passage in
            Self.ranges(passage.scalars).filter { $0.from > $0.to }.map { range in
                finding(.error, "the range ends (\(range.to)) before it begins (\(range.from))", [passage.quotation(range.place)])
            }
        }
    }

    private struct YearRange {
        let from, to: Int
        let place: Range<Int>
    }

    private static let tildes = Set("~∼～–-−".unicodeScalars)

    /// `2020~2025년`, `’20년~’25년`, `2020년부터 2025년까지`.
    private static func ranges(_ text: [Unicode.Scalar]) -> [YearRange] {
        let years = years(text)
        return zip(years, years.dropFirst()).compactMap { first, second in
            let between = text[first.place.upperBound..<second.place.lowerBound].filter { $0 != " " }
            let link = String(scalars: between)
            let isTilde = between.count == 1 && tildes.contains(between[0])
            // A hyphen also joins numbers of documents.
            if isTilde, between[0] == "-" || between[0] == "–" || between[0] == "−", !first.hasMark || !second.hasMark { return nil }
            let after = String(scalars: text[second.place.upperBound..<min(text.count, second.place.upperBound + 6)])
            let isFromTo = link == "부터" && (after.hasPrefix("까지") || after.contains("까지"))
            guard isTilde || isFromTo, first.hasMark || second.hasMark else { return nil }
            return YearRange(from: first.year, to: second.year, place: first.place.lowerBound..<second.place.upperBound)
        }
    }

    private struct Year {
        let year: Int
        /// With an apostrophe or 년: surely a year.
        let hasMark: Bool
        let place: Range<Int>
    }

    private static func years(_ text: [Unicode.Scalar]) -> [Year] {
        var years: [Year] = [], index = 0
        while index < text.count {
            guard text[index].isDigit else { index += 1; continue }
            let start = index
            while index < text.count, text[index].isDigit { index += 1 }
            let count = index - start, hasApostrophe = start > 0 && "’'‘".unicodeScalars.contains(text[start - 1])
            let hasWord =
                index < text.count && text[index] == "년" && !(index + 1 < text.count && "간차생".unicodeScalars.contains(text[index + 1]))
            guard count == 4 || (count == 2 && hasApostrophe), let number = Int(String(scalars: text[start..<index])) else { continue }
            let year = count == 4 ? number : number >= 70 ? 1900 + number : 2000 + number
            guard (1900...2100).contains(year), index >= text.count || text[index] != "," else { continue }
            let place = (hasApostrophe ? start - 1 : start)..<(hasWord ? index + 1 : index)
            years.append(Year(year: year, hasMark: hasApostrophe || hasWord, place: place))
            if hasWord { index += 1 }
        }
        return years
    }
}
