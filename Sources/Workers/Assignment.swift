import Glibc

/// A document that a worker has in hand.
struct Assignment {
    let ticket: Int
    let order: DocumentOrder
    /// Where the rest of the bytes comes from.
    private var source: DocumentSource
    /// Messages that are made and not yet sent.
    private var outgoing: ArraySlice<UInt8>
    private var hasEnd = false
    private var sentByteCount = 0
    private(set) var files: [DocumentFile] = []
    private var outputSize = 0
    /// When the worker last gave a sign, or took something.
    var lastSign: ContinuousClock.Instant
    var pageCount: Int?

    /// - Parameter encoded: the order as JSON; it is sent first, in as many messages as it takes. Empty for a worker that knows it.
    /// - Parameter source: where the bytes are sent from; `nil` for a worker that has them.
    init(ticket: Int, order: DocumentOrder, encoded: [UInt8], source: DocumentSource?) {
        (self.ticket, self.order, self.source) = (ticket, order, source ?? .bytes([]))
        hasEnd = source == nil
        outgoing =
            stride(from: 0, to: encoded.count, by: Frame.longest).flatMap { start in
                Frame.bytes(.order, encoded[start..<min(start + Frame.longest, encoded.count)])
            }[...]
        lastSign = .now
    }

    var hasMoreToSend: Bool { !outgoing.isEmpty || !hasEnd }

    /// Sends as much as the worker takes.
    mutating func feed(_ worker: WorkerProcess) throws(DocumentSource.Failure) {
        while hasMoreToSend {
            if outgoing.isEmpty {
                let chunk = try source.next()
                sentByteCount += chunk.count
                if sentByteCount > order.limits.inputMebibytes << 20 { throw .tooLarge }
                hasEnd = chunk.isEmpty
                outgoing = (chunk.isEmpty ? Frame.bytes(.end, []) : Frame.bytes(.chunk, chunk))[...]
            }
            guard let count = worker.send(outgoing), count > 0 else { return }
            outgoing = outgoing.dropFirst(count)
            lastSign = .now
        }
    }

    /// Begins a file of the result: the code of its role and its name. `false` when that is none of ours: a name
    /// becomes a part of a path, and the worker may be in strange hands.
    mutating func open(_ payload: [UInt8]) -> Bool {
        guard let code = payload.first, files.count < Self.mostFiles, let name = String(validating: payload.dropFirst(), as: UTF8.self),
            name.utf8.count <= 255, !name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
        else { return false }
        let role = DocumentFile.Role(code: code)
        switch role {
        case .product(let index): guard order.products.indices.contains(index) else { return false }
        case .picture:
            guard order.figureFolder != nil, name.hasSuffix(".png") || name.hasSuffix(".jpg"), !name.hasPrefix(".") else { return false }
        }
        files.append(DocumentFile(role: role, name: name, bytes: []))
        return true
    }

    /// Takes a piece of the file that was begun last; `false` when there is none, or it is more than is allowed.
    mutating func take(_ payload: [UInt8]) -> Bool {
        outputSize += payload.count
        guard !files.isEmpty, outputSize <= order.limits.outputMebibytes << 20 else { return false }
        // Most files are one piece.
        if files[files.count - 1].bytes.isEmpty { files[files.count - 1].bytes = payload } else { files[files.count - 1].bytes += payload }
        return true
    }

    /// More than the tables and pictures of the longest document.
    private static let mostFiles = 20_000
}

/// Where a document's bytes come from.
package enum DocumentSource {
    /// Read in pieces while the worker takes them; closed by whoever opened it.
    case descriptor(Int32)
    case bytes([UInt8])

    /// All of a regular file, from where it stands; `nil` for anything else, for what is larger than that, and when reading
    /// fails: reading it in pieces then says why.
    func wholeFile(upTo mostBytes: Int) -> [UInt8]? {
        guard case .descriptor(let descriptor) = self else { return nil }
        var status = stat()
        let start = lseek(descriptor, 0, SEEK_CUR)
        guard start >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) <= mostBytes else {
            return nil
        }
        let size = max(Int(status.st_size) - Int(start), 0)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let more = pread(descriptor, buffer.baseAddress! + filled, size - filled, start + off_t(filled))  // not empty
                if more > 0 {
                    filled += more
                } else if more == 0 || errno != EINTR {
                    return
                }
            }
        }
        return bytes.count == size ? bytes : nil
    }

    enum Failure: Error {
        case unreadable(code: Int32)
        case tooLarge
    }

    private static let chunkSize = 1 << 18

    /// The next piece; empty at the end.
    fileprivate mutating func next() throws(Failure) -> [UInt8] {
        switch self {
        case .bytes(let bytes):
            let piece = Array(bytes.prefix(Self.chunkSize))
            self = .bytes(Array(bytes.dropFirst(piece.count)))
            return piece
        case .descriptor(let descriptor):
            while true {
                var code: Int32 = 0
                let piece = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
                    let result = read(descriptor, buffer.baseAddress, Self.chunkSize)
                    code = result < 0 ? errno : 0
                    count = max(result, 0)
                }
                if code == 0 { return piece }
                if code != EINTR { throw .unreadable(code: code) }
            }
        }
    }
}
