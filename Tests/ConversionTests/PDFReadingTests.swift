import Testing

@testable import Conversion

@Suite struct PDFReadingTests {
    @Test(arguments: [0, 1, 5, 6, 11, 12, 18, 47, 48, 500])
    func sharesCoverEveryPageOnceInOrder(count: Int) {
        let shares = PDFReading.shares(of: count)
        #expect(shares.flatMap { $0 } == Array(0..<count))
        #expect((1...8).contains(shares.count))
        #expect(count == 0 || shares.allSatisfy { !$0.isEmpty })
        #expect((shares.map(\.count).max() ?? 0) - (shares.map(\.count).min() ?? 0) <= 1)
    }
}
