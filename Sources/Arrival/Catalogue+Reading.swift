import Foundation
import GRDB
import Workers

/// What people ask the catalogue.
extension Catalogue {
    /// An article with what was searched for.
    package struct Hit: Encodable {
        package var title: String?
        package var publication, issueDate: String?
        package var fileName: String
        /// Id of the article in the model.
        package var article: String
        /// Where the words stand first, from 1.
        package var page: Int
        package var text: String
        /// The results, relative to the output folder and without their suffixes.
        package var place: String
        package var sha256: String
        package var snippet: Snippet?

        private enum CodingKeys: String, CodingKey {
            case title, publication, issueDate, fileName, article, page, text, hits, place, sha256
        }

        package func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encodeIfPresent(title, forKey: .title)
            try values.encodeIfPresent(publication, forKey: .publication)
            try values.encodeIfPresent(issueDate, forKey: .issueDate)
            try values.encode(fileName, forKey: .fileName)
            try values.encode(article, forKey: .article)
            try values.encode(page, forKey: .page)
            try values.encode(text, forKey: .text)
            try values.encode(snippet?.hits.map { [$0.lowerBound, $0.upperBound] } ?? [], forKey: .hits)
            try values.encode(place, forKey: .place)
            try values.encode(sha256, forKey: .sha256)
        }
    }

    /// Articles that have all the words, those that say most of them first. `since` and `until` are dates or the
    /// beginnings of some (`2024-01`); issues without a date are left out when one is given.
    package func find(_ words: String, since: String? = nil, until: String? = nil, publication: String? = nil, limit: Int) throws -> [Hit] {
        guard let query = SearchText.query(words) else { return [] }
        return try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT article.*, document.publication, document.issueDate, document.fileName, document.place, document.sha256
                    FROM words JOIN article ON article.id = words.rowid JOIN document ON document.id = article.document
                    WHERE words MATCH :query AND (:since IS NULL OR document.issueDate >= :since)
                        AND (:until IS NULL OR substr(document.issueDate, 1, length(:until)) <= :until)
                        AND (:publication IS NULL OR instr(document.publication, :publication) > 0)
                    ORDER BY words.rank, document.issueDate DESC, article.id LIMIT :limit
                    """, arguments: ["query": query, "since": since, "until": until, "publication": publication, "limit": limit]
            ).map { row in
                let passages = Self.passages(row["passages"])
                // The passage that has most of the words; titles come first.
                var best: (count: Int, passage: IssueRecord.Passage, snippet: Snippet)?
                for passage in passages {
                    guard let snippet = Snippet(of: words, in: passage.text) else { continue }
                    let count = words.split(whereSeparator: \.isWhitespace).count { Snippet(of: String($0), in: passage.text) != nil }
                    if best == nil || count > best!.count { best = (count, passage, snippet) }
                }
                return Hit(
                    title: row["title"], publication: row["publication"], issueDate: row["issueDate"], fileName: row["fileName"],
                    article: row["articleID"], page: best?.passage.page ?? row["page"],
                    text: best?.snippet.text ?? passages.first?.text ?? "",
                    place: row["place"], sha256: row["sha256"], snippet: best?.snippet)
            }
        }
    }

    package struct Failure: Codable, Sendable {
        package var fileName: String
        package var status: String
        package var message: String?
        package var attempts: Int
        package var at: String
        package var sha256: String
    }

    package struct Overview: Codable, Sendable {
        /// By status.
        package var documents: [String: Int]
        package var duplicates: Int
        package var articles: Int
        package var flagged: [String: [String]]
        package var failures: [Failure]
        /// What the service last said of itself: `inbox`, `output`, `seen`, `waiting`, `inHand`.
        package var service: [String: String]
    }

    package func overview(failures limit: Int = 20) throws -> Overview {
        try database.read { database in
            var documents: [String: Int] = [:], service: [String: String] = [:], flagged: [String: [String]] = [:]
            for row in try Row.fetchAll(
                database, sql: "SELECT coalesce(status, 'in hand') AS status, count(*) AS count FROM document GROUP BY 1")
            {
                documents[row["status"]] = row["count"]
            }
            for row in try Row.fetchAll(database, sql: "SELECT * FROM service") { service[row["key"]] = row["value"] }
            for row in try Row.fetchAll(
                database,
                sql:
                    "SELECT place, flags FROM document WHERE state = 'converted' AND flags <> '[]' ORDER BY finished DESC, id DESC LIMIT ?",
                arguments: [limit])
            {
                flagged[row["place"]] = Self.list(row["flags"])
            }
            return Overview(
                documents: documents,
                duplicates: try Int.fetchOne(database, sql: "SELECT count(*) FROM arrival WHERE outcome = 'duplicate'") ?? 0,
                articles: try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0, flagged: flagged,
                failures: try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM document WHERE state = 'failed' ORDER BY finished DESC, id DESC LIMIT ?", arguments: [limit]
                ).map {
                    Failure(
                        fileName: $0["fileName"], status: $0["status"], message: $0["message"], attempts: $0["attempts"],
                        at: $0["finished"],
                        sha256: $0["sha256"])
                }, service: service)
        }
    }

    /// Sources of failed documents: where they are now, relative to the inbox, and whether that is where they arrived.
    package func failedSources(status: String? = nil) throws -> [(sha256: String, source: [UInt8], isKept: Bool)] {
        try database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT document.sha256, arrival.source, arrival.outcome = 'kept' AS isKept FROM document JOIN arrival ON arrival.document = document.id
                    WHERE document.state = 'failed' AND arrival.outcome IN ('failed', 'kept') AND (? IS NULL OR document.status = ?) ORDER BY document.id
                    """, arguments: [status, status]
            ).map { ($0["sha256"], [UInt8]($0["source"] as Data), $0["isKept"]) }
        }
    }
}
