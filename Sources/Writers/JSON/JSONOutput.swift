/// JSON's lexical forms, appended to a byte buffer.
struct JSONOutput {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(spaces count: Int) {
        bytes.append(contentsOf: repeatElement(UInt8.space, count: count))
    }

    mutating func append(_ number: Int) {
        if number < 0 { bytes.append(.minus) }
        var magnitude = number.magnitude
        let start = bytes.count
        repeat {
            let (quotient, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
            bytes.append(.zero + UInt8(digit))
            magnitude = quotient
        } while magnitude > 0
        bytes[start...].reverse()
    }

    /// Rounded to one decimal, which is left out when it is 0. JSON has no word for what is not
    /// a finite number: that becomes 0.
    mutating func append(tenths number: Double) {
        let tenths = (number * 10).rounded()
        guard tenths.isFinite, tenths.magnitude < 1e15 else { return append(0) }
        let (whole, decimal) = Int(tenths).quotientAndRemainder(dividingBy: 10)
        if whole == 0 && decimal < 0 { bytes.append(.minus) }
        append(whole)
        guard decimal != 0 else { return }
        bytes.append(.point)
        bytes.append(.zero + UInt8(decimal.magnitude))
    }

    /// In quotation marks; escapes what JSON demands (quotation mark, backslash, control characters).
    mutating func append(quoted text: String) {
        bytes.append(.quote)
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() where byte < .space || byte == .quote || byte == .backslash {
                bytes.append(contentsOf: utf8[start..<index])
                appendEscape(of: byte)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(.quote)
    }

    private mutating func appendEscape(of byte: UInt8) {
        switch byte {
        case .quote, .backslash:
            bytes.append(.backslash)
            bytes.append(byte)
        case .lineFeed: append("\\n")
        case .tab: append("\\t")
        case .carriageReturn: append("\\r")
        default:
            append("\\u00")
            for digit in [byte >> 4, byte & 15] {
                bytes.append(digit < 10 ? .zero + digit : .lowerA + digit - 10)
            }
        }
    }
}

extension UInt8 {
    static let tab = UInt8(ascii: "\t"), lineFeed = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " "), quote = UInt8(ascii: "\""), backslash = UInt8(ascii: "\\")
    static let minus = UInt8(ascii: "-"), point = UInt8(ascii: "."), zero = UInt8(ascii: "0"), lowerA = UInt8(ascii: "a")
}
