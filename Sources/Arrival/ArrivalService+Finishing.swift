import Foundation
import Glibc
import SystemPackage
import Workers
import Writers

/// What happens to a document's results and its source, in an order that any moment may interrupt:
///
/// 1. its place is reserved in the catalogue (another try gets the same place);
/// 2. its results are written there, each whole or not at all;
/// 3. the catalogue says that it is converted, with articles and all, in one transaction;
/// 4. the catalogue says where its source is about to go; the source goes; the catalogue says that it went, and
///    that the hook is to be told;
/// 5. the hook is run; the catalogue says that it was.
///
/// Before 3, the next start converts it again, into the same place and with the same bytes. After 3, the next
/// start finds it converted and goes on with 4, or with 5: a hook is run once, or once more after a kill, never
/// not at all. A document that fails begins at 3.
extension ArrivalService {
    func finish(_ hand: Hand, _ reply: DocumentReply, _ files: [DocumentFile]) throws {
        let file = hand.file
        let milliseconds = Int(hand.since.duration(to: .now) / .milliseconds(1))
        guard reply.status.isConverted, let issue = issue(in: files) else {
            var reply = reply
            if reply.status.isConverted { reply = DocumentReply(status: .crashed, message: "gave no record; report it") }
            return try fail(file, reply, attempts: hand.attempts)
        }
        // Written to between our reading and the worker's, by one who hides it from the clock: read it again.
        guard issue.sha256 == file.sha256 else { return see(file.path, isClosed: false, .now) }
        let (id, place, _) = try catalogue.reserve(file, issue) { ResultFiles(folder: settings.output, place: $0).isThere }
        let results = ResultFiles(folder: settings.output, place: place)
        let products = files.filter { $0.role != record }
        try results.write(products)
        let flags = SeriesMemory().flags(of: issue, after: try catalogue.predecessors(of: issue))
        try catalogue.converted(
            id, issue, reply, results: results.relativePaths(products), attempts: hand.attempts, flags: flags, milliseconds: milliseconds)
        try settle(file, .done)
        metrics.byStatus[reply.status, default: 0] += 1
        metrics.pages += issue.pageCount
        metrics.seconds += Double(milliseconds) / 1000
        metrics.flagged += flags.isEmpty ? 0 : 1
        metrics.lastSuccess = Int(Date().timeIntervalSince1970)
        tell(
            .converted(
                file: file.name, place: place, status: reply.status, message: reply.message, pages: issue.pageCount,
                articles: issue.articles.count,
                seconds: Double(milliseconds) / 1000, flags: flags))
    }

    /// Deals with a file whose bytes are known, where there is nothing to convert; `false` where there is.
    func dealWithKnown(_ file: ArrivedFile) throws -> Bool {
        guard let known = try catalogue.known(file.sha256) else { return false }
        if let move = known.pending {
            // The service was stopped before the source went, or before it was noted that it had.
            if Inbox.exists(settings.inbox.absolute(move.source)) {
                try catalogue.endMove(move, tells: hook(for: move.outcome) != nil)
                return try dealWithKnown(file)
            }
            try self.move(file, move)
            return true
        }
        switch known.state {
        case .reserved, .failed: return false
        case .converted where known.hasArrived:
            guard let place = known.place, ResultFiles(folder: settings.output, place: place).isThere else { return false }
            try settle(file, .duplicate)
            metrics.duplicates += 1
            tell(.duplicate(file: file.name, place: place))
        case .converted: try settle(file, .done)
        }
        return true
    }

    private func fail(_ file: ArrivedFile, _ reply: DocumentReply, attempts: Int) throws {
        try catalogue.failed(file, reply, attempts: attempts)
        try settle(file, .failed, reply)
        metrics.byStatus[reply.status, default: 0] += 1
        failureCount += 1
        tell(.failed(file: file.name, status: reply.status, message: reply.message ?? "", attempts: attempts))
    }

    /// Puts the source where it belongs.
    private func settle(_ file: ArrivedFile, _ outcome: Catalogue.Outcome, _ reply: DocumentReply? = nil) throws {
        defer { callsAreDue = true }
        guard !settings.keepsSources else {
            let path = settings.inbox.relative(file.path)
            try catalogue.keep(file, path: path, tells: hook(for: outcome) != nil)
            sightings[path] = file.state
            return
        }
        let folder = outcome == .failed ? settings.inbox.failed : settings.inbox.done
        // Somebody may have cleared it away, folder and all.
        guard folder.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
            throw WriteError(path: folder.string, code: errno)
        }
        let target = settings.inbox.freePath(for: file.path, in: folder, sha256: file.sha256)
        if let reply { try FailureReason(file, reply).write(beside: target) }
        let move = try catalogue.beginMove(of: file, outcome: outcome, to: settings.inbox.relative(target))
        try self.move(file, move)
    }

    private func move(_ file: ArrivedFile, _ move: Catalogue.Move) throws {
        do throws(Errno) {
            try Inbox.move(file.path, to: settings.inbox.absolute(move.source))
        } catch {
            switch error {
            // Gone by itself: somebody has taken it away, and its results are there.
            case .noSuchFileOrDirectory where !Inbox.exists(file.path): break
            case .noSpace, .readOnlyFileSystem, .diskQuotaExceeded, .ioError:
                throw WriteError(path: settings.inbox.folder.string, code: error.rawValue)
            default: return leave(file, reason: "cannot be moved to \(settings.inbox.absolute(move.source)) (\(error)); move it yourself")
            }
        }
        try catalogue.endMove(move, tells: hook(for: move.outcome) != nil)
    }

    // MARK: hooks

    /// The program that is told of such an end; a duplicate is no news.
    func hook(for outcome: Catalogue.Outcome) -> String? {
        switch outcome {
        case .done: settings.onSuccess
        case .failed: settings.onFailure
        case .duplicate, .kept: nil
        }
    }

    /// Starts the hooks that are due, also those that an earlier run owes, and strikes out those that have ended.
    /// Where the catalogue cannot be used, the next turn or the next start does it.
    func tellHooks() {
        if callsAreDue, let calls = try? catalogue.calls(after: lastCall) {
            callsAreDue = false
            lastCall = calls.last?.id ?? lastCall
            calls.forEach(start)
        }
        for end in hooks.turn() {
            if let complaint = end.complaint { tell(.hook(program: end.program, reason: complaint)) }
            try? catalogue.endCall(end.call)
        }
    }

    private func start(_ call: Catalogue.Call) {
        let source = settings.inbox.absolute(call.source).string
        if call.status.isConverted, let hook = settings.onSuccess {
            let results = call.results.map { settings.output.appending(FilePath($0).components).string }
            hooks.start(hook, [call.status.rawValue, source] + results, call: call.id)
        } else if !call.status.isConverted, let hook = settings.onFailure {
            hooks.start(hook, [call.status.rawValue, source, call.message ?? ""], call: call.id)
        } else {
            // Noted for a hook that this run does not have.
            try? catalogue.endCall(call.id)
        }
    }

    /// The last of the products is the record for the catalogue.
    private var record: DocumentFile.Role { .product(settings.order.products.count - 1) }

    private func issue(in files: [DocumentFile]) -> IssueRecord? {
        files.last { $0.role == record }.flatMap { try? JSONDecoder().decode(IssueRecord.self, from: Data($0.bytes)) }
    }
}

/// `NAME.reason.json`, beside a source that failed.
struct FailureReason: Encodable {
    private let file, sha256, status, message, at: String
    private let pageCount: Int?

    init(_ file: ArrivedFile, _ reply: DocumentReply) {
        (self.file, sha256, status, message) = (file.name, file.sha256, reply.status.rawValue, reply.message ?? "")
        (pageCount, at) = (reply.pageCount, Catalogue.now())
    }

    func write(beside target: FilePath) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try OutputFile(path: target.string + ".reason.json").write([UInt8](encoder.encode(self)) + [UInt8(ascii: "\n")])
    }
}
