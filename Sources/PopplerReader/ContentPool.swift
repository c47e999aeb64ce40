import CPopplerContent
import Geometry

extension content_pool {
    /// The text of a span; `nil` where there is none.
    func text(_ span: content_span) -> String? {
        guard span.start != CONTENT_NO_TEXT, let bytes, Int(span.start) + Int(span.count) <= count else {
            return span.start != CONTENT_NO_TEXT && span.count == 0 ? "" : nil
        }
        let start = UnsafeRawPointer(bytes) + Int(span.start)
        return String(decoding: UnsafeRawBufferPointer(start: start, count: Int(span.count)), as: UTF8.self)
    }
}

extension String {
    /// As an address: without white space at its ends, and without control characters, which no address has.
    var asAddress: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return trimmingWhiteSpace }
        return String(UnicodeScalarView(unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })).trimmingWhiteSpace
    }

    private var trimmingWhiteSpace: String {
        let isInk = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
        guard let first = unicodeScalars.firstIndex(where: isInk), let last = unicodeScalars.lastIndex(where: isInk) else { return "" }
        return String(unicodeScalars[first...last])
    }
}

extension Rect {
    init(_ box: content_box) {
        self.init(Point(x: box.min_x, y: box.min_y), Point(x: box.max_x, y: box.max_y))
    }
}
