import BriefingModel

extension ComparedDocument {
    func location(ofArticle index: Int) -> Location {
        let article = articles[index]
        let text = sections[sectionOf[index]].title.compared + " › " + article.title.compared.shortened(to: 24)
        return Location(text: text, article: index, at: article.at)
    }

    func location(ofUnit index: Int) -> Location {
        let unit = units[index]
        let name = [unit.kind.rawValue, unit.block.id, unit.marker, "“\(unit.full.shortened(to: 28))”"].filter { !$0.isEmpty }
        return Location(
            text: location(ofArticle: unit.article).text + " › " + name.joined(separator: " "), article: unit.article, at: unit.block.at)
    }
}

extension Comparison {
    /// Where a block stands: named by the expected model, on paper by the found one.
    func location(_ i: Int?, _ j: Int?) -> Location {
        var location = Location(text: "", article: nil)
        if let i { location = expected.location(ofUnit: i) } else if let j { location = found.location(ofUnit: j) }
        if let j {
            location.at = found.units[j].block.at
            if i == nil { location.article = articles.toExpected[found.units[j].article] }
        } else if let i, location.at.isEmpty, let before = nearest(before: i) {
            location.at = found.units[before].block.at
        }
        return location
    }

    func location(ofArticle match: (expected: Int?, found: Int?)) -> Location {
        var location = Location(text: "", article: match.expected)
        if let i = match.expected {
            location = expected.location(ofArticle: i)
        } else if let j = match.found {
            location.text = found.location(ofArticle: j).text
        }
        if let j = match.found { location.at = found.articles[j].at }
        return location
    }

    /// The found counterpart of the last block before one that has none.
    private func nearest(before index: Int) -> Int? {
        (0..<index).reversed().lazy.compactMap { blocks.group(ofExpected: $0)?.found.last }.first
    }
}
