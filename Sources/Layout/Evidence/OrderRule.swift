/// What settles where a run of pieces stands in the reading order of its region.
public enum OrderRule: UInt8, Hashable, Sendable, CaseIterable {
    /// No gutter divides the region: from top to bottom.
    case oneColumn
    /// Over the columns.
    case aboveGutter
    case leftOfGutter
    case rightOfGutter
    /// Under the columns.
    case belowGutter
}
