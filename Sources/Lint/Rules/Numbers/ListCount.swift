import BriefingModel

/// A number of things is announced, another number of them is listed.
struct ListCount: Rule {
    static let id = "list-count"
    static let summary = "a list with more or fewer entries than it announces"

    func findings(in issue: IssueText) -> [Finding] {
        issue.passages.filter { $0.role.isProse || $0.role == .heading || $0.role == .title }.flatMap { bracketed($0) + enumerated($0) }
            + issue.siblings.flatMap { outlined($0.blocks, issue) }
    }

    /// A count of things in a text: `15대 과제`, `3개 분야`.
    private struct Count {
        let number: Int
        /// In code points; with the noun that follows.
        let range: Range<Int>
    }

    private static let maximumCount = 40

    private func counts(_ text: [Unicode.Scalar]) -> [Count] {
        var counts: [Count] = [], index = 0
        while index < text.count {
            guard text[index].isDigit else { index += 1; continue }
            let start = index
            while index < text.count, text[index].isDigit { index += 1 }
            let isName =
                start > 0 && (text[start - 1].isDigit || "제.,’'‘-~∼".unicodeScalars.contains(text[start - 1]) || text[start - 1].isLatin)
            guard !isName, let number = Int(String(scalars: text[start..<index])), (2...Self.maximumCount).contains(number) else {
                continue
            }
            guard let counter = Vocabulary.listCounters.first(where: { text[index...].starts(with: $0.unicodeScalars) }) else { continue }
            var end = index + counter.unicodeScalars.count
            // 5대양, 3개월, 2개년: another word.
            if end < text.count, text[end].isHangul, !Vocabulary.listNouns.contains(where: { text[end...].starts(with: $0.unicodeScalars) })
            {
                if !"를을의가이는은로에와과".unicodeScalars.contains(text[end]) { continue }
            }
            // With the words that name what is counted.
            var words = 0
            while end < text.count, text[end] == " " || text[end].isHangul || text[end] == "·" {
                if text[end] == " " { words += 1 }
                if words > 3 { break }
                end += 1
            }
            counts.append(Count(number: number, range: start..<end))
        }
        return counts
    }

    // MARK: In brackets

    /// `3대 과제(반도체, 양자, 바이오)`.
    private func bracketed(_ passage: Passage) -> [Finding] {
        let text = passage.scalars
        return counts(text).compactMap { count -> Finding? in
            var start = count.range.upperBound
            while start > count.range.lowerBound, text[start - 1] == " " { start -= 1 }
            guard start < text.count, text[start] == "(" || text[start] == "[", let close = closing(text, start) else { return nil }
            let inside = text[(start + 1)..<close]
            guard let entries = entries(inside), entries >= 2, entries != count.number,
                abs(entries - count.number) <= max(2, count.number / 3)
            else { return nil }
            return finding(
                .warning, "\(count.number) are announced, \(entries) are listed",
                [passage.quotation(count.range.lowerBound..<min(start, count.range.upperBound)), passage.quotation((start + 1)..<close)])
        }
    }

    private func closing(_ text: [Unicode.Scalar], _ open: Int) -> Int? {
        var depth = 0
        for index in open..<text.count {
            if text[index] == "(" || text[index] == "[" { depth += 1 }
            if text[index] == ")" || text[index] == "]" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// Number of entries of a list; `nil` when it is open (등), or no list.
    private func entries(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
        let words = String(scalars: text).split(whereSeparator: { $0 == " " || $0 == "," })
        if words.contains(where: { Vocabulary.openEndings.contains(String($0)) }) { return nil }
        if words.last.map({ $0.hasSuffix("등") && $0.count > 2 }) ?? false { return nil }
        func parts(_ separator: Unicode.Scalar) -> Int {
            var depth = 0, count = 1, length = 0
            for scalar in text {
                if "([‘“".unicodeScalars.contains(scalar) { depth += 1 }
                if ")]’”".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
                if scalar == separator && depth == 0 {
                    if length == 0 { return 0 }
                    (count, length) = (count + 1, 0)
                } else if scalar != " " {
                    length += 1
                }
            }
            return length == 0 ? 0 : count
        }
        let byComma = parts(","), byDot = parts("·"), bySlash = parts("/"), byBullet = parts("、")
        // A comma and a dot together are two ranks: which one counts is not sure.
        let kinds = [byComma, byDot, bySlash, byBullet].filter { $0 >= 2 }
        guard kinds.count == 1, let count = kinds.first, !text.contains(where: { $0 == ":" || $0 == ";" || $0 == "→" }) else { return nil }
        // Amounts are no names.
        return QuantityReader.quantities(in: String(scalars: text)).count >= count ? nil : count
    }

    // MARK: Before the count

    /// `미국, 일본, 독일 3개국`: names right before the count.
    private func enumerated(_ passage: Passage) -> [Finding] {
        let text = passage.scalars
        return counts(text).compactMap { count -> Finding? in
            var end = count.range.lowerBound
            guard end > 0, text[end - 1] == " " else { return nil }
            while end > 0, text[end - 1] == " " { end -= 1 }
            // Names of one word each, with dots between them.
            var start = end
            while start > 0, text[start - 1].isHangul || text[start - 1].isLatin || text[start - 1] == "·" || text[start - 1].isHan {
                start -= 1
            }
            let names = text[start..<end].split(separator: "·", omittingEmptySubsequences: false)
            guard names.count >= 3, names.allSatisfy({ $0.count >= 1 && $0.count <= 8 }) else { return nil }
            let noun = text[count.range.lowerBound..<count.range.upperBound]
            guard Vocabulary.listNouns.contains(where: { String(scalars: noun).contains($0) }) || String(scalars: noun).contains("개국")
            else { return nil }
            guard names.count != count.number, abs(names.count - count.number) <= max(2, count.number / 3),
                start == 0 || text[start - 1] != ","
            else { return nil }
            if Vocabulary.openEndings.contains(String(scalars: names[names.count - 1])) { return nil }
            return finding(
                .warning, "\(names.count) are listed, \(count.number) are counted", [passage.quotation(start..<count.range.upperBound)])
        }
    }

    // MARK: Below it

    /// A heading or item that announces a number of things over a numbered list of them.
    private func outlined(_ blocks: [Block], _ issue: IssueText) -> [Finding] {
        blocks.compactMap { block -> Finding? in
            let outline: Outline
            switch block.content {
            case .heading(let heading): outline = heading
            case .item(let item): outline = item
            default: return nil
            }
            let numbered = outline.children.filter { Numbering(marker: $0.marker) != nil }
            guard numbered.count >= 3, let last = numbered.last.flatMap({ Numbering(marker: $0.marker) }), last.number == numbered.count
            else { return nil }
            let text = Array(outline.text.text.unicodeScalars)
            let announced = counts(text).filter { count in Vocabulary.listNouns.contains { String(scalars: text[count.range]).contains($0) }
            }
            guard announced.count == 1, let count = announced.first, count.number != numbered.count,
                abs(count.number - numbered.count) <= max(2, count.number / 3)
            else { return nil }
            if Vocabulary.openEndings.prefix(5).contains(where: { word in outline.text.text.split(separator: " ").contains { $0 == word } })
            {
                return nil
            }
            guard let mine = issue.passages.first(where: { $0.target == block.id && $0.text == outline.text.text }),
                let other = issue.passages.first(where: { passage in numbered.last.map { passage.target == $0.id } ?? false })
            else { return nil }
            return finding(
                .warning, "\(count.number) are announced, \(numbered.count) are listed", [mine.quotation(count.range), other.quotation()])
        }
    }
}
