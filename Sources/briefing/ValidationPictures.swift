import Conversion
import Evaluation
import FoundationEssentials
import Workers

/// Has the pages drawn that differences lie on, for the report.
struct ValidationPictures {
    let outcomes: [ValidationRun.Outcome]
    let reading: ReadingOptions

    /// The bytes of the report. A model has no pages to draw, and a page may be one that cannot be drawn: their differences
    /// stand there without pictures.
    func report(_ record: EvaluationRecord) throws -> [UInt8] {
        let wanted = Dictionary(grouping: EvaluationPage.pages(of: record), by: \.document)
        let worker = try WorkerReading(reading)
        var pictures: [EvaluationPage.PageKey: EvaluationPage.Picture] = [:]
        for outcome in outcomes {
            guard let keys = wanted[outcome.document.name], let file = try? InputFile(readingFrom: outcome.pair.input),
                !ModelFile(file).isLikely, let json = try? worker.product(.drawnPages(keys.map(\.page)), of: file),
                let pages = try? JSONDecoder().decode([DrawnPage].self, from: Data(json))
            else { continue }
            for page in pages {
                pictures[.init(document: outcome.document.name, page: page.number)] =
                    EvaluationPage.Picture(address: page.address, width: page.width, height: page.height)
            }
        }
        return Array(EvaluationPage(record, pictures: pictures).html.utf8)
    }
}
