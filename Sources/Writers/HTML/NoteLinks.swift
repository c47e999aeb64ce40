import BriefingModel
import Markup

/// The links between marks and notes of one page: each mark gets an anchor, so that its note can lead back to it.
///
/// Made anew for each page, and used in reading order.
final class NoteLinks {
    private let notes: NoteIndex
    private var written: [String: Int] = [:]

    init(notes: NoteIndex) { self.notes = notes }

    /// A mark that leads to its note, where that is known.
    func mark(_ reference: NoteReference) -> String {
        let marker = reference.marker.escapedForMarkup
        guard let id = reference.note, notes.entries[id] != nil else { return "<sup>\(marker)</sup>" }
        written[id, default: 0] += 1
        let note = id.escapedForMarkup
        return "<sup><a id=\"\(Self.anchor(note, written[id] ?? 1))\" href=\"#\(note)\" role=\"doc-noteref\">\(marker)</a></sup>"
    }

    /// A note's marker, which leads back to the mark that points to it, and to the others by their numbers.
    func marker(_ marker: String, of id: String) -> String {
        let words = marker.escapedForMarkup
        let count = notes.referenceCounts[id] ?? 0
        guard count > 0 else { return words }
        let note = id.escapedForMarkup
        var html = "<a href=\"#\(Self.anchor(note, 1))\" role=\"doc-backlink\">\(words.isEmpty ? "↩" : words)</a>"
        for number in stride(from: 2, through: count, by: 1) {
            html += "<sup><a href=\"#\(Self.anchor(note, number))\" role=\"doc-backlink\">\(number)</a></sup>"
        }
        return html
    }

    /// What tells programs that a mark points here.
    func role(of id: String) -> String { notes.isReferenced(id) ? " role=\"doc-footnote\"" : "" }

    private static func anchor(_ note: String, _ number: Int) -> String { "ref-\(note)-\(number)" }
}
