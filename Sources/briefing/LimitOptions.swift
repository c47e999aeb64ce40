import ArgumentParser
import Workers

/// What one document may cost.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Memory for one document (2048).", valueName: "MiB"))
    var memoryLimit: Int?

    @Option(help: ArgumentHelp("Processor time for one document (300).", valueName: "seconds"))
    var timeLimit: Int?

    @Option(help: ArgumentHelp("Time without a sign of progress (60).", valueName: "seconds"))
    var idleLimit: Int?

    @Option(help: ArgumentHelp("Pages of one document (5000).", valueName: "count"))
    var pageLimit: Int?

    @Option(help: ArgumentHelp("Output of one document (512).", valueName: "MiB"))
    var outputLimit: Int?

    func validate() throws {
        for (name, value) in [
            ("memory", memoryLimit), ("time", timeLimit), ("idle", idleLimit), ("page", pageLimit), ("output", outputLimit),
        ] {
            if let value, value < 1 || value > 1 << 30 { throw ValidationError("--\(name)-limit \(value): give a number from 1 on") }
        }
    }

    var limits: WorkerLimits {
        var limits = WorkerLimits()
        limits.memoryMebibytes = memoryLimit ?? limits.memoryMebibytes
        limits.processorSeconds = timeLimit ?? limits.processorSeconds
        limits.idleSeconds = idleLimit ?? limits.idleSeconds
        limits.pageCount = pageLimit ?? limits.pageCount
        limits.outputMebibytes = outputLimit ?? limits.outputMebibytes
        return limits
    }
}
