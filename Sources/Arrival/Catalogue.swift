import Foundation
import GRDB
import Workers

/// What is known of every document that arrived: SQLite, one file, written by one service and read by anybody.
package struct Catalogue: Sendable {
    let database: DatabaseQueue

    /// Opens it; makes it when `create`, else throws when there is none.
    package init(path: String, create: Bool) throws {
        guard create || FileManager.default.fileExists(atPath: path) else { throw CatalogueError.missing(path) }
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // Readers never wait for the writer, and what is committed survives a power cut.
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
            try Self.migrations.migrate(database)
        } catch let error as DatabaseError {
            throw CatalogueError.unusable(path, reason: error.message ?? "SQLite says \(error.resultCode)")
        }
    }

    private static var migrations: DatabaseMigrator {
        var migrations = DatabaseMigrator()
        migrations.registerMigration("documents, articles, tables, words") { database in
            try database.execute(
                sql: """
                    CREATE TABLE document (
                        id INTEGER PRIMARY KEY,
                        sha256 TEXT NOT NULL UNIQUE,
                        -- reserved: its place is fixed and its results are being written; converted; failed
                        state TEXT NOT NULL CHECK (state IN ('reserved', 'converted', 'failed')),
                        status TEXT, message TEXT,
                        fileName TEXT NOT NULL, size INTEGER NOT NULL,
                        attempts INTEGER NOT NULL DEFAULT 0,
                        -- Results, relative to the output folder and without their suffixes.
                        place TEXT UNIQUE,
                        publication TEXT, issueDate TEXT, issueNumber TEXT, organization TEXT, version INTEGER,
                        pageCount INTEGER, articleCount INTEGER, tableCount INTEGER, figureCount INTEGER, findingCount INTEGER, coverage REAL,
                        sections TEXT, markers TEXT, flags TEXT,
                        profile TEXT, toolVersion TEXT,
                        arrived TEXT NOT NULL, finished TEXT, milliseconds INTEGER);
                    CREATE INDEX documentByIssue ON document (publication, issueDate);
                    CREATE INDEX documentByState ON document (state, finished);

                    -- Every file that came, also those whose bytes were known.
                    CREATE TABLE arrival (
                        id INTEGER PRIMARY KEY,
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        fileName TEXT NOT NULL, at TEXT NOT NULL,
                        -- done, failed, duplicate, kept
                        outcome TEXT NOT NULL,
                        -- Where the source is now, relative to the inbox, as the file system has it.
                        source BLOB,
                        -- The move there was begun; not known whether it happened.
                        isPending INTEGER NOT NULL DEFAULT 0);
                    CREATE INDEX arrivalByDocument ON arrival (document);

                    -- Sources that stay in the inbox: known by what the file system says, without reading them again.
                    CREATE TABLE sighting (path BLOB PRIMARY KEY, size INTEGER, modified INTEGER, inode INTEGER) WITHOUT ROWID;

                    CREATE TABLE article (
                        id INTEGER PRIMARY KEY,
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        articleID TEXT NOT NULL, section TEXT, category TEXT, title TEXT, page INTEGER,
                        -- JSON: [{"page", "text"}]
                        passages TEXT NOT NULL);
                    CREATE INDEX articleByDocument ON article (document);
                    CREATE TABLE "table" (
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        tableID TEXT NOT NULL, article TEXT, caption TEXT, page INTEGER, rowCount INTEGER, columnCount INTEGER,
                        PRIMARY KEY (document, tableID)) WITHOUT ROWID;
                    -- Tokens as SearchText makes them; rowid is the article's id.
                    CREATE VIRTUAL TABLE words USING fts5 (tokens, content = '', tokenize = 'unicode61 remove_diacritics 2');

                    CREATE TABLE service (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                    """)
        }
        migrations.registerMigration("calls of hooks") { database in
            try database.execute(
                sql: """
                    -- JSON: paths of the results, relative to the output folder.
                    ALTER TABLE document ADD COLUMN results TEXT;
                    -- Somebody is to be told of a document, and it is not known that he was.
                    CREATE TABLE call (
                        id INTEGER PRIMARY KEY,
                        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
                        -- Where its source is, as in arrival.
                        source BLOB NOT NULL);
                    """)
        }
        return migrations
    }

    /// Now, as the catalogue writes it.
    static func now() -> String { Date().formatted(.iso8601) }
}

/// Why there is no catalogue to look into.
package enum CatalogueError: Error, CustomStringConvertible {
    case missing(String)
    case unusable(String, reason: String)

    package var description: String {
        switch self {
        case .missing(let path): "\(path): no such catalogue; name it with --catalogue, or make one with briefing watch"
        case .unusable(let path, let reason):
            "\(path): cannot be used as the catalogue (\(reason)); see to its permissions and the disk, or name another with --catalogue"
        }
    }
}
