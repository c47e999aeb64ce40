extension Array<UInt32> {
    /// What stands behind the last space: the word that a line's end may cut.
    public var lastWord: ArraySlice<UInt32> { self[...].lastWord }
}

extension ArraySlice<UInt32> {
    /// What stands behind the last space.
    public var lastWord: ArraySlice<UInt32> { lastIndex(of: 0x20).map { self[($0 + 1)...] } ?? self }
}
