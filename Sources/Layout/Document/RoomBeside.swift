import Geometry

/// The room of lines that a box or a figure stands beside, at their right: text that is set beside it ends there, and below it goes
/// on to the column's side. What stands beside a table is its labels, mostly.
package struct RoomBeside: Hashable, Sendable {
    /// What stands beside the lines.
    package var object: Rect
    /// y of the first and last of the lines.
    package var heights: ClosedRange<Double>
    /// x where the longest of them ends.
    package var right: Double

    /// So many lines show how far text beside an object reaches, when as many as `fewestFull` end within `ragged` of the longest,
    /// and that one within `gap` of the object.
    private static let fewestLines = 3, fewestFull = 2
    private static let ragged: Em = 3.5.em
    private static let gap: Em = 4.em
    /// Objects that are looked at: more of them in one column are a drawing.
    private static let mostObjects = 16

    /// A line of the text reaches no further than its longest beside the object, but for a stop that hangs out.
    private static let hangingStop: Em = 0.6.em

    /// The narrowest text beside an object, in points, as narrow columns are.
    private static let narrowest: Points = 90.pt

    /// Whether an object leaves room for text at its left in a column from `left` to `right`.
    static func leavesRoom(_ object: Rect, from left: Double, to right: Double) -> Bool {
        object.minX - left >= narrowest.value && object.minX < right
    }

    /// The stretches of a column in which lines stand beside one of these objects. Above and below it the
    /// text may go on in the same room, up to the last line that fills it.
    static func stretches(of lines: [ReadLine], beside objects: [Rect]) -> [RoomBeside] {
        let lines = lines.sorted { $0.box.midY < $1.box.midY }
        return objects.prefix(mostObjects).compactMap { object in
            let beside = lines.indices.filter {
                lines[$0].right <= object.minX && object.minY <= lines[$0].box.midY && lines[$0].box.midY <= object.maxY
            }
            guard beside.count >= fewestLines, let first = beside.first, let last = beside.last,
                let longest = beside.map({ lines[$0] }).max(by: { $0.right < $1.right }),
                object.minX - longest.right <= gap.points(at: longest.fontSize)
            else { return nil }
            let edge = longest.right
            let isFull = { (i: Int) in edge - lines[i].right <= ragged.points(at: lines[i].fontSize) }
            let isWithin = { (i: Int) in lines[i].right <= edge + hangingStop.points(at: lines[i].fontSize) }
            guard beside.count(where: isFull) >= fewestFull else { return nil }
            let above = lines[..<first].indices.reversed().prefix(while: isWithin).last(where: isFull) ?? first
            let below = lines[last...].indices.dropFirst().prefix(while: isWithin).last(where: isFull) ?? last
            return RoomBeside(object: object, heights: lines[above].box.midY...lines[below].box.midY, right: edge)
        }
    }
}
