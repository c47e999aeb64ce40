import Testing

@testable import Layout

@Suite struct LineStretchTests {
    private func stretch(_ drawing: String, on line: Int = 0) -> Double? {
        let lines = PageSketch(drawing).readLines
        let column = BlockBuilder.Column(left: lines.map(\.left).min() ?? 0, right: lines.map(\.right).max() ?? 0, pitches: [10: 14])
        guard let group = BlockBuilder().groups(of: lines, in: column).first, group.lines.count > line + 1 else { return nil }
        return LineStretch().rooms(of: group)[line]
    }

    @Test func theGapsOfAJustifiedLineShowTheRoomThatTheyTook() throws {
        // Four gaps of an em where a space takes half of one.
        let room = try #require(stretch("과학기술부는  인공지능  연구개발  예산을  크게늘\n리기로 하였다"))
        #expect(abs(room - 20) < 0.5)
    }

    @Test func aLineThatIsNotStretchedHasTakenNone() throws {
        let room = try #require(stretch("과학기술부는 인공지능 연구개발 예산을 크게늘\n리기로 하였다"))
        #expect(abs(room) < 0.5)
    }

    @Test func theGapBehindAMarkerIsNoWords() throws {
        let room = try #require(stretch("○  과학기술부는 인공지능 연구개발 예산을 크게늘\n   리기로 하였다"))
        #expect(abs(room) < 0.5)
    }

    @Test func aBlockWhoseLastLineIsFullShowsNoSpaceOfItsOwn() {
        #expect(stretch("과학기술부는  인공지능  예산을\n크게  늘리기로  하고  알렸다") == nil)
    }
}
