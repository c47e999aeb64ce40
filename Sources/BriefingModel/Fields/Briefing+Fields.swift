// The frame of the document: what stands around the sections.

extension Briefing: ModelObject {
    public static var blank: Briefing { Briefing(generator: .blank, source: .blank) }

    /// Reads models of this major version; frame and places may be missing, as in expected models.
    public init(from decoder: any Decoder) throws {
        self = .blank
        var visitor = FieldDecoder(container: try decoder.container(keyedBy: FieldName.self))
        try visitFields(&visitor)
        guard schemaVersion.hasPrefix("1.") else {
            let message = "schemaVersion \(schemaVersion) cannot be read; this program knows \(Briefing.schemaVersion)"
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: message))
        }
    }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("schemaVersion", &schemaVersion, required: true)
        try visitor.field("generator", &generator, role: .frame)
        try visitor.field("source", &source, role: .frame)
        var printed = publication.isEmpty ? nil : publication
        try visitor.field("publication", &printed)
        publication = printed ?? Publication()
        try visitor.field("contents", &contents)
        try visitor.field("summary", &summary)
        try visitor.field("sections", &sections, required: true)
        try visitor.field("coverage", &coverage, role: .frame)
        try visitor.field("diagnostics", &diagnostics, required: false, role: .frame)
    }
}

extension Generator: ModelObject {
    public static var setting: ObjectSetting { .line }
    public static var blank: Generator { Generator(name: "", version: "", profile: nil) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("name", &name, required: true)
        try visitor.field("version", &version, required: true)
        try visitor.field("profile", &profile)
    }
}

extension Source: ModelObject {
    public static var blank: Source { Source(fileName: "", sha256: "", pageCount: 0) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("fileName", &fileName, required: true)
        try visitor.field("sha256", &sha256, required: true)
        try visitor.field("pageCount", &pageCount)
        try visitor.field("pdf", &pdf)
        try visitor.field("pages", &pages)
    }
}

extension PageSize: ModelObject {
    public static var setting: ObjectSetting { .small }
    public static var blank: PageSize { PageSize(page: 0, size: []) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("page", &page)
        try visitor.field("size", &size)
    }
}

extension Source.PDF: ModelObject {
    public static var blank: Source.PDF { Source.PDF() }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("title", &title)
        try visitor.field("producer", &producer)
        try visitor.field("creator", &creator)
        try visitor.field("created", &created)
        try visitor.field("version", &version)
        try visitor.field("tagged", &tagged)
    }
}

extension Publication: ModelObject {
    public static var blank: Publication { Publication() }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("title", &title)
        try visitor.field("issueDate", &issueDate)
        try visitor.field("issueNumber", &issueNumber)
        try visitor.field("publisher", &publisher)
        try visitor.field("organization", &organization)
        try visitor.field("address", &address)
        try visitor.field("phone", &phone)
        try visitor.field("email", &email)
        try visitor.field("website", &website)
    }
}

extension ContentsEntry: ModelObject {
    public static var blank: ContentsEntry { ContentsEntry(title: "") }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("number", &number)
        try visitor.field("category", &category)
        try visitor.field("title", &title)
        try visitor.field("page", &page)
        try visitor.field("target", &target)
        try visitor.field("children", &children)
        try visitor.places(&at)
    }
}

extension SummaryEntry: ModelObject {
    public static var blank: SummaryEntry { SummaryEntry(text: "", at: []) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("text", &text)
        try visitor.field("target", &target)
        try visitor.places(&at)
    }
}

extension Coverage: ModelObject {
    public static var setting: ObjectSetting { .line }
    public static var blank: Coverage { Coverage() }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("glyphs", &glyphs)
        try visitor.field("content", &content)
        try visitor.field("furniture", &furniture)
        try visitor.field("dropped", &dropped)
        try visitor.field("unplaced", &unplaced)
    }
}

extension Diagnostic: ModelObject {
    public static var setting: ObjectSetting { .line }
    public static var blank: Diagnostic { Diagnostic(code: "", severity: .info, message: "") }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("code", &code, required: true)
        try visitor.field("severity", &severity)
        try visitor.field("message", &message, required: true)
        try visitor.field("target", &target)
        try visitor.places(&at)
    }
}

extension Place: ModelObject {
    public static var setting: ObjectSetting { .small }
    public static var blank: Place { Place(page: 0, box: []) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("page", &page)
        try visitor.field("box", &box)
    }
}
