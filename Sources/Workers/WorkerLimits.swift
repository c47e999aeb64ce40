/// What one document may cost before its worker is stopped.
package struct WorkerLimits: Hashable, Sendable, Codable {
    /// Address space of a worker. The largest real briefing that we have takes 300 MiB of it, most of that for
    /// the program and its libraries.
    package var memoryMebibytes = 2048
    /// Processor time for one document. A page takes 5 ms as a rule; 300 s is a thousand long issues.
    package var processorSeconds = 300
    /// Time in which no page was read, or no other step done.
    package var idleSeconds = 60
    /// All that comes out of one document.
    package var outputMebibytes = 512
    package var pageCount = 5000
    /// Of one document. Its bytes are in memory twice while it is read.
    package var inputMebibytes = 512

    package init() {}
}
