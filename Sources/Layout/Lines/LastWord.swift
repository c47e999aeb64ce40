extension Array<UInt32> {
    /// What stands behind the last space: the word that a line's end may cut.
    public var lastWord: ArraySlice<UInt32> { self[((lastIndex(of: 0x20) ?? -1) + 1)...] }
}
