import CPopplerContent
import PageModel

extension FontFace {
    init(record: content_font, pool: content_pool, styles: FontStyles) {
        func has(_ flag: content_font_flag) -> Bool { record.flags & flag.rawValue != 0 }
        let style = styles.style(of: pool.text(record.name) ?? "")
        self.init(name: style.name)
        isBold = has(CONTENT_FONT_BOLD) || record.weight >= FontStyle.leastBoldWeight || style.isBold
        isItalic = has(CONTENT_FONT_ITALIC) || style.isItalic
        isFixedPitch = has(CONTENT_FONT_FIXED_PITCH)
        isSerif = has(CONTENT_FONT_SERIF)
        isSymbolic = has(CONTENT_FONT_SYMBOLIC)
        isType3 = has(CONTENT_FONT_TYPE3)
        isEmbedded = has(CONTENT_FONT_EMBEDDED)
        hasToUnicode = has(CONTENT_FONT_TO_UNICODE)
        isVertical = has(CONTENT_FONT_VERTICAL)
    }
}
