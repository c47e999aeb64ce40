import Geometry

/// Finds running heads and feet, page numbers and section tabs: lines near a page's edge that come again
/// at the same place of other pages, with the same words or with other figures in them.
package struct FurnitureFinder: Sendable {
    package var tuning = Tuning()

    package init(tuning: Tuning = Tuning()) { self.tuning = tuning }

    struct Candidate {
        var page: Int
        var line: PageDraft.LineID
        /// See `key(of:)`.
        var key: [UInt32]
        var text: [UInt32]
        var isNumber: Bool
        /// Opens like a line of the text's outline.
        var hasMarker: Bool
        /// At the very edge, or clear of the text.
        var isClear: Bool
        var baseline, size, middle: Double
        /// Baselines counted from the bottom for feet, so that pages of other heights agree.
        var isFoot: Bool
    }

    /// Furniture lines of each page, and why.
    package func furniture(of pages: [PageDraft]) -> [FoundLines] {
        var found = Array(repeating: FoundLines(), count: pages.count)
        let candidates = known(pages.indices.flatMap { self.candidates(on: pages[$0], page: $0) })
        let bodySize = bodySize(of: pages), count = pages.count { !$0.isBlank }
        for places in slots(candidates) { addRepeated(places, among: candidates, pages, count, bodySize, to: &found) }
        for foot in numberedFeet(candidates, pages, bodySize) { found[foot.page][foot.line] = .repeated }
        for line in HeadTableFinder(tuning: tuning).lines(on: pages) { found[line.page][line.id] = .repeated }
        for line in SideFurnitureFinder(tuning: tuning).lines(on: pages, count: count) { found[line.page][line.id] = .repeated }
        for line in TitledHeads(tuning: tuning).lines(on: pages, bodySize: bodySize) { found[line.page][line.id] = .repeated }
        addLonePageNumbers(candidates, pages, bodySize, to: &found)
        return found
    }

    /// The furniture of a page by its lines.
    package typealias FoundLines = [PageDraft.LineID: PageLayout.Furniture.Reason]

    /// Adds what comes again among the lines that stand at one place of several pages; `count` of all have text.
    private func addRepeated(
        _ slot: [Candidate], among candidates: [Candidate], _ pages: [PageDraft], _ count: Int, _ bodySize: Double,
        to found: inout [FoundLines]
    ) {
        let pagesHere = Set(slot.map(\.page)), places = withKeys(slot)
        var pagesByKey: [[UInt32]: Set<Int>] = [:]
        for candidate in places { pagesByKey[candidate.key, default: []].insert(candidate.page) }
        let repeated = places.filter { pagesByKey[$0.key]!.count >= tuning.leastRepeats(among: count) }
        // Headings that several pages start with: larger than the running text, or of its outline. A head that is
        // set so large stands on most pages, with the same words.
        let mostPages = pagesByKey.reduce(0) { max($0, $1.value.count) }
        let isOutline = places.count { $0.hasMarker || $0.size > bodySize * 1.12 } * 2 > places.count
        let areMarked = places.count(where: \.hasMarker) * 2 > places.count
        // A large head on left or right pages only comes on fewer, but often.
        let isOften = !areMarked && mostPages >= max(tuning.manyPages, count / 4)
        if isOutline, !isOften, Double(mostPages) < tuning.headingCoverage * Double(count) { return }
        let areAll = pagesHere.count >= 3 && Double(repeated.count) >= tuning.repeatedShare * Double(places.count)
        lazy var isHabit = self.isHabit(pagesHere, of: places, among: candidates, count)
        for candidate in areAll ? places : repeated {
            // A few pages that happen to start with the same line are not yet a habit, unless it is a page number.
            if isTitle(candidate, bodySize) { continue }
            if count > 4, !candidate.isNumber, !isHabit, !saysItsPage(candidate, pages),
                !goesOn(candidate, under: found[candidate.page].keys, of: pages[candidate.page])
            {
                continue
            }
            found[candidate.page][candidate.line] = candidate.isNumber ? .pageNumber : .repeated
        }
    }

    /// Adds a page number on a page of its own (one page, or a place that no other page has), and what is printed beside it.
    private func addLonePageNumbers(
        _ candidates: [Candidate], _ pages: [PageDraft], _ bodySize: Double, to found: inout [FoundLines]
    ) {
        let byPage = Dictionary(grouping: candidates, by: \.page)
        for candidate in candidates where candidate.isNumber && found[candidate.page][candidate.line] == nil {
            let isApart = isApart(candidate, pages[candidate.page])
            guard isLonePageNumber(candidate, pages) || isApart && candidate.text.allSatisfy(Script.isDigit) else { continue }
            found[candidate.page][candidate.line] = .pageNumber
            for other in byPage[candidate.page] ?? [] where isApart && other.isFoot && other.size <= bodySize {
                guard abs(other.baseline - candidate.baseline) <= tuning.samePlace.value else { continue }
                found[other.page][other.line] = .pageNumber
            }
        }
    }

    /// Whether a line that comes again is the second one of a running head or foot that is too long for its room.
    private func goesOn(_ candidate: Candidate, under known: some Sequence<PageDraft.LineID>, of page: PageDraft) -> Bool {
        let line = page.line(candidate.line)
        return known.contains { id in
            let above = page.line(id)
            return abs(above.fontSize - line.fontSize) <= tuning.sameSize.value && above.box.overlapX(line.box) > 0
                && (0...tuning.nextLine.points(at: line.fontSize)).contains(line.baseline - above.baseline)
        }
    }

    /// Whether it is the document's own title, which its other pages say again: the first page's head in large type.
    private func isTitle(_ candidate: Candidate, _ bodySize: Double) -> Bool {
        candidate.page == 0 && !candidate.isFoot && !candidate.isNumber && candidate.size >= tuning.titleSize * bodySize
    }

    static let numberSign: UInt32 = 0x23

    /// A text with every number as one sign, so that heads with other figures in them compare equal.
    static func key(of text: [UInt32]) -> [UInt32] {
        var key: [UInt32] = []
        for scalar in text where !Script.isDigit(scalar) || key.last != numberSign {
            key.append(Script.isDigit(scalar) ? numberSign : scalar)
        }
        return key
    }

    /// Whether a foot stands clear of all that is on its page.
    private func isApart(_ foot: Candidate, _ page: PageDraft) -> Bool {
        guard foot.isFoot else { return false }
        let line = page.line(foot.line)
        let others =
            page.lines.joined().map(\.box) + page.findings.tables.map(\.box) + page.findings.frames.map(\.box) + page.figures.map(\.box)
        let clear = tuning.footGap.points(at: line.fontSize)
        return others.allSatisfy {
            $0.maxY <= line.box.minY - clear
                || abs($0.midY - line.box.midY) <= line.fontSize && $0.height <= tuning.besideNumber.points(at: line.fontSize)
        }
    }

    /// Whether a line at this place is a habit of the document: on many pages; or on many of the left or the right ones,
    /// and then outside of where other pages have text of their own.
    private func isHabit(_ here: Set<Int>, of places: [Candidate], among candidates: [Candidate], _ count: Int) -> Bool {
        if Double(here.count) >= tuning.leastCoverage * Double(count) { return true }
        let odd = here.count { $0 % 2 == 1 }
        guard here.count >= tuning.manyPages / 2, odd == 0 || odd == here.count else { return false }
        guard Double(here.count) >= tuning.leastCoverage * Double(odd == 0 ? (count + 1) / 2 : count / 2) else { return false }
        let place = places[0]
        var pagesWith: [[UInt32]: Set<Int>] = [:]
        for other in candidates where other.isFoot == place.isFoot { pagesWith[other.key, default: []].insert(other.page) }
        let inText = Set(
            candidates.filter { other in
                other.isFoot == place.isFoot && !here.contains(other.page) && pagesWith[other.key]!.count < tuning.manyPages / 2
                    && (place.isFoot
                        ? other.baseline >= place.baseline - tuning.samePlace.value
                        : other.baseline <= place.baseline + tuning.samePlace.value)
            }.map(\.page))
        return Double(inText.count) <= tuning.mostInText * Double(count)
    }

    /// Size of most of the pages' own text.
    private func bodySize(of pages: [PageDraft]) -> Double {
        var weight: [Double: Int] = [:]
        for page in pages { for line in page.lines[0] { weight[line.fontSize.roundedToHalf, default: 0] += line.text.count } }
        return weight.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 10
    }

    /// Baselines of a page's lines from the top, each once.
    private func rows(of page: PageDraft) -> [Double] {
        page.lines.joined().map(\.baseline).sorted().reduce(into: []) { rows, baseline in
            if rows.last.map({ baseline - $0 > tuning.samePlace.value }) ?? true { rows.append(baseline) }
        }
    }

    /// Whether the first of three rows is further from the second than that is from the third.
    private func standsApart(_ rows: some Collection<Double>) -> Bool {
        let rows = Array(rows)
        return rows.count == 3 && abs(rows[1] - rows[0]) > tuning.edgeGap * abs(rows[2] - rows[1])
    }

    /// The candidates that stand clear, and those that other pages have so at their place.
    private func known(_ candidates: [Candidate]) -> [Candidate] {
        let clear = Dictionary(grouping: candidates.filter(\.isClear), by: \.key)
        return candidates.filter { candidate in
            candidate.isClear
                || (clear[candidate.key] ?? []).count {
                    $0.isFoot == candidate.isFoot && abs($0.baseline - candidate.baseline) <= tuning.samePlace.value
                } >= tuning.leastPages
        }
    }

    private func candidates(on page: PageDraft, page index: Int) -> [Candidate] {
        let foot = page.box.height - tuning.footDepth.points(of: page.box.height)
        let edge = tuning.edgeDepth.points(of: page.box.height), all = page.lines.joined()
        let first = all.map(\.box.minY).min() ?? 0, last = all.map(\.box.maxY).max() ?? page.box.height
        let rows = rows(of: page)
        return ids(page).compactMap { id in
            let line = page.line(id)
            let isFirst = line.box.maxY <= edge && line.box.minY <= first + tuning.samePlace.value
            let isLast = line.box.minY >= page.box.height - edge && line.box.maxY >= last - tuning.samePlace.value
            let isAtEdge = tuning.isAtEdge(line.box, of: page.box)
            guard isAtEdge || isFirst || isLast else { return nil }
            let text = line.text.trimmed.scalars.filter { $0 != 0x20 }
            guard !text.isEmpty else { return nil }
            // Pages may have the same footnotes; a number between dashes is no note.
            if line.marker != nil, !PageNumber.isOne(text), page.footRules.contains(where: { $0.isOver(line) }) { return nil }
            // A number that is alone on its row is the page's, however near the text comes to it.
            let isAlone = PageNumber.isOne(text) && all.count { abs($0.baseline - line.baseline) <= tuning.samePlace.value } == 1
            let isClear =
                isAtEdge || isAlone || isFirst && standsApart(rows.prefix(3)) || isLast && standsApart(rows.reversed().prefix(3))
            let isFoot = line.box.minY >= foot || isLast
            return Candidate(
                page: index, line: id, key: Self.key(of: text), text: text, isNumber: PageNumber.isOne(text),
                hasMarker: id.region == 0 && line.marker != nil && !PageNumber.isOne(text), isClear: isClear,
                baseline: isFoot ? line.baseline - page.box.height : line.baseline, size: line.fontSize,
                middle: line.box.midX, isFoot: isFoot)
        }
    }

    /// The page's own lines, and those in small boxes (a tab with the section's name) and in a row of boxes (a tab for each).
    private func ids(_ page: PageDraft) -> [PageDraft.LineID] {
        let band = tuning.bandHeight.points(of: page.box.height)
        return page.tree.regions.indices.filter { region in
            switch page.tree.regions[region].kind {
            case .page: true
            case .frame: page.tree.regions[region].box.height <= band && !isBadge(page, region)
            case .cell(let table, _): page.findings.tables[table].rowCount == 1 && page.findings.tables[table].box.height <= band
            case .figure: false
            }
        }.flatMap { region in page.lines[region].indices.map { .init(region: region, line: $0) } }
    }

    /// A box with a number only: a title's badge, not a page number.
    private func isBadge(_ page: PageDraft, _ region: Int) -> Bool {
        page.lines[region].allSatisfy { $0.text.trimmed.scalars.allSatisfy { Script.isDigit($0) || $0 == 0x20 } }
    }

    /// Candidates by place: same edge, same baseline, same size.
    private func slots(_ candidates: [Candidate]) -> [[Candidate]] {
        let sorted = candidates.sorted {
            ($0.isFoot ? 1 : 0, $0.baseline, $0.page, $0.line) < ($1.isFoot ? 1 : 0, $1.baseline, $1.page, $1.line)
        }
        var slots: [[Candidate]] = []
        for candidate in sorted {
            let near = slots.lastIndex { slot in
                let first = slot[0]
                return first.isFoot == candidate.isFoot && abs(first.baseline - candidate.baseline) <= tuning.samePlace.value
                    && abs(first.size - candidate.size) <= tuning.sameSize.value
            }
            if let near, slots.count - near <= 6 { slots[near].append(candidate) } else { slots.append([candidate]) }
        }
        return slots
    }

    /// A number that is alone on its line at the very edge of the page, and equals the page's place or label.
    private func isLonePageNumber(_ candidate: Candidate, _ pages: [PageDraft]) -> Bool {
        let page = pages[candidate.page]
        let line = page.line(candidate.line)
        let figures = line.text.scalars.filter(Script.isDigit), numbers = PageNumber.numbers(in: candidate.text)
        // `2 / 10`: the page of so many.
        let isOfMany = numbers.count == 2 && candidate.text.contains(0x2F) && numbers[0] >= 1 && numbers[0] <= numbers[1]
        let plausible =
            numbers.first == page.blank.number || page.blank.label.map { Array($0.unicodeScalars.map(\.value)) == figures } ?? false
        let dashed = line.text.trimmed.scalars.first.map { !Script.isDigit($0) } ?? false
        let centred = abs(line.box.midX - page.box.midX) < page.box.width * 0.05
        return candidate.isFoot && (plausible || (dashed || isOfMany) && centred)
    }
}
