extension Block {
    /// Blocks that hang under it; those of no kind but headings, items and callouts can be set.
    package var children: [Block] {
        get {
            switch content {
            case .heading(let outline), .item(let outline): outline.children
            case .callout(let callout): callout.children
            case .paragraph, .note, .table, .figure: []
            }
        }
        set {
            switch content {
            case .heading(var outline):
                outline.children = newValue
                content = .heading(outline)
            case .item(var outline):
                outline.children = newValue
                content = .item(outline)
            case .callout(var callout):
                callout.children = newValue
                content = .callout(callout)
            case .paragraph, .note, .table, .figure: break
            }
        }
    }

    /// The notes of a table; of other kinds they are among the children.
    package var tableNotes: [Block] { if case .table(let table) = content { table.notes } else { [] } }
}
