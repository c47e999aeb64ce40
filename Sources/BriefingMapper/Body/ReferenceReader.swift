import BriefingModel
import Layout

/// Reads the entries under 참고자료: title, URL, publisher, date.
struct ReferenceReader: Sendable {
    var issueDate: String?
    var places: PlaceMaker

    func references(of blocks: [TextBlock]) -> [Reference] {
        var entries: [Reference] = []
        for block in blocks where !block.text.isEmpty {
            var text = block.text
            var urls: [String] = []
            while let range = WebAddress.range(in: text.scalars) {
                urls.append(text[range].string)
                text = text.removing(range)
            }
            let title = Self.withoutLabel(text.trimmed)
            let opens = block.marker != nil || entries.isEmpty || entries[entries.count - 1].url != nil && !title.isEmpty
            if opens || urls.isEmpty && entries[entries.count - 1].url != nil {
                var entry = Reference()
                entry.marker = block.marker?.text
                setTitle(title, of: &entry)
                entry.url = urls.first ?? places.link(over: block)
                entry.at = places.places(block.places)
                entries.append(entry)
            } else {
                var entry = entries[entries.count - 1]
                if !title.isEmpty {
                    let more = title.string.nfc
                    entry.title = entry.title.map { $0 + " " + more } ?? more
                }
                entry.url = entry.url ?? urls.first
                entry.at = places.merged(entry.at, places.places(block.places))
                entries[entries.count - 1] = entry
            }
            for url in urls.dropFirst() {
                var more = Reference()
                more.url = url
                more.at = places.places(block.places)
                entries.append(more)
            }
        }
        return entries.filter { $0.title != nil || $0.url != nil }
    }

    /// `(25.12.19, 科技部) 제목` → date, publisher, title.
    private func setTitle(_ title: LaidText, of entry: inout Reference) {
        var rest = title
        if title.scalars.first == 0x28, let close = title.scalars.firstIndex(of: 0x29), close > 4, close < 60, close + 1 < title.count {
            let inside = title[1..<close]
            if let date = DateReader.date(in: inside.scalars, at: 0) {
                let after = inside[date.range.upperBound..<inside.count].trimmed
                let isList = after.scalars.first.map { $0 == 0x2C || $0 == 0xB7 || $0 == 0x2F } ?? true
                if isList {
                    let printed = inside[date.range].trimmed.string.nfc
                    entry.date = PrintedDate(text: printed, iso: DateReader.resolved(date, issueDate: issueDate))
                    let publisher = after.isEmpty ? after : after[1..<after.count].trimmed
                    if !publisher.isEmpty { entry.publisher = publisher.string.nfc }
                    rest = title[(close + 1)..<title.count].trimmed
                }
            }
        }
        if !rest.isEmpty { entry.title = rest.string.nfc }
    }

    /// A line that holds a URL often says so: `URL:`, `(링크)`.
    private static func withoutLabel(_ text: LaidText) -> LaidText {
        let string = text.string.lowercased()
        if ["url:", "url :", "url", "(", ")", "()", "<>", ":"].contains(string) { return LaidText() }
        return text
    }
}
