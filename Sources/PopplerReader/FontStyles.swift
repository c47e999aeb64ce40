/// What the font names of one document say, each looked at once: every page names its fonts anew.
final class FontStyles {
    private var known: [String: FontStyle] = [:]

    func style(of name: String) -> FontStyle {
        if let style = known[name] { return style }
        let style = FontStyle(name: name)
        known[name] = style
        return style
    }
}
