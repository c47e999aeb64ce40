import CPopplerContent
import Geometry
import PageModel

extension PageContent {
    /// Copies one page's records out of Poppler's hands.
    init(number: Int, record: content_page, styles: FontStyles) {
        self.init(number: number, width: record.width, height: record.height)
        let pool = record.pool
        label = pool.text(record.label)
        fonts = UnsafeBufferPointer(start: record.fonts, count: record.font_count).map {
            FontFace(record: $0, pool: pool, styles: styles)
        }
        fonts.markEmboldened()
        glyphs = GlyphTable(record: record.glyphs)
        paths = PathTable(record: record)
        pictures = UnsafeBufferPointer(start: record.pictures, count: record.picture_count).map(Picture.init(record:))
        links = UnsafeBufferPointer(start: record.links, count: record.link_count).compactMap { link in
            // Editors leave spaces and line ends around an address that was pasted, and form fillers the zero that ends a C string.
            if let url = pool.text(link.url)?.asAddress, !url.isEmpty { return Link(box: Rect(link.box), target: .url(url)) }
            return link.page > 0 ? Link(box: Rect(link.box), target: .page(Int(link.page))) : nil
        }
        markedContent = UnsafeBufferPointer(start: record.marks, count: record.mark_count).map { mark in
            MarkedContent(
                tag: pool.text(mark.tag) ?? "", identifier: mark.identifier, actualText: pool.text(mark.actual_text),
                glyphs: mark.first_glyph..<mark.first_glyph + mark.glyph_count)
        }
        faults = UnsafeBufferPointer(start: record.faults, count: record.fault_count).map { fault in
            ReadFault(kind: .init(record: fault.kind), message: pool.text(fault.message) ?? "")
        }
    }
}

extension GlyphTable {
    /// Whole columns are copied at once; flags have the same bits on both sides (`content_glyph_flag`).
    init(record: content_glyphs) {
        self.init()
        func column<Element>(_ start: UnsafePointer<Element>?) -> [Element] {
            Array(UnsafeBufferPointer(start: start, count: record.count))
        }
        scalars = Array(UnsafeBufferPointer(start: record.scalars, count: record.scalar_count))
        scalarStart = Array(UnsafeBufferPointer(start: record.scalar_start, count: record.count + 1))
        code = column(record.code)
        originX = column(record.origin_x)
        originY = column(record.origin_y)
        advanceX = column(record.advance_x)
        advanceY = column(record.advance_y)
        fontSize = column(record.font_size)
        widthScale = column(record.width_scale)
        rise = column(record.rise)
        font = column(record.font)
        color = column(record.color)
        flags = UnsafeBufferPointer(start: record.flags, count: record.count).map(Flags.init(rawValue:))
        markedContent = column(record.marked_content)
    }
}

extension PathTable {
    init(record: content_page) {
        self.init()
        segments = UnsafeBufferPointer(start: record.segments, count: record.segment_count).map { segment in
            Segment(Segment.Step(rawValue: segment.step) ?? .line, segment.x, segment.y)
        }
        paths = UnsafeBufferPointer(start: record.paths, count: record.path_count).map { path in
            Path(
                paint: Paint(rawValue: path.paint) ?? .fill, box: Rect(path.box),
                segments: path.first_segment..<path.first_segment + path.segment_count, lineWidth: Self.width(path.line_width),
                isDashed: path.is_dashed != 0, color: path.color, opacity: path.opacity, glyphsBefore: path.glyphs_before)
        }
    }

    /// Broken files have lines of negative width; they are drawn as thin as can be.
    private static func width(_ width: Double) -> Double { width.isFinite ? max(0, width) : 0 }
}

extension Picture {
    init(record: content_picture) {
        self.init(
            box: Rect(record.box), pixelWidth: Int(record.pixel_width), pixelHeight: Int(record.pixel_height),
            isMask: record.is_mask != 0, glyphsBefore: record.glyphs_before,
            objectNumber: record.object_number >= 0 ? Int(record.object_number) : nil)
    }
}

extension ReadFault.Kind {
    init(record: UInt8) {
        switch content_fault_kind(UInt32(record)) {
        case CONTENT_FAULT_PAGE: self = .page
        case CONTENT_FAULT_LIMIT: self = .limit
        default: self = .content
        }
    }
}
