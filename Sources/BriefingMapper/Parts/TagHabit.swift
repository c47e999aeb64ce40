import Geometry
import Layout

/// Tags in plain lines over titles: nothing sets one off, but a house prints them over all its titles in one look.
struct TagHabit: Sendable {
    /// Titles that show the habit, and their share among all in their look.
    private static let fewest = 3, share = 0.6
    /// How a tag starts where its title does, a bar before it perhaps.
    private static let sameStart: Em = 1.5.em

    let reader: TitleReader

    /// The candidates with the tags over them, without those that the tags were.
    func tagged(_ candidates: [TitleCandidate], in pieces: [Piece]) -> [TitleCandidate] {
        let tags = candidates.map { tag(over: $0, pieces) }
        var groups: [Look: [Int]] = [:], titles: [TitleStyle: Int] = [:]
        for (i, tag) in tags.enumerated() {
            titles[candidates[i].style, default: 0] += 1
            if let tag { groups[Look(title: candidates[i].style, tag: TitleStyle(tag, isFramed: false)), default: []].append(i) }
        }
        let habit = groups.filter { look, members in
            members.count >= Self.fewest && Double(members.count) >= Self.share * Double(titles[look.title] ?? 0)
        }
        guard !habit.isEmpty else { return candidates }
        var tagged = candidates, isTag: Set<Int> = []
        for i in habit.values.joined() {
            guard let tag = tags[i] else { continue }
            isTag.insert(candidates[i].pieces.lowerBound - 1)
            tagged[i] = self.candidate(candidates[i], under: tag, pieces)
        }
        return tagged.filter { $0.pieces.count > 1 || !isTag.contains($0.pieces.lowerBound) }
    }

    private struct Look: Hashable {
        var title, tag: TitleStyle
    }

    /// The line right above a title that may be its tag: one short word or two without figures, in smaller type.
    private func tag(over candidate: TitleCandidate, _ pieces: [Piece]) -> TextBlock? {
        let index = candidate.pieces.lowerBound - 1, title = candidate.block, tuning = reader.tuning
        guard candidate.tag == nil, index >= 0, let text = pieces[index].text, text.lineCount == 1, text.marker == nil,
            (2...tuning.longestTag).contains(text.text.count), text.text.count < title.text.count,
            text.fontSize <= title.fontSize * tuning.tagSize, text.ground == nil,
            text.text.scalars.allSatisfy(Self.isOfWords),
            reader.isTitleLike(text), let above = text.places.last, let below = title.places.first, above.page == below.page
        else { return nil }
        let gap = below.box.minY - above.box.maxY
        let isAligned = abs(above.box.minX - below.box.minX) <= Self.sameStart.points(at: title.fontSize)
        return gap > -1 && gap <= tuning.tagGap.points(at: title.fontSize) && isAligned ? text : nil
    }

    private static func isOfWords(_ scalar: UInt32) -> Bool {
        Script.isSyllabic(scalar) || Script.isLatin(scalar) || LaidText.isSpace(scalar) || signs.contains(scalar)
    }

    /// What parts the words of a tag: `산업·기술`.
    private static let signs: Set<UInt32> = [0xB7, 0x2F, 0x26, 0x318D, 0x30FB]

    /// The candidate with its tag, and with the badge that stands beside both.
    private func candidate(_ untagged: TitleCandidate, under tag: TextBlock, _ pieces: [Piece]) -> TitleCandidate {
        var candidate = untagged
        candidate.tag = tag.text
        candidate.blocks.insert(tag, at: 0)
        candidate.title += 1
        var first = candidate.pieces.lowerBound - 1
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
