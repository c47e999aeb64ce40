/// A PDF written by hand, as small as it can be: one line of Latin text on each page.
struct MiniPDF {
    /// `nil`: a page with nothing on it.
    var pages: [String?]
    /// Page objects that the page tree names and the file does not have; they come after the others.
    var missingPages = 0
    var pageSize = (width: 595, height: 842)
    /// Lines of text on each page, with their places from the bottom left, instead of one.
    var lines: [(x: Int, y: Int, text: String)] = []

    var bytes: [UInt8] {
        var objects = [Int: String]()
        let kids = pages.indices.map { 10 + 2 * $0 } + (0..<missingPages).map { 900 + $0 }
        objects[1] = "<< /Type /Catalog /Pages 2 0 R >>"
        objects[2] = "<< /Type /Pages /Count \(kids.count) /Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))] >>"
        objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        for (index, text) in pages.enumerated() {
            let drawn = lines + (text.map { [(x: 72, y: 700, text: $0)] } ?? [])
            let content = drawn.map { "BT /F 12 Tf \($0.x) \($0.y) Td (\($0.text)) Tj ET" }.joined(separator: "\n")
            objects[10 + 2 * index] = """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(pageSize.width) \(pageSize.height)] /Resources << /Font << /F 3 0 R >> >> /Contents \(11 + 2 * index) 0 R >>
                """
            objects[11 + 2 * index] = "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
        }
        var file = "%PDF-1.7\n", places = [Int: Int]()
        for (number, object) in objects.sorted(by: { $0.key < $1.key }) {
            places[number] = file.utf8.count
            file += "\(number) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 1\n0000000000 65535 f \n"
        for (number, place) in places.sorted(by: { $0.key < $1.key }) {
            let digits = String(place)
            file += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
        }
        file += "trailer\n<< /Size \(1 + places.keys.max()!) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"  // there are always objects
        return Array(file.utf8)
    }
}
