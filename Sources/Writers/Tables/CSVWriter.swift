import BriefingModel

/// Writes tables as comma-separated values (RFC 4180, UTF-8): a head line where the table has one, then a line a row.
package struct CSVWriter: Sendable {
    /// Column groups that the page shows side by side are put under each other.
    package var unfoldsRepeats = false

    package init(unfoldsRepeats: Bool = false) { self.unfoldsRepeats = unfoldsRepeats }

    /// All tables, an empty line between them.
    package func bytes(of briefing: Briefing) -> [UInt8] {
        var bytes: [UInt8] = []
        for (_, table) in briefing.tables {
            if !bytes.isEmpty { bytes.append(contentsOf: Self.lineEnd) }
            bytes.append(contentsOf: self.bytes(of: table))
        }
        return bytes
    }

    /// One table.
    package func bytes(of table: Table) -> [UInt8] {
        var records = TableRecords(table)
        if unfoldsRepeats { records = records.unfolded }
        var bytes: [UInt8] = []
        for record in (records.head.map { [$0] } ?? []) + records.rows {
            for (column, value) in record.enumerated() {
                if column > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.append(value, isOnly: record.count == 1, to: &bytes)
            }
            bytes.append(contentsOf: Self.lineEnd)
        }
        return bytes
    }

    private static let lineEnd: [UInt8] = [.carriageReturn, .lineFeed]

    private static func append(_ value: String, isOnly: Bool, to bytes: inout [UInt8]) {
        // A record of one empty value would be an empty line, which readers skip.
        let needsQuotes =
            (isOnly && value.isEmpty)
            || value.utf8.contains { $0 == .quote || $0 == UInt8(ascii: ",") || $0 == .lineFeed || $0 == .carriageReturn }
        guard needsQuotes else { return bytes.append(contentsOf: value.utf8) }
        bytes.append(.quote)
        for byte in value.utf8 {
            if byte == .quote { bytes.append(.quote) }
            bytes.append(byte)
        }
        bytes.append(.quote)
    }
}

extension Briefing {
    /// All tables in reading order, with their ids.
    var tables: [(id: String, table: Table)] {
        var tables: [(id: String, table: Table)] = []
        BlockWalk.forEach(in: self) { block, _ in
            if case .table(let table) = block.content { tables.append((block.id, table)) }
        }
        return tables
    }
}
