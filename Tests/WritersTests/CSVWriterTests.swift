import BriefingModel
import Testing
import Writers

@Suite struct CSVWriterTests {
    @Test func valuesAreQuotedAsRFC4180Asks() {
        let table = Table([["a,b", "말 \"따옴\""], ["1\n2", " 3 "]])
        #expect(CSVWriter().text(of: table) == "\"a,b\",\"말 \"\"따옴\"\"\"\r\n\"1\n2\", 3 \r\n")
    }

    @Test func headRowsBecomeOneLineAndLabelsStandInEachRowThatTheyName() {
        let table = Table(
            [["국가", "수출", "<"], ["^", "2023", "2024"], ["중국", "1", "2"], ["^", "3", "4"]], headerRows: 2, headerColumns: 1)
        #expect(CSVWriter().text(of: table) == "국가,수출 / 2023,수출 / 2024\r\n중국,1,2\r\n중국,3,4\r\n")
    }

    @Test func aValueThatCoversSeveralPlacesStandsOnce() {
        #expect(CSVWriter().text(of: Table([["a", "b"], ["7", "<"], ["^", "<"]], headerRows: 1)) == "a,b\r\n7,\r\n,\r\n")
    }

    @Test func columnGroupsSideBySideAreUnfoldedOnRequest() {
        let table = Table([["순위", "국가", "순위", "국가"], ["1", "미국", "3", "일본"], ["2", "중국", "", ""]], headerRows: 1)
        #expect(CSVWriter(unfoldsRepeats: true).text(of: table) == "순위,국가\r\n1,미국\r\n2,중국\r\n3,일본\r\n")
        #expect(CSVWriter().text(of: table) == "순위,국가,순위,국가\r\n1,미국,3,일본\r\n2,중국,,\r\n")
    }

    @Test func columnsThatOnlyShareANameAreNotUnfolded() {
        let table = Table([["값", "값"], ["1", "2"]], headerRows: 1)
        #expect(CSVWriter(unfoldsRepeats: true).text(of: table) == "값,값\r\n1,2\r\n")
    }

    @Test func eachTableIsAFileOfItsOwnInAFolder() {
        let briefing = Briefing.of(.table(Table([["1"]])), .table(Table([["2"]]), id: "s1.a1.t2"))
        #expect(OutputForm(.csv).files(of: briefing).map(\.suffix) == ["-s1.a1.t1.csv", "-s1.a1.t2.csv"])
        #expect(briefing.written(as: .csv) == "1\r\n\r\n2\r\n")
    }
}

extension CSVWriter {
    fileprivate func text(of table: Table) -> String { String(decoding: bytes(of: table), as: UTF8.self) }
}
