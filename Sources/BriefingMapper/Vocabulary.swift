/// Words that every Korean document shares; the only words of a language in this module. What one publication calls its
/// parts stands in its profile.
enum Vocabulary {
    /// 년, 월, 일 and 年, 月, 日: what follows the figures of a date.
    static let years: Set<UInt32> = [0xB144, 0x5E74]
    static let months: Set<UInt32> = [0xC6D4, 0x6708]
    static let days: Set<UInt32> = [0xC77C, 0x65E5]
    /// The English names of the months, in small letters.
    static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ].map { $0.unicodeScalars.map(\.value) }
    /// What counts the parts of a document before their titles; `#` stands for figures, a space for some or none.
    static let partNumbers = [
        "제 # 장", "제 # 절", "제 # 부", "제 # 편", "Part #", "PART #", "Chapter #", "CHAPTER #",
        "第 # 章", "第 # 节", "第 # 節", "第 # 部分", "第 # 编",
    ].map { $0.unicodeScalars.map(\.value) }
    /// 제, 조: what stands before and behind an article's number in a law, and 의 before the number of one put in later.
    static let lawArticle = ["제", "조"].map { $0.unicodeScalars.map(\.value) }
    static let lawBranch: UInt32 = 0xC758
    /// 일, 월, 화, 수, 목, 금, 토: the day of the week in brackets behind a date.
    static let weekdays: Set<UInt32> = [0xC77C, 0xC6D4, 0xD654, 0xC218, 0xBAA9, 0xAE08, 0xD1A0]
}
