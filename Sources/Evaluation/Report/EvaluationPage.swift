import BriefingModel
import Markup

/// The figures and differences of a run as one page for a browser: no network, no other file.
package struct EvaluationPage {
    /// A page of a document as a picture.
    package struct Picture: Sendable {
        /// A `data:` address.
        package let address: String
        /// In points.
        package let width, height: Double

        package init(address: String, width: Double, height: Double) {
            (self.address, self.width, self.height) = (address, width, height)
        }
    }

    package struct PageKey: Hashable, Sendable {
        package let document: String
        /// From 1.
        package let page: Int

        package init(document: String, page: Int) { (self.document, self.page) = (document, page) }
    }

    private let record: EvaluationRecord
    private let pictures: [PageKey: Picture]
    private let pictureNames: [PageKey: String]

    /// - Parameter pictures: what there is of them; a difference whose page has none is shown without a cut-out.
    package init(_ record: EvaluationRecord, pictures: [PageKey: Picture]) {
        (self.record, self.pictures) = (record, pictures)
        let keys = pictures.keys.sorted { ($0.document, $0.page) < ($1.document, $1.page) }
        pictureNames = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, "page\($0)") })
    }

    /// The pages that differences lie on.
    package static func pages(of record: EvaluationRecord) -> [PageKey] {
        let keys = record.documents.flatMap { document in
            document.differences.compactMap { $0.at?.first.map { PageKey(document: document.name, page: $0.page) } }
        }
        return Set(keys).sorted { ($0.document, $0.page) < ($1.document, $1.page) }
    }

    package var html: String {
        let cards = record.documents.enumerated().flatMap { index, document in
            DifferenceCard.cards(of: document).map { card(of: $0, document, index) }
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Validation \(record.overall.asScore)</title>
            <style>\(Self.style)\(pictureRules)</style>
            </head>
            <body>
            <header><h1>Validation</h1><p class="overall">\(record.overall.asScore)</p>
            <p>\(record.documents.count) documents, \(record.documents.count(where: \.isPerfect)) perfect, \(cards.count) places that differ</p></header>
            <main>
            \(table)
            <form id="filter" aria-label="Filter">
            \(select("document", record.documents.enumerated().map { ("\($0)", $1.name) }))
            \(select("kind", Metric.Group.allCases.map { ($0.rawValue, $0.rawValue) } + [("places", "places")]))
            \(select("metric", Metric.allCases.map { ($0.rawValue, $0.rawValue) }))
            \(select("stage", Stage.allCases.map { ($0.rawValue, $0.rawValue) }))
            <label>text <input type="search" name="text"></label>
            <output id="count">\(cards.count)</output>
            </form>
            <div id="cards">
            \(cards.joined(separator: "\n"))
            </div>
            </main>
            <script>\(Self.script)</script>
            </body>
            </html>

            """
    }

    // MARK: Figures

    private var table: String {
        let groups = Metric.Group.allCases
        let head = (["document", "overall"] + groups.map(\.rawValue) + ["differences"]).map { "<th scope=\"col\">\($0)</th>" }.joined()
        let rows = record.documents.enumerated().map { index, document in
            let scores = [document.overall] + groups.map { document.groups[$0.rawValue] }
            let verdict = document.failure ?? (document.isPerfect ? "perfect" : "\(document.differences.count)")
            return "<tr data-document=\"\(index)\"><th scope=\"row\">\(document.name.escapedForMarkup)</th>"
                + scores.map(scoreCell).joined() + "<td>\(verdict.escapedForMarkup)</td></tr>"
        }
        return "<table class=\"figures\"><thead><tr>\(head)</tr></thead><tbody>\(rows.joined(separator: "\n"))</tbody></table>"
    }

    private func scoreCell(_ score: Double?) -> String {
        guard let score else { return "<td class=\"score none\">–</td>" }
        let kind = score >= 0.98 ? "good" : score >= 0.9 ? "fair" : "poor"
        return "<td class=\"score \(kind)\" style=\"--share:\(score.rounded(toPlaces: 4))\">\(score.asScore)</td>"
    }

    private func select(_ name: String, _ options: [(value: String, label: String)]) -> String {
        "<label>\(name) <select name=\"\(name)\"><option value=\"\">all</option>"
            + options.map { "<option value=\"\($0.value.escapedForMarkup)\">\($0.label.escapedForMarkup)</option>" }.joined()
            + "</select></label>"
    }

    // MARK: Differences

    private func card(of card: DifferenceCard, _ document: EvaluationRecord.Document, _ index: Int) -> String {
        let metrics = card.entries.flatMap(\.metrics)
        let kinds = Set(metrics.map { Metric(rawValue: $0)?.weight?.group.rawValue ?? "places" }).sorted()
        let stages = Set(card.entries.map(\.stage)).sorted()
        let entries = card.entries.map { entry in
            let names = entry.metrics.map { "<span class=\"metric\">\($0)</span>" }.joined(separator: " ")
            return """
                <div class="entry"><p>\(names) <span class="stage \(entry.stage)">\(entry.stage)</span></p>
                <dl><dt>expected</dt><dd>\(marked(entry.expected, "ins"))</dd><dt>found</dt><dd>\(marked(entry.found, "del"))</dd></dl></div>
                """
        }
        return """
            <article class="card" data-document="\(index)" data-kind="\(kinds.joined(separator: "|"))" \
            data-metric="\(metrics.joined(separator: "|"))" data-stage="\(stages.joined(separator: "|"))">
            <h2>\(card.place.escapedForMarkup)</h2><p class="where">\(document.name.escapedForMarkup)\(card.at.first.map { ", page \($0.page)" } ?? "")</p>
            \(cutOut(card.at, document.name))
            \(entries.joined(separator: "\n"))
            </article>
            """
    }

    /// A text with what stands in `⟦ ⟧` set off.
    private func marked(_ text: String?, _ element: String) -> String {
        guard let text else { return "<i>nothing</i>" }
        return text.escapedForMarkup.replacing("⟦⟧", with: "<\(element) class=\"gap\"></\(element)>").replacing("⟦", with: "<\(element)>")
            .replacing("⟧", with: "</\(element)>")
    }

    /// Paper shown around a place, in points.
    private static let margin = 14.0
    /// CSS pixels a point.
    private static let scale = 1.3
    /// Taller places are cut, in points.
    private static let maximumHeight = 260.0

    private func cutOut(_ at: [Place], _ document: String) -> String {
        guard let first = at.first, first.box.count == 4 else { return "" }
        let key = PageKey(document: document, page: first.page)
        guard let picture = pictures[key], let name = pictureNames[key] else { return "" }
        let boxes = at.filter { $0.page == first.page && $0.box.count == 4 }.map(\.box)
        let left = max(0, (boxes.map { $0[0] }.min() ?? 0) - Self.margin), top = max(0, (boxes.map { $0[1] }.min() ?? 0) - Self.margin)
        let right = min(picture.width, (boxes.map { $0[2] }.max() ?? 0) + Self.margin)
        let bottom = min(picture.height, (boxes.map { $0[3] }.max() ?? 0) + Self.margin, top + Self.maximumHeight)
        guard right > left, bottom > top else { return "" }
        func pixels(_ points: Double) -> String { "\((points * Self.scale).rounded(toPlaces: 1))px" }
        let marks = boxes.map { box in
            "<span class=\"box\" style=\"left:\(pixels(box[0] - left));top:\(pixels(box[1] - top));width:\(pixels(box[2] - box[0]));"
                + "height:\(pixels(box[3] - box[1]))\"></span>"
        }
        return
            "<div class=\"paper\"><div class=\"cut \(name)\" role=\"img\" aria-label=\"page \(first.page)\" style=\"width:\(pixels(right - left));"
            + "height:\(pixels(bottom - top));background-size:\(pixels(picture.width)) \(pixels(picture.height));"
            + "background-position:\(pixels(-left)) \(pixels(-top))\">\(marks.joined())</div></div>"
    }

    private var pictureRules: String {
        pictureNames.sorted { $0.value < $1.value }.map { key, name in
            ".\(name){background-image:url(\(pictures[key]?.address ?? ""))}"
        }.joined(separator: "\n")
    }
}
