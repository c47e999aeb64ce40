import BriefingModel

/// Writes the fields of model objects as JSON.
struct JSONFieldWriter: FieldVisitor {
    typealias Failure = Never

    let isIndented: Bool
    let leavingOut: Set<FieldRole>
    var output = JSONOutput()
    /// How many brackets are open around the next value.
    private var depth = 0
    /// Nothing has been written yet after the last opening bracket.
    private var isFirst = true
    /// Inside a value that keeps to one line.
    private var isOnOneLine = false

    init(isIndented: Bool, leavingOut: Set<FieldRole>) {
        (self.isIndented, self.leavingOut) = (isIndented, leavingOut)
        isOnOneLine = !isIndented
    }

    // MARK: Fields

    mutating func field(_ name: StaticString, _ value: inout String, required: Bool) {
        guard required || !value.isEmpty else { return }
        key(name)
        output.append(quoted: value)
    }

    mutating func field(_ name: StaticString, _ value: inout String?) {
        guard let value, !value.isEmpty else { return }
        key(name)
        output.append(quoted: value)
    }

    mutating func field(_ name: StaticString, _ value: inout [String]) {
        guard !value.isEmpty else { return }
        key(name)
        list(value, onOneLine: true) { writer, text in writer.output.append(quoted: text) }
    }

    mutating func field<Word: RawRepresentable<String> & Codable & CaseIterable>(_ name: StaticString, _ value: inout Word) {
        key(name)
        output.append(quoted: value.rawValue)
    }

    mutating func field(_ name: StaticString, _ value: inout Int) {
        key(name)
        output.append(value)
    }

    mutating func field(_ name: StaticString, _ value: inout Int, unless standard: Int) {
        if value != standard { field(name, &value) }
    }

    mutating func field(_ name: StaticString, _ value: inout [Double]) {
        key(name)
        list(value, onOneLine: true) { writer, number in writer.output.append(tenths: number) }
    }

    mutating func field(_ name: StaticString, _ value: inout [String: Int]) {
        guard !value.isEmpty else { return }
        key(name)
        brackets("{", "}", onOneLine: true) { writer in
            // Unicode scalar order, which does not depend on the locale.
            for (name, count) in value.sorted(by: { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }) {
                writer.separate()
                writer.output.append(quoted: name)
                writer.colon()
                writer.output.append(count)
            }
        }
    }

    mutating func flag(_ name: StaticString, _ value: inout Bool) {
        guard value else { return }
        key(name)
        output.append("true")
    }

    mutating func field(_ name: StaticString, _ value: inout Bool?) {
        guard let value else { return }
        key(name)
        output.append(value ? "true" : "false")
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object, role: FieldRole) {
        guard !leavingOut.contains(role) else { return }
        key(name)
        self.value(value)
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout Object?) {
        guard let value else { return }
        key(name)
        self.value(value)
    }

    mutating func field<Object: ModelObject>(_ name: StaticString, _ value: inout [Object], required: Bool, role: FieldRole) {
        guard !leavingOut.contains(role), required || !value.isEmpty else { return }
        key(name)
        list(value, onOneLine: Object.setting == .small) { writer, object in writer.value(object) }
    }

    // MARK: Values

    mutating func value<Object: ModelObject>(_ object: Object) {
        var copy = object
        brackets("{", "}", onOneLine: Object.setting != .open) { writer in copy.visitFields(&writer) }
    }

    private mutating func list<Element>(
        _ elements: [Element], onOneLine: Bool, _ write: (inout JSONFieldWriter, Element) -> Void
    ) {
        brackets("[", "]", onOneLine: onOneLine) { writer in
            for element in elements {
                writer.separate()
                write(&writer, element)
            }
        }
    }

    private mutating func key(_ name: StaticString) {
        separate()
        output.append(.quote)
        output.append(name)
        output.append(.quote)
        colon()
    }

    // MARK: White space

    private mutating func colon() {
        output.append(":")
        if isIndented { output.append(.space) }
    }

    /// What stands before a field or an element: a comma but for the first, and a new line or a space.
    private mutating func separate() {
        if !isFirst { output.append(",") }
        if !isOnOneLine {
            breakLine()
        } else if isIndented && !isFirst {
            output.append(.space)
        }
        isFirst = false
    }

    private mutating func brackets(
        _ opening: StaticString, _ closing: StaticString, onOneLine: Bool, _ write: (inout JSONFieldWriter) -> Void
    ) {
        let outer = isOnOneLine
        isOnOneLine = outer || onOneLine
        output.append(opening)
        depth += 1
        isFirst = true
        write(&self)
        depth -= 1
        if !isOnOneLine && !isFirst { breakLine() }
        output.append(closing)
        isFirst = false
        isOnOneLine = outer
    }

    private mutating func breakLine() {
        output.append(.lineFeed)
        output.append(spaces: 2 * depth)
    }
}
