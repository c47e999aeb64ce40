import Layout

/// One line in quotation marks alone on its ground: a saying that is set apart from the text, in a box of its own.
///
/// A ground behind one line is no box elsewhere: it may be a heading's, or mark words.
enum QuotedBand {
    /// The pieces with such lines in boxes.
    static func boxed(_ pieces: [Piece]) -> [Piece] {
        pieces.map { piece in
            guard case .text(var block) = piece.element, let ground = block.ground, block.marker == nil, Brackets.areQuoted(block.text)
            else { return piece }
            block.ground = nil
            return Piece(
                element: .frame(FrameBlock(places: block.places, ground: ground, isDrawn: false, elements: [.text(block)])),
                page: piece.page)
        }
    }
}
