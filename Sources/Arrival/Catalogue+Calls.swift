import Foundation
import GRDB
import Workers

/// Whom hooks are still to be told of. A call is noted together with the end of a document's journey and struck out
/// when its program has ended: between the two, a service that was killed makes it once more.
extension Catalogue {
    struct Call {
        var id: Int64
        var status: DocumentStatus
        var message: String?
        /// As in an arrival: relative to the inbox.
        var source: [UInt8]
        /// Relative to the output folder.
        var results: [String]
    }

    static func call(arrival: Int64, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO call (document, source) SELECT document, source FROM arrival WHERE id = ?", arguments: [arrival])
    }

    /// Those that were noted after the one named.
    func calls(after last: Int64) throws -> [Call] {
        try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT call.id, source, status, message, results FROM call JOIN document ON document.id = call.document
                    WHERE call.id > ? ORDER BY call.id
                    """, arguments: [last]
            ).compactMap { row in
                guard let status = (row["status"] as String?).flatMap(DocumentStatus.init) else { return nil }
                return Call(
                    id: row["id"], status: status, message: row["message"], source: [UInt8](row["source"] as Data),
                    results: Self.list(row["results"]))
            }
        }
    }

    func endCall(_ id: Int64) throws {
        try database.write { try $0.execute(sql: "DELETE FROM call WHERE id = ?", arguments: [id]) }
    }
}
