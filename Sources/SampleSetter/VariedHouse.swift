/// A house drawn from the range of the genre, and how it changes the issue that it prints.
package struct VariedHouse: Sendable {
    package var house: House
    package var noteMarks: HouseRange.NoteMarks
    package var notePlace: HouseRange.NotePlace
    package var title, summaryTitle: String
    /// Before captions, as `HouseRange.captionNumbers` has it.
    package var captionNumbers: CaptionNumbers?
    package var hasSummary: Bool
    /// What articles have under their titles, in turn; empty for nothing.
    package var subtitles: [String] = [], authors: [String] = []
    /// By the kind of section.
    package var sectionTitles: [String: String] = [:]

    /// Producers take turns, so that a small set has all of them.
    package init(number: Int, of range: HouseRange, items: [String], using random: inout SplitMix64) {
        func one<Choice>(_ choices: [Choice]) -> Choice {
            guard let choice = choices.randomElement(using: &random) else { preconditionFailure("a list of the range is empty") }
            return choice
        }
        let producer = range.producers[number % range.producers.count]
        // In the order of their names: a dictionary's own order changes from run to run.
        var look: [String: String] = [:]
        for (name, choices) in range.look.sorted(by: { $0.key < $1.key }) { look[name] = one(choices) }
        let fonts = one(range.fonts.filter { producer.form != .typst || $0.lacksBold != true }), page = one(range.pages),
            ladder = one(range.ladders)
        look["contentsTitle"] = one(range.contentsTitles)
        look["width"] = Self.text(page.width)
        look["height"] = Self.text(page.height)
        look["side"] = Self.text(page.side)
        look["top"] = Self.text(page.top)
        look["bottom"] = Self.text(page.bottom)
        look["colophonTop"] = Self.text(page.height / 2)

        Self.addLengths(to: &look, textWidth: page.width - 2 * page.side)

        var marks = ["■": ladder.head, "□": ladder.head, "▶": ladder.arrow, "▷": ladder.box, "ref": one(range.references)]
        // Browsers and word processors draw the marks of lists themselves: these.
        if producer.form == .typst { look["listMarks"] = "typed" }
        for (own, printed) in zip(items, look["listMarks"] == "drawn" ? ["•", producer.form == .html ? "○" : "◦", "▪"] : ladder.items) {
            marks[own] = printed
        }
        noteMarks = one(range.noteMarks)
        // Browsers set no footnotes.
        let place = one(range.notePlaces)
        notePlace = place == .foot && producer.producer == "chromium" ? .first : place
        if notePlace == .foot || notePlace == .end { noteMarks = .raisedNumbers }
        let isStrange = one(range.strangers)
        title = one(isStrange ? range.strangeTitles : range.titles)
        summaryTitle = one(range.summaryTitles)
        for (kind, choices) in (isStrange ? range.strangeSectionTitles : range.sectionTitles).sorted(by: { $0.key < $1.key }) {
            sectionTitles[kind] = one(choices)
        }
        captionNumbers = CaptionNumbers(one(range.captionNumbers))
        if producer.form == .odt { Self.simplify(&look) }
        // Only browsers let text run beside a box.
        if producer.form != .html {
            if look["callout"] == "float" { look["callout"] = "border" }
            if look["callout"] == "legend" { look["callout"] = "tab" }
            if look["figure"] == "float" { look["figure"] = "plain" }
            if look["tagPlace"] == "margin" { look["tagPlace"] = "before" }
        }
        // Browsers draw nothing outside the margins.
        if producer.program == "chromium" { look["pageFrame"] = "none" }
        Self.settle(&look)
        Self.addTableTraits(to: &look)
        hasSummary = look["summary"] != "none"
        if ["subtitle", "both"].contains(look["byline"]) { subtitles = range.subtitles }
        if ["author", "both"].contains(look["byline"]) { authors = range.authors }

        house = House(
            producer: producer.producer, form: producer.form, program: producer.program, template: "varied-\(producer.form.rawValue)",
            marks: marks, numbers: one(range.numbers), raisesNoteMarks: noteMarks != .plainStars,
            captions: Self.brackets(one(range.brackets.captions)), callouts: Self.brackets(one(range.brackets.callouts)),
            units: Self.brackets(one(range.brackets.units)), sourceLabel: one(range.sourceLabels), dates: one(range.dates), badges: true,
            colours: one(range.colours), fonts: ["body": fonts.body, "head": fonts.head, "chart": fonts.head],
            textWidth: page.width - 2 * page.side)
        house.footnotes = notePlace == .foot
        house.bareNoteNumbers = one(range.bareNoteNumbers) && notePlace == .foot
        if house.bareNoteNumbers ?? false { look["footBare"] = "yes" }
        look["footSign"] = house.bareNoteNumbers ?? false ? "" : ")"
        house.isStrange = isStrange
        let leadMark = one(range.leadMarks)
        if leadMark != "own" { house.leadMark = leadMark == "none" ? "" : leadMark }
        // The numbers bring their brackets.
        if captionNumbers != nil { house.captions = Self.brackets("") }
        // Two lists that count the same way would be one.
        if ladder.items.contains(where: { $0.contains("#") }) { house.numbers = "N." }
        if producer.form == .odt { look["body"] = "1" }
        if look["body"] == "2" { house.columnWidth = (house.textWidth - 0.8) / 2 }
        house.unitLabel = one(range.unitLabels)
        let sections = one(range.sectionNumbers)
        house.sectionNumbers = sections.isEmpty ? nil : sections
        house.numbersSections = one([true, false])
        house.badges = one([true, false])
        house.omitsNumbers = one([false, false, false, true])
        let categories = one(range.categories)
        house.categoryTags = categories == .tags || categories == .both
        house.omitsContents = look["contents"] == "none"
        house.contentsCategories = categories == .contents || categories == .both
        house.contentsPages = look["contentsLine"] != "plain" || one([true, false])
        house.referencesTitle = one(range.referenceTitles)
        house.leadDates = one(range.leadDates)
        let line = one(range.sourceLines)
        (house.sourceLine, house.sourceDates) = look["sourcePlace"] == "title" ? ("(N, DATE)", "M.D") : (line.line, line.date)
        house.linksReferences = look["referenceURL"] == "link"
        house.look = look
        // A circled figure needs no box around it, and has no nought before it.
        house.circlesNumbers = look["badge"] == "plain" && one(range.circledNumbers)
        if house.circlesNumbers ?? false { house.badges = false }
    }

    /// What follows from two choices, and what cannot be beside another one.
    private static func settle(_ look: inout [String: String]) {
        if look["colophon"] == "box" || look["colophon"] == "lines" { look["colophonLines"] = "yes" }
        look["figureCaption"] = look["caption"] == "above" ? "above" : "below"
        look["tableCaption"] = look["caption"] == "below" ? "below" : "above"
        if look["figure"] == "beside" { look["figureCaption"] = look["tableCaption"] }
        if look["title"] == "card" { look["lead"] = "plain" }
        if look["title"] == "split" { look.merge(["tagPlace": "before", "numberPlace": "before"]) { $1 } }
        if look["head"] != "none", look["foot"] == "top" { look["foot"] = "plain" }
        if look["cover"] != "page" { look["coverColumns"] = "one" }
        // A list of contents leaves a cover no room for a picture, and a narrow column no margin for labels.
        if look["cover"] != "page" || look["contents"] == "cover" { look["coverPicture"] = "none" }
        if look["tagPlace"] == "margin", look["body"] == "2" || look["columns"] == "2" { look["tagPlace"] = "before" }
        if look["flow"] == "run" || look["body"] == "2" { look["sectionPage"] = "shared" }
        let shift = look["margins"] == "mirrored" ? 0.4 : 0, side = Double(look["side"] ?? "") ?? 2
        look["inner"] = text(side + shift)
        look["outer"] = text(side - shift)
    }

    /// What the word processor's template does not have.
    private static func simplify(_ look: inout [String: String]) {
        let plain = [
            "cover": "page", "issueData": "line", "contentsLayout": "list", "sideTab": "none", "figure": "plain", "sectionPage": "shared",
            "tableWidth": "full", "coverPicture": "none",
        ]
        look.merge(plain) { $1 }
        let nearest = [
            "split": "boxed", "side": "titled", "tab": "titled", "legend": "titled", "marker": "plain", "booktabs": "rules",
            "verticals": "open",
        ]
        for name in ["title", "callout", "subhead", "table"] { look[name] = look[name].map { nearest[$0] ?? $0 } }
        if look["table"] == "rounded" { look["table"] = "grid" }
    }

    /// Lengths for markup that does not calculate: in points of the drawn size, in centimetres of the text's width.
    private static func addLengths(to look: inout [String: String], textWidth: Double) {
        let size = Double(look["size"] ?? "") ?? 10, leading = Double(look["leading"] ?? "") ?? 1.6,
            tracking = Double(look["tracking"] ?? "") ?? 0
        look["leadSize"] = text(size * 1.06) + "pt"
        look["noteSize"] = text(size * 0.86) + "pt"
        look["footPoints"] = text(size * (Double(look["footSize"] ?? "") ?? 1)) + "pt"
        look["cellSize"] = text(size * 0.88) + "pt"
        look["trackingPoints"] = (tracking < 0 ? "-" : "") + text(abs(tracking) * size) + "pt"
        // Proportional to the line's own height, which is about 1.25 of the size.
        look["linePercent"] = text(leading / 1.25 * 100) + "%"
        look["entryTab"] = text(textWidth - 0.5) + "cm"
        look["categorisedTab"] = text(textWidth - 2.8) + "cm"
        look["tabRest"] = text(textWidth - 4) + "cm"
    }

    /// What several kinds of tables share, for markup that asks for it.
    private static func addTableTraits(to look: inout [String: String]) {
        let table = look["table"] ?? ""
        let traits: [(name: String, tables: Set<String>)] = [
            ("tableSides", ["grid", "heavy", "doubled", "dotted", "zebra", "whitelines", "framed", "dashed", "rounded"]),
            ("tableEnds", ["booktabs", "verticals"]), ("tableStripes", ["zebra", "bands"]),
            ("tableBare", ["whitelines", "bands", "framed", "dashed"]),
        ]
        for trait in traits where trait.tables.contains(table) { look[trait.name] = table }
        if !["dotted", "dashed", "whitelines"].contains(table) { look["tablePlain"] = table }
    }

    private static func text(_ length: Double) -> String {
        let hundredths = Int((length * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    }

    private static func brackets(_ pair: String) -> House.Brackets {
        let parts = pair.split(separator: " ").map(String.init)
        return parts.count == 2 ? .init(open: parts[0], close: parts[1]) : .init(open: "", close: "")
    }
}
