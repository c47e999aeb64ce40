import Conversion
import Glibc
import SystemPackage

/// Paths, one a line, as another program writes them: each is there as soon as its line is.
struct PathStream {
    enum Next {
        case path(FilePath)
        /// The next line is not there yet; the descriptor says when to ask again.
        case later(Int32)
        case failed(name: String, code: Int32)
        case end
    }

    private let descriptor: Int32
    private let name: String
    private var bytes: [UInt8] = []
    private var lines: [FilePath] = []
    private var hasEnded = false

    /// `-`: standard input.
    init(readingFrom choice: String) throws(ConversionError) {
        name = choice == "-" ? "standard input" : choice
        descriptor = choice == "-" ? STDIN_FILENO : RawArgument.path(choice).withPlatformString { open($0, O_RDONLY | O_CLOEXEC) }
        if descriptor < 0 { throw ConversionError(path: choice, systemError: errno) }
    }

    mutating func next() -> Next {
        while true {
            if !lines.isEmpty { return .path(lines.removeLast()) }
            if hasEnded { return .end }
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, 0) != 0 else { return .later(descriptor) }
            if let code = read() { return .failed(name: name, code: code) }
        }
    }

    /// Takes what is there; `errno` when that fails.
    private mutating func read() -> Int32? {
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
        if count < 0 { return errno == EINTR ? nil : errno }
        hasEnded = count == 0
        bytes += chunk[..<count]
        var found: [FilePath] = []
        while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? (hasEnded && !bytes.isEmpty ? bytes.count : nil) {
            var line = bytes[..<end]
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            // A path has no zero byte: whatever follows one cannot be meant.
            let name = line.map { CChar(bitPattern: $0) } + [0]
            if !line.isEmpty { found.append(name.withUnsafeBufferPointer { FilePath(platformString: $0.baseAddress!) }) }  // not empty
            bytes.removeFirst(min(end + 1, bytes.count))
        }
        lines = found.reversed()
        return nil
    }
}
