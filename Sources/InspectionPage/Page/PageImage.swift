import FoundationEssentials

/// A picture of a page, as a browser shows it.
package struct PageImage: Hashable, Sendable {
    /// `image/jpeg`, `image/png`.
    package var mediaType: String
    package var bytes: [UInt8]

    package init(mediaType: String, bytes: [UInt8]) { (self.mediaType, self.bytes) = (mediaType, bytes) }

    /// As a `data:` address.
    package var address: String { "data:\(mediaType);base64,\(Data(bytes).base64EncodedString())" }
}
