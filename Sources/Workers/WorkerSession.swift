import CWorker
import Conversion
import Foundation
import Glibc
import PopplerReader
import Synchronization

/// The inside of a worker process: takes documents, one after the other, and sends back what they gave.
package struct WorkerSession {
    private let channel = WorkerChannel()
    /// What is known of the first document before anything comes.
    private var first: FirstDocument?

    private init(first: FirstDocument?) { self.first = first }

    /// Serves until the parent closes the channel. Only while the process has one thread.
    package static func run(memoryMebibytes: Int, parent: Int32) -> Never {
        run(memoryMebibytes: memoryMebibytes, parent: parent, first: nil)
    }

    /// The same.
    /// - Parameter first: what is known of the first document, and not sent.
    static func run(memoryMebibytes: Int, parent: Int32, first: FirstDocument?) -> Never {
        worker_follow_parent(parent)
        worker_return_large_blocks()
        if first != nil { worker_prepare_heap() }
        worker_limit_files()
        _ = worker_limit_memory(UInt64(memoryMebibytes) << 20)
        // Here, on the first thread, so that all others are confined with it.
        let confinement = Confinement.apply()
        WorkerChannel().send(.hello, [confinement.rawValue])
        firstDocument.withLock { $0 = first }
        worker_on_new_thread {
            var session = WorkerSession(first: WorkerSession.firstDocument.withLock { $0.take() })
            while let (order, bytes) = session.next() { session.serve(order, bytes) }
        }
        _exit(0)
    }

    /// On its way to the thread that serves, which starts with nothing.
    private static let firstDocument = Mutex<FirstDocument?>(nil)

    /// The next document; `nil` at the end, or when what comes is no document.
    private mutating func next() -> (DocumentOrder, [UInt8])? {
        let known = first.take()
        if let known, let bytes = known.takeBytes() { return (known.order, bytes) }
        var encoded: [UInt8] = [], bytes: [UInt8] = []
        while let frame = channel.receive() {
            switch frame.kind {
            case .order where known == nil && bytes.isEmpty: encoded += frame.payload
            case .chunk where known != nil || !encoded.isEmpty: bytes += frame.payload
            case .end:
                guard let order = known?.order ?? (try? JSONDecoder().decode(DocumentOrder.self, from: Data(encoded))) else { return nil }
                return (order, bytes)
            default: return nil
            }
        }
        return nil
    }

    private func serve(_ order: DocumentOrder, _ bytes: consuming [UInt8]) {
        _ = worker_limit_time(UInt64(order.limits.processorSeconds))
        if let fault = order.ownFault, let reply = fault.happen(on: channel) { return send(reply) }
        let converter: Converter
        do {
            converter = try self.converter(for: order)
        } catch {
            return send(DocumentReply(status: .wrongRequest, message: "\(error)"))
        }
        switch order.products.first {
        case .annotatedCopy(let remarks)?:
            let bytes = bytes
            sendOnly(for: order) { try OpenDocument.annotatedCopy(of: bytes, password: order.password, remarks: remarks) }
        case .view(let view)?:
            let viewer = DocumentViewer(file: InputFile(path: order.name, bytes: bytes), converter: converter)
            sendOnly(for: order) { try await viewer.bytes(of: view) }
        case .drawnPages(let numbers)?:
            let file = InputFile(path: order.name, bytes: bytes)
            sendOnly(for: order) {
                let pages = try await DrawnPage.all(numbers, of: file, by: converter)
                return [UInt8](try JSONEncoder().encode(pages))
            }
        default: convert(bytes, by: converter, for: order)
        }
    }

    private func convert(_ bytes: consuming [UInt8], by converter: Converter, for order: DocumentOrder) {
        let file = InputFile(path: order.name, bytes: bytes)
        // Only figures are taken from the file once it has been read.
        let source = order.figureFolder == nil ? nil : file
        let held = Mutex(Optional(file))
        let work: @Sendable () async -> Result<ConvertedDocument, ConversionError> = {
            do throws(ConversionError) {
                return .success(try await converter.conversion(of: held.withLock { $0.take()! }))  // asked once
            } catch {
                return .failure(error)
            }
        }
        switch Crew.result(threadCount: order.threadCount, of: work) {
        case .failure(let error): send(DocumentReply(for: error))
        case .success(var document):
            if let folder = order.figureFolder, let source,
                let drawn = try? FigureDrawing(folder: folder, password: order.password).figures(of: document.briefing, in: source)
            {
                document.briefing = drawn.0
                for picture in drawn.1 { channel.send(DocumentFile(role: .picture, name: picture.name, bytes: picture.bytes)) }
            }
            for (index, product) in order.products.enumerated() {
                product.send(document.briefing, role: .product(index), over: channel)
            }
            send(DocumentReply(for: document))
        }
    }

    /// Sends what is made as the order's only product.
    private func sendOnly(for order: DocumentOrder, _ make: @escaping @Sendable () async throws -> [UInt8]) {
        let made: Result<[UInt8], any Error> = Crew.result(threadCount: order.threadCount) {
            do { return .success(try await make()) } catch { return .failure(error) }
        }
        switch made {
        case .success(let bytes):
            channel.send(DocumentFile(role: .product(0), name: order.products[0].suffix, bytes: bytes))
            send(DocumentReply(status: .converted))
        case .failure(let error as ConversionError): send(DocumentReply(for: error))
        case .failure(let error as ReadError): send(DocumentReply(status: DocumentStatus(for: error), message: "\(error)"))
        case .failure(let error): send(DocumentReply(status: .wrongRequest, message: "\(error)"))
        }
    }

    private func converter(for order: DocumentOrder) throws -> Converter {
        var converter = Converter()
        converter.password = order.password
        converter.stitchesTables = order.stitchesTables
        converter.pages = order.pages.flatMap { PageSelection($0) }
        converter.maximumPageCount = order.limits.pageCount
        switch order.profile {
        case .named(let name): converter.profile = try ProfileChoice.profile(name)
        case .yaml(let text): converter.profile = try ProfileChoice.profile(yaml: text, from: order.name)
        case nil: break
        }
        let channel = channel, pages = Mutex(0)
        converter.progress = { step in
            switch step {
            case .page(let count):
                pages.withLock {
                    $0 += 1; channel.sendProgress($0, of: count)
                }
            case .laidOut, .mapped: pages.withLock { channel.sendProgress($0, of: $0) }
            }
        }
        return converter
    }

    private func send(_ reply: DocumentReply) {
        var reply = reply, usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        reply.peakKibibytes = usage.ru_maxrss
        channel.send(.reply, reply.bytes)
    }
}

extension DocumentReply {
    init(for document: ConvertedDocument) {
        let diagnostics = document.briefing.diagnostics
        self.init(
            status: document.isPartial ? .partial : diagnostics.contains { $0.severity != .info } ? .convertedWithFindings : .converted)
        pageCount = document.briefing.source.pageCount
        incompletePages = document.incompletePages
        if document.isPartial {
            let pages = incompletePages.prefix(10).map(String.init).joined(separator: ", ") + (incompletePages.count > 10 ? " …" : "")
            message = "could not be read whole (page\(incompletePages.count == 1 ? "" : "s") \(pages)); see the diagnostics of the result"
        }
    }
}
