import Glibc
import PopplerReader

/// An open descriptor that a document's bytes come from. The caller closes it.
struct InputStream {
    let descriptor: Int32
    /// What messages call it.
    let name: String

    /// More than any briefing has; keeps an endless device from filling the memory.
    private static let maximumSize = 1 << 30
    private static let chunkSize = 1 << 18

    /// Everything up to the end.
    func bytes() throws(ConversionError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ConversionError(path: name, systemError: errno) }
        // A regular file comes in one piece, and the piece after it is empty.
        var bytes = status.st_mode & S_IFMT == S_IFREG ? try piece(of: min(Int(status.st_size), Self.maximumSize) + 1) : []
        while true {
            let piece = try piece(of: Self.chunkSize)
            if piece.isEmpty { return bytes }
            bytes += piece
            if bytes.count > Self.maximumSize {
                throw ConversionError(path: name, reason: .tooLarge(mebibytes: Self.maximumSize >> 20))
            }
        }
    }

    /// What one read brings: at most `room` bytes, none at the end.
    private func piece(of room: Int) throws(ConversionError) -> [UInt8] {
        var failure: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            repeat {
                let read = Glibc.read(descriptor, buffer.baseAddress, room)
                (count, failure) = (max(read, 0), read < 0 ? errno : 0)
            } while failure == EINTR
        }
        guard failure == 0 else { throw ConversionError(path: name, systemError: failure) }
        return piece
    }
}

extension ConversionError {
    /// - Parameter systemError: `errno` of a call that failed on the input.
    package init(path: String, systemError: Int32) {
        let error: ReadError =
            switch systemError {
            case ENOENT, ENOTDIR: .notFound
            case EISDIR: .isDirectory
            default: .unreadable(reason: String(cString: strerror(systemError)))
            }
        self.init(path: path, reason: .read(error))
    }
}
