import Testing

@testable import Layout

@Suite struct WrapHabitTests {
    private func habit(_ items: [String]) -> WrapHabit {
        var habit = WrapHabit()
        habit.add(PageSketch(items.joined(separator: "\n")).readLines)
        return habit
    }

    private let flush = "    - 사전에 정한 절차에 따라 검토하고 그 결과를\n서면으로 알린다"
    private let hanging = "    - 사전에 정한 절차에 따라 검토하고 그 결과를\n      서면으로 알린다"
    private let fresh = "    - 사전에 정한 절차에 따른 검토\n사전에 정한 절차에 따라 검토하고 그 결과를 알린다"

    @Test func itemsThatGoOnAtTheMarginBehindFullLinesShowIt() {
        #expect(habit([flush, flush, flush]).isAtMargin)
        #expect(!habit([flush, flush]).isAtMargin)
    }

    @Test func itemsThatHangAndParagraphsBehindShortItemsSpeakAgainstIt() {
        #expect(!habit([flush, flush, flush, hanging, hanging]).isAtMargin)
        #expect(!habit([flush, flush, flush, fresh, fresh]).isAtMargin)
    }

    @Test func rowsOfFiguresShowNothing() {
        let row = "    - 12,000  13,000  14,000  15,000  16,000  17\n합계"
        #expect(!habit([row, row, row]).isAtMargin)
    }
}
