import Conversion
import Evaluation
import FoundationEssentials
import PopplerReader

/// Draws the pages that differences lie on, for the report.
struct ValidationPictures {
    private let outcomes: [ValidationRun.Outcome]
    private let password: String?

    /// Enough to read small print in a cut-out, small enough to keep some hundred pages in one file.
    private static let resolution = 100.0
    private static let quality = 60

    init(_ outcomes: [ValidationRun.Outcome], password: String?) { (self.outcomes, self.password) = (outcomes, password) }

    /// The bytes of the report. A model has no pages to draw: its differences stand there without pictures.
    func report(_ record: EvaluationRecord) -> [UInt8] {
        let wanted = Dictionary(grouping: EvaluationPage.pages(of: record), by: \.document)
        var pictures: [EvaluationPage.PageKey: EvaluationPage.Picture] = [:]
        for outcome in outcomes {
            guard let pages = wanted[outcome.document.name], let file = try? InputFile(readingFrom: outcome.pair.input),
                let document = try? OpenDocument.open(bytes: file.bytes, password: password)
            else { continue }
            for key in pages { pictures[key] = Self.picture(ofPage: key.page, of: document) }
        }
        return Array(EvaluationPage(record, pictures: pictures).html.utf8)
    }

    private static func picture(ofPage number: Int, of document: borrowing OpenDocument) -> EvaluationPage.Picture? {
        guard let drawn = document.picture(ofPage: number, resolution: resolution, as: .jpeg(quality: quality)) else { return nil }
        return EvaluationPage.Picture(
            address: "data:\(drawn.mediaType);base64,\(Data(drawn.bytes).base64EncodedString())",
            width: Double(drawn.pixelWidth) * 72 / resolution, height: Double(drawn.pixelHeight) * 72 / resolution)
    }
}
