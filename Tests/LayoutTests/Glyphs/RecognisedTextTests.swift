import Geometry
import PageModel
import Testing

@testable import Layout

/// Pages that are pictures with the text that a program recognised in them.
@Suite struct RecognisedTextTests {
    private func page(picture: Rect?, seen: Bool = false) -> PageContent {
        var page = PageSketch("과학기술 정책\n주간 동향").page
        for i in page.glyphs.flags.indices.dropFirst(seen ? 1 : 0) { page.glyphs.flags[i].insert(.invisible) }
        page.pictures = [picture].compactMap { $0 }.map { Picture(box: $0, pixelWidth: 1000, pixelHeight: 1400) }
        return page
    }

    @Test func invisibleTextOverAPictureOfItIsRead() {
        let page = page(picture: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842)).withRecognisedText
        #expect(page.isRecognised)
        let draft = PageDrafter().draft(of: page, index: 0)
        #expect(draft.lines[0].map(\.text.trimmed.string) == ["과학기술 정책", "주간 동향"] && draft.blank.isRecognised)
    }

    @Test func invisibleTextWithoutAPictureIsNotRead() {
        #expect(!page(picture: nil).withRecognisedText.isRecognised)
        #expect(!page(picture: Rect(minX: 400, minY: 700, maxX: 500, maxY: 800)).withRecognisedText.isRecognised)
    }

    @Test func invisibleTextBesideTextThatIsSeenIsNotRead() {
        #expect(!page(picture: Rect(minX: 0, minY: 0, maxX: 595, maxY: 842), seen: true).withRecognisedText.isRecognised)
    }
}
