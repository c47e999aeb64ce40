import Layout

/// Words that titles open or end with in brackets or before a bar: categories, where most titles of one look do so with one sign.
struct TitleTags: Sendable {
    /// Titles that show the habit, and their share among all in their look; in round brackets a title may say something else.
    private static let fewest = 3, share = 0.6, roundShare = 0.9
    /// Characters of a category.
    private static let longest = 12

    /// Where a tag stands in a title.
    private struct Habit: Hashable {
        var sign: UInt32
        var isAtEnd: Bool
    }

    /// The words of the tags.
    let words: Set<TextKey>

    init(_ candidates: [TitleCandidate]) {
        var words: Set<TextKey> = []
        let looks = Dictionary(grouping: candidates.lazy.filter { $0.tag == nil }, by: \.style)
        for titles in looks.values where titles.count >= Self.fewest {
            var tags: [Habit: [LaidText]] = [:]
            for title in titles {
                if let (tag, rest) = Self.opening(of: title.text) {
                    tags[Habit(sign: title.text.scalars[rest - 1], isAtEnd: false), default: []].append(tag)
                }
                if let last = title.text.scalars.last, let tag = Self.end(of: title.text) {
                    tags[Habit(sign: last, isAtEnd: true), default: []].append(tag)
                }
            }
            for (habit, tags) in tags where tags.count >= Self.fewest {
                let share = habit.isAtEnd && [0x29, 0xFF09].contains(habit.sign) ? Self.roundShare : Self.share
                if Double(tags.count) >= share * Double(titles.count) { words.formUnion(tags.map { TextKey($0) }) }
            }
        }
        self.words = words
    }

    /// What opens a title in brackets, round ones left out, or before a bar, and where the rest starts.
    static func opening(of title: LaidText) -> (tag: LaidText, rest: Int)? {
        if let length = Brackets.openingLength(title), length < title.count {
            return Brackets.inside(title[0..<length]).flatMap(word).map { ($0, length) }
        }
        guard let bar = title.scalars.prefix(longest + 2).firstIndex(where: bars.contains), bar > 0, bar + 1 < title.count else {
            return nil
        }
        return word(title[0..<bar].trimmed).map { ($0, bar + 1) }
    }

    private static let bars: Set<UInt32> = [0x7C, 0xFF5C, 0x2502]

    /// What brackets hold that end a title.
    static func end(of title: LaidText) -> LaidText? { endStart(of: title).flatMap { word(title[($0 + 1)..<(title.count - 1)].trimmed) } }

    /// Where the brackets open that end a title.
    static func endStart(of title: LaidText) -> Int? {
        guard let last = title.scalars.last, let bracket = Brackets.opening(of: last), let start = title.scalars.lastIndex(of: bracket),
            start > 0
        else { return nil }
        return start
    }

    /// A category has no figures.
    private static func word(_ text: LaidText) -> LaidText? {
        (1...longest).contains(text.count) && !text.scalars.contains(where: Script.isDigit) ? text : nil
    }
}
