import Testing

@testable import WordBoundaries

@Suite struct IntegerMapTests {
    @Test("It counts as a dictionary does, whatever room it has from the start", arguments: [0, 20, 1_000])
    func counting(capacity: Int) {
        var map = IntegerMap<Int>(capacity: capacity), dictionary: [UInt64: Int] = [:]
        for i: UInt64 in 0..<5000 {
            // Few values, and some that differ in their high halves only.
            let key = (i * i + i / 7) % 400 << (i % 3 == 0 ? 32 : 0)
            map[key, default: 0] += 1
            dictionary[key, default: 0] += 1
        }
        #expect(map.count == dictionary.count)
        for (key, count) in dictionary { #expect(map[key] == count) }
        #expect(map[401] == nil)
    }
}

@Suite struct WordTreeTests {
    @Test func eachBeginningOfAWordIsANodeOfItsOwn() {
        var tree = WordTree()
        let scalars = { (text: String) in text.unicodeScalars.map(\.value) }
        for word in ["연구개발", "연구소", "연구"] {
            tree.add(scalars(word)) { depth, counts in
                counts.beginnings += 1
                if depth == word.unicodeScalars.count { counts.words += 1 }
            }
        }
        #expect(tree[scalars("연구")].beginnings == 3)
        #expect(tree[scalars("연구")].words == 1)
        #expect(tree[scalars("연구개")].words == 0)
        #expect(tree[scalars("구소")].beginnings == 0)
    }
}
