/// Nouns of Korean text, as far as they can be told without a dictionary.
enum Words {
    /// Words of two and more syllables without their particles; numbers, and words that tell nothing, are left out.
    static func nouns(in text: some Sequence<Unicode.Scalar>) -> [String] {
        words(in: text).compactMap { word in
            guard !word.contains(where: \.isDigit) else { return nil }
            let noun = withoutParticle(String(scalars: word))
            guard noun.unicodeScalars.count >= 2, !Vocabulary.emptyWords.contains(noun) else { return nil }
            return noun
        }
    }

    /// Runs of letters and digits.
    static func words(in text: some Sequence<Unicode.Scalar>) -> [[Unicode.Scalar]] {
        var words: [[Unicode.Scalar]] = [], current: [Unicode.Scalar] = []
        for scalar in text {
            if scalar.isHangul || scalar.isLatin || scalar.isDigit || scalar.isHan {
                current.append(scalar)
            } else if !current.isEmpty {
                words.append(current)
                current = []
            }
        }
        return current.isEmpty ? words : words + [current]
    }

    /// The longest particle is taken off when two syllables stay.
    static func withoutParticle(_ word: String) -> String {
        let scalars = Array(word.unicodeScalars)
        guard let last = scalars.last, let particles = particlesByEnd[last] else { return word }
        for particle in particles where scalars.count - particle.count >= 2 && scalars.suffix(particle.count).elementsEqual(particle) {
            return String(scalars: scalars.dropLast(particle.count))
        }
        return word
    }

    /// Longer ones first.
    private static let particlesByEnd = Dictionary(grouping: Vocabulary.particles.map { Array($0.unicodeScalars) }) { $0[$0.count - 1] }
        .mapValues { $0.sorted { $0.count > $1.count } }

    /// One is the other, or begins or ends with it: 발전량 and 총발전량.
    static func areSame(_ a: String, _ b: String) -> Bool {
        a == b || (min(a.count, b.count) >= 2 && (a.hasSuffix(b) || b.hasSuffix(a) || a.hasPrefix(b) || b.hasPrefix(a)))
    }

    /// Years as two digits: `2024년`, `’24`, `'24년`.
    static func years(in text: String) -> Set<String> {
        let scalars = Array(text.unicodeScalars)
        var years: Set<String> = []
        for index in scalars.indices {
            if "’'‘".unicodeScalars.contains(scalars[index]), index + 2 < scalars.count, scalars[index + 1].isDigit,
                scalars[index + 2].isDigit,
                !(index + 3 < scalars.count && scalars[index + 3].isDigit)
            {
                years.insert(String(scalars: scalars[(index + 1)...(index + 2)]))
            }
            if index + 4 < scalars.count, scalars[index] == "2" || scalars[index] == "1", scalars[index + 4] == "년",
                scalars[index..<(index + 4)].allSatisfy(\.isDigit), index == 0 || !scalars[index - 1].isDigit
            {
                years.insert(String(scalars: scalars[(index + 2)..<(index + 4)]))
            }
        }
        return years
    }

    static func places(in text: String) -> Set<String> {
        var found: Set<String> = []
        for word in words(in: text.unicodeScalars) {
            let text = String(scalars: word)
            if Vocabulary.places.contains(text) {
                found.insert(text)
            } else if Vocabulary.places.contains(withoutParticle(text)) {
                found.insert(withoutParticle(text))
            }
        }
        return found
    }
}
