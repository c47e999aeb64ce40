import Testing

@testable import Workers

@Suite struct FrameTests {
    @Test func messagesComeOutOfAnyPieces() throws {
        let sent: [(Frame.Kind, [UInt8])] = [(.hello, [7]), (.piece, Array(repeating: 1, count: 1000)), (.end, []), (.reply, [1, 2, 3])]
        let wire = sent.flatMap { Frame.bytes($0.0, $0.1) }
        for size in [1, 2, 3, 7, 100, wire.count] {
            var buffer = FrameBuffer(), received: [Frame] = []
            for start in stride(from: 0, to: wire.count, by: size) {
                buffer.append(wire[start..<min(start + size, wire.count)])
                while let frame = try buffer.next() { received.append(frame) }
            }
            #expect(received == sent.map { Frame(kind: $0.0, payload: $0.1) })
        }
    }

    @Test("What is no message of ours is refused", arguments: [Array("%PDF-1.7".utf8), [18, 255, 255, 255, 255], [0, 0, 0, 0, 0]])
    func garbage(bytes: [UInt8]) {
        var buffer = FrameBuffer()
        buffer.append(bytes)
        #expect(throws: FrameBuffer.Garbage.self) { try buffer.next() }
    }
}
