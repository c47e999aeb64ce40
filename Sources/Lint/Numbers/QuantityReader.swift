/// Finds the quantities of a text.
struct QuantityReader {
    private let text: [Unicode.Scalar]
    private var position = 0

    /// In order.
    static func quantities(in text: String) -> [Quantity] {
        var reader = QuantityReader(text: Array(text.unicodeScalars))
        return reader.all()
    }

    private init(text: [Unicode.Scalar]) { self.text = text }

    private mutating func all() -> [Quantity] {
        var found: [Quantity] = []
        while position < text.count {
            guard text[position].isDigit else {
                position += 1
                continue
            }
            let start = position
            if let quantity = quantity() { found.append(quantity) }
            if position <= start { position = start + 1 }
        }
        return found
    }

    /// The quantity whose first digit is here; goes behind it, or behind the digits when it is none.
    private mutating func quantity() -> Quantity? {
        let start = position
        let isName = startsName(start)
        guard let first = number() else { return nil }
        var value = 0.0, step = 0.0, digits = "", magnitude = "", current: Number? = first
        var hasMagnitude = false
        while let part = current {
            let factor = factor()
            digits += part.digits
            value += part.value * (factor?.value ?? 1)
            step = part.step * (factor?.value ?? 1)
            if let factor {
                hasMagnitude = true
                if magnitude.isEmpty { magnitude = factor.word }
            }
            current = nil
            if let factor, factor.value >= 1e4, let next = nextPart(below: factor.value) { current = next }
        }
        var isRough = false
        if position < text.count, text[position] == Vocabulary.moreThan {
            isRough = true
            position += 1
        }
        let end = position
        let unit = unit()
        if isName || (unit == nil && !hasMagnitude) || isRangeEnd(start) || isRangeStart() {
            position = max(position, end)
            return nil
        }
        return Quantity(
            value: value, step: step, digits: digits, magnitude: magnitude, unit: unit ?? "", range: start..<position,
            isRough: isRough || isRoughBefore(start) || isBoundAfter())
    }

    private struct Number {
        var value: Double
        var step: Double
        var digits: String
    }

    /// Digits with separators of thousands and a decimal point.
    private mutating func number() -> Number? {
        var digits = "", decimals: Int?
        while position < text.count {
            let scalar = text[position]
            if scalar.isDigit {
                digits.unicodeScalars.append(scalar)
                if let count = decimals { decimals = count + 1 }
            } else if scalar == ",", decimals == nil, isThousands(position + 1) {
                // goes on
            } else if scalar == ".", decimals == nil, position + 1 < text.count, text[position + 1].isDigit {
                decimals = 0
            } else {
                break
            }
            position += 1
        }
        guard let whole = Double(digits), digits.utf8.count <= 15 else { return nil }
        let step = (0..<(decimals ?? 0)).reduce(1.0) { value, _ in value / 10 }
        return Number(value: whole * step, step: step, digits: digits)
    }

    private func isThousands(_ index: Int) -> Bool {
        index + 2 < text.count && text[index].isDigit && text[index + 1].isDigit && text[index + 2].isDigit
            && !(index + 3 < text.count && text[index + 3].isDigit)
    }

    private mutating func factor() -> (word: String, value: Double)? {
        for length in [2, 1] where position + length <= text.count {
            let word = String(scalars: text[position..<(position + length)])
            guard let value = Vocabulary.magnitudes[word] else { continue }
            position += length
            return (word, value)
        }
        return nil
    }

    /// ` 2,345억` behind `1조`.
    private mutating func nextPart(below limit: Double) -> Number? {
        let start = position
        if position < text.count, text[position] == " " { position += 1 }
        guard position < text.count, text[position].isDigit, let part = number(), position < text.count else {
            position = start
            return nil
        }
        let behind = position
        if let factor = factor(), factor.value < limit {
            position = behind
            return part
        }
        // 1억 3,420만 has one; 1만 2,345명 has none, and its rest is below ten thousand.
        if limit <= 1e4, part.value < 1e4, part.step == 1,
            start == behind - part.digits.utf8.count - (part.digits.utf8.count > 3 ? 1 : 0) - 1
        {
            return part
        }
        position = start
        return nil
    }

    /// The unit that stands here, behind at most one space.
    private mutating func unit() -> String? {
        let hasSpace = position < text.count && text[position] == " "
        let start = position + (hasSpace ? 1 : 0)
        guard start < text.count, let units = Self.unitsByStart[text[start]] else { return nil }
        for (unit, scalars) in units {
            let end = start + scalars.count
            guard end <= text.count, text[start..<end].elementsEqual(scalars) else { continue }
            let isLatin = scalars[scalars.count - 1].isLatin
            if hasSpace && !isLatin && scalars.count == 1 && !Vocabulary.currencies.contains(unit)
                && !Self.countersBehindSpace.contains(unit)
            {
                continue
            }
            if isLatin && end < text.count && (text[end].isLatin || text[end].isDigit) { continue }
            if let breakers = Vocabulary.unitBreakers[unit], end < text.count, breakers.contains(String(scalars: [text[end]])) { continue }
            position = end
            return Vocabulary.sameUnits[unit] ?? unit
        }
        return nil
    }

    /// Longer ones first.
    private static let unitsByStart = Dictionary(grouping: Vocabulary.units.map { ($0, Array($0.unicodeScalars)) }) { $0.1[0] }

    /// Counters that are often set apart: 27.4만 건, 1,200 명.
    private static let countersBehindSpace: Set<String> = ["건", "명", "개", "곳", "종", "편", "대", "톤", "%"]

    /// A year, a rank, a version: ’24, 제3, C919, 2.0.1.
    private func startsName(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = text[start - 1]
        if String(scalars: [before]) == Vocabulary.ordinalPrefix { return true }
        return before.isLatin || before == "’" || before == "'" || before == "‘" || before == "." || before == "-" || before == "/"
            || before == ":"
    }

    private static let tildes: Set<Unicode.Scalar> = ["~", "∼", "～", "–", "〜"]

    private func isRangeEnd(_ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, text[index] == " " { index -= 1 }
        return index >= 0 && Self.tildes.contains(text[index])
    }

    private func isRangeStart() -> Bool {
        var index = position
        while index < text.count, text[index] == " " { index += 1 }
        return index < text.count && Self.tildes.contains(text[index])
    }

    private func isRoughBefore(_ start: Int) -> Bool {
        let before = String(scalars: text[max(0, start - 4)..<start])
        return before.split(separator: " ").last.map { Vocabulary.roughApproximations.contains(String($0)) } ?? false
    }

    private func isBoundAfter() -> Bool {
        let after = String(scalars: text[position..<min(position + 5, text.count)])
        return Vocabulary.bounds.contains { after.hasPrefix($0) || after.hasPrefix(" " + $0) }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { (0x30...0x39).contains(value) }
    var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    var isHangul: Bool { (0xAC00...0xD7A3).contains(value) }
    var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }
}
