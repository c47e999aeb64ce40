import Layout

/// What a title of the contents list says: a name that the profile knows.
struct ListNames: Sendable {
    private let names: Set<TextKey>
    /// They head a list or a summary: only pages tell.
    private let shared: Set<TextKey>

    init(_ profile: Profile) {
        names = Set(profile.contents.map { TextKey($0) })
        shared = names.intersection(profile.summary.map { TextKey($0) })
    }

    /// Whether these words head a contents list even where it names no pages; `nil` where they head none.
    func isSure(_ words: LaidText) -> Bool? {
        let key = TextKey(words)
        return names.contains(key) ? !shared.contains(key) : nil
    }
}
