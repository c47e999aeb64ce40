import Testing

@testable import Layout

@Suite struct ConcurrentMapTests {
    @Test("Results stand in the order of the values, however many there are", arguments: [0, 1, 31, 32, 33, 500, 513])
    func order(count: Int) async {
        var values = Array(0..<count)
        let results = await concurrentMap(releasing: &values) { "\($0)" }
        #expect(results == (0..<count).map(String.init))
        #expect(values.isEmpty)
    }
}
