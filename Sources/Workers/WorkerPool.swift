import CWorker
import Foundation
import Glibc

/// Worker processes, and the documents that they have in hand.
///
/// One thread runs it, by `turn`: nothing here waits for a worker. The parent opens files and moves bytes;
/// it never looks into a PDF. A worker serves many documents, and is replaced when it ended, when it was
/// stopped, after some documents, and after one that took much memory.
package final class WorkerPool {
    /// What has happened to a document.
    package enum Happening {
        case progress(ticket: Int, pages: Int, of: Int)
        /// The files are those of the order's products, in its order; none without a model.
        case finished(ticket: Int, DocumentReply, files: [DocumentFile])
    }

    private struct Seat {
        let worker: WorkerProcess
        var assignment: Assignment?
    }

    private let limits: WorkerLimits
    private let start: WorkerProcess.Start
    private var seats: [Seat] = []
    /// Workers that were told to go.
    private var leaving: [WorkerProcess] = []
    private var happenings: [Happening] = []
    package let size: Int
    /// What the first worker said of its confinement.
    package private(set) var confinement: Confinement?

    /// Libraries keep caches and heaps fall apart: a worker has had enough after that many documents …
    private static let documentsPerWorker = 64
    /// … or once its memory has been that large.
    private static let peakKibibytes = 512 << 10

    /// - Parameter size: documents at a time.
    /// - Parameter isForSingleDocument: starts the worker as a copy of this process, which must have one thread yet.
    package init(size: Int, limits: WorkerLimits, isForSingleDocument: Bool = false) {
        (self.size, self.limits, start) = (max(size, 1), limits, isForSingleDocument ? .copy : .anew)
        worker_return_large_blocks()
    }

    deinit {
        for seat in seats {
            seat.worker.kill()
            _ = seat.worker.ending(waiting: true)
        }
        for worker in leaving {
            worker.kill()
            _ = worker.ending(waiting: true)
        }
    }

    package var busyCount: Int { seats.count { $0.assignment != nil } }
    package var hasRoom: Bool { busyCount < size }

    /// Gives a document to a worker. Only while there is room.
    package func begin(ticket: Int, _ order: DocumentOrder, source: DocumentSource) throws(WorkerStartError) {
        precondition(hasRoom, "no worker is free")
        var order = order
        order.limits = limits
        let seat: Int, known: WorkerProcess.Knowledge
        if let free = seats.firstIndex(where: { $0.assignment == nil }) {
            (seat, known) = (free, .nothing)
        } else {
            let worker = try WorkerProcess(start, limits: limits, order: order, source: source)
            seats.append(Seat(worker: worker))
            (seat, known) = (seats.count - 1, worker.knowledge)
        }
        // A value of strings and numbers always encodes.
        let encoded = known == .nothing ? [UInt8](try! JSONEncoder().encode(order)) : []
        seats[seat].assignment = Assignment(
            ticket: ticket, order: order, encoded: encoded, source: known == .document ? nil : source)
        seats[seat].worker.documentCount += 1
        feed(seat)
    }

    /// Waits until something happens, a descriptor in `watching` can be read, or the time is over.
    /// Returns what has happened, and which of the descriptors are ready.
    package func turn(watching: [Int32] = [], timeout: Duration? = nil) -> (happenings: [Happening], ready: [Int32]) {
        var entries = watching.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        for seat in seats {
            let wanted = Int16(POLLIN) | (seat.assignment?.hasMoreToSend == true ? Int16(POLLOUT) : 0)
            entries.append(pollfd(fd: seat.worker.channel, events: wanted, revents: 0))
        }
        let patience = [timeout, happenings.isEmpty ? nil : .zero, seats.isEmpty && leaving.isEmpty ? nil : .milliseconds(500)].compactMap {
            $0
        }.min()
        let milliseconds =
            patience.map { Int32(clamping: $0.components.seconds * 1000 + $0.components.attoseconds / 1_000_000_000_000_000) } ?? -1
        let count = poll(&entries, nfds_t(entries.count), milliseconds)
        if count > 0 {
            for (index, entry) in entries.dropFirst(watching.count).enumerated().reversed() where entry.revents != 0 {
                if entry.revents & Int16(POLLOUT) != 0 { feed(index) }
                if entry.revents & ~Int16(POLLOUT) != 0 { receive(index) }
            }
        }
        stopIdle()
        leaving.removeAll { $0.ending(waiting: false) != nil }
        defer { happenings = [] }
        return (happenings, count > 0 ? entries.prefix(watching.count).filter { $0.revents != 0 }.map(\.fd) : [])
    }

    /// Ends all work at once; the tickets that were in hand.
    package func abandon() -> [Int] {
        let tickets = seats.compactMap { $0.assignment?.ticket }
        for seat in seats {
            seat.worker.kill()
            _ = seat.worker.ending(waiting: true)
        }
        seats = []
        return tickets
    }

    // MARK: one worker

    private func feed(_ index: Int) {
        let worker = seats[index].worker
        do throws(DocumentSource.Failure) {
            try seats[index].assignment?.feed(worker)
        } catch {
            let reply: DocumentReply
            switch error {
            case .tooLarge: reply = Self.tooLarge(limits)
            case .unreadable(let code):
                reply = DocumentReply(
                    status: .noInput, message: "cannot be read (\(String(cString: strerror(code)))); check its permissions")
            }
            // The worker waits for the rest of a document: it cannot be used for another.
            end(index, with: reply)
        }
    }

    private func receive(_ index: Int) {
        switch seats[index].worker.receive() {
        case .garbage: end(index, with: DocumentReply(status: .crashed, message: "made the reader answer nonsense; \(Self.advice)"))
        case .end: ended(index)
        case .frames(let frames):
            for frame in frames where !take(frame, index) { return }
        }
    }

    /// Takes a message; `false` when the worker has gone with it.
    private func take(_ frame: Frame, _ index: Int) -> Bool {
        let worker = seats[index].worker
        seats[index].assignment?.lastSign = .now
        if frame.kind == .hello {
            if confinement == nil { confinement = Confinement(rawValue: frame.payload.first ?? 0) }
            return true
        }
        guard let ticket = seats[index].assignment?.ticket else { return true }
        switch frame.kind {
        case .progress where frame.payload.count == 8:
            let pages = Int(Frame.number(frame.payload[..<4])), count = Int(Frame.number(frame.payload[4...]))
            seats[index].assignment?.pageCount = count
            happenings.append(.progress(ticket: ticket, pages: pages, of: count))
        case .file where seats[index].assignment?.open(frame.payload) == true: break
        case .piece:
            if seats[index].assignment?.take(frame.payload) != true {
                end(
                    index,
                    with: DocumentReply(
                        status: .tooLarge,
                        message:
                            "gives more than \(limits.outputMebibytes) MiB of output; choose pages (--pages), or split it first (qpdf --split-pages)"
                    ))
                return false
            }
        case .reply:
            guard let reply = DocumentReply(bytes: frame.payload) else { fallthrough }
            finish(index, reply)
            if worker.documentCount >= Self.documentsPerWorker || reply.peakKibibytes > Self.peakKibibytes {
                // It ends when its channel is closed; it is given half a second to do so.
                let seat = seats.remove(at: index)
                shutdown(seat.worker.channel, Int32(SHUT_RDWR))
                leaving.append(seat.worker)
                return false
            }
        default:
            end(index, with: DocumentReply(status: .crashed, message: "made the reader answer nonsense; \(Self.advice)"))
            return false
        }
        return true
    }

    /// The worker has ended by itself.
    private func ended(_ index: Int) {
        let worker = seats[index].worker
        // A closed channel and a living process: nothing good comes of it any more.
        worker.kill()
        let ending = worker.ending(waiting: true) ?? .exited(-1)
        let reply =
            switch ending {
            case .signal(SIGXCPU):
                DocumentReply(
                    status: .timedOut,
                    message:
                        "took more than \(limits.processorSeconds) s of processor time; allow more (--time-limit), or choose pages (--pages)"
                )
            case _ where worker.complainedOfMemory, .signal(SIGKILL): Self.outOfMemory(limits)
            default: DocumentReply.crashed(ending)
            }
        finish(index, reply)
        seats.remove(at: index)
    }

    /// Stops the worker, whatever it does, and says what became of its document.
    private func end(_ index: Int, with reply: DocumentReply) {
        let worker = seats[index].worker
        worker.kill()
        _ = worker.ending(waiting: true)
        finish(index, reply)
        seats.remove(at: index)
    }

    private func finish(_ index: Int, _ reply: DocumentReply) {
        guard let assignment = seats[index].assignment else { return }
        var reply = reply
        reply.pageCount = reply.pageCount ?? assignment.pageCount
        happenings.append(.finished(ticket: assignment.ticket, reply, files: reply.status.isConverted ? assignment.files : []))
        seats[index].assignment = nil
    }

    private func stopIdle() {
        for index in seats.indices.reversed() {
            guard let assignment = seats[index].assignment, assignment.lastSign.duration(to: .now) > .seconds(limits.idleSeconds) else {
                continue
            }
            end(
                index,
                with: DocumentReply(
                    status: .timedOut,
                    message: "made no progress for \(limits.idleSeconds) s; allow more (--idle-limit), or choose pages (--pages)"))
        }
    }

    // MARK: words

    fileprivate static let advice = "repair it (qpdf) or export it again, and report it"

    private static func outOfMemory(_ limits: WorkerLimits) -> DocumentReply {
        DocumentReply(
            status: .outOfMemory,
            message:
                "needs more than \(limits.memoryMebibytes) MiB of memory; allow more (--memory-limit), or split it first (qpdf --split-pages)"
        )
    }

    static func tooLarge(_ limits: WorkerLimits) -> DocumentReply {
        DocumentReply(status: .tooLarge, message: "has more than \(limits.inputMebibytes) MiB; split it first (qpdf --split-pages)")
    }
}

extension DocumentReply {
    /// Of a reader that ended under its document.
    static func crashed(_ ending: WorkerEnding) -> DocumentReply {
        DocumentReply(status: .crashed, message: "crashed the reader (\(ending.description)); \(WorkerPool.advice)")
    }
}
