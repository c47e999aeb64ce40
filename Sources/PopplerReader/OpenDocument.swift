import CPopplerContent
import PageModel

/// A PDF that is open for reading: its facts and its pages as values.
///
/// The handle stays with the task that opened it; open the file once more to read it in another one.
/// Different documents may be read at the same time.
package struct OpenDocument: ~Copyable {
    /// What the document says about itself.
    package let facts: DocumentFacts
    let handle: OpaquePointer
    private let styles = FontStyles()
    /// Bytes of its own that it is read from.
    private var copy: UnsafeMutableRawBufferPointer?

    /// Poppler's version that this reader was built with.
    package static var popplerVersion: String { String(cString: content_poppler_version()) }

    /// Opens a file.
    package static func open(path: String, password: String? = nil) throws(ReadError) -> OpenDocument {
        let looksLikePDF = try FileProbe.hasHeader(path: path)
        return try open(looksLikePDF: looksLikePDF, hasPassword: password != nil) { status, reason, size in
            content_open_path(path, password, status, reason, size)
        }
    }

    /// Opens a copy of a file that is in memory already (from a pipe, say).
    package static func open(bytes: [UInt8], password: String? = nil) throws(ReadError) -> OpenDocument {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        copy.copyBytes(from: bytes)
        do throws(ReadError) {
            var document = try open(UnsafeRawBufferPointer(copy), password: password)
            document.copy = copy
            return document
        } catch {
            copy.deallocate()
            throw error
        }
    }

    /// What `body` makes of a file that is in memory already; the bytes are read where they are.
    package static func reading<Value>(
        _ bytes: [UInt8], password: String? = nil, _ body: (borrowing OpenDocument) -> Value
    ) throws(ReadError) -> Value {
        try bytes.withUnsafeBufferPointer { bytes throws(ReadError) in body(try open(UnsafeRawBufferPointer(bytes), password: password)) }
    }

    /// - Parameter bytes: there until the document is closed.
    private static func open(_ bytes: UnsafeRawBufferPointer, password: String?) throws(ReadError) -> OpenDocument {
        if bytes.isEmpty { throw .empty }
        return try open(looksLikePDF: FileProbe.hasHeader(bytes), hasPassword: password != nil) { status, reason, size in
            content_open_bytes(bytes.baseAddress, bytes.count, password, status, reason, size)
        }
    }

    /// The page with that number, from 1. Total: what cannot be read is a fault of the page.
    package func page(_ number: Int) -> PageContent {
        guard let record = content_read_page(handle, Int32(clamping: number)) else {
            var page = PageContent(number: number, width: 0, height: 0)
            page.faults = [ReadFault(kind: .page, message: "not enough memory for this page")]
            return page
        }
        return PageContent(number: number, record: record.pointee, styles: styles)
    }

    /// Width and height as displayed, in points, of the page with that number, from 1; 0 when there is none. Cheap.
    package func size(ofPage number: Int) -> (width: Double, height: Double) {
        var width = 0.0, height = 0.0
        content_page_size(handle, Int32(clamping: number), &width, &height)
        return (width, height)
    }

    private typealias Opener = (_ status: UnsafeMutablePointer<Int32>, _ reason: UnsafeMutablePointer<CChar>, _ size: Int) -> OpaquePointer?

    private static func open(looksLikePDF: Bool, hasPassword: Bool, _ opener: Opener) throws(ReadError) -> OpenDocument {
        var status: Int32 = 0
        var reason = [CChar](repeating: 0, count: 256)
        guard let handle = opener(&status, &reason, reason.count) else {
            throw error(status: status, reason: reason, looksLikePDF: looksLikePDF, hasPassword: hasPassword)
        }
        let document = OpenDocument(handle: handle)
        if document.facts.pageCount == 0 { throw looksLikePDF ? .noPages : .notPDF }
        return document
    }

    private static func error(status: Int32, reason: [CChar], looksLikePDF: Bool, hasPassword: Bool) -> ReadError {
        let words = String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let why = words.isEmpty ? "no reason given" : words
        return switch content_status(UInt32(bitPattern: status)) {
        case CONTENT_UNREADABLE: .unreadable(reason: why)
        case CONTENT_LOCKED: hasPassword ? .wrongPassword : .needsPassword
        case CONTENT_UNSUPPORTED_ENCRYPTION: .unsupportedEncryption(reason: why)
        default: looksLikePDF ? .damaged(reason: why) : .notPDF
        }
    }

    private init(handle: OpaquePointer) {
        self.handle = handle
        facts = DocumentFacts(record: content_read_facts(handle).pointee)
    }

    deinit {
        content_close(handle)
        copy?.deallocate()
    }
}
