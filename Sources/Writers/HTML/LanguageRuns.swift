/// A text of Korean or English cut at the borders of its Chinese and Japanese stretches.
///
/// Hanja in Korean text are Korean (`美·中`, `韓日 협력`): a stretch is Chinese when it is as long as no Korean word of hanja is,
/// or when it stands in brackets or quotation marks, or by itself, as foreign names do. One with kana is Japanese.
struct LanguageRuns: Sequence {
    struct Run: Equatable {
        var text: String
        /// `nil`: the text's own.
        var language: DocumentLanguage?
    }

    /// Hanja in a row that are no Korean word any more, even outside brackets.
    private static let surelyChinese = 4
    /// One ideograph alone is a sign of Korean writing (`美`, `中`), also in brackets.
    private static let shortestChinese = 2

    private let runs: [Run]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var runs: [Run] = [], index = 0, own = 0
        func add(_ range: Range<Int>, _ language: DocumentLanguage?) {
            guard !range.isEmpty else { return }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            runs.append(Run(text: String(view), language: language))
        }
        while index < scalars.count {
            guard scalars[index].isHan || scalars[index].isKana else { index += 1; continue }
            let range = Self.stretch(from: index, in: scalars)
            if let language = Self.language(of: range, in: scalars) {
                add(own..<range.lowerBound, nil)
                add(range, language)
                own = range.upperBound
            }
            index = range.upperBound
        }
        add(own..<scalars.count, nil)
        self.runs = runs
    }

    func makeIterator() -> IndexingIterator<[Run]> { runs.makeIterator() }

    /// Ideographs and kana with the digits and marks between them.
    private static func stretch(from start: Int, in text: [Unicode.Scalar]) -> Range<Int> {
        var end = start + 1, index = end
        while index < text.count, text[index].isHan || text[index].isKana || text[index].joinsIdeographs {
            index += 1
            if text[index - 1].isHan || text[index - 1].isKana { end = index }
        }
        return start..<end
    }

    private static func language(of range: Range<Int>, in text: [Unicode.Scalar]) -> DocumentLanguage? {
        if text[range].contains(where: \.isKana) { return range.count >= shortestChinese ? .japanese : nil }
        var longest = 0, length = 0
        for scalar in text[range] {
            length = scalar.isHan ? length + 1 : 0
            longest = Swift.max(longest, length)
        }
        if longest >= surelyChinese { return .chinese }
        guard longest >= shortestChinese else { return nil }
        let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : nil
        let after = range.upperBound < text.count ? text[range.upperBound] : nil
        let isTerm = before == nil && (after == nil || after == ":" || after == "(")
        return isTerm || before.map(openers.contains) ?? false ? .chinese : nil
    }

    private static let openers = Set("([{（［〔〈《「『【“‘\"'".unicodeScalars)
}

extension Unicode.Scalar {
    /// Hiragana and katakana, without the marks that other scripts use too (`・`).
    fileprivate var isKana: Bool {
        switch value {
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
        default: false
        }
    }

    /// What stands between ideographs of one stretch: digits, and the marks of Chinese and Japanese.
    fileprivate var joinsIdeographs: Bool {
        switch value {
        case 0x30...0x39, 0x3001...0x3011, 0x30FB, 0xB7, 0xFF01...0xFF20: true
        default: false
        }
    }
}
