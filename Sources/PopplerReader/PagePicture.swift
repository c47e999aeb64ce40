import CPopplerContent
import Geometry

/// A page, or a part of one, as people see it: the bytes of a picture file.
package struct PagePicture: Hashable, Sendable {
    /// How the picture is coded.
    package enum Format: Hashable, Sendable {
        case png
        /// - Parameter quality: 0 to 100.
        case jpeg(quality: Int)
        /// The JPEG that fills the part, as it lies in the PDF.
        case originalJPEG
    }

    package var bytes: [UInt8]
    package var format: Format
    package var pixelWidth, pixelHeight: Int

    /// As in a `data:` address.
    package var mediaType: String {
        switch format {
        case .png: "image/png"
        case .jpeg, .originalJPEG: "image/jpeg"
        }
    }
}

extension OpenDocument {
    /// Draws the page with that number, from 1. `nil` when there is no such page, or nothing of it can be drawn; for an
    /// original, when the part is not one whole upright JPEG with nothing drawn over it.
    ///
    /// - Parameters:
    ///   - resolution: Pixels an inch, at 72 points an inch of page space; lowered where a page would have more than 60 million pixels.
    ///   - part: In page space; `nil` for the whole page.
    package func picture(ofPage number: Int, resolution: Double, part: Rect? = nil, as format: PagePicture.Format = .png) -> PagePicture? {
        var request = content_picture_request()
        request.resolution = resolution
        request.part = part.map { content_box(min_x: $0.minX, min_y: $0.minY, max_x: $0.maxX, max_y: $0.maxY) } ?? content_box()
        request.has_part = part == nil ? 0 : 1
        switch format {
        case .png: request.format = UInt8(CONTENT_PICTURE_PNG.rawValue)
        case .originalJPEG: request.format = UInt8(CONTENT_PICTURE_ORIGINAL.rawValue)
        case .jpeg(let quality):
            (request.format, request.jpeg_quality) = (UInt8(CONTENT_PICTURE_JPEG.rawValue), Int32(min(max(quality, 0), 100)))
        }
        guard let drawn = content_draw_page(handle, Int32(clamping: number), &request) else { return nil }
        let picture = drawn.pointee
        return PagePicture(
            bytes: Array(UnsafeRawBufferPointer(start: picture.bytes, count: picture.count)), format: format,
            pixelWidth: Int(picture.pixel_width),
            pixelHeight: Int(picture.pixel_height))
    }
}
