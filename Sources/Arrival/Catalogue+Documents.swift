import Foundation
import GRDB
import Workers

/// What the service writes. Each function is one transaction: after a crash it has happened or it has not.
extension Catalogue {
    /// What is known of some bytes.
    struct Known {
        enum State: String { case reserved, converted, failed }

        var id: Int64
        var state: State
        var status: DocumentStatus?
        var message: String?
        var place: String?
        var attempts: Int
        /// Whether a source of it was put where it belongs, or is about to be.
        var hasArrived: Bool
        /// A move that was begun: where to, relative to the inbox.
        var pending: Move?
    }

    struct Move {
        var id: Int64
        var outcome: Outcome
        var source: [UInt8]
    }

    /// What became of a source.
    enum Outcome: String {
        case done, failed, duplicate
        /// It stays where it is.
        case kept
    }

    func known(_ sha256: String) throws -> Known? {
        try database.read { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT id, state, status, message, place, attempts, EXISTS (SELECT * FROM arrival WHERE document = document.id) AS hasArrived
                        FROM document WHERE sha256 = ?
                        """, arguments: [sha256]), let state = Known.State(rawValue: row["state"])
            else { return nil }
            let pending = try Row.fetchOne(
                database, sql: "SELECT id, outcome, source FROM arrival WHERE document = ? AND isPending ORDER BY id LIMIT 1",
                arguments: [row["id"] as Int64])
            return Known(
                id: row["id"], state: state, status: (row["status"] as String?).flatMap(DocumentStatus.init), message: row["message"],
                place: row["place"], attempts: row["attempts"], hasArrived: row["hasArrived"],
                pending: pending.map {
                    Move(id: $0["id"], outcome: Outcome(rawValue: $0["outcome"]) ?? .done, source: [UInt8]($0["source"] as Data))
                })
        }
    }

    /// Fixes where the results of a document will be, before they are written: whatever happens then, another
    /// try writes to the same place.
    ///
    /// - Parameter isOccupied: whether results stand in that place, of which a catalogue that was lost may have known.
    func reserve(_ file: ArrivedFile, _ issue: IssueRecord, isOccupied: (String) -> Bool) throws -> (id: Int64, place: String, version: Int)
    {
        try database.write { database in
            if let row = try Row.fetchOne(
                database, sql: "SELECT id, place, version FROM document WHERE sha256 = ? AND place IS NOT NULL", arguments: [file.sha256])
            {
                return (row["id"], row["place"], row["version"])
            }
            let version = try Self.version(of: issue, database)
            let place = try ResultPlace.place(of: issue, fileName: file.name, version: version, sha256: file.sha256) { place in
                try isOccupied(place)
                    || Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT * FROM document WHERE place = ?)", arguments: [place]) ?? false
            }
            try database.execute(
                sql: """
                    INSERT INTO document (sha256, state, fileName, size, place, version, arrived) VALUES (?, 'reserved', ?, ?, ?, ?, ?)
                    ON CONFLICT (sha256) DO UPDATE SET state = 'reserved', place = excluded.place, version = excluded.version
                    """, arguments: [file.sha256, file.name, file.state.size, place, version, Self.now()])
            // The row was put there just now.
            let id = try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE sha256 = ?", arguments: [file.sha256])!
            return (id, place, version)
        }
    }

    /// 1, or one more than the versions of this issue that are there: of the same publication and date, and with
    /// at least half of the titles in common. (A ministry publishes several papers a day; they are no versions.)
    private static func version(of issue: IssueRecord, _ database: Database) throws -> Int {
        guard let publication = issue.publication, let date = issue.issueDate else { return 1 }
        let titles = Set(issue.articles.compactMap(\.title))
        let others = try Row.fetchAll(
            database, sql: "SELECT id, version FROM document WHERE publication = ? AND issueDate = ? AND state = 'converted'",
            arguments: [publication, date])
        var version = 1
        for other in others {
            let their = Set(
                try String.fetchAll(
                    database, sql: "SELECT title FROM article WHERE document = ? AND title IS NOT NULL", arguments: [other["id"] as Int64]))
            let common = titles.intersection(their).count
            if 2 * common >= max(titles.count, their.count, 1) { version = max(version, other["version"] + 1) }
        }
        return version
    }

    func predecessors(of issue: IssueRecord, limit: Int = 12) throws -> [SeriesMemory.Predecessor] {
        guard let publication = issue.publication else { return [] }
        return try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT sections, markers, articleCount, coverage FROM document
                    WHERE publication = ? AND state = 'converted' AND sha256 <> ? AND (issueDate IS NULL OR ? IS NULL OR issueDate <= ?)
                    ORDER BY issueDate DESC, id DESC LIMIT ?
                    """, arguments: [publication, issue.sha256, issue.issueDate, issue.issueDate, limit]
            ).map {
                SeriesMemory.Predecessor(
                    sections: Self.list($0["sections"]), markers: Self.list($0["markers"]), articleCount: $0["articleCount"],
                    coverage: $0["coverage"])
            }
        }
    }

    /// - Parameter results: paths relative to the output folder.
    func converted(
        _ id: Int64, _ issue: IssueRecord, _ reply: DocumentReply, results: [String], attempts: Int, flags: [String], milliseconds: Int
    ) throws {
        try database.write { database in
            try database.execute(
                sql: """
                    UPDATE document SET state = 'converted', status = ?, message = ?, attempts = ?, publication = ?, issueDate = ?, issueNumber = ?,
                        organization = ?, pageCount = ?, articleCount = ?, tableCount = ?, figureCount = ?, findingCount = ?, coverage = ?,
                        sections = ?, markers = ?, flags = ?, profile = ?, toolVersion = ?, finished = ?, milliseconds = ?,
                        results = ?
                    WHERE id = ?
                    """,
                arguments: [
                    reply.status.rawValue, reply.message, attempts, issue.publication, issue.issueDate, issue.issueNumber,
                    issue.organization,
                    issue.pageCount, issue.articles.count, issue.tables.count, issue.figureCount, issue.findingCount, issue.coverage,
                    Self.json(issue.sections), Self.json(issue.markers), Self.json(flags), issue.profile, issue.toolVersion, Self.now(),
                    milliseconds, Self.json(results), id,
                ])
            // A document that is converted once more brings what it had before.
            for old in try Row.fetchAll(database, sql: "SELECT id, passages FROM article WHERE document = ?", arguments: [id]) {
                try database.execute(
                    sql: "INSERT INTO words (words, rowid, tokens) VALUES ('delete', ?, ?)",
                    arguments: [old["id"] as Int64, Self.tokens(Self.passages(old["passages"]))])
            }
            try database.execute(sql: "DELETE FROM article WHERE document = ?", arguments: [id])
            try database.execute(sql: #"DELETE FROM "table" WHERE document = ?"#, arguments: [id])
            for article in issue.articles {
                try database.execute(
                    sql: "INSERT INTO article (document, articleID, section, category, title, page, passages) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        id, article.id, article.section, article.category, article.title, article.page, Self.json(article.passages),
                    ])
                try database.execute(
                    sql: "INSERT INTO words (rowid, tokens) VALUES (?, ?)",
                    arguments: [database.lastInsertedRowID, Self.tokens(article.passages)])
            }
            for table in issue.tables {
                try database.execute(
                    sql: #"INSERT INTO "table" VALUES (?, ?, ?, ?, ?, ?, ?)"#,
                    arguments: [id, table.id, table.article, table.caption, table.page, table.rowCount, table.columnCount])
            }
        }
    }

    func failed(_ file: ArrivedFile, _ reply: DocumentReply, attempts: Int) throws {
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO document (sha256, state, status, message, fileName, size, attempts, pageCount, arrived, finished)
                    VALUES (?, 'failed', ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (sha256) DO UPDATE SET state = 'failed', status = excluded.status, message = excluded.message,
                        attempts = document.attempts + excluded.attempts, finished = excluded.finished
                    """,
                arguments: [
                    file.sha256, reply.status.rawValue, reply.message, file.name, file.state.size, attempts, reply.pageCount, Self.now(),
                    Self.now(),
                ])
        }
    }

    /// A source is about to be put where it belongs: after a crash it is known where to.
    func beginMove(of file: ArrivedFile, outcome: Outcome, to source: [UInt8]) throws -> Move {
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO arrival (document, fileName, at, outcome, source, isPending) SELECT id, ?, ?, ?, ?, 1 FROM document WHERE sha256 = ?
                    """, arguments: [file.name, Self.now(), outcome.rawValue, Data(source), file.sha256])
            return Move(id: database.lastInsertedRowID, outcome: outcome, source: source)
        }
    }

    /// The source is there; `tells`: and a hook is to be told.
    func endMove(_ move: Move, tells: Bool) throws {
        try database.write { database in
            try database.execute(sql: "UPDATE arrival SET isPending = 0 WHERE id = ?", arguments: [move.id])
            if tells { try Self.call(arrival: move.id, database) }
        }
    }

    /// Moves that were begun and not noted as ended, from before this start.
    func pendingMoves() throws -> [Move] {
        try database.read { database in
            try Row.fetchAll(database, sql: "SELECT id, outcome, source FROM arrival WHERE isPending").map {
                Move(id: $0["id"], outcome: Outcome(rawValue: $0["outcome"]) ?? .done, source: [UInt8]($0["source"] as Data))
            }
        }
    }

    /// The source stays in the inbox and need not be read again; `tells`: a hook is to be told.
    func keep(_ file: ArrivedFile, path: [UInt8], tells: Bool) throws {
        try database.write { database in
            try database.execute(
                sql:
                    "INSERT INTO arrival (document, fileName, at, outcome, source) SELECT id, ?, ?, 'kept', ? FROM document WHERE sha256 = ?",
                arguments: [file.name, Self.now(), Data(path), file.sha256])
            if tells { try Self.call(arrival: database.lastInsertedRowID, database) }
            try database.execute(
                sql: "INSERT OR REPLACE INTO sighting VALUES (?, ?, ?, ?)",
                arguments: [Data(path), file.state.size, file.state.modified, file.state.inode])
        }
    }

    /// A failed document is to be tried again: its sources are not among the failed any more.
    package func forgetFailure(_ sha256: String) throws {
        try database.write { database in
            let id = try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE sha256 = ?", arguments: [sha256])
            try database.execute(
                sql: "DELETE FROM sighting WHERE path IN (SELECT source FROM arrival WHERE outcome = 'kept' AND document = ?)",
                arguments: [id])
            try database.execute(sql: "DELETE FROM arrival WHERE outcome IN ('failed', 'kept') AND document = ?", arguments: [id])
        }
    }

    /// Sources that stay in the inbox and were dealt with, by their paths.
    func sightings() throws -> [[UInt8]: FileState] {
        try database.read { database in
            var found: [[UInt8]: FileState] = [:]
            for row in try Row.fetchAll(database, sql: "SELECT * FROM sighting") {
                found[[UInt8](row["path"] as Data)] = FileState(size: row["size"], modified: row["modified"], inode: row["inode"])
            }
            return found
        }
    }

    func note(_ values: [String: String]) throws {
        try database.write { database in
            for (key, value) in values {
                try database.execute(sql: "INSERT OR REPLACE INTO service VALUES (?, ?)", arguments: [key, value])
            }
        }
    }

    // MARK: columns

    static func json(_ value: some Encodable) -> String {
        // Lists of strings and numbers always encode.
        String(decoding: try! JSONEncoder().encode(value), as: UTF8.self)
    }

    static func list(_ text: String?) -> [String] { text.flatMap { try? JSONDecoder().decode([String].self, from: Data($0.utf8)) } ?? [] }

    static func passages(_ text: String) -> [IssueRecord.Passage] {
        (try? JSONDecoder().decode([IssueRecord.Passage].self, from: Data(text.utf8))) ?? []
    }

    private static func tokens(_ passages: [IssueRecord.Passage]) -> String {
        passages.map { SearchText.tokens(of: $0.text) }.joined(separator: " ")
    }
}
