/// A reply on the wire: a line each for the status, the number of pages (empty where it is not known), the peak and the
/// incomplete pages, then the message, where there is one. By hand: starting Foundation's coders took a hundredth of a short
/// conversion.
extension DocumentReply {
    private static let lines = 4

    var bytes: [UInt8] {
        let pages = incompletePages.map(String.init).joined(separator: ",")
        let head = [status.rawValue, pageCount.map(String.init) ?? "", String(peakKibibytes), pages]
        return Array((head + (message.map { [$0] } ?? [])).joined(separator: "\n").utf8)
    }

    /// `nil` when the bytes are no reply.
    init?(bytes: [UInt8]) {
        let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: Self.lines, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count >= Self.lines, let status = DocumentStatus(rawValue: parts[0]), let peak = Int(parts[2]) else { return nil }
        self.init(status: status, message: parts.count > Self.lines ? parts[Self.lines] : nil)
        let pages = parts[3].split(separator: ",").map { Int($0) }
        guard parts[1].isEmpty || Int(parts[1]) != nil, !pages.contains(nil) else { return nil }
        (pageCount, incompletePages, peakKibibytes) = (Int(parts[1]), pages.compactMap { $0 }, peak)
    }
}
