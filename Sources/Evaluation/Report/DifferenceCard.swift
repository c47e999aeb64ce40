import BriefingModel

/// What differs at one place, said once: several metrics often tell of the same difference.
struct DifferenceCard {
    struct Entry {
        var metrics: [String]
        let stage: String
        let expected: String?
        let found: String?
    }

    let place: String
    let at: [Place]
    private(set) var entries: [Entry] = []

    /// In the order in which the differences were found.
    static func cards(of document: EvaluationRecord.Document) -> [DifferenceCard] {
        var cards: [DifferenceCard] = [], index: [String: Int] = [:]
        for difference in document.differences {
            let slot = index[difference.place] ?? cards.count
            if slot == cards.count {
                index[difference.place] = slot
                cards.append(DifferenceCard(place: difference.place, at: difference.at ?? []))
            }
            cards[slot].add(difference)
        }
        return cards
    }

    private init(place: String, at: [Place]) { (self.place, self.at) = (place, at) }

    private mutating func add(_ difference: EvaluationRecord.Finding) {
        let same = entries.firstIndex {
            $0.expected == difference.expected && $0.found == difference.found && $0.stage == difference.stage
        }
        if let same {
            entries[same].metrics.append(difference.metric)
        } else {
            entries.append(
                Entry(metrics: [difference.metric], stage: difference.stage, expected: difference.expected, found: difference.found))
        }
    }
}
