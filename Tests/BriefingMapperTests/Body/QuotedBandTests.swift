import Geometry
import Layout
import Testing

@testable import BriefingMapper

@Suite struct QuotedBandTests {
    @Test(
        "A line in quotation marks on a ground of its own is a box",
        arguments: [("“인재는 장비를 따라 떠난다”", UInt32(0xF3E9DC), true), ("“인재는 장비를 따라 떠난다”", nil, false), ("인재와 장비", 0xF3E9DC, false)]
            as [(String, UInt32?, Bool)])
    func saying(line: String, ground: UInt32?, isBox: Bool) {
        var block = TextBlock(drawn: line, at: 100)
        block.ground = ground
        let pieces = QuotedBand.boxed([Piece(element: .text(block), page: 0)])
        #expect((pieces[0].frame != nil) == isBox)
        #expect(pieces[0].firstText?.text.string == line)
    }
}
