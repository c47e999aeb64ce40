/// JSON as a value, for forms whose shape is not ours. Objects keep the order of their fields.
enum JSONValue: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    struct Field: Hashable, Sendable {
        var name: String
        var value: JSONValue
    }

    case string(String)
    case integer(Int)
    /// Written with one decimal at most, as coordinates are.
    case tenths(Double)
    case boolean(Bool)
    case array([JSONValue])
    case object([Field])

    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Field(name: $0, value: $1) })
    }

    /// A field of an object; setting one that is not there adds it at the end.
    subscript(name: String) -> JSONValue? {
        get {
            guard case .object(let fields) = self else { return nil }
            return fields.first { $0.name == name }?.value
        }
        set {
            guard case .object(var fields) = self else { return }
            let index = fields.firstIndex { $0.name == name }
            if let newValue {
                if let index { fields[index].value = newValue } else { fields.append(Field(name: name, value: newValue)) }
            } else if let index {
                fields.remove(at: index)
            }
            self = .object(fields)
        }
    }

    /// With a line break at its end.
    func bytes(isIndented: Bool) -> [UInt8] {
        var output = JSONOutput()
        append(to: &output, depth: isIndented ? 0 : nil)
        output.append(.lineFeed)
        return output.bytes
    }

    /// - Parameter depth: how many brackets are open; `nil` for no white space at all.
    private func append(to output: inout JSONOutput, depth: Int?) {
        switch self {
        case .string(let text): output.append(quoted: text)
        case .integer(let number): output.append(number)
        case .tenths(let number): output.append(tenths: number)
        case .boolean(let truth): output.append(truth ? "true" : "false")
        case .array(let elements):
            // Lists of numbers and words keep to one line.
            let isFlat = elements.allSatisfy(\.isScalar)
            Self.brackets("[", "]", elements, depth: isFlat ? nil : depth, spaced: depth != nil, to: &output) { element, output, depth in
                element.append(to: &output, depth: depth)
            }
        case .object(let fields):
            Self.brackets("{", "}", fields, depth: depth, spaced: depth != nil, to: &output) { field, output, depth in
                output.append(quoted: field.name)
                output.append(depth == nil ? ":" : ": ")
                field.value.append(to: &output, depth: depth)
            }
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private static func brackets<Element>(
        _ opening: StaticString, _ closing: StaticString, _ elements: [Element], depth: Int?, spaced: Bool,
        to output: inout JSONOutput, _ write: (Element, inout JSONOutput, Int?) -> Void
    ) {
        output.append(opening)
        for (index, element) in elements.enumerated() {
            if index > 0 { output.append(depth == nil && spaced ? ", " : ",") }
            if let depth { output.append(line: depth + 1) }
            write(element, &output, depth.map { $0 + 1 })
        }
        if let depth, !elements.isEmpty { output.append(line: depth) }
        output.append(closing)
    }
}

extension JSONOutput {
    /// A new line at that depth.
    fileprivate mutating func append(line depth: Int) {
        append(.lineFeed)
        append(spaces: 2 * depth)
    }
}
