import Testing

@testable import Workers

@Suite struct DocumentReplyTests {
    @Test func aReplyComesBackAsItWasSent() {
        var partial = DocumentReply(status: .partial, message: "could not be read whole (pages 2, 3)\nsee the diagnostics")
        (partial.pageCount, partial.incompletePages, partial.peakKibibytes) = (12, [2, 3], 30_000)
        for reply in [DocumentReply(status: .converted), partial, DocumentReply(status: .noText, message: "")] {
            #expect(DocumentReply(bytes: reply.bytes) == reply)
        }
    }

    @Test("What is no reply is none", arguments: ["", "converted", "read\n1\n2\n", "converted\nx\n2\n", "converted\n1\n2\n3,x"])
    func garbage(text: String) {
        #expect(DocumentReply(bytes: Array(text.utf8)) == nil)
    }
}
