import Layout
import Testing

@testable import BriefingMapper

@Suite struct CalloutTitleTests {
    @Test("A text in brackets at a box's head is its title, whatever lines it takes", arguments: [1, 3])
    func ofManyLines(lines: Int) {
        var title = TextBlock(drawn: "【※참고: 우리나라의 참여 방안】", at: 100)
        title.lineCount = lines
        var item = TextBlock(drawn: "새 노선에 관측 장비를 넣을 경우 열두 기가 필요", at: 140)
        item.marker = Marker(text: "○", kind: .bullet, series: "○")
        let box = FrameBlock(places: [PagePlace(from: 90, to: 160)], ground: nil, isDrawn: true, elements: [.text(title), .text(item)])
        let reader = BodyReader(kinds: LineKinds(profile: ProfileLibrary.builtIn.generic), bodySize: 10)
        #expect(reader.calloutTitle(box, page: 0).title?.string == "※참고: 우리나라의 참여 방안")
    }
}
