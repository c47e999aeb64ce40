/// A figure as a picture file, on its way to a folder.
public struct FigurePicture: Hashable, Sendable {
    /// Name of the file, no folder.
    public var name: String
    public var bytes: [UInt8]
}
