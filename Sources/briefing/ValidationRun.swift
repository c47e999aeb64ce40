import BriefingModel
import Conversion
import Dispatch
import Evaluation
import PopplerReader
import Synchronization
import Workers

/// Has documents read by workers, several at a time, and compares what they read.
struct ValidationRun {
    struct Outcome {
        let pair: ValidationSet.Pair
        let document: DocumentEvaluation
        /// `nil` when it could not be converted.
        let found: Briefing?
    }

    let reading: ReadingOptions
    /// There need not be an expected model yet: an empty one stands for it.
    let isNewExpected: Bool

    /// In the order of the pairs. An input that cannot be converted fails alone; an expected model that cannot be read
    /// ends the run.
    func outcomes(of pairs: [ValidationSet.Pair]) throws -> [Outcome] {
        let expected = try pairs.map { try expectation($0) }
        let found = try models(of: pairs.map(\.input))
        let outcomes = Mutex([Outcome?](repeating: nil, count: pairs.count))
        DispatchQueue.concurrentPerform(iterations: pairs.count) { index in
            let outcome = Self.outcome(of: pairs[index], expected[index], found[index])
            outcomes.withLock { $0[index] = outcome }
        }
        return outcomes.withLock { $0.compactMap { $0 } }
    }

    private func expectation(_ pair: ValidationSet.Pair) throws -> Briefing {
        do {
            return try ModelFile(InputFile(readingFrom: pair.expected)).briefing()
        } catch let error as ConversionError where isNewExpected && error.reason == .read(.notFound) {
            return Briefing(generator: .init(name: "", version: "", profile: nil), source: .init(fileName: "", sha256: "", pageCount: 0))
        }
    }

    private static func outcome(of pair: ValidationSet.Pair, _ expected: Briefing, _ model: Result<InputFile, any Error>) -> Outcome {
        do {
            let found = try ModelFile(model.get()).briefing()
            let evaluation = Evaluation(expected: expected, found: found)
            return Outcome(pair: pair, document: .init(name: pair.input, result: .compared(evaluation)), found: found)
        } catch {
            return Outcome(pair: pair, document: .init(name: pair.input, result: .failed("\(error)")), found: nil)
        }
    }

    /// The model of each input, as JSON: its own bytes where it is one.
    private func models(of inputs: [String]) throws -> [Result<InputFile, any Error>] {
        let cores = Processors.count, isSingle = inputs.count == 1
        var order = try reading.order([.model])
        order.threadCount = isSingle ? min(cores, DocumentOrder.mostThreads) : 1
        let pool = WorkerPool(size: isSingle ? 1 : cores, limits: WorkerLimits(), isForSingleDocument: isSingle)
        var models = [Result<InputFile, any Error>?](repeating: nil, count: inputs.count), next = 0
        while true {
            while next < inputs.count, pool.hasRoom {
                let index = next
                next += 1
                do {
                    let file = try InputFile(readingFrom: inputs[index])
                    if ModelFile(file).isLikely {
                        models[index] = .success(file)
                        continue
                    }
                    order.name = file.name
                    try pool.begin(ticket: index, order, source: .bytes(file.bytes))
                } catch let error as ConversionError {
                    models[index] = .failure(error)
                }
            }
            // Inputs that need no worker leave nothing to wait for.
            if pool.busyCount == 0 { return models.compactMap { $0 } }
            for case .finished(let index, let reply, let files) in pool.turn().happenings {
                models[index] = Result { InputFile(path: inputs[index], bytes: try reply.product(files, of: inputs[index])) }
            }
        }
    }
}
