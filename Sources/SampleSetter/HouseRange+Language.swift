extension HouseRange {
    /// What houses of another language print in place of Korean words.
    package struct Language: Decodable, Sendable {
        package var titles, summaryTitles, contentsTitles, referenceTitles, subtitles, authors: [String]
        /// By the kind of section.
        package var sectionTitles: [String: [String]]
        package var numbers, unitLabels, sourceLabels, dates, leadDates, captionNumbers, sectionNumbers: [String]
        package var sourceLines: [SourceLine]
        /// Families that have its letters.
        package var fonts: [Fonts]
    }

    /// The range with the words of a language; no profile knows its publications.
    package func speaking(_ code: String?) -> HouseRange {
        guard let code, let language = languages[code] else { return self }
        var range = self
        (range.strangers, range.strangeTitles, range.strangeSectionTitles) = ([true], language.titles, language.sectionTitles)
        (range.summaryTitles, range.contentsTitles) = (language.summaryTitles, language.contentsTitles)
        (range.referenceTitles, range.numbers) = (language.referenceTitles, language.numbers)
        (range.unitLabels, range.sourceLabels) = (language.unitLabels, language.sourceLabels)
        (range.dates, range.leadDates) = (language.dates, language.leadDates)
        (range.captionNumbers, range.sectionNumbers) = (language.captionNumbers, language.sectionNumbers)
        (range.sourceLines, range.fonts) = (language.sourceLines, language.fonts)
        (range.subtitles, range.authors) = (language.subtitles, language.authors)
        range.look["colophonWords"] = [code]
        // Words of ideographs are not kept whole.
        if code == "zh" { range.look["wrap"] = ["break"] }
        return range
    }
}
