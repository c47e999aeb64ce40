/// A figure as a picture file, on its way to a folder.
package struct FigurePicture: Hashable, Sendable {
    /// Name of the file, no folder.
    package var name: String
    package var bytes: [UInt8]
}
