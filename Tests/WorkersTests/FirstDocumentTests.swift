import Testing

@testable import Workers

@Suite struct FirstDocumentTests {
    @Test func theBytesAreGivenOnce() {
        let first = FirstDocument(DocumentOrder(name: "a.pdf", products: []), bytes: [1, 2, 3])
        #expect(first.hasBytes && first.takeBytes() == [1, 2, 3])
        #expect(first.hasBytes && first.takeBytes() == nil)
    }

    @Test func aDocumentThatIsSentHasNone() {
        let first = FirstDocument(DocumentOrder(name: "a.pdf", products: []), bytes: nil)
        #expect(!first.hasBytes && first.takeBytes() == nil)
    }
}
