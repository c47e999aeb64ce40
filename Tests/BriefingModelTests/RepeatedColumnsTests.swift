import Testing

@testable import BriefingModel

@Suite struct RepeatedColumnsTests {
    private func table(head: [String]) -> Table {
        var table = Table(rowCount: 2, columnCount: head.count)
        table.headerRowCount = 1
        table.cells = head.enumerated().map { column, text in
            var cell = Table.Cell(row: 0, column: column)
            cell.text = RichText(text)
            return cell
        }
        return table
    }

    @Test(
        "A head that begins anew tells the groups of columns side by side",
        arguments: [
            (["지역", "건수", "지역", "건수", "지역", "건수"], 2), (["순위", "국가", "값", "순위", "국가", "값"], 3), (["값", "값"], nil),
            (["지역", "건수", "비율"], nil), (["", "", "", ""], nil),
        ] as [([String], Int?)])
    func repeats(head: [String], width: Int?) {
        #expect(table(head: head).repeatedColumns == width)
    }
}
