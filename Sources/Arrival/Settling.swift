import SystemPackage

/// Which files of an inbox have stopped growing. Pure: it is told what there is and what time it is.
package struct Settling {
    package struct Tuning: Hashable, Sendable {
        /// Size and time must stay as they are for so long. A slow upload stalls for a second now and then.
        package var patience: Duration = .seconds(2)
        /// The same once its writer has closed it, or when it was moved in: some write in several goes.
        package var patienceAfterClose: Duration = .milliseconds(200)
        /// An empty file is one whose bytes are still to come.
        package var patienceWithEmpty: Duration = .seconds(20)

        package init() {}
    }

    private struct Sight {
        var state: FileState
        var since: ContinuousClock.Instant
        var isClosed: Bool
    }

    private let tuning: Tuning
    private var sights: [FilePath: Sight] = [:]

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    package var count: Int { sights.count }

    /// Notes what a look at the file has shown.
    ///
    /// - Parameter age: time since the file was written last, by its own date; negative for a date to come.
    /// - Parameter isClosed: whether a writer has just closed it.
    package mutating func see(_ path: FilePath, _ state: FileState, age: Duration, isClosed: Bool, now: ContinuousClock.Instant) {
        if sights[path]?.state != state {
            // At first sight, a file that is long written has settled long ago.
            let isOld = sights[path] == nil && age > tuning.patience && state.size > 0
            sights[path] = Sight(state: state, since: isOld ? now - age : now, isClosed: isClosed)
        } else if isClosed {
            sights[path]?.isClosed = true
        }
    }

    package mutating func forget(_ path: FilePath) { sights[path] = nil }

    /// Files that are gone are forgotten; `present` is all that a look at the whole inbox has shown.
    package mutating func keepOnly(_ present: Set<FilePath>) { sights = sights.filter { present.contains($0.key) } }

    /// The files that have settled, oldest first.
    package func settled(now: ContinuousClock.Instant) -> [(path: FilePath, state: FileState)] {
        sights.filter { now - $0.value.since >= patience(for: $0.value) }
            .sorted { ($0.value.state.modified, $0.key.string) < ($1.value.state.modified, $1.key.string) }
            .map { ($0.key, $0.value.state) }
    }

    /// When the next one may have settled; `nil` when there is none.
    package func nextTime() -> ContinuousClock.Instant? { sights.values.map { $0.since + patience(for: $0) }.min() }

    private func patience(for sight: Sight) -> Duration {
        sight.state.size == 0 ? tuning.patienceWithEmpty : sight.isClosed ? tuning.patienceAfterClose : tuning.patience
    }
}
