import Conversion
import Testing

@Suite struct PageSelectionTests {
    @Test(arguments: [
        ("2", [2]), ("1-3", [1, 2, 3]), ("4-", [4, 5]), ("5,1,1-2", [1, 2, 5]), ("3-3", [3]), ("1-", [1, 2, 3, 4, 5]),
    ])
    func pagesComeInOrderEachOnce(text: String, pages: [Int]) throws {
        #expect(try #require(PageSelection(text)).pages(of: 5) == pages)
    }

    @Test(arguments: ["", ",", "0", "-3", "3-1", "a", "1;2", "1-2-3", "1,", " 1", "+1", "1-x", "９", "99999999999999999999"])
    func whatIsNoListOfPagesIsRefused(text: String) {
        #expect(PageSelection(text) == nil)
    }

    @Test func theHighestNamedPageIsKnown() throws {
        #expect(try #require(PageSelection("3,7-9,12-")).highest == 12)
    }
}
