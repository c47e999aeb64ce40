import CPopplerContent
import Glibc
import PageModel

extension DocumentFacts {
    init(record: content_facts) {
        self.init(pageCount: Int(record.page_count))
        title = record.pool.text(record.title)
        producer = record.pool.text(record.producer)
        creator = record.pool.text(record.creator)
        if record.has_creation_time != 0 { created = Self.iso8601(secondsSince1970: Int(record.creation_time)) }
        if record.major_version > 0 { version = "\(record.major_version).\(record.minor_version)" }
        isTagged = record.is_tagged != 0
        isEncrypted = record.is_encrypted != 0
        let entries = UnsafeBufferPointer(start: record.outline, count: record.outline_count)
        var next = 0
        outline = Self.level(0, of: entries, from: &next, pool: record.pool)
    }

    /// Builds the tree from entries that stand parents first, each with its depth.
    private static func level(
        _ depth: Int32, of entries: UnsafeBufferPointer<content_outline_entry>, from next: inout Int, pool: content_pool
    ) -> [OutlineEntry] {
        var level: [OutlineEntry] = []
        while next < entries.count, entries[next].depth >= depth {
            let entry = entries[next]
            next += 1
            let children = self.level(depth + 1, of: entries, from: &next, pool: pool)
            level.append(
                OutlineEntry(title: pool.text(entry.title) ?? "", page: entry.page > 0 ? Int(entry.page) : nil, children: children))
        }
        return level
    }

    /// `2024-03-08T01:02:03Z`; `nil` for a time outside the years 1 to 9999.
    static func iso8601(secondsSince1970: Int) -> String? {
        var time = time_t(secondsSince1970), parts = tm()
        guard gmtime_r(&time, &parts) != nil else { return nil }
        let year = Int(parts.tm_year) + 1900
        guard (1...9999).contains(year) else { return nil }
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let date = [padded(year, to: 4), padded(Int(parts.tm_mon) + 1, to: 2), padded(Int(parts.tm_mday), to: 2)]
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded(Int($0), to: 2) }
        return date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
    }
}
