import CWorker
import Conversion
import Foundation
import Glibc
import PopplerReader
import Synchronization

/// The inside of a worker process: takes documents, one after the other, and sends back what they gave.
public struct WorkerSession {
    private let channel = WorkerChannel()
    private let decoder = JSONDecoder(), encoder = JSONEncoder()

    /// Serves until the parent closes the channel. Only while the process has one thread.
    public static func run(memoryMebibytes: Int, parent: Int32) -> Never {
        worker_follow_parent(parent)
        worker_limit_files()
        _ = worker_limit_memory(UInt64(memoryMebibytes) << 20)
        // Here, on the first thread, so that all others are confined with it.
        let confinement = Confinement.apply()
        WorkerChannel().send(.hello, [confinement.rawValue])
        worker_on_new_thread {
            let session = WorkerSession()
            while let (order, bytes) = session.next() { session.serve(order, bytes) }
        }
        _exit(0)
    }

    /// The next document; `nil` at the end, or when what comes is no document.
    private func next() -> (DocumentOrder, [UInt8])? {
        guard let first = channel.receive(), first.kind == .order else { return nil }
        var encoded = first.payload, bytes: [UInt8] = []
        while let frame = channel.receive() {
            switch frame.kind {
            case .order: encoded += frame.payload
            case .chunk: bytes += frame.payload
            case .end: return (try? decoder.decode(DocumentOrder.self, from: Data(encoded))).map { ($0, bytes) }
            default: return nil
            }
        }
        return nil
    }

    private func serve(_ order: DocumentOrder, _ bytes: [UInt8]) {
        _ = worker_limit_time(UInt64(order.limits.processorSeconds))
        if let fault = order.fault, let reply = fault.happen(on: channel) { return send(reply) }
        if case .annotatedCopy(let remarks)? = order.products.first { return annotate(bytes, remarks, for: order) }
        let converter: Converter
        do {
            converter = try self.converter(for: order)
        } catch {
            return send(DocumentReply(status: .wrongRequest, message: "\(error)"))
        }
        let file = InputFile(path: order.name, bytes: bytes)
        let work: @Sendable () async -> Result<ConvertedDocument, ConversionError> = {
            do throws(ConversionError) {
                return .success(try await converter.conversion(of: file))
            } catch {
                return .failure(error)
            }
        }
        switch Crew.result(threadCount: order.threadCount, of: work) {
        case .failure(let error): send(DocumentReply(for: error))
        case .success(var document):
            if let folder = order.figureFolder,
                let drawn = try? FigureDrawing(folder: folder, password: order.password).figures(of: document.briefing, in: file)
            {
                document.briefing = drawn.0
                for picture in drawn.1 { channel.send(DocumentFile(role: .picture, name: picture.name, bytes: picture.bytes)) }
            }
            for (index, product) in order.products.enumerated() {
                for file in product.files(of: document.briefing, role: .product(index)) { channel.send(file) }
            }
            send(DocumentReply(for: document))
        }
    }

    private func annotate(_ bytes: [UInt8], _ remarks: [PageRemark], for order: DocumentOrder) {
        do throws(ReadError) {
            let copy = try OpenDocument.annotatedCopy(of: bytes, password: order.password, remarks: remarks)
            channel.send(DocumentFile(role: .product(0), name: order.products[0].suffix, bytes: copy))
            send(DocumentReply(status: .converted))
        } catch {
            send(DocumentReply(status: DocumentStatus(for: error), message: "\(error)"))
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
        channel.send(.reply, (try? encoder.encode(reply)).map { [UInt8]($0) } ?? [])
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
