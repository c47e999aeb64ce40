import CWorker
import Foundation
import Glibc
import SystemPackage
import Workers
import Writers

/// Watches an inbox and converts what arrives.
///
/// One thread and one loop: changes of the inbox, signals and workers are all descriptors that it waits for.
/// The truth of a file is where it stands and what the catalogue says: the service may be killed between any
/// two lines, and the next start goes on from there (`finish` says in which order things happen).
package final class ArrivalService {
    struct Hand {
        let file: ArrivedFile
        let since: ContinuousClock.Instant
        var attempts: Int
    }

    let settings: ServiceSettings
    let catalogue: Catalogue
    let tell: (ServiceEvent) -> Void
    private let pool: WorkerPool
    private let watch = FolderWatch()
    private let lock: Int32
    private let signals: Int32
    let hooks = HookRunner()
    /// Calls up to this one have been started, or need not be.
    var lastCall: Int64 = 0
    var callsAreDue = true
    var settling: Settling
    private var isWatchedWhole = false
    private var nextLook = ContinuousClock.now
    private var nextMetrics = ContinuousClock.now

    /// By ticket.
    private var inHand: [Int: Hand] = [:]
    private var nextTicket = 0
    /// Files to be tried once more, with the tries that they have had.
    var retries: [FilePath: Int] = [:]
    /// Files that cannot be taken or moved, as they were then: told of once, and left alone until they change.
    var left: [FilePath: FileState] = [:]
    /// Sources that stay in the inbox.
    var sightings: [[UInt8]: FileState]

    var metrics = Metrics()
    private var pause: (until: ContinuousClock.Instant, length: Int)?
    private var isStopping: ContinuousClock.Instant?
    private var saidConfinement = false
    /// What ends a run that is not to wait for better times.
    private var fault: (any Error)?
    package internal(set) var failureCount = 0

    /// What is in hand when the service is told to stop has so long to be finished.
    private static let stopTime: Duration = .seconds(8)

    package init(_ settings: ServiceSettings, tell: @escaping (ServiceEvent) -> Void) throws {
        (self.settings, self.tell) = (settings, tell)
        for folder in [settings.inbox.folder] + (settings.keepsSources ? [] : [settings.inbox.done, settings.inbox.failed]) {
            guard folder.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
                throw ServiceError.noInbox(folder.string, code: errno)
            }
        }
        guard settings.output.withPlatformString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
            throw ServiceError.cannotLock(settings.output.string, code: errno)
        }
        let lockPath = settings.inbox.folder.appending(".briefing-watch.lock")
        lock = lockPath.withPlatformString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o644) }
        guard lock >= 0 else { throw ServiceError.noInbox(settings.inbox.folder.string, code: errno) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw ServiceError.isRunning(settings.inbox.folder.string) }
        // Before any thread is there, so that all of them leave the signals to the loop.
        signals = worker_signal_descriptor()
        catalogue = try Catalogue(path: settings.catalogue, create: true)
        sightings = try catalogue.sightings()
        settling = Settling(tuning: settings.settling)
        pool = WorkerPool(size: settings.jobs, limits: settings.limits)
        // For `status` and `retry`, which may run in another folder.
        try catalogue.note([
            "inbox": Inbox.absolute(settings.inbox.folder), "output": Inbox.absolute(settings.output),
            "sources": settings.keepsSources ? "stay" : "move",
            "isRecursive": "\(settings.inbox.isRecursive)",
        ])
    }

    deinit { close(lock) }

    /// Runs until it is told to stop, or, once, until everything is dealt with.
    package func run() throws {
        tell(.started(inbox: settings.inbox.folder.string, output: settings.output.string, catalogue: settings.catalogue))
        for folder in [settings.output, settings.inbox.failed] { ResultFiles.removeDrafts(below: folder) }
        for move in try catalogue.pendingMoves() where Inbox.exists(settings.inbox.absolute(move.source)) {
            try catalogue.endMove(move, tells: hook(for: move.outcome) != nil)
        }
        while true {
            let now = ContinuousClock.now
            if isStopping == nil {
                if now >= nextLook { look() }
                try begin()
            }
            tellHooks()
            writeMetrics(now)
            if let fault { throw fault }
            if inHand.isEmpty, isStopping != nil || isDone { break }
            if let isStopping, now >= isStopping { break }
            wait()
        }
        let putBack = inHand.count
        _ = pool.abandon()
        inHand = [:]
        tellHooks()
        while !hooks.isIdle, isStopping.map({ .now < $0 }) ?? true {
            usleep(20_000)
            tellHooks()
        }
        nextMetrics = .now
        writeMetrics(.now)
        tell(.stopped(putBack: putBack))
    }

    // MARK: waiting

    private func wait() {
        var times = [isStopping == nil ? nextLook : nil, nextMetrics, isStopping].compactMap { $0 }
        if isStopping == nil, pool.hasRoom, let next = settling.nextTime() { times.append(max(next, pause?.until ?? next)) }
        let timeout = max(times.min().map { ContinuousClock.now.duration(to: $0) } ?? .seconds(1), .milliseconds(hooks.isIdle ? 5 : 20))
        let patience = hooks.isIdle ? timeout : min(timeout, .milliseconds(100))
        let (happenings, ready) = pool.turn(watching: [watch.descriptor, signals].filter { $0 >= 0 }, timeout: patience)
        for happening in happenings {
            if case .finished(let ticket, let reply, let files) = happening, let hand = inHand.removeValue(forKey: ticket) {
                finished(hand, reply, files)
            }
        }
        if ready.contains(watch.descriptor) { takeChanges() }
        if ready.contains(signals), worker_take_signal(signals) != 0, isStopping == nil { isStopping = .now + Self.stopTime }
        if let shortfall = pool.confinement?.shortfall, !saidConfinement {
            saidConfinement = true
            tell(.notice(shortfall))
        }
    }

    private var isDone: Bool { settings.isOnce && settling.count == 0 && pause == nil }

    // MARK: the inbox

    private func takeChanges() {
        let now = ContinuousClock.now
        for change in watch.changes() {
            switch change {
            case .arrived(let path): if settings.inbox.wants(path) { see(path, isClosed: true, now) }
            // New folders and files, folders that have gone: one look at all, soon.
            case .unclear: nextLook = min(nextLook, now + .milliseconds(100))
            }
        }
    }

    /// Looks at everything that is in the inbox.
    private func look() {
        let now = ContinuousClock.now
        let (files, folders) = settings.inbox.contents()
        // `retry` takes some back.
        if settings.keepsSources { sightings = (try? catalogue.sightings()) ?? sightings }
        isWatchedWhole = !folders.isEmpty && folders.allSatisfy { watch.watch($0) }
        for path in files { see(path, isClosed: false, now) }
        let present = Set(files)
        settling.keepOnly(present)
        left = left.filter { present.contains($0.key) }
        // Where the system tells of changes, a look now and then is for what it may have missed.
        nextLook = now + (isWatchedWhole ? max(settings.pollInterval, .seconds(10)) : min(settings.pollInterval, .seconds(2)))
    }

    func see(_ path: FilePath, isClosed: Bool, _ now: ContinuousClock.Instant) {
        guard let state = FileState(of: path) else { return settling.forget(path) }
        if left[path] == state || inHand.values.contains(where: { $0.file.path == path }) { return }
        if settings.keepsSources, sightings[settings.inbox.relative(path)] == state { return }
        let age = Duration.nanoseconds(Int64(Date().timeIntervalSince1970 * 1e9) - state.modified)
        settling.see(path, state, age: age, isClosed: isClosed, now: now)
    }

    // MARK: documents

    private func begin() throws {
        guard pool.hasRoom, pause.map({ .now >= $0.until }) ?? true else { return }
        for (path, state) in settling.settled(now: .now) {
            guard pool.hasRoom, isStopping == nil else { return }
            settling.forget(path)
            switch ArrivedFile.open(path, expecting: state) {
            case .changed: see(path, isClosed: false, .now)
            case .unreadable(let code):
                left[path] = state
                tell(.left(file: path.string, reason: "cannot be read (\(Errno(rawValue: code))); check its permissions"))
            case .file(let file): try begin(file)
            }
        }
    }

    private func begin(_ file: ArrivedFile) throws {
        // The same bytes may be in a worker's hand: this one waits until they are through.
        if inHand.values.contains(where: { $0.file.sha256 == file.sha256 }) {
            return settling.see(file.path, file.state, age: .zero, isClosed: true, now: .now)
        }
        let attempts = retries.removeValue(forKey: file.path) ?? 0
        switch guarded(file, { try dealWithKnown(file) }) {
        case nil: return
        case true?: return resume()
        case false?: break
        }
        var order = settings.order
        order.name = file.name
        let ticket = nextTicket
        nextTicket += 1
        inHand[ticket] = Hand(file: file, since: .now, attempts: attempts + 1)
        try pool.begin(ticket: ticket, order, source: .descriptor(file.descriptor))
    }

    private func finished(_ hand: Hand, _ reply: DocumentReply, _ files: [DocumentFile]) {
        let file = hand.file
        if reply.status.isWorthAnotherTry, hand.attempts < 2 {
            tell(.again(file: file.name, message: reply.message ?? reply.status.rawValue))
            retries[file.path] = hand.attempts
            return see(file.path, isClosed: true, .now)
        }
        // Changed under the worker's hands: it has not settled after all.
        guard file.isUnchanged else { return see(file.path, isClosed: false, .now) }
        _ = guarded(file) {
            try finish(hand, reply, files)
            resume()
            return true
        }
    }

    /// Does something that writes. What goes wrong with the disk is no fault of the file: it stays in the
    /// inbox, and everything waits until writing works again. `nil` when it went wrong.
    private func guarded(_ file: ArrivedFile, _ work: () throws -> Bool) -> Bool? {
        do {
            return try work()
        } catch {
            if settings.isOnce { fault = error }
            let length = min((pause?.length ?? 2) * 2, 60)
            pause = (.now + .seconds(length), length)
            metrics.isPaused = true
            tell(.paused(reason: "\(error)", seconds: length))
            see(file.path, isClosed: true, .now)
            return nil
        }
    }

    private func resume() {
        guard pause != nil else { return }
        pause = nil
        metrics.isPaused = false
        tell(.resumed)
    }

    /// Notes that a file cannot be put where it belongs; it is left alone until it changes.
    func leave(_ file: ArrivedFile, reason: String) {
        left[file.path] = file.state
        tell(.left(file: file.path.string, reason: reason))
    }

    // MARK: figures

    private func writeMetrics(_ now: ContinuousClock.Instant) {
        guard now >= nextMetrics else { return }
        nextMetrics = now + .seconds(10)
        metrics.waiting = settling.count
        metrics.inHand = inHand.count
        metrics.now = Int(Date().timeIntervalSince1970)
        // Both are for whoever looks on: where they cannot be written, the work goes on.
        try? catalogue.note(["seen": Catalogue.now(), "waiting": "\(metrics.waiting)", "inHand": "\(metrics.inHand)"])
        if let path = settings.metricsFile { try? OutputFile(path: path).write(Array(metrics.text.utf8)) }
    }
}
