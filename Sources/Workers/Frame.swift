/// One message between a worker and its parent: what it is, and bytes.
///
/// On the wire: the kind (one byte), the number of bytes (four, low end first), the bytes.
struct Frame: Equatable {
    enum Kind: UInt8 {
        /// Parent to worker: what to do (`DocumentOrder`, JSON), the document's bytes, their end.
        case order = 1
        case chunk = 2
        case end = 3
        /// Worker to parent: ready, and how confined (`Confinement`, one byte).
        case hello = 16
        /// Pages read and pages in all (four bytes each, low end first).
        case progress = 17
        /// A file of the result begins: the index of its product (one byte), its suffix.
        case file = 18
        /// Bytes of that file.
        case piece = 19
        /// How it went (`DocumentReply`); the last of a document.
        case reply = 20
    }

    /// Nobody sends more at once; whoever claims to is no partner.
    static let longest = 1 << 20
    static let headSize = 5

    var kind: Kind
    var payload: [UInt8]

    /// The message as it goes over the wire.
    static func bytes(_ kind: Kind, _ payload: some Collection<UInt8>) -> [UInt8] {
        precondition(payload.count <= longest, "a message that is too long")
        var bytes = [kind.rawValue] + littleEndian(UInt32(payload.count))
        bytes += payload
        return bytes
    }

    static func littleEndian(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

    static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// Bytes that arrive in pieces, and the messages in them.
struct FrameBuffer {
    /// What came is no message of ours.
    struct Garbage: Error, Equatable {}

    private var bytes: [UInt8] = []
    private var start = 0

    mutating func append(_ more: some Collection<UInt8>) { bytes += more }

    /// The next whole message; `nil` when it is not all there yet.
    mutating func next() throws(Garbage) -> Frame? {
        guard bytes.count - start >= Frame.headSize else { return nil }
        let count = Int(Frame.number(bytes[(start + 1)..<(start + Frame.headSize)]))
        guard let kind = Frame.Kind(rawValue: bytes[start]), count <= Frame.longest else { throw Garbage() }
        let first = start + Frame.headSize
        guard bytes.count - first >= count else { return nil }
        let frame = Frame(kind: kind, payload: Array(bytes[first..<(first + count)]))
        start = first + count
        if start == bytes.count {
            bytes.removeAll(keepingCapacity: bytes.count <= Frame.longest)
            start = 0
        } else if start > Frame.longest {
            bytes.removeFirst(start)
            start = 0
        }
        return frame
    }
}
