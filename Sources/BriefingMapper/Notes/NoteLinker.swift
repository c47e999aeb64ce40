import Layout

/// Links marks in an article's texts to the notes that answer them, and takes the marks out of the texts.
///
/// A mark is answered by the next note with the same sign whose host's part it stands in; a term that was marked
/// before is answered by the same note; else by the last note before it.
struct NoteLinker: Sendable {
    /// Where a text is found in the article's list of blocks.
    private enum Host: Hashable {
        case block(Int)
        case cell(Int, cell: Int, paragraph: Int)
        case caption(Int)
        case tableNote(Int, Int)
    }

    private struct Note {
        var uid: Int
        var marker: String
        /// Position in reading order, and the block under which it hangs.
        var position: Int
        var block: Int
        var isInTable: Bool
        /// The cell that it stands in; it answers marks of that cell only.
        var cell: Int?
    }

    /// Marks that no note answers.
    struct Unanswered: Sendable {
        var marker: String
        var block: Int
    }

    func link(_ blocks: inout [DraftBlock]) -> [Unanswered] {
        let notes = collectNotes(blocks)
        let notesBySign = Dictionary(grouping: notes.flatMap { note in signs(of: note).map { (sign: $0, note: note) } }, by: \.sign)
            .mapValues { $0.map(\.note) }
        let reader = NoteMarkReader(known: Set(notesBySign.keys))
        let hosts = collectHosts(blocks)
        var unanswered: [Unanswered] = []
        var terms: [String: [(term: [UInt32], note: Int)]] = [:]
        for (position, host) in hosts.enumerated() {
            var text = self.text(of: host, in: blocks)
            let marks = reader.marks(in: text.text)
            if marks.isEmpty { continue }
            var removed: [Range<Int>] = [], removedCount = 0
            for mark in marks {
                let block = blockIndex(host)
                let candidates = (notesBySign[mark.marker] ?? []).filter { $0.cell == nil || isCell($0.cell, of: $0.block, host) }
                var answer: (note: Note, rule: NoteRule)?
                if let before = terms[mark.marker]?.last(where: { $0.term == mark.term && mark.term.count >= 3 }),
                    !hasOwnNote(candidates, after: position, block: block, blocks)
                {
                    answer = candidates.first { $0.uid == before.note }.map { ($0, .sameTerm) }
                }
                answer = answer ?? self.answer(candidates, position: position, block: block, host: host, blocks)
                if answer == nil, !mark.isSuperscript { continue }
                if let answer {
                    terms[mark.marker, default: []].append((mark.term, answer.note.uid))
                } else {
                    unanswered.append(Unanswered(marker: mark.marker, block: block))
                }
                text.references.append(
                    DraftReference(
                        offset: mark.range.lowerBound - removedCount, marker: mark.marker, note: answer?.note.uid,
                        because: answer?.rule ?? .none, glyph: text.text.glyphs[mark.range.lowerBound]))
                removed.append(mark.range)
                removedCount += mark.range.count
            }
            text.text = text.text.removing(removed)
            set(text, of: host, in: &blocks)
        }
        return unanswered
    }

    /// What calls a note: its mark, and of one with a word before its number the number alone: `주1)` and `1)`.
    private func signs(of note: Note) -> [String] {
        let number = note.marker.drop { !$0.isNumber }
        guard note.marker.first.map({ $0.isLetter && !$0.isASCII }) ?? false, number.last == ")", number.count < note.marker.count,
            number.dropLast().allSatisfy(\.isNumber), number.count > 1
        else { return [note.marker] }
        return [note.marker, String(number)]
    }

    // MARK: Reading order of texts

    /// All texts in reading order; a note's position is the number of texts before it.
    private func collectHosts(_ blocks: [DraftBlock]) -> [Host] {
        var hosts: [Host] = []
        for i in blocks.indices {
            switch blocks[i].kind {
            case .table(let table):
                hosts.append(.caption(i))
                for (c, cell) in table.cells.enumerated() {
                    for p in cell.paragraphs.indices { hosts.append(.cell(i, cell: c, paragraph: p)) }
                }
                for n in table.notes.indices { hosts.append(.tableNote(i, n)) }
            case .figure: hosts.append(.caption(i))
            default: hosts.append(.block(i))
            }
        }
        return hosts
    }

    private func collectNotes(_ blocks: [DraftBlock]) -> [Note] {
        var notes: [Note] = []
        for (position, host) in collectHosts(blocks).enumerated() {
            switch host {
            case .block(let i) where blocks[i].isNote:
                notes.append(Note(uid: blocks[i].uid, marker: blocks[i].marker?.text ?? "", position: position, block: i, isInTable: false))
            case .tableNote(let i, let n):
                guard case .table(let table) = blocks[i].kind else { continue }
                notes.append(
                    Note(uid: table.notes[n].uid, marker: table.notes[n].marker?.text ?? "", position: position, block: i, isInTable: true))
            case .cell(let i, let c, let p):
                guard case .table(let table) = blocks[i].kind else { continue }
                let paragraph = table.cells[c].paragraphs[p]
                if paragraph.isNote {
                    notes.append(
                        Note(
                            uid: paragraph.uid, marker: paragraph.marker?.text ?? "", position: position, block: i, isInTable: true, cell: c
                        ))
                }
            default: continue
            }
        }
        return notes
    }

    private func isCell(_ cell: Int?, of block: Int, _ host: Host) -> Bool {
        if case .cell(let i, let c, _) = host { i == block && c == cell } else { false }
    }

    private func blockIndex(_ host: Host) -> Int {
        switch host {
        case .block(let i), .cell(let i, _, _), .caption(let i), .tableNote(let i, _): i
        }
    }

    private func text(of host: Host, in blocks: [DraftBlock]) -> DraftText {
        switch host {
        case .block(let i): return blocks[i].body
        case .cell(let i, let c, let p):
            if case .table(let table) = blocks[i].kind { return table.cells[c].paragraphs[p].body }
        case .caption(let i):
            if case .table(let table) = blocks[i].kind { return table.captionText }
            if case .figure(let figure) = blocks[i].kind { return figure.captionText }
        case .tableNote(let i, let n):
            if case .table(let table) = blocks[i].kind { return table.notes[n].body }
        }
        return DraftText()
    }

    private func set(_ text: DraftText, of host: Host, in blocks: inout [DraftBlock]) {
        switch host {
        case .block(let i): blocks[i].body = text
        case .cell(let i, let c, let p):
            guard case .table(var table) = blocks[i].kind else { return }
            table.cells[c].paragraphs[p].body = text
            blocks[i].kind = .table(table)
        case .caption(let i):
            if case .table(var table) = blocks[i].kind {
                table.captionText = text
                blocks[i].kind = .table(table)
            } else if case .figure(var figure) = blocks[i].kind {
                figure.captionText = text
                blocks[i].kind = .figure(figure)
            }
        case .tableNote(let i, let n):
            guard case .table(var table) = blocks[i].kind else { return }
            table.notes[n].body = text
            blocks[i].kind = .table(table)
        }
    }

    // MARK: Answers

    /// The note that answers a mark at this place, and why that one.
    private func answer(
        _ candidates: [Note], position: Int, block: Int, host: Host, _ blocks: [DraftBlock]
    ) -> (note: Note, rule: NoteRule)? {
        if case .block(let i) = host, blocks[i].isNote {
            return (candidates.first { $0.position > position } ?? candidates.last { $0.position < position }).map { ($0, .fromNote) }
        }
        if let own = ownNote(candidates, after: position, block: block, blocks) { return (own, .own) }
        // The next note in reading order, unless it stands in another table.
        if let next = candidates.first(where: {
            $0.position > position && (!$0.isInTable || $0.block == block) && sharesPart($0.block, block, blocks)
        }) {
            return (next, .nextInPart)
        }
        if let last = candidates.last(where: { $0.position < position && (!$0.isInTable || $0.block == block) }) {
            return (last, .lastBefore)
        }
        return candidates.first { $0.position > position && !$0.isInTable }.map { ($0, .next) }
    }

    private func hasOwnNote(_ candidates: [Note], after position: Int, block: Int, _ blocks: [DraftBlock]) -> Bool {
        ownNote(candidates, after: position, block: block, blocks) != nil
    }

    /// The next note that hangs under the block itself, or next to it with only deeper blocks between.
    private func ownNote(_ candidates: [Note], after position: Int, block: Int, _ blocks: [DraftBlock]) -> Note? {
        guard let next = candidates.first(where: { $0.position > position }) else { return nil }
        if next.block == block { return next }
        guard !next.isInTable else { return nil }
        return isAncestor(block, of: next.block, blocks) || follows(next.block, block, blocks) ? next : nil
    }

    /// Whether note `note` stands right behind block `block` (other notes may stand between).
    private func follows(_ note: Int, _ block: Int, _ blocks: [DraftBlock]) -> Bool {
        guard note > block else { return false }
        return ((block + 1)..<note).allSatisfy { blocks[$0].isNote }
    }

    private func isAncestor(_ block: Int, of other: Int, _ blocks: [DraftBlock]) -> Bool {
        var parent = blocks[other].parent
        while let index = parent {
            if index == block { return true }
            parent = blocks[index].parent
        }
        return false
    }

    /// Whether a note hangs under something that the block hangs under too (its item, its heading, or the article itself).
    private func sharesPart(_ note: Int, _ block: Int, _ blocks: [DraftBlock]) -> Bool {
        guard let parent = blocks[note].parent else { return true }
        return parent == block || isAncestor(parent, of: block, blocks)
    }
}
