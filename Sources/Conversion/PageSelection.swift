/// Pages chosen by number, as in `1-3,5,9-`.
public struct PageSelection: Hashable, Sendable, CustomStringConvertible {
    /// 1-based; a range without an end goes on to the last page.
    private struct Stretch: Hashable, Sendable {
        var first: Int
        var last: Int?
    }

    private let stretches: [Stretch]

    /// `nil` for what is not a list of page numbers and ranges.
    public init?(_ text: String) {
        var stretches: [Stretch] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard let first = Self.number(ends[0]), ends.count <= 2 else { return nil }
            guard ends.count == 2 else {
                stretches.append(Stretch(first: first, last: first))
                continue
            }
            let last = ends[1].isEmpty ? nil : Self.number(ends[1])
            guard ends[1].isEmpty || (last ?? 0) >= first else { return nil }
            stretches.append(Stretch(first: first, last: last))
        }
        self.stretches = stretches
    }

    /// The chosen pages of a document with that many, in ascending order, each once.
    public func pages(of pageCount: Int) -> [Int] {
        guard pageCount > 0 else { return [] }
        return (1...pageCount).filter { page in stretches.contains { $0.first <= page && page <= $0.last ?? page } }
    }

    /// As it is written: `1-3,5,9-`.
    public var description: String {
        stretches.map { $0.last == $0.first ? "\($0.first)" : "\($0.first)-\($0.last.map(String.init) ?? "")" }.joined(separator: ",")
    }

    /// The highest page that is named.
    public var highest: Int { stretches.reduce(0) { max($0, $1.first, $1.last ?? 0) } }

    /// A page number from 1: digits only, no sign.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let number = Int(text), number > 0
        else {
            return nil
        }
        return number
    }
}
