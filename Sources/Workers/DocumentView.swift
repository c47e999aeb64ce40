import LayoutInspection

/// What people look at to see how a document was read.
package enum DocumentView: Hashable, Sendable, Codable {
    /// One page for the browser: sheets, model, reasons.
    case page
    /// The layout as text, before it is mapped.
    case layout
    /// What one stage found on the only page that is read, as SVG.
    case stage(StageDrawing.Stage, withPicture: Bool)
    /// Why the model's blocks with these ids are what they are, as text.
    case explanation(ids: [String])
}
