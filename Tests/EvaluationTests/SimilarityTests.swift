import Testing

@testable import Evaluation

@Suite struct SimilarityTests {
    /// The textbook recurrence.
    private func commonSubsequence(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for x in a {
            var diagonal = 0
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
                diagonal = above
            }
        }
        return row[b.count]
    }

    @Test func theCommonSubsequenceIsThatOfTheTextbookAcrossWords() {
        var state: UInt64 = 7
        func text(_ length: Int) -> [UInt32] {
            (0..<length).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1
                return UInt32(state >> 60)
            }
        }
        for length in [0, 1, 5, 63, 64, 65, 127, 128, 129, 200] {
            let a = text(length), b = text(length * 2 / 3 + 9)
            #expect(Similarity.commonSubsequence(a, b) == commonSubsequence(a, b))
        }
    }

    @Test func editDistanceCountsInsertionsDeletionsAndChanges() {
        #expect(Similarity.levenshtein("kitten".codePoints, "sitting".codePoints) == 3)
        #expect(Similarity.levenshtein("위안".codePoints, "".codePoints) == 2)
    }

    @Test func matchingBlocksAreThoseOfThePaper() {
        let a = "GESTALT PATTERN".codePoints, b = "GESTALT PRACTICE".codePoints
        let blocks = MatchingBlocks(a, b)
        #expect(blocks.blocks.map(\.count) == [9, 1, 1, 1])
        #expect(abs(blocks.ratio(a.count + b.count) - 24.0 / 31) < 1e-9)
    }

    @Test func differencesAreShownWithWhatStandsAroundThem() {
        let contrast = Contrast("중앙재정 420억 위안을 투입", "중앙재정 402억 위안을 투입")
        #expect(contrast.expected == "중앙재정 4⟦20⟧억 위안을 투입")
        #expect(contrast.found == "중앙재정 4⟦02⟧억 위안을 투입")
    }

    @Test func textsAreComparedWithoutTheirKindOfSpaceOrComposition() {
        #expect("가\u{3000}나\n 다 ".compared == "가 나 다")
        #expect("\u{1112}\u{1161}\u{11AB}".compared == "한")
    }

    @Test("Only differences that a way looks over are the same to it")
    func ways() {
        func ways(_ a: String, _ b: String) -> [FieldMatching.Way] { FieldMatching.Way.allCases.filter { $0.callsSame(a, b) } }
        #expect(ways("탄소 중립", "탄소 중립") == FieldMatching.Way.allCases)
        #expect(ways("Net-Zero (안)", "net zero, 안") == [.soft])
        #expect(ways("abcdefghij", "abcdefghxy") == [.levenshtein])
        #expect(ways("abcdefghijklmnopqrstuvwxyz0123", "abcdefghijklmnopqrstuvwxyz012") == [.levenshtein, .ratcliffObershelp])
        #expect(ways("가나다", "라마바") == [])
    }
}
