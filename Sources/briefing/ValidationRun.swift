import BriefingModel
import Conversion
import Evaluation
import PopplerReader

/// Converts and compares many documents, several at a time.
struct ValidationRun {
    struct Outcome {
        let pair: ValidationSet.Pair
        let document: DocumentEvaluation
        /// `nil` when it could not be converted.
        let found: Briefing?
    }

    let converter: Converter
    /// There need not be an expected model yet: an empty one stands for it.
    let isNewExpected: Bool

    /// A document in work holds its pages in memory; more at a time would not be faster on usual machines.
    private static let width = 4

    /// In the order of the pairs. An input that cannot be converted fails alone; an expected model that cannot be read
    /// ends the run.
    func outcomes(of pairs: [ValidationSet.Pair]) async throws -> [Outcome] {
        let expected = try pairs.map { try expectation($0) }
        return await withTaskGroup(of: (Int, Outcome).self) { group in
            var results = [Outcome?](repeating: nil, count: pairs.count), next = 0
            func start() {
                guard next < pairs.count else { return }
                let index = next
                next += 1
                group.addTask { (index, await outcome(of: pairs[index], expected[index])) }
            }
            for _ in 0..<Self.width { start() }
            for await (index, outcome) in group {
                results[index] = outcome
                start()
            }
            return results.compactMap { $0 }
        }
    }

    private func expectation(_ pair: ValidationSet.Pair) throws -> Briefing {
        do {
            return try ModelFile(InputFile(readingFrom: pair.expected)).briefing()
        } catch let error as ConversionError where isNewExpected && error.reason == .read(.notFound) {
            return Briefing(generator: .init(name: "", version: "", profile: nil), source: .init(fileName: "", sha256: "", pageCount: 0))
        }
    }

    private func outcome(of pair: ValidationSet.Pair, _ expected: Briefing) async -> Outcome {
        do {
            let file = try InputFile(readingFrom: pair.input)
            let found = ModelFile(file).isLikely ? try ModelFile(file).briefing() : try await converter.conversion(of: file).briefing
            let evaluation = Evaluation(expected: expected, found: found)
            return Outcome(pair: pair, document: .init(name: pair.input, result: .compared(evaluation)), found: found)
        } catch {
            return Outcome(pair: pair, document: .init(name: pair.input, result: .failed("\(error)")), found: nil)
        }
    }
}
