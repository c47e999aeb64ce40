import FoundationEssentials

/// A picture of a page, as a browser shows it.
public struct PageImage: Hashable, Sendable {
    /// `image/jpeg`, `image/png`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(mediaType: String, bytes: [UInt8]) { (self.mediaType, self.bytes) = (mediaType, bytes) }

    /// As a `data:` address.
    public var address: String { "data:\(mediaType);base64,\(Data(bytes).base64EncodedString())" }
}
