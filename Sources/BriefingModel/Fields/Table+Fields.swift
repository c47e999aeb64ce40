extension Table {
    mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor, at: inout [Place]) throws(Visitor.Failure) {
        try visitor.field("caption", &caption)
        try visitor.field("unit", &unit)
        try visitor.field("rowCount", &rowCount)
        try visitor.field("columnCount", &columnCount)
        try visitor.field("headerRowCount", &headerRowCount)
        try visitor.field("headerColumnCount", &headerColumnCount, unless: 0)
        try visitor.places(&at)
        try visitor.field("cells", &cells, required: true)
        try visitor.field("notes", &notes)
        try visitor.field("source", &source)
    }
}

extension Table.Cell: ModelObject {
    public static var setting: ObjectSetting { .line }
    public static var blank: Table.Cell { Table.Cell(row: 0, column: 0) }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("row", &row)
        try visitor.field("column", &column)
        try visitor.field("rowSpan", &rowSpan, unless: 1)
        try visitor.field("columnSpan", &columnSpan, unless: 1)
        try visitor.flag("header", &isHeader)
        try text.visitFields(&visitor)
        try visitor.field("paragraphs", &paragraphs)
        try visitor.places(&at)
    }
}

extension Table.Cell.Paragraph: ModelObject {
    public static var setting: ObjectSetting { .line }
    public static var blank: Table.Cell.Paragraph { Table.Cell.Paragraph(marker: nil, text: "") }

    public mutating func visitFields<Visitor: FieldVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.field("id", &noteID)
        try visitor.field("marker", &marker)
        try visitor.field("text", &text)
    }
}
