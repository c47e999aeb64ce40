// Sections, articles, and what an article has beside its body.

extension Section: ModelObject {
    public static var blank: Section { Section(id: "", kind: "") }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("id", &id, required: true)
        try visitor.field("kind", &kind, required: true)
        try visitor.field("title", &title)
        try visitor.field("number", &number)
        try visitor.field("articles", &articles, required: true)
        try visitor.places(&at)
    }
}

extension Article: ModelObject {
    public static var blank: Article { Article(id: "") }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("id", &id, required: true)
        try visitor.field("number", &number)
        try visitor.field("category", &category)
        try visitor.field("title", &title)
        try visitor.field("lead", &lead)
        try visitor.field("body", &body)
        try visitor.field("references", &references)
        try visitor.field("source", &source)
        try visitor.places(&at)
    }
}

extension Article.Lead: ModelObject {
    public static var blank: Article.Lead { Article.Lead(text: "", date: nil, at: []) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("text", &text)
        try visitor.field("date", &date)
        try visitor.places(&at)
    }
}

extension Article.Source: ModelObject {
    public static var blank: Article.Source { Article.Source() }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("name", &name)
        try visitor.field("date", &date)
        try visitor.field("url", &url)
        try visitor.places(&at)
    }
}

extension Reference: ModelObject {
    public static var blank: Reference { Reference() }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("title", &title)
        try visitor.field("url", &url)
        try visitor.field("marker", &marker)
        try visitor.field("publisher", &publisher)
        try visitor.field("date", &date)
        try visitor.places(&at)
    }
}

extension PrintedDate: ModelObject {
    public static var setting: ObjectSetting { .small }
    public static var blank: PrintedDate { PrintedDate(text: "", iso: nil) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("text", &text)
        try visitor.field("iso", &iso)
    }
}
