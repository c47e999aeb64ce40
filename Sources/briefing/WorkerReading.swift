import BriefingModel
import Conversion
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
        order.threadCount = min(Processors.count, DocumentOrder.mostThreads)
        self.order = order
    }

    func briefing(of file: InputFile) throws -> Briefing {
        try ModelFile(InputFile(path: file.path, bytes: product(.model, of: file))).briefing()
    }

    /// The one file that a worker makes of the document.
    func product(_ product: DocumentProduct, of file: InputFile) throws -> [UInt8] {
        var order = order
        (order.name, order.products) = (file.name, [product])
        try pool.begin(ticket: 0, order, source: .bytes(file.bytes))
        while true {
            for case .finished(_, let reply, let files) in pool.turn().happenings {
                return try reply.product(files, of: file.path)
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

extension DocumentReply {
    /// What a worker made of the document of that path; says what it has to say of it.
    func product(_ files: [DocumentFile], of path: String) throws -> [UInt8] {
        guard status.isConverted else { throw DocumentFailure(path: path, reply: self) }
        if let message { try Outcome.say("\(path): \(message)") }
        return files.flatMap(\.bytes)
    }
}

/// A document that a worker could not read.
struct DocumentFailure: Error, CustomStringConvertible {
    /// As the user named it.
    let path: String
    let reply: DocumentReply

    var description: String { "\(path): \(reply.message ?? reply.status.rawValue)" }
}
