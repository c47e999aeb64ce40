import BriefingModel

/// What became of one document.
public struct ConvertedDocument: Sendable {
    /// The model of all that could be read.
    public var briefing: Briefing
    /// A page, or the rest of one, could not be read; the diagnostics say which.
    public var isPartial: Bool { !incompletePages.isEmpty }
    /// The pages of which something is missing, from 1.
    public var incompletePages: [Int]
}
