import BriefingModel

/// Something that was expected and is not so.
package struct Difference: Hashable, Sendable {
    package let metric: Metric
    /// Section, article and block, for people.
    package let place: String
    /// Index of the expected article that it lies in.
    package let article: Int?
    /// Where it is on paper: by the found model, else by the expected one, else beside what was found before it.
    package let at: [Place]
    /// `nil`: there is no such thing.
    package let expected: String?
    package let found: String?
    /// Who probably made it, as far as the two models tell.
    package internal(set) var stage: Stage
}

/// The parts of the program that can be to blame, in the order in which they work.
package enum Stage: String, CaseIterable, Hashable, Sendable {
    /// Which character a glyph stands for, and whether it is seen at all.
    case glyphs
    /// Words, their spaces, what stands on one line.
    case lines
    /// What is read together, in which order, and what is set aside as furniture.
    case blocks
    case tables
    /// What the pieces are called and how they hang together.
    case mapping
}

/// Where something stands.
struct Location {
    var text: String
    var article: Int?
    var at: [Place] = []

    func appending(_ part: String) -> Location {
        var copy = self
        copy.text += " › " + part
        return copy
    }
}
