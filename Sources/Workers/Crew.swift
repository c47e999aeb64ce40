import Dispatch
import Glibc
import Synchronization

/// Runs asynchronous work on the thread that calls and on some more, and on no other.
///
/// With one thread, `--jobs` alone says how many cores are busy. Not the runtime's own pool: libdispatch watches
/// its threads through /proc, which a confined process must not read (it lists everybody's processes), and
/// stops the program when it cannot.
package final class Crew: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let isOver = Mutex(false)
    /// Counts what is to be taken: jobs, and at the end one for each thread.
    private let signs = DispatchSemaphore(value: 0)

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        signs.signal()
    }

    /// The result of the work, after all of it has run here.
    package static func result<Value: Sendable>(threadCount: Int, of work: @escaping @Sendable () async -> Value) -> Value {
        let crew = Crew(), result = Box<Value>()
        Task(executorPreference: crew) {
            let value = await work()
            result.value.withLock { $0 = value }
            crew.isOver.withLock { $0 = true }
            for _ in 0..<threadCount { crew.signs.signal() }
        }
        let others = (1..<max(threadCount, 1)).compactMap { _ in crew.startThread() }
        crew.takeJobs()
        for thread in others { pthread_join(thread, nil) }
        return result.value.withLock { $0 }!  // set before the work was over
    }

    /// Takes job after job until the work is over.
    private func takeJobs() {
        while true {
            signs.wait()
            if let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
                job.runSynchronously(on: asUnownedTaskExecutor())
            } else if isOver.withLock({ $0 }) {
                return
            }
        }
    }

    /// `nil` where the system has no thread to give: the others do its work.
    private func startThread() -> pthread_t? {
        var thread = pthread_t()
        let crew = Unmanaged.passRetained(self)
        let code = pthread_create(
            &thread, nil,
            { crew in
                Unmanaged<Crew>.fromOpaque(crew!).takeRetainedValue().takeJobs()  // passed below
                return nil
            }, crew.toOpaque())
        if code == 0 { return thread }
        crew.release()
        return nil
    }

    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
