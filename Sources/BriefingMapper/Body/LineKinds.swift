import Layout

/// Lines that say something about a table, figure or article and are no content of the body.
struct LineKinds: Sendable {
    private let tableKeys: [[UInt32]], figureKeys: [[UInt32]]
    private let sourceKeys: [[UInt32]], unitKeys: [[UInt32]], captionKeys: [[UInt32]], referenceKeys: Set<TextKey>,
        sourceWords: Set<TextKey>
    private let timeKeys: [TextKey]
    private let noteKeys: [[UInt32]], unitWords: [[UInt32]], numerals: Set<UInt32>, cornerKeys: Set<TextKey>
    private let supplementKeys: [[UInt32]]
    /// What the words of `captionKeys` begin with, in small letters: few lines do.
    private let captionLetters: [UInt32]

    init(profile: Profile) {
        let scalars = { (words: [String]) in words.map { $0.unicodeScalars.map(\.value) } }
        sourceKeys = scalars(profile.source)
        unitKeys = scalars(profile.unit)
        captionKeys = scalars(profile.caption)
        captionLetters = captionKeys.compactMap { $0.first.map { $0 | 0x20 } }
        tableKeys = scalars(profile.tables)
        figureKeys = scalars(profile.figures)
        referenceKeys = Set(profile.references.map { TextKey($0) })
        sourceWords = Set(profile.source.map { TextKey($0) })
        timeKeys = profile.release.times.map { TextKey($0) }
        noteKeys = scalars(profile.note)
        unitWords = scalars(profile.units)
        numerals = Set(scalars(profile.numerals).joined())
        supplementKeys = scalars(profile.supplement)
        cornerKeys = Set(profile.corner.map { TextKey($0) })
    }

    /// What follows `출처:`; a marker before it (`*`, `☞`, `※`) and brackets around it do not matter.
    func source(_ block: TextBlock) -> LaidText? { value(after: sourceKeys, in: block.text) }

    /// What stands in `(단위: …)`.
    func unit(_ block: TextBlock) -> LaidText? {
        let text = Brackets.inside(block.text, roundToo: true) ?? block.text
        return value(after: unitKeys, in: text)
    }

    /// What stands in brackets that hold a unit without the word for it: `(억원, %)`, `(백만 달러)`, `(전년동기대비, %)`.
    ///
    /// Only where it stands tells it from a remark: `CaptionFinder` asks for a place right over a table.
    func bareUnit(_ block: TextBlock) -> LaidText? {
        guard block.marker == nil, block.lineCount == 1, block.text.count <= Self.longestUnit,
            let inside = Brackets.inside(block.text, roundToo: true), let last = inside.scalars.split(separator: 0x2C).last
        else { return nil }
        let words = last.drop { LaidText.isSpace($0) }
        return unitWords.contains { words.suffix($0.count).elementsEqual($0) && words.dropLast($0.count).allSatisfy(isNumeral) }
            ? inside : nil
    }

    private func isNumeral(_ scalar: UInt32) -> Bool { LaidText.isSpace(scalar) || numerals.contains(scalar) }

    private static let longestUnit = 24

    /// Length of the word and sign that open a note under a table or figure: `주:`, `주1)`, `주 2)`, `주)`.
    func noteLabel(_ text: LaidText, at start: Int = 0) -> Int? {
        let scalars = text.scalars[start...]
        for key in noteKeys where scalars.starts(with: key) {
            var i = start + key.count
            let isPlain = { (scalar: UInt32) in scalar == 0x20 || Script.isDigit(scalar) }
            while i < text.count, i - start - key.count < Self.longestNoteNumber, isPlain(text.scalars[i]) { i += 1 }
            guard i < text.count, [0x3A, 0xFF1A, 0x29].contains(text.scalars[i]) else { continue }
            return i + 1 - start
        }
        return nil
    }

    /// Characters between a note's word and its sign: ` 12 `.
    private static let longestNoteNumber = 4

    /// Whether a source line starts here.
    func opensSource(_ text: LaidText, at start: Int) -> Bool { valueRange(after: sourceKeys, in: text.scalars[start...]) != nil }

    /// Whether a table with this word in its corner has a head row.
    func isCorner(_ text: LaidText) -> Bool { cornerKeys.contains(TextKey(text)) }

    /// Whether the line opens supplementary provisions: `부칙`, `부칙 <제12호, 2021. 12. 6.>`.
    func isSupplement(_ block: TextBlock) -> Bool {
        guard block.marker == nil, block.lineCount == 1 else { return false }
        return supplementKeys.contains { key in
            guard block.text.scalars.starts(with: key) else { return false }
            let rest = block.text[key.count..<block.text.count].trimmed
            return rest.isEmpty || Brackets.inside(rest, roundToo: true) != nil
        }
    }

    /// Whether the block is the title of a list of references. `출처:` opens one source, whose address stands on the next line.
    func isReferencesTitle(_ block: TextBlock) -> Bool {
        guard block.text.count <= 16, referenceKeys.contains(TextKey(block.text)) else { return false }
        return !(block.text.trimmed.scalars.last.map(Self.signs.contains) ?? false) || !sourceWords.contains(TextKey(block.text))
    }

    /// Whether the line says when a release may be published: `보도시점 2024. 6. 21.(금) 11:00`. It heads nothing, however large.
    func isReleaseTime(_ block: TextBlock) -> Bool {
        if block.text.count <= Self.longestTimeLabel, timeKeys.contains(TextKey(block.text)) { return true }
        guard !timeKeys.isEmpty, block.lineCount <= 2, DateReader.fullDate(in: block.text.scalars) != nil else { return false }
        let key = TextKey(block.text).scalars
        return timeKeys.contains { key.starts(with: $0.scalars) }
    }

    /// The label may stand by itself, beside several times.
    private static let longestTimeLabel = 12

    /// A caption's text: what stands in brackets, or a line that opens with a number, in brackets or behind `표`.
    func caption(_ block: TextBlock) -> LaidText? {
        guard block.marker == nil || block.marker?.text == "※", block.lineCount <= Self.mostLines.numbered,
            block.lineCount <= Self.mostLines.others || isNumbered(block.text), unit(block) == nil
        else { return nil }
        let (name, unit) = withoutUnit(block.text)
        if let caption = caption(name) { return caption }
        // Only the names of tables and figures end with a unit and its word.
        return unit != nil && block.lineCount == 1 && block.marker == nil ? name : nil
    }

    /// A number in a line of its own may stand over three lines of title.
    private static let mostLines = (numbered: 4, others: 3)

    /// Whether brackets, a number or a mark tell that it is a caption, and not only its unit or its place.
    func hasMarkedCaption(_ block: TextBlock) -> Bool { block.marker != nil || caption(withoutUnit(block.text).caption) != nil }

    private func caption(_ text: LaidText) -> LaidText? {
        // `[0026]` counts paragraphs.
        if let inside = Brackets.inside(text) { return inside.scalars.allSatisfy(Script.isDigit) ? nil : inside }
        // `[표 1] 제목`: the bracket holds a number.
        if let length = Brackets.openingLength(text), length <= 14, length < text.count,
            text.scalars[..<length].contains(where: { (0x30...0x39).contains($0) })
        {
            return text
        }
        return isNumbered(text) || opensWithBracketedWord(text, of: captionKeys) ? text : nil
    }

    /// `[표] 제목`, `<그림> 제목`: the word alone in brackets before the title.
    private func opensWithBracketedWord(_ text: LaidText, of keys: [[UInt32]]) -> Bool {
        guard let length = Brackets.openingLength(text), length < text.count else { return false }
        return keys.contains { text[1..<(length - 1)].trimmed.scalars.elementsEqual($0) }
    }

    /// What a caption's word before its number names: `[표 1] …`, `그림 2. …`.
    enum Named { case table, figure }

    func named(_ caption: LaidText) -> Named? {
        let text = caption.scalars.drop { Brackets.opens($0) || LaidText.isSpace($0) }
        func opens(with keys: [[UInt32]]) -> Bool {
            keys.contains { Self.numberEnd(in: text, behind: $0) != nil }
        }
        if opens(with: tableKeys) || opensWithBracketedWord(caption, of: tableKeys) { return .table }
        return opens(with: figureKeys) || opensWithBracketedWord(caption, of: figureKeys) ? .figure : nil
    }

    /// A caption that ends with its unit, `주요국의 예산 (단위: 억원)`, and that unit.
    func withoutUnit(_ caption: LaidText) -> (caption: LaidText, unit: LaidText?) {
        guard let range = Brackets.trailingRound(caption) ?? Brackets.trailingSquare(caption), range.lowerBound > 0, range.count > 2,
            let unit = value(after: unitKeys, in: caption[(range.lowerBound + 1)..<(range.upperBound - 1)].trimmed)
        else { return (caption, nil) }
        return (caption[0..<range.lowerBound].trimmed, unit)
    }

    /// The word and the number that open a numbered caption.
    func number(of caption: LaidText) -> (word: [UInt32], value: [UInt32])? {
        guard isNumbered(caption), let start = caption.scalars.firstIndex(where: Script.isDigit) else { return nil }
        let word = caption.scalars[..<start].filter { !LaidText.isSpace($0) && $0 != 0x2E }
        return (word, Array(caption.scalars[start...].prefix(while: Script.isDigit)))
    }

    /// `표 1. 제목`, `그림 2-1 제목`, `Table A-3: title`: a word, a number, and a sign or a space before the title; or nothing behind them.
    func isNumbered(_ text: LaidText) -> Bool {
        mayOpenCaption(text)
            && captionKeys.contains { key in
                guard let end = Self.numberEnd(in: text.scalars[...], behind: key) else { return false }
                guard end < text.count else { return true }
                // `표 1은 …` is a sentence, and so is what ends with a full stop; what ends with a colon speaks of the table below.
                let isParted =
                    text.scalars[end] == 0x20 || Self.afterNumbers.contains(text.scalars[end]) || text.scalars[end - 1] == 0x2E
                    // `表7.6停车区`: Chinese sets no space there.
                    || key.allSatisfy(Script.isIdeograph) && Script.isIdeograph(text.scalars[end])
                return isParted && !(text.scalars.last.map(Self.endsOfSentence.contains) ?? false)
            }
    }

    /// `Table 3`, `그림 2-1.`: the word and its number with no title behind them.
    func isBareNumber(_ text: LaidText) -> Bool {
        mayOpenCaption(text)
            && captionKeys.contains { key in
                guard let end = Self.numberEnd(in: text.scalars[...], behind: key) else { return false }
                return text.scalars[end...].allSatisfy { Self.afterNumbers.contains($0) || LaidText.isSpace($0) }
            }
    }

    /// `[표 1] 제목`, `<그림 2-1> 제목`: the word and its number in brackets before the title.
    func isNumberedInBrackets(_ text: LaidText) -> Bool {
        guard let length = Brackets.openingLength(text), length < text.count else { return false }
        let inside = text[1..<(length - 1)].trimmed.scalars
        return captionKeys.contains { Self.numberEnd(in: inside[...], behind: $0) == inside.endIndex }
    }

    private func mayOpenCaption(_ text: LaidText) -> Bool { text.scalars.first.map { captionLetters.contains($0 | 0x20) } ?? false }

    /// Where the number ends that stands behind a word at a text's start; `nil` where the text opens otherwise.
    private static func numberEnd(in text: ArraySlice<UInt32>, behind word: [UInt32]) -> Int? {
        opens(text, word) ? CaptionNumber.end(in: text.dropFirst(word.count)) : nil
    }

    /// Whether a text opens with a word, in capitals too; those of small capitals come out in either case. In small letters alone it is
    /// a word of a sentence.
    private static func opens(_ text: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
        guard text.count >= word.count else { return false }
        let isSame = { (a: UInt32, b: UInt32) in a == b || Script.isLatin(a) && Script.isLatin(b) && a | 0x20 == b | 0x20 }
        return zip(text, word).allSatisfy(isSame)
            && (text.first == word.first || text.prefix(word.count).contains { (0x41...0x5A).contains($0) })
    }

    /// A remark in brackets, or the first or last part of one: `(measured in hundreds)`, `[In thousands.`, `See Table 2.]`.
    func isRemark(_ block: TextBlock) -> Bool {
        guard block.marker == nil, let first = block.text.scalars.first else { return false }
        if Self.remark.open.contains(first) { return true }
        let closes = block.text.trimmedScalars.last.map(Self.remark.close.contains) ?? false
        return closes
            && block.text.scalars.count(where: Self.remark.close.contains) > block.text.scalars.count(where: Self.remark.open.contains)
    }

    private static let remark: (open: Set<UInt32>, close: Set<UInt32>) = ([0x28, 0x5B, 0xFF08], [0x29, 0x5D, 0xFF09])
    private static let endsOfSentence: Set<UInt32> = [0x2E, 0x3002, 0x3A, 0xFF1A]
    /// Signs behind a caption's number.
    private static let afterNumbers: Set<UInt32> = [0x3A, 0xFF1A, 0x29, 0xFF09, 0x7C, 0x2502, 0xFF5C]

    /// What stands behind one of the words and its sign: `출처: …`, `(출처) …`, `[출처] …`, `<출처 …>`, `(출처: …)`.
    private func value(after keys: [[UInt32]], in text: LaidText) -> LaidText? {
        valueRange(after: keys, in: text.scalars[...]).map { text[$0].trimmed }
    }

    /// Where that stands, with the white space round it.
    private func valueRange(after keys: [[UInt32]], in scalars: ArraySlice<UInt32>) -> Range<Int>? {
        let stop = scalars.endIndex
        var from = scalars.startIndex
        while from < stop, Self.opening.contains(scalars[from]) || Self.marks.contains(scalars[from]) { from += 1 }
        let isBracketed = scalars[..<from].contains(where: Self.opening.contains)
        for key in keys {
            guard stop - from > key.count, scalars[from...].starts(with: key) else { continue }
            var i = from + key.count
            while i < stop, scalars[i] == 0x20 { i += 1 }
            guard i < stop else { continue }
            if isBracketed, Self.closing.contains(scalars[i]) {
                // The bracket holds the word alone.
                var start = i + 1
                while start < stop, scalars[start] == 0x20 || Self.signs.contains(scalars[start]) { start += 1 }
                return start < stop ? start..<stop : nil
            }
            guard Self.signs.contains(scalars[i]) else { continue }
            var end = stop
            if isBracketed, let last = scalars.last, Self.closing.contains(last) { end -= 1 }
            return min(i + 1, end)..<end
        }
        return nil
    }

    private static let opening: Set<UInt32> = [0x28, 0x5B, 0x3C, 0xFF08, 0x3008, 0x3010, 0x300A, 0x3014, 0xFF1C]
    private static let closing: Set<UInt32> = [0x29, 0x5D, 0x3E, 0xFF09, 0x3009, 0x3011, 0x300B, 0x3015, 0xFF1E]
    /// What parts the word from its value.
    private static let signs: Set<UInt32> = [0x3A, 0xFF1A, 0x7C, 0x2502, 0xFF5C]
    private static let marks: Set<UInt32> = [0x2A, 0x203B, 0x20]
}
