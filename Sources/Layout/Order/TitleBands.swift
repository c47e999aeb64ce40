import Geometry
import PageModel

/// Finds the bands that titles stand on: grounds, and rules under them, that run over most of the page. Such a title parts
/// the columns above it from those below, however short it is.
struct TitleBands {
    /// A narrower band stands in one column.
    var leastWidth: PageFraction = 0.5.ofPage
    /// A higher ground is a box with text in it: a title has two lines, with room above and below.
    var tallest: Em = 5.em
    /// A rule stands this close under its title.
    var underline: Em = 1.2.em
    /// A tab that a title stands in is no higher, and takes no more of the rule that it stands on. Points: they are drawn alike.
    var tab: PageFraction = 0.06.ofPage
    var tabShare = 0.6
    var onRule: Points = 2.0.pt
    /// Grounds and rules that are looked at: more of them are a picture.
    var mostMarks = 2_000

    /// The bands of a page whose text is `lines`; rules in tables and frames belong to these, but for a rule that a tab stands on.
    func bands(_ paint: PagePaint, lines: [ReadLine], tables: [Rect], frames: [Rect], page: Rect) -> [Rect] {
        let objects = tables + frames, least = leastWidth.points(of: page.width)
        let grounds = paint.shadings.filter { $0.box.width >= least && $0.isRectangle && !$0.color.looksLike(.paper, within: 3) }.map(\.box)
        let wide = wideRules(paint, page), rules = wide.filter { isOutside(objects, $0) }
        guard grounds.count + rules.count <= mostMarks else { return [] }
        return grounds.filter { ground in lines.contains { isOn(ground, $0) } }
            + rules.compactMap { rule in lines.lazy.compactMap { band(of: $0, over: rule) }.first }
            + wide.flatMap { rule in
                frames.filter { isTab($0, on: rule, page) }.map {
                    Rect(minX: rule.start, minY: $0.minY, maxX: rule.end, maxY: max($0.maxY, rule.position))
                }
            }
    }

    /// Rules that columns end at: nothing goes on over one that runs over most of the page. None where there are so many that they
    /// are a picture.
    func dividers(_ paint: PagePaint, outside objects: [Rect], page: Rect) -> [Rect] {
        let rules = wideRules(paint, page).filter { isOutside(objects, $0) }
        return rules.count <= mostMarks ? rules.map(\.box) : []
    }

    /// The rules that run over most of the page.
    private func wideRules(_ paint: PagePaint, _ page: Rect) -> [RulingLine] {
        let least = leastWidth.points(of: page.width)
        return paint.rulings.filter { $0.axis == .horizontal && $0.length >= least }
    }

    /// Whether a rule belongs to none of the tables and frames.
    private func isOutside(_ objects: [Rect], _ rule: RulingLine) -> Bool {
        !objects.contains { $0.overlapX(rule.box) > 0 && $0.minY <= rule.position && rule.position <= $0.maxY }
    }

    private func isTab(_ frame: Rect, on rule: RulingLine, _ page: Rect) -> Bool {
        let slack = onRule.value
        return abs(frame.maxY - rule.position) <= slack && frame.minX >= rule.start - slack && frame.maxX <= rule.end + slack
            && frame.width <= tabShare * rule.length && frame.height <= tab.points(of: page.height)
    }

    /// The boxes of lines, then of objects; what stands on one band fills it from side to side, each up to the next beside it.
    func rooms(of lines: [ReadLine], objects: [Rect] = [], on bands: [Rect]) -> [Rect] {
        var rooms = lines.map(\.box) + objects
        for band in bands {
            let tabs = objects.indices.filter { isTab(objects[$0], of: band) }.map { lines.count + $0 }
            let members = (lines.indices.filter { isOn(band, lines[$0]) } + tabs).map { (place: $0, box: rooms[$0]) }
                .sorted { ($0.box.minX, $0.place) < ($1.box.minX, $1.place) }
            for (i, member) in members.enumerated() {
                // Pieces beside each other share the band: each reaches to the next.
                let isBeside = { (other: (place: Int, box: Rect)) in other.box.isBeside(member.box, sharing: 0) }
                let isFirst = !members[..<i].contains(where: isBeside)
                let next = members[(i + 1)...].first(where: isBeside)?.box.minX ?? band.maxX
                rooms[member.place] = Rect(
                    minX: isFirst ? min(member.box.minX, band.minX) : member.box.minX, minY: member.box.minY,
                    maxX: max(member.box.maxX, next), maxY: member.box.maxY)
            }
        }
        return rooms
    }

    /// Whether a box stands on a band as a tab.
    private func isTab(_ box: Rect, of band: Rect) -> Bool {
        band.contains(box, slack: onRule.value) && abs(band.minY - box.minY) <= onRule.value && box.width <= tabShare * band.width
    }

    /// The band between a title and the rule under it.
    private func band(of line: ReadLine, over rule: RulingLine) -> Rect? {
        let gap = rule.position - line.box.maxY
        guard gap >= -line.fontSize / 2, gap <= underline.points(at: line.fontSize), line.box.minY < rule.position else { return nil }
        let band = Rect(minX: rule.start, minY: line.box.minY, maxX: rule.end, maxY: rule.position)
        return isOn(band, line) ? band : nil
    }

    private func isOn(_ band: Rect, _ line: ReadLine) -> Bool {
        band.height <= tallest.points(at: line.fontSize) && band.contains(Point(x: line.box.midX, y: line.box.midY))
            && band.minX <= line.box.minX && band.maxX >= line.box.maxX
    }
}
