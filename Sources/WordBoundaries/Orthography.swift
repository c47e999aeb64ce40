/// What Korean spelling says of a place between two syllables, whoever writes.
///
/// The rules are those of the standard of spelling (한글 맞춤법), by their numbers: particles are tight (41), bound nouns
/// stand apart from the verb before them (42), what counts from the numeral before it (43), and auxiliary verbs, as a rule (47).
enum Orthography {
    /// Whether a space belongs between `left`, the last word part of a line, and `right`, the first of the next, both of
    /// syllables; `nil` where spelling leaves it open. `text` is what stands before `left`.
    static func isSpace(left: ArraySlice<UInt32>, right: ArraySlice<UInt32>, behind text: ArraySlice<UInt32> = []) -> Bool? {
        guard let last = left.last, let next = right.first else { return nil }
        // One syllable may be the start of any word, but not these.
        if right.count == 1, lone.contains(next) || last == asTo[0] && next == asTo[1] || next == asking && isAdnominal(last) {
            return false
        }
        if left.count == 1, numerals.contains(last), startsWithUnit(right) { return true }
        if left.count == 1, isAdnominal(text.last { $0 != 0x20 } ?? 0) {
            if nouns.contains(last) { return !isParticle(right) }
            if last == way, being.contains(next) { return true }
        }
        guard left.count >= 2 || isAdnominal(last) else { return nil }
        if right.count >= 2, isParticle(right) { return isMore(right) && beforeVerbs.contains(last) ? nil : false }
        if goesOnAsVerb(last, right) { return false }
        if lastOfEnds.contains(last), ends.contains(where: left.ends(with:)), !behindParticles.contains(next), !isParticle(right) {
            return true
        }
        if isAdnominal(last), startsWithBoundNoun(right) { return true }
        if let first = right.first, auxiliaries.contains(first), connectives.contains(where: left.ends(with:)) { return true }
        if right.count == 1, let first = right.first, verbEnds.contains(first), let last = left.last, surelyBeforeVerbs.contains(last) {
            return true
        }
        // `이월할`, `추진하는`: what a noun becomes a verb with. Behind a particle it is a verb of its own: `조사를 할`.
        if let first = right.first, let last = left.last, !beforeVerbs.contains(last),
            right.count == 1 ? verbEnds.contains(first) : auxiliaries.contains(first) && endings.contains(right[right.startIndex + 1])
        {
            return false
        }
        return nil
    }

    /// Whether the word part is the conjunction that stands apart on both sides (45), and ends no other word.
    static func isConjunction(_ text: ArraySlice<UInt32>) -> Bool { text.count == 1 && text.first == and }

    /// Whether a verb goes on behind the vowel of its stem: `낮아` and `지고`, `늘어` and `진`.
    private static func goesOnAsVerb(_ last: UInt32, _ right: ArraySlice<UInt32>) -> Bool {
        guard stems.contains(last), let next = right.first else { return false }
        return right.count == 1 ? becoming.contains(next) : next == becomes && verbEndings.contains(right[right.startIndex + 1])
    }

    /// Whether the particle may as well be the word for more, which stands before adverbs and behind other particles.
    private static func isMore(_ right: ArraySlice<UInt32>) -> Bool { right.elementsEqual(more) }

    /// Whether the word part is nothing but particles: `로`, `에서는`, `까지의`.
    static func isParticle(_ text: ArraySlice<UInt32>) -> Bool {
        guard !text.isEmpty, text.count <= longestParticle, !pronouns.contains(Array(text)) else { return false }
        return particles.contains(Array(text))
            || text.indices.dropFirst().contains { cut in
                particles.contains(Array(text[..<cut])) && particlesBehind.contains(Array(text[cut...]))
            }
    }

    /// Whether a verb that ends so can stand before a noun: its last syllable closes with ㄴ or ㄹ.
    private static func isAdnominal(_ syllable: UInt32) -> Bool {
        guard ScalarKind(syllable) == .syllable else { return false }
        // Unicode composes a syllable of 28 finals; ㄴ is the fourth, ㄹ the eighth.
        let final = (syllable - 0xAC00) % 28
        return final == 4 || final == 8
    }

    private static func startsWithBoundNoun(_ right: ArraySlice<UInt32>) -> Bool {
        guard let first = right.first, boundNouns.contains(first) else { return false }
        return right.count == 1 || isParticle(right.dropFirst())
    }

    /// Whether what follows a numeral counts, with a particle behind it or not: `쪽`, `나라의`.
    private static func startsWithUnit(_ right: ArraySlice<UInt32>) -> Bool {
        (1...2).contains { length in
            right.count >= length && units.contains(Array(right.prefix(length)))
                && (right.count == length || isParticle(right.dropFirst(length)))
        }
    }

    /// Numerals that stand before a noun and open few other words that are cut behind them; `한` opens `한곳` and `한층`.
    private static let numerals = Set("두세네몇".unicodeScalars.map(\.value))
    private static let units = words("번 번째 쪽 해 달 주 곳 명 개 배 축 차례 갈래 가지 나라 사람 분야 기관 지역 단계")
    /// `이었다는`, the longest with what may follow it.
    private static let longestParticle = 5
    private static let particles = words(
        "은 는 이 가 을 를 의 에 와 과 도 만 로 으로 에서 에게 께서 까지 부터 처럼 마다 이나 이며 이고 이라 이라는 이라고 라는 라고 이란 인 임 이다 였다 이었다 조차 밖에 보다 씩 이면 이지만 이므로 이거나 이라면 이라도 이면서"
    )
    private static let particlesBehind = words("은 는 이 가 을 를 의 도 만 서 부터 까지 나 써")
    /// Whether the text opens with a word of several syllables that counts, which a figure takes tight: `2단계`, `6개월`.
    static func startsWithCounter(_ text: ArraySlice<UInt32>) -> Bool { counters.contains(Array(text.prefix(2))) }

    private static let counters = words("단계 개월 시간 학년 학기 달러 위안 유로 개국")
    /// Words that look like two particles.
    private static let pronouns = words("이를 이는 이도 이의 이가 이만")
    private static let boundNouns = Set("수바것뿐때줄".unicodeScalars.map(\.value))
    /// Particles of one syllable that are no words.
    private static let lone = Set("을를는에".unicodeScalars.map(\.value))
    /// `가`, which asks behind the end of a verb and is no particle behind a consonant: `하는가`, `무엇인가`.
    private static let asking: UInt32 = 0xAC00
    /// `도록`.
    private static let asTo = "도록".unicodeScalars.map(\.value)
    /// `수`, before what says that there is or is none.
    private static let way: UInt32 = 0xC218
    private static let being = Set("있없".unicodeScalars.map(\.value))
    /// `및`.
    private static let and: UInt32 = 0xBC0F
    private static let more = "보다".unicodeScalars.map(\.value)
    /// Particles that end their word, unless another one follows or they become one with it: `으로서`, `으로써`.
    private static let ends = words("를 에서 으로 까지 부터 에게")
    private static let lastOfEnds = Set(ends.compactMap(\.last))
    private static let behindParticles = Set("서써".unicodeScalars.map(\.value))
    /// Vowels of stems, and what `지다` becomes behind them.
    private static let stems = Set("아어".unicodeScalars.map(\.value))
    private static let becomes: UInt32 = 0xC9C0
    private static let verbEndings = Set("는고며게면".unicodeScalars.map(\.value))
    private static let becoming = Set("진질짐".unicodeScalars.map(\.value))
    /// Those that hardly any word starts with.
    private static let nouns = Set("데것".unicodeScalars.map(\.value))
    /// Endings that an auxiliary verb follows, and the first syllables of `하다` and `되다`.
    private static let connectives = words("게 야 도록 기로 고자")
    private static let auxiliaries = Set("하함한할합해했되된될됨돼".unicodeScalars.map(\.value))
    /// Those of them that are no words beside that: `한`, `해` and `합` are.
    private static let verbEnds = Set("함할했된될됨돼".unicodeScalars.map(\.value))
    /// Those that no noun ends with.
    private static let surelyBeforeVerbs = Set("을를서게".unicodeScalars.map(\.value))
    /// What follows the first syllable of `하다` and `되다`: `하는`, `되며`.
    private static let endings = Set("는고며여기게도던면다니".unicodeScalars.map(\.value))
    /// Last syllables of particles and endings that a verb follows.
    private static let beforeVerbs = Set("을를이가은는도게로지야고만안못서에와과면여아어며터록히".unicodeScalars.map(\.value))

    private static func words(_ text: String) -> Set<[UInt32]> {
        Set(text.split(separator: " ").map { $0.unicodeScalars.map(\.value) })
    }
}

extension ArraySlice<UInt32> {
    /// Whether the word goes on before such an end.
    fileprivate func ends(with end: [UInt32]) -> Bool { count > end.count && suffix(end.count).elementsEqual(end) }
}
