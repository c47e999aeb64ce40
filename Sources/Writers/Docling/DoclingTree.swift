import BriefingModel

/// Docling's lists of texts, tables, pictures and groups, whose members refer to each other by their places in them.
struct DoclingTree {
    /// Which list a node is in.
    enum Kind: String, CaseIterable {
        case groups, texts, pictures, tables
    }

    /// A node's place.
    struct Reference: Hashable {
        var kind: Kind
        var index: Int

        var json: JSONValue { ["$ref": .string(path)] }
        var path: String { "#/\(kind.rawValue)/\(index)" }
    }

    /// What is put into the tree: its list, and the fields that say what it is.
    struct Node {
        var kind: Kind
        var label: String
        var fields: [JSONValue.Field]
    }

    private var lists: [Kind: [JSONValue]] = [:]
    private var children: [Reference?: [Reference]] = [:]
    private var referrals: [Reference: [String: [Reference]]] = [:]

    /// Adds a node at the end of what stands under `parent`, or at the end of the body.
    @discardableResult mutating func add(_ node: Node, under parent: Reference? = nil) -> Reference {
        let reference = Reference(kind: node.kind, index: lists[node.kind]?.count ?? 0)
        var json: JSONValue = [
            "self_ref": .string(reference.path), "parent": parent?.json ?? ["$ref": "#/body"], "children": [], "content_layer": "body",
        ]
        if node.kind == .groups { json["name"] = node.fields.first { $0.name == "name" }?.value }
        json["label"] = .string(node.label)
        for field in node.fields { json[field.name] = field.value }
        lists[node.kind, default: []].append(json)
        children[parent, default: []].append(reference)
        return reference
    }

    /// Names a node as the caption, footnote or reference of another.
    mutating func refer(from node: Reference, _ role: String, to other: Reference) {
        referrals[node, default: [:]][role, default: []].append(other)
    }

    /// The document's fields from `furniture` to `form_items`.
    var fields: [(String, JSONValue)] {
        func root(_ name: String, _ children: [Reference]) -> JSONValue {
            [
                "self_ref": .string("#/\(name)"), "children": .array(children.map(\.json)), "content_layer": .string(name),
                "name": "_root_", "label": "unspecified",
            ]
        }
        let lists = Kind.allCases.map { kind in (kind.rawValue, JSONValue.array(nodes(of: kind))) }
        return [("furniture", root("furniture", [])), ("body", root("body", children[nil] ?? []))] + lists
            + [("key_value_items", []), ("form_items", [])]
    }

    private func nodes(of kind: Kind) -> [JSONValue] {
        (lists[kind] ?? []).enumerated().map { index, node in
            let reference = Reference(kind: kind, index: index)
            var node = node
            node["children"] = .array((children[reference] ?? []).map(\.json))
            guard kind == .tables || kind == .pictures else { return node }
            for role in ["captions", "references", "footnotes"] {
                node[role] = .array((referrals[reference]?[role] ?? []).map(\.json))
            }
            return node
        }
    }
}

extension DoclingTree.Node {
    static var list: Self { group("list", name: "list") }

    static func group(_ label: String, name: String) -> Self {
        Self(kind: .groups, label: label, fields: [.init(name: "name", value: .string(name))])
    }

    static func header(_ text: String, level: Int, at places: [Place]) -> Self {
        var node = Self.text("section_header", text, at: places)
        node.fields.append(.init(name: "level", value: .integer(level)))
        return node
    }

    static func item(_ text: String, marker: String, at places: [Place], link: String? = nil) -> Self {
        var node = Self.text("list_item", text, at: places, link: link)
        var isNumbered = false
        if case .number = OutlineMarker(marker) { isNumbered = true }
        node.fields += [.init(name: "enumerated", value: .boolean(isNumbered)), .init(name: "marker", value: .string(marker))]
        return node
    }

    static func text(_ label: String, _ text: String, at places: [Place], link: String? = nil) -> Self {
        var fields: [JSONValue.Field] = [
            .init(name: "prov", value: provenance(places, length: text.unicodeScalars.count)),
            .init(name: "orig", value: .string(text)), .init(name: "text", value: .string(text)),
        ]
        if let target = link.flatMap(WebLink.target) { fields.append(.init(name: "hyperlink", value: .string(target))) }
        return Self(kind: .texts, label: label, fields: fields)
    }

    static func table(_ content: JSONValue, at places: [Place]) -> Self {
        Self(
            kind: .tables, label: "table",
            fields: [.init(name: "prov", value: provenance(places, length: 0)), .init(name: "data", value: content)])
    }

    static func picture(_ image: Figure.Image?, at places: [Place]) -> Self {
        var fields = [JSONValue.Field(name: "prov", value: provenance(places, length: 0))]
        if let image {
            let json: JSONValue = [
                "mimetype": image.file.hasSuffix(".jpg") ? "image/jpeg" : "image/png", "dpi": .integer(Figure.Image.resolution),
                "size": ["width": .integer(image.width), "height": .integer(image.height)], "uri": .string(image.file),
            ]
            fields.append(.init(name: "image", value: json))
        }
        return Self(kind: .pictures, label: "picture", fields: fields)
    }

    /// Pages and boxes; Docling's, too, may have their origin at the top left.
    private static func provenance(_ places: [Place], length: Int) -> JSONValue {
        .array(
            places.filter { $0.box.count == 4 }.map { place in
                [
                    "page_no": .integer(place.page),
                    "bbox": [
                        "l": .tenths(place.box[0]), "t": .tenths(place.box[1]), "r": .tenths(place.box[2]), "b": .tenths(place.box[3]),
                        "coord_origin": "TOPLEFT",
                    ],
                    "charspan": [0, .integer(length)],
                ]
            })
    }
}
