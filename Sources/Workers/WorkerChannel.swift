import CWorker
import Glibc

/// The worker's end of the channel. What it sends is whole messages; when the parent has gone, the worker goes too.
struct WorkerChannel: Sendable {
    private let descriptor = Int32(WORKER_CHANNEL)

    /// The next message; `nil` when the parent has closed the channel or sends none of ours.
    func receive() -> Frame? {
        guard let head = read(Frame.headSize), let kind = Frame.Kind(rawValue: head[0]) else { return nil }
        let count = Int(Frame.number(head[1...]))
        guard count <= Frame.longest, let payload = read(count) else { return nil }
        return Frame(kind: kind, payload: payload)
    }

    func send(_ kind: Frame.Kind, _ payload: some Collection<UInt8>) { write(Frame.bytes(kind, payload)) }

    func sendProgress(_ done: Int, of count: Int) {
        send(.progress, Frame.littleEndian(UInt32(clamping: done)) + Frame.littleEndian(UInt32(clamping: count)))
    }

    func send(_ file: DocumentFile) { send(file.role, file.name) { take in take(file.bytes) } }

    /// A file whose bytes are sent while it is made, not many at a time.
    func send(_ role: DocumentFile.Role, _ name: String, _ make: (_ take: @escaping ([UInt8]) -> Void) -> Void) {
        send(.file, [role.code] + Array(name.utf8))
        var held: [UInt8] = []
        make { bytes in
            held += bytes
            if held.count >= Self.pieceSize {
                sendPieces(held)
                held = []
            }
        }
        sendPieces(held)
    }

    /// Small enough to wait for, large enough for a message.
    private static let pieceSize = 1 << 18

    private func sendPieces(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            send(.piece, rest.prefix(Frame.longest))
            rest = rest.dropFirst(Frame.longest)
        }
    }

    /// Bytes that need not be a message.
    func write(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written) }  // not empty
            if count > 0 {
                written += count
            } else if errno != EINTR {
                _exit(0)
            }
        }
    }

    private func read(_ count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let more = Glibc.read(descriptor, buffer.baseAddress! + filled, count - filled)  // not empty
                if more > 0 {
                    filled += more
                } else if more == 0 || errno != EINTR {
                    return
                }
            }
        }
        return bytes.count == count ? bytes : nil
    }
}

extension DocumentFile.Role {
    private static let pictureCode: UInt8 = 255

    /// On the wire.
    var code: UInt8 {
        switch self {
        case .product(let index): UInt8(index)
        case .picture: Self.pictureCode
        }
    }

    init(code: UInt8) { self = code == Self.pictureCode ? .picture : .product(Int(code)) }
}
