import Geometry
import Layout

/// Tags in plain lines over titles or beside them: nothing sets one off, but a house prints them with all its titles in one look.
struct TagHabit: Sendable {
    /// Titles that show the habit, and their share among all in their look.
    private static let fewest = 3, share = 0.5
    /// How a tag starts where its title does, a bar before it perhaps.
    private static let sameStart: Em = 1.5.em

    let reader: TitleReader

    /// The candidates with their tags, without those that the tags were.
    func tagged(_ candidates: [TitleCandidate], in pieces: [Piece]) -> [TitleCandidate] {
        let tags = candidates.map { tag(of: $0, pieces) }
        var groups: [Look: [Int]] = [:], titles: [TitleStyle: Int] = [:]
        for (i, tag) in tags.enumerated() {
            // A title that has a tag already says nothing of the others.
            if candidates[i].tag == nil { titles[candidates[i].style, default: 0] += 1 }
            if let tag { groups[Look(title: candidates[i].style, tag: TitleStyle(tag.block, isFramed: false)), default: []].append(i) }
        }
        let habit = groups.filter { look, members in
            members.count >= Self.fewest && Double(members.count) >= Self.share * Double(titles[look.title] ?? 0)
        }
        guard !habit.isEmpty else { return candidates }
        var tagged = candidates, isTag: Set<Int> = []
        for i in habit.values.joined() {
            guard let tag = tags[i] else { continue }
            isTag.insert(tag.piece)
            tagged[i] = candidate(candidates[i], with: tag.block, at: tag.piece, pieces)
        }
        return tagged.filter { $0.pieces.count > 1 || !isTag.contains($0.pieces.lowerBound) }
    }

    private struct Look: Hashable {
        var title, tag: TitleStyle
    }

    /// The line right above a title, or left of it under its number, that may be its tag, and where it stands among the pieces.
    private func tag(of candidate: TitleCandidate, _ pieces: [Piece]) -> (block: TextBlock, piece: Int)? {
        guard candidate.tag == nil else { return nil }
        for index in [candidate.pieces.lowerBound - 1, candidate.pieces.upperBound] where pieces.indices.contains(index) {
            guard let text = word(at: index, smallerThan: candidate.block, pieces), let tag = text.places.last?.box,
                let title = candidate.block.places.first?.box
            else { continue }
            let size = candidate.block.fontSize, reach = reader.tuning.tagGap.points(at: size)
            let isAbove =
                index < candidate.pieces.lowerBound
                && starts(candidate, title).contains { start in
                    let gap = start.minY - tag.maxY
                    return gap > -1 && gap <= reach && abs(tag.minX - start.minX) <= Self.sameStart.points(at: size)
                }
            let isBeside = tag.maxX <= title.minX && tag.minY >= title.minY - reach && tag.minY <= title.maxY + reach
            if isAbove || isBeside { return (text, index) }
        }
        return nil
    }

    /// Where a title starts: its block, and its words behind the number, which may be larger and stand higher.
    private func starts(_ candidate: TitleCandidate, _ block: Rect) -> [Rect] {
        [block] + (candidate.number == nil ? [] : reader.places.places(of: candidate.text).prefix(1).map(\.box))
    }

    /// One short word or two without figures, in smaller type than the title and on its page.
    private func word(at index: Int, smallerThan title: TextBlock, _ pieces: [Piece]) -> TextBlock? {
        guard let text = pieces[index].text, text.lineCount == 1, text.marker == nil,
            text.text.count >= 2, Self.length(of: text.text) <= reader.tuning.longestTag, text.text.count < title.text.count,
            text.fontSize <= title.fontSize * reader.tuning.tagSize, text.ground == nil,
            (ContentsRowReader.numberApart(text.text)?.rest ?? text.text).scalars.allSatisfy(Self.isOfWords), reader.isTitleLike(text),
            text.places.last?.page == title.places.first?.page
        else { return nil }
        return text
    }

    /// In syllables: two letters of other scripts are as long as one.
    private static func length(of text: LaidText) -> Int {
        let letters = text.scalars.count { Script.isLatin($0) || LaidText.isSpace($0) }
        return text.count - letters + (letters + 1) / 2
    }

    private static func isOfWords(_ scalar: UInt32) -> Bool {
        Script.isSyllabic(scalar) || Script.isLatin(scalar) || LaidText.isSpace(scalar) || signs.contains(scalar)
    }

    /// What parts the words of a tag: `산업·기술`.
    private static let signs: Set<UInt32> = [0xB7, 0x2F, 0x26, 0x318D, 0x30FB]

    /// The candidate with its tag, and with the badge that stands beside both.
    private func candidate(_ untagged: TitleCandidate, with tag: TextBlock, at index: Int, _ pieces: [Piece]) -> TitleCandidate {
        var candidate = untagged
        candidate.tag = tag.text
        candidate = reader.withNumberOfTag(candidate)
        guard index < candidate.pieces.lowerBound else {
            candidate.blocks.append(tag)
            candidate.pieces = candidate.pieces.lowerBound..<(index + 1)
            return candidate
        }
        candidate.blocks.insert(tag, at: 0)
        candidate.title += 1
        var first = index
        if candidate.number == nil, first > 0, let badge = pieces[first - 1].loneText, TitleReader.isBadge(badge),
            reader.isBeside(badge, tag.places) || reader.isBeside(badge, candidate.block.places)
        {
            candidate.number = ContentsRowReader.loneNumber(badge.text)
            candidate.blocks.insert(badge, at: 0)
            candidate.title += 1
            first -= 1
        }
        candidate.pieces = first..<candidate.pieces.upperBound
        return candidate
    }
}
