// Blocks, their texts and what is marked in them.

extension Block: ModelObject {
    /// A block's kind as the contract names it.
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case heading, item, paragraph, note, table, figure, callout
    }

    public static var blank: Block { Block(content: .paragraph(RichText("")), at: []) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("id", &id, required: true)
        var kind = content.kind
        try visitor.field("type", &kind)
        if kind != content.kind { content = Content(blank: kind) }
        switch content {
        case .heading(var heading):
            try heading.visitFields(&visitor, at: &at)
            content = .heading(heading)
        case .item(var item):
            try item.visitFields(&visitor, at: &at)
            content = .item(item)
        case .paragraph(var text):
            try text.visitFields(&visitor)
            try visitor.places(&at)
            content = .paragraph(text)
        case .note(var note):
            try visitor.field("marker", &note.marker)
            try note.text.visitFields(&visitor)
            try visitor.places(&at)
            content = .note(note)
        case .table(var table):
            try table.visitFields(&visitor, at: &at)
            content = .table(table)
        case .figure(var figure):
            try visitor.field("caption", &figure.caption)
            try visitor.field("image", &figure.image)
            try visitor.field("text", &figure.text)
            try visitor.places(&at)
            try visitor.field("source", &figure.source)
            content = .figure(figure)
        case .callout(var callout):
            try visitor.field("title", &callout.title)
            try visitor.places(&at)
            try visitor.field("children", &callout.children, required: true)
            content = .callout(callout)
        }
    }
}

extension Block.Content {
    package var kind: Block.Kind {
        switch self {
        case .heading: .heading
        case .item: .item
        case .paragraph: .paragraph
        case .note: .note
        case .table: .table
        case .figure: .figure
        case .callout: .callout
        }
    }

    init(blank kind: Block.Kind) {
        switch kind {
        case .heading: self = .heading(Outline(marker: nil, text: RichText("")))
        case .item: self = .item(Outline(marker: nil, text: RichText("")))
        case .paragraph: self = .paragraph(RichText(""))
        case .note: self = .note(Note(marker: "", text: RichText("")))
        case .table: self = .table(Table(rowCount: 0, columnCount: 0))
        case .figure: self = .figure(Figure())
        case .callout: self = .callout(Callout(title: nil, children: []))
        }
    }
}

extension Outline {
    mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor, at: inout [Place]) throws(Visitor.Failure) {
        try visitor.field("marker", &marker)
        try visitor.field("label", &label)
        try text.visitFields(&visitor)
        try visitor.places(&at)
        try visitor.field("children", &children)
    }
}

extension RichText {
    /// The fields of a text stand among those of the object that has it.
    mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("text", &text)
        try visitor.field("styles", &styles)
        try visitor.field("links", &links)
        try visitor.field("noteRefs", &noteReferences)
    }
}

extension StyleRun: ModelObject {
    public static var setting: ObjectSetting { .small }
    public static var blank: StyleRun { StyleRun(start: 0, end: 0, style: []) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("start", &start)
        try visitor.field("end", &end)
        try style.visit("bold", .bold, &visitor)
        try style.visit("italic", .italic, &visitor)
        try style.visit("underline", .underline, &visitor)
        try style.visit("superscript", .superscript, &visitor)
        try style.visit("subscript", .subscript, &visitor)
    }
}

extension TextStyle {
    fileprivate mutating func visit<Visitor: FieldVisitor>(
        _ name: StaticString, _ member: TextStyle, _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        var isSet = contains(member)
        try visitor.flag(name, &isSet)
        if isSet { insert(member) } else { remove(member) }
    }
}

extension LinkRun: ModelObject {
    public static var setting: ObjectSetting { .small }
    public static var blank: LinkRun { LinkRun(start: 0, end: 0, url: "") }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("start", &start)
        try visitor.field("end", &end)
        try visitor.field("url", &url, required: true)
    }
}

extension NoteReference: ModelObject {
    public static var setting: ObjectSetting { .small }
    public static var blank: NoteReference { NoteReference(offset: 0, marker: "", note: nil) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("offset", &offset)
        try visitor.field("marker", &marker)
        try visitor.field("note", &note)
    }
}

extension Figure.Image: ModelObject {
    public static var setting: ObjectSetting { .small }
    public static var blank: Figure.Image { Figure.Image(file: "", width: 0, height: 0) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("file", &file, required: true)
        try visitor.field("width", &width)
        try visitor.field("height", &height)
    }
}

extension BlockSource: ModelObject {
    public static var setting: ObjectSetting { .line }
    public static var blank: BlockSource { BlockSource(text: "", url: nil, at: []) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("text", &text)
        try visitor.field("url", &url)
        try visitor.places(&at)
    }
}
