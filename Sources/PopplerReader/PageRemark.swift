import CPopplerContent
import Geometry

/// A remark about places of one page, as an annotation that viewers show.
package struct PageRemark: Hashable, Sendable, Codable {
    /// From 1.
    package var page: Int
    /// In page space, each as left, top, right, bottom.
    package var boxes: [[Double]]
    /// Red, green and blue, 0 to 1.
    package var color: [Double]
    /// Who says it.
    package var author: String
    package var words: String

    package init(page: Int, boxes: [[Double]], color: [Double], author: String, words: String) {
        (self.page, self.boxes, self.color, self.author, self.words) = (page, boxes, color, author, words)
    }
}

extension OpenDocument {
    /// The PDF of these bytes with the remarks on its pages as highlights; what was there stays byte for byte, the changes are
    /// appended. The same input gives the same bytes. A remark on a page that there is not, or without a box, is left out.
    package static func annotatedCopy(of bytes: [UInt8], password: String? = nil, remarks: [PageRemark]) throws(ReadError) -> [UInt8] {
        // Opened as all are, so that what cannot be opened is told as ever.
        _ = try open(bytes: bytes, password: password)
        let boxes = remarks.map { remark in
            remark.boxes.filter { $0.count == 4 }.map { content_box(min_x: $0[0], min_y: $0[1], max_x: $0[2], max_y: $0[3]) }
        }
        // One allocation for each kind, alive until the call is over.
        let allBoxes = boxes.flatMap { $0 }
        let strings = remarks.flatMap { Array($0.author.utf8) + [0] + Array($0.words.utf8.filter { $0 != 0 }) + [0] }
        var status: Int32 = 0
        var reason = [CChar](repeating: 0, count: 256)
        let copy = allBoxes.withUnsafeBufferPointer { boxPointer in
            strings.withUnsafeBytes { stringPointer in
                var records: [content_remark] = [], box = 0, string = 0
                for (remark, own) in zip(remarks, boxes) {
                    var record = content_remark()
                    (record.page, record.box_count) = (Int32(clamping: remark.page), own.count)
                    record.boxes = boxPointer.baseAddress.map { $0 + box }
                    box += own.count
                    let color = remark.color + Array(repeating: 0, count: 3)
                    (record.red, record.green, record.blue) = (color[0], color[1], color[2])
                    let start = stringPointer.baseAddress!.assumingMemoryBound(to: CChar.self)  // each remark has two terminators
                    record.author = start + string
                    string += remark.author.utf8.count + 1
                    record.words = start + string
                    string += remark.words.utf8.count { $0 != 0 } + 1
                    records.append(record)
                }
                return content_annotated_copy(bytes, bytes.count, password, records, records.count, &status, &reason, reason.count)
            }
        }
        guard let copy else {
            throw .damaged(reason: String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        defer { content_free_copy(copy) }
        return Array(UnsafeRawBufferPointer(start: copy.pointee.bytes, count: copy.pointee.count))
    }
}
