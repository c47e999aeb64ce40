/// Comma-separated values as RFC 4180 has them, read by the book.
enum CommaSeparated {
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = [], row: [String] = [], field: [UInt8] = [], isQuoted = false, index = 0
        func text() -> String { String(decoding: field, as: UTF8.self) }
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == UInt8(ascii: "\""), index + 1 < bytes.count, bytes[index + 1] == byte {
                    field.append(byte)
                    index += 1
                } else if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                } else {
                    field.append(byte)
                }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: ",") {
                row.append(text())
                field = []
            } else if byte == UInt8(ascii: "\n") {
                rows.append(row + [text()])
                (row, field) = ([], [])
            } else if byte != UInt8(ascii: "\r") {
                field.append(byte)
            }
            index += 1
        }
        return row.isEmpty && field.isEmpty ? rows : rows + [row + [text()]]
    }
}
