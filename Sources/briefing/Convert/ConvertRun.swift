import ArgumentParser
import Conversion
import Glibc
import Workers
import Writers

/// Converts many inputs: workers in any order, results in the order of the inputs.
final class ConvertRun {
    struct Settings {
        var order: DocumentOrder
        var limits = WorkerLimits()
        var jobs = 1
        /// Whether a failed input is a line among the results (NDJSON).
        var writesFailures = false
        var isSingle = false
        /// The folder for pictures of figures.
        var assets: String?
    }

    /// What is known of an input whose turn to be written has not come.
    private struct Result {
        var input: DocumentInput
        var reply: DocumentReply
        var files: [DocumentFile] = []
        var size: Int { files.reduce(0) { $0 + $1.bytes.count } }
    }

    private let settings: Settings
    private var inputs: InputList
    private var folder: ResultFolder?
    private let destination: Destination
    private var report: ConvertReport
    private let pool: WorkerPool

    /// Inputs by ticket: those in hand, and results that wait for an earlier one.
    private var inHand: [Int: (input: DocumentInput, source: DocumentSource)] = [:]
    private var results: [Int: Result] = [:]
    private var heldBytes = 0
    private var nextTicket = 0
    private var nextResult = 0
    private var worst = ExitCode.success
    private var failureCount = 0
    private var hasEnded = false
    private var waitsFor: Int32?

    /// How far the fast may run ahead of a slow one: inputs for each job, and bytes of results.
    private static let lead = 16
    private static let mostHeldBytes = 256 << 20

    init(_ settings: Settings, inputs: InputList, destination: Destination, report: ConvertReport) {
        (self.settings, self.inputs, self.destination, self.report) = (settings, inputs, destination, report)
        if case .folder(let path, let existing) = destination { folder = ResultFolder(folder: path, existing: existing) }
        pool = WorkerPool(size: settings.jobs, limits: settings.limits, isForSingleDocument: settings.isSingle)
    }

    /// Throws what ends the run: results that cannot be written, workers that cannot be started.
    func run() throws -> ExitCode {
        while true {
            try begin()
            try writeResults()
            if hasEnded && inHand.isEmpty && results.isEmpty { break }
            // Inputs that need no worker leave nothing to wait for: the next ones are taken at once.
            if inHand.isEmpty, waitsFor == nil { continue }
            let (happenings, _) = pool.turn(
                watching: waitsFor.map { [$0] } ?? [], timeout: report.refreshInterval)
            for happening in happenings {
                switch happening {
                case .progress(let ticket, let pages, let count): report.pages(pages, of: count, ticket: ticket)
                case .finished(let ticket, let reply, let files): finish(ticket, reply, files)
                }
            }
            if let shortfall = pool.confinement?.shortfall { report.confinement(shortfall, isSingle: settings.isSingle) }
            report.refresh()
        }
        report.end()
        return nextTicket == 1 ? worst : failureCount == 0 ? .success : .partial
    }

    /// Gives documents to workers while there is room, and none runs too far ahead.
    private func begin() throws {
        waitsFor = nil
        while !hasEnded, pool.hasRoom, nextTicket - nextResult < Self.lead * settings.jobs + 1, heldBytes < Self.mostHeldBytes {
            switch inputs.next() {
            case .end: hasEnded = true
            case .later(let descriptor):
                waitsFor = descriptor
                return
            case .refused(let name, let code):
                take(Result(input: DocumentInput(path: .init(name)), reply: Self.reply(code)))
            case .emptyFolder(let name):
                let hint = "name a PDF, or search the folders below it (--recursive)"
                take(
                    Result(
                        input: DocumentInput(path: .init(name)),
                        reply: DocumentReply(status: .noInput, message: "has no PDF in it; \(hint)")))
            case .input(let input): try begin(input)
            }
        }
    }

    private func begin(_ input: DocumentInput) throws {
        if folder != nil {
            switch folder!.claim(input, suffix: settings.order.products[0].suffix) {
            case .free: break
            case .skipped:
                report.skipped(input.name)
                return
            case .refused(let reason): return take(Result(input: input, reply: DocumentReply(status: .cannotWrite, message: reason)))
            }
        }
        switch input.open() {
        case .failure(let failure): take(Result(input: input, reply: Self.reply(failure.code)))
        case .success(let source):
            var order = settings.order
            order.name = input.path?.lastComponent?.string ?? input.name
            order.figureFolder = settings.assets.map { RelativePath.path(of: $0, from: folderOfResult(of: input)) }
            let ticket = nextTicket
            nextTicket += 1
            inHand[ticket] = (input, source)
            report.began(ticket)
            try pool.begin(ticket: ticket, order, source: source)
        }
    }

    /// An input that needs no worker.
    private func take(_ result: Result) {
        results[nextTicket] = result
        nextTicket += 1
    }

    private func finish(_ ticket: Int, _ reply: DocumentReply, _ files: [DocumentFile]) {
        guard let (input, source) = inHand.removeValue(forKey: ticket) else { return }
        if case .descriptor(let descriptor) = source, descriptor != STDIN_FILENO { close(descriptor) }
        let result = Result(input: input, reply: reply, files: files)
        heldBytes += result.size
        results[ticket] = result
    }

    private func writeResults() throws {
        while var result = results.removeValue(forKey: nextResult) {
            nextResult += 1
            heldBytes -= result.size
            if result.reply.status.isConverted {
                do {
                    try write(result)
                } catch let error as WriteError {
                    guard folder != nil, !error.isLasting else { throw error }
                    result.reply = DocumentReply(status: .cannotWrite, message: "\(error)")
                }
            }
            let code = ExitCode(for: result.reply.status)
            if code != .success {
                worst = code
                failureCount += 1
            }
            if !result.reply.status.isConverted, settings.writesFailures { try writeFailure(result, code) }
            report.finished(result.input.name, result.reply, isInOutput: settings.writesFailures && !settings.isSingle)
        }
    }

    private func write(_ result: Result) throws {
        // Pictures first: a result never names one that is not there.
        if let assets = settings.assets {
            let pictures = result.files.filter { $0.role == .picture }
            if !pictures.isEmpty { try OutputFolder(path: assets).make() }
            for picture in pictures { try OutputFile(path: "\(assets)/\(picture.name)").write(picture.bytes) }
        }
        let files = result.files.filter { $0.role != .picture }
        switch destination {
        case .folder: try folder?.write(files, of: result.input)
        case .file(let file): try file.write(files.flatMap(\.bytes))
        case .standardOutput: for file in files { try OutputStream.standardOutput.write(file.bytes) }
        }
    }

    private func writeFailure(_ result: Result, _ code: ExitCode) throws {
        let line = FailureLine(
            input: result.input.name, status: result.reply.status.rawValue, message: result.reply.message ?? "",
            exitCode: Int(code.rawValue))
        if case .file(let file) = destination { try file.write(line.bytes) } else { try OutputStream.standardOutput.write(line.bytes) }
    }

    /// The folder from which a result names its pictures; standard output stands for the current one.
    private func folderOfResult(of input: DocumentInput) -> String {
        switch destination {
        case .folder: folder.map { RelativePath.folder(of: $0.path(of: input, suffix: "")) } ?? "."
        case .file(let file): RelativePath.folder(of: file.path)
        case .standardOutput: "."
        }
    }

    private static func reply(_ code: Int32) -> DocumentReply {
        let error = ConversionError(path: "", systemError: code)
        return DocumentReply(status: DocumentStatus(for: error), message: "\(error.reason)")
    }
}

extension WriteError {
    /// Whether the next file would meet the same: a full or read-only disk, a broken one.
    var isLasting: Bool { [ENOSPC, EDQUOT, EROFS, EIO].contains(code) }
}
