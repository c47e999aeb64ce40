import BriefingModel
import Conversion
import Glibc
import Workers
import Writers

/// Documents read one after the other by a worker process: this one never looks into a PDF.
struct WorkerReading {
    private let pool = WorkerPool(size: 1, limits: WorkerLimits(), isForSingleDocument: true)
    private let order: DocumentOrder

    /// While this process has one thread.
    init(_ options: ReadingOptions, pages: PageSelection? = nil) throws {
        var order = try options.order([])
        order.pages = pages?.description
        order.threadCount = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8)
        self.order = order
    }

    func briefing(of file: InputFile) throws -> Briefing { try file.briefing(from: product(.model, of: file)) }

    /// The one file that a worker makes of the document.
    func product(_ product: DocumentProduct, of file: InputFile) throws -> [UInt8] {
        var order = order
        (order.name, order.products) = (file.name, [product])
        try pool.begin(ticket: 0, order, source: .bytes(file.bytes))
        while true {
            for case .finished(_, let reply, let files) in pool.turn().happenings {
                return try file.product(reply, files)
            }
        }
    }
}

extension DocumentProduct {
    /// The whole model, as short as it can be written.
    static var model: DocumentProduct {
        var form = OutputForm(.json)
        form.isCompact = true
        return .form(form, isForFolder: false)
    }
}

extension InputFile {
    /// What a worker made of this document; says what it has to say of it.
    func product(_ reply: DocumentReply, _ files: [DocumentFile]) throws -> [UInt8] {
        guard reply.status.isConverted else { throw DocumentFailure(path: path, reply: reply) }
        if let message = reply.message { try Outcome.say("\(path): \(message)") }
        return files.flatMap(\.bytes)
    }

    /// The model of this document that a worker wrote.
    func briefing(from model: [UInt8]) throws -> Briefing { try ModelFile(InputFile(path: path, bytes: model)).briefing() }
}

/// A document that a worker could not read.
struct DocumentFailure: Error, CustomStringConvertible {
    /// As the user named it.
    let path: String
    let reply: DocumentReply

    var description: String { "\(path): \(reply.message ?? reply.status.rawValue)" }
}
