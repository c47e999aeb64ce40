import BriefingModel
import Conversion
import Glibc
import PopplerReader
import Workers
import Writers

/// Documents read one after the other by a worker process: this one never looks into a PDF.
struct WorkerReading {
    private let pool = WorkerPool(size: 1, limits: WorkerLimits(), isForSingleDocument: true)
    private let profile: DocumentOrder.ProfileChoice?
    private let password: String?

    /// While this process has one thread.
    init(_ options: ReadingOptions) throws {
        profile = try DocumentOrder.ProfileChoice(named: options.profile)
        password = try options.password()
    }

    func briefing(of file: InputFile) throws -> Briefing {
        var form = OutputForm(.json)
        form.isCompact = true
        let model = try product(.form(form, isForFolder: false), of: file)
        return try ModelFile(InputFile(path: file.path, bytes: model)).briefing()
    }

    func annotatedCopy(of file: InputFile, remarks: [PageRemark]) throws -> [UInt8] { try product(.annotatedCopy(remarks), of: file) }

    /// The one file that a worker makes of the document.
    private func product(_ product: DocumentProduct, of file: InputFile) throws -> [UInt8] {
        var order = DocumentOrder(name: file.name, products: [product])
        (order.profile, order.password) = (profile, password)
        order.threadCount = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8)
        try pool.begin(ticket: 0, order, source: .bytes(file.bytes))
        while true {
            for case .finished(_, let reply, let files) in pool.turn().happenings {
                guard reply.status.isConverted else { throw DocumentFailure(path: file.path, reply: reply) }
                if let message = reply.message {
                    try Outcome.say("\(file.path): \(message)")
                }
                return files.flatMap(\.bytes)
            }
        }
    }
}

/// A document that a worker could not read.
struct DocumentFailure: Error, CustomStringConvertible {
    /// As the user named it.
    let path: String
    let reply: DocumentReply

    var description: String { "\(path): \(reply.message ?? reply.status.rawValue)" }
}
