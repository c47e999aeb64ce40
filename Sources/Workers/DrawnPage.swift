import Conversion
import InspectionPage
import PopplerReader

/// A page of a PDF as a picture for the browser.
package struct DrawnPage: Hashable, Sendable, Codable {
    /// From 1.
    package let number: Int
    /// A `data:` address.
    package let address: String
    /// In points.
    package let width, height: Double

    /// Pixels an inch: enough to read small print in a cut-out, and small enough to keep some hundred pages in one file.
    private static let resolution = 100.0

    private init(_ number: Int, _ picture: PagePicture) {
        self.number = number
        address = PageImage(picture).address
        width = Double(picture.pixelWidth) * 72 / Self.resolution
        height = Double(picture.pixelHeight) * 72 / Self.resolution
    }

    /// Those of the pages that can be drawn.
    static func all(_ numbers: [Int], of file: InputFile, by converter: Converter) async throws(ConversionError) -> [DrawnPage] {
        let pictures = try await converter.pictures(ofPages: numbers, of: file, resolution: resolution, as: .jpeg(quality: 60))
        return zip(numbers, pictures).compactMap { number, picture in picture.map { DrawnPage(number, $0) } }
    }
}
