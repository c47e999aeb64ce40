import Synchronization

/// What a worker that is a copy of its parent knows of its document from its start: its order, and its bytes where they are
/// not sent. The bytes can be taken out, so that they live no longer than they are needed, whoever else knows of this.
final class FirstDocument: Sendable {
    let order: DocumentOrder
    let hasBytes: Bool
    private let bytes: Mutex<[UInt8]?>

    init(_ order: DocumentOrder, bytes: [UInt8]?) {
        (self.order, hasBytes) = (order, bytes != nil)
        self.bytes = Mutex(bytes)
    }

    /// The bytes, the first time.
    func takeBytes() -> [UInt8]? { bytes.withLock { $0.take() } }
}
