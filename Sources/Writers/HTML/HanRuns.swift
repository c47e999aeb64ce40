/// A text cut at the borders of its Chinese stretches.
struct HanRuns: Sequence {
    struct Run {
        var text: String
        var isChinese: Bool
    }

    /// One ideograph alone is a sign of Korean or Japanese writing (`美`, `中`), not a word of Chinese.
    private static let shortestChinese = 2

    private let runs: [Run]

    init(_ text: String) {
        guard text.unicodeScalars.contains(where: \.isHan) else {
            runs = text.isEmpty ? [] : [Run(text: text, isChinese: false)]
            return
        }
        var runs: [Run] = []
        func add(_ scalars: Substring.UnicodeScalarView, isHan: Bool) {
            guard !scalars.isEmpty else { return }
            let isChinese = isHan && scalars.count >= Self.shortestChinese
            if let last = runs.last, !isChinese && !last.isChinese {
                runs[runs.count - 1].text.unicodeScalars.append(contentsOf: scalars)
            } else {
                runs.append(Run(text: String(Substring(scalars)), isChinese: isChinese))
            }
        }
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            let isHan = first.isHan
            let stretch = rest.prefix { $0.isHan == isHan }
            add(stretch, isHan: isHan)
            rest = rest[stretch.endIndex...]
        }
        self.runs = runs
    }

    func makeIterator() -> IndexingIterator<[Run]> { runs.makeIterator() }
}
