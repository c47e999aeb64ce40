import BriefingModel
import Layout

extension Source {
    init(fileName: String, sha256: String, layout: DocumentLayout) {
        let facts = layout.facts
        self.init(fileName: fileName.onOneLine, sha256: sha256, pageCount: facts.pageCount)
        var pdf = PDF()
        pdf.title = facts.title.map(\.onOneLine)
        pdf.producer = facts.producer.map(\.onOneLine)
        pdf.creator = facts.creator.map(\.onOneLine)
        (pdf.created, pdf.version, pdf.tagged) = (facts.created, facts.version, facts.isTagged)
        self.pdf = pdf
        self.pages = layout.sheets.map { PageSize(page: $0.number, size: [$0.sheetSize.width, $0.sheetSize.height]) }
    }
}
