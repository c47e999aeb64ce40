import Testing

@testable import BriefingMapper
@testable import Layout

@Suite struct LawArticlesTests {
    private func parts(_ lines: String...) -> [String] {
        var block = TextBlock(drawn: lines.joined(separator: " "), at: 100)
        var start = 0
        for line in lines {
            block.text.mark(.lineStart, at: start)
            start += line.unicodeScalars.count + 1
        }
        return LawArticles.parted([Piece(element: .text(block), page: 0)]).map { piece in
            [piece.text?.marker?.text, piece.text?.string].compactMap(\.self).joined(separator: "|")
        }
    }

    @Test func anArticleHeadsTheParagraphThatStandsBehindIt() {
        #expect(parts("제7조(급여의 종류) ① 급여의 종류는 다음과 같다.") == ["제7조|(급여의 종류)", "①|급여의 종류는 다음과 같다."])
        #expect(parts("제 7 조의 2 (목적) 이 약관은 이용에 관한 사항을 정한다.") == ["제 7 조의 2|(목적)", "이 약관은 이용에 관한 사항을 정한다."])
    }

    @Test func aMentionOfAnArticleHeadsNothing() {
        #expect(parts("제15조제5항 중 다양한 사회계층을 삭제한다.") == ["제15조제5항 중 다양한 사회계층을 삭제한다."])
        #expect(parts("위원회는 이 법과", "제3조(정의)에 따라 정한다.") == ["위원회는 이 법과 제3조(정의)에 따라 정한다."])
    }

    @Test func twoArticlesReadAsOneTextAreTwo() {
        #expect(
            parts("제1조(시행일) 이 법은 공포한 날부터 시행한다.", "제2조(적용례) 구성할 때부터 적용한다.") == [
                "제1조|(시행일)", "이 법은 공포한 날부터 시행한다.", "제2조|(적용례)", "구성할 때부터 적용한다.",
            ])
    }

    @Test func titlesWithoutBracketsAreHeadsWhereTheyCountOn() {
        func heads(_ lines: String...) -> [String] {
            LawArticles.parted(lines.map { Piece(element: .text(TextBlock(drawn: $0, at: 100)), page: 0) }).compactMap { piece in
                piece.text.flatMap { block in block.marker.map { "\($0.text)|\(block.string)" } }
            }
        }
        #expect(heads("제21조 경기 시간", "경기는 저녁에 연다.", "제22조 시간 제한") == ["제21조|경기 시간", "제22조|시간 제한"])
        #expect(heads("제21조 경기 시간", "경기는 저녁에 연다.", "제30조 적용").isEmpty)
        #expect(heads("제21조 제1항", "제22조 제2항").isEmpty)
    }
}
