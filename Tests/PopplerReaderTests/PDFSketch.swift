import PageModel

@testable import PopplerReader

/// A small PDF written by hand: objects in the order they were added, then the cross-reference table.
struct PDFSketch {
    /// Bodies of the objects; object `n` is element `n - 1`.
    private(set) var objects: [[UInt8]] = []
    private var pages: [Int] = []
    /// Further entries of the catalogue, the information dictionary and the file header.
    var catalog = ""
    var info: [UInt8]?
    var version = "1.7"

    /// The catalogue and the page tree come first, so that their numbers are known.
    static let catalogNumber = 1, pageTreeNumber = 2

    init() { objects = [[], []] }

    /// Adds an object and returns its number.
    @discardableResult
    mutating func add(_ body: String) -> Int { add(bytes: Array(body.utf8)) }

    @discardableResult
    mutating func add(bytes: [UInt8]) -> Int {
        objects.append(bytes)
        return objects.count
    }

    /// The number that the next object will have.
    var nextNumber: Int { objects.count + 1 }

    /// Adds a stream object; `dictionary` without its brackets and length.
    @discardableResult
    mutating func addStream(_ content: String, dictionary: String = "") -> Int {
        addStream(Array(content.utf8), dictionary: dictionary)
    }

    @discardableResult
    mutating func addStream(_ content: [UInt8], dictionary: String = "") -> Int {
        let head = "<< \(dictionary) /Length \(content.count) >>\nstream\n"
        return add(bytes: Array(head.utf8) + content + Array("\nendstream".utf8))
    }

    /// Adds a page with Helvetica as `/F1` and returns its object number. `resources` and `entries` are further
    /// entries of the page's resources and of the page itself.
    @discardableResult
    mutating func addPage(_ content: String, mediaBox: String = "0 0 400 600", resources: String = "", entries: String = "") -> Int {
        addPage(Array(content.utf8), mediaBox: mediaBox, resources: resources, entries: entries)
    }

    @discardableResult
    mutating func addPage(_ content: [UInt8], mediaBox: String = "0 0 400 600", resources: String = "", entries: String = "") -> Int {
        let fonts = resources.contains("/Font") ? "" : "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
        let stream = addStream(content)
        let page = add(
            "<< /Type /Page /Parent \(Self.pageTreeNumber) 0 R /MediaBox [\(mediaBox)] /Resources << \(fonts) \(resources) >> "
                + "/Contents \(stream) 0 R \(entries) >>")
        pages.append(page)
        return page
    }

    /// The file.
    func bytes() -> [UInt8] {
        var all = objects
        all[Self.catalogNumber - 1] = Array("<< /Type /Catalog /Pages \(Self.pageTreeNumber) 0 R \(catalog) >>".utf8)
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        all[Self.pageTreeNumber - 1] = Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8)
        if let info { all.append(info) }

        var file = Array("%PDF-\(version)\n".utf8), offsets: [Int] = []
        for (index, body) in all.enumerated() {
            offsets.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
        }
        let table = file.count
        file += Array("xref\n0 \(all.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            file += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        let information = info == nil ? "" : "/Info \(all.count) 0 R"
        file += Array("trailer\n<< /Size \(all.count + 1) /Root 1 0 R \(information) >>\nstartxref\n\(table)\n%%EOF\n".utf8)
        return file
    }

    /// Reads page `number` of the file.
    func page(_ number: Int = 1) throws -> PageContent {
        let document = try OpenDocument.open(bytes: bytes())
        return document.page(number)
    }

    /// A one-page file's page.
    static func page(
        _ content: String, mediaBox: String = "0 0 400 600", resources: String = "", entries: String = ""
    ) throws -> PageContent {
        var sketch = PDFSketch()
        sketch.addPage(content, mediaBox: mediaBox, resources: resources, entries: entries)
        return try sketch.page()
    }
}

extension GlyphTable {
    /// All scalars as one string.
    var string: String { text(of: 0..<count) }

    func text(of range: Range<Int>) -> String {
        String(String.UnicodeScalarView(range.flatMap { scalars(of: $0) }.compactMap(Unicode.Scalar.init)))
    }

    /// What a reader sees.
    var visible: String { (0..<count).filter { flags[$0].isDisjoint(with: .unseen) }.map { text(of: $0..<$0 + 1) }.joined() }
}

/// Whether two lengths are the same but for rounding.
func near(_ a: Double, _ b: Double, within tolerance: Double = 0.001) -> Bool { abs(a - b) <= tolerance }
