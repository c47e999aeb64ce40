import BriefingModel
import Foundation
import PopplerReader
import Writers

/// One form of the result that a worker sends back.
package enum DocumentProduct: Hashable, Sendable, Codable {
    /// - Parameter isForFolder: as the files of a folder (a file for each table, say); else as one stream.
    case form(OutputForm, isForFolder: Bool)
    /// An `IssueRecord` as JSON, for a catalogue.
    case record
    /// The PDF itself with remarks on its pages. Of this and the others below there is no model: each is the only product of
    /// its order.
    case annotatedCopy([PageRemark])
    case view(DocumentView)
    /// Those of the pages (numbers from 1) that can be drawn, as JSON: a list of `DrawnPage`.
    case drawnPages([Int])

    /// Of the result's file, or of the first of several.
    package var suffix: String {
        switch self {
        case .form(let form, _): ".\(form.format.fileExtension)"
        case .record: ".record"
        case .annotatedCopy: ".pdf"
        case .view: ".view"
        case .drawnPages: ".json"
        }
    }

    /// Sends the files of the result, each as it is made.
    func send(_ briefing: Briefing, role: DocumentFile.Role, over channel: WorkerChannel) {
        switch self {
        case .form(let form, true) where form.format == .csv:
            for file in form.files(of: briefing) { channel.send(DocumentFile(role: role, name: file.suffix, bytes: file.bytes)) }
        case .form(let form, _): channel.send(role, suffix) { form.write(briefing, to: $0) }
        // Strings and numbers always encode.
        case .record:
            channel.send(DocumentFile(role: role, name: suffix, bytes: [UInt8](try! JSONEncoder().encode(IssueRecord(briefing)))))
        case .annotatedCopy, .view, .drawnPages: break
        }
    }
}

/// A file of a result.
package struct DocumentFile: Hashable, Sendable {
    /// What the file is of the result.
    package enum Role: Hashable, Sendable {
        /// Of the order's product with that index; its name is what follows the document's: `.json`, `-s1.a1.t1.csv`.
        case product(Int)
        /// A figure's picture; its name is whole.
        case picture
    }

    package var role: Role
    package var name: String
    package var bytes: [UInt8]
}
