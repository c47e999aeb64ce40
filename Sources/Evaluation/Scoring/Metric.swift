/// What is measured: each a share in 0…1. "F1" counts each hit twice, over all expected and all found things;
/// a rate of a field is over the things of which either side has the field.
package enum Metric: String, CaseIterable, Hashable, Sendable {
    case blocksText = "blocks.text"
    case blocksExact = "blocks.exact"
    case blocksNoSpurious = "blocks.noSpurious"
    case blocksNoMissing = "blocks.noMissing"
    case blocksSegmentation = "blocks.segmentation"
    case blocksType = "blocks.type"
    case blocksMarker = "blocks.marker"
    case blocksLabel = "blocks.label"
    case blocksParent = "blocks.parent"
    case blocksOrder = "blocks.order"
    case blocksInPlace = "blocks.inPlace"
    case figuresCount = "figures.count"
    case figuresCaption = "figures.caption"
    case figuresSource = "figures.source"
    case figuresText = "figures.text"
    case calloutsCount = "callouts.count"
    case calloutsTitle = "callouts.title"
    case calloutsChildren = "callouts.children"
    case stylesBold = "styles.bold"
    case stylesSuperscript = "styles.superscript"
    case stylesSubscript = "styles.subscript"
    case stylesLink = "styles.link"

    case tablesCount = "tables.count"
    case tablesCaption = "tables.caption"
    case tablesUnit = "tables.unit"
    case tablesSource = "tables.source"
    case tablesHeaderRows = "tables.headerRows"
    case tablesHeaderColumns = "tables.headerColumns"
    case tablesGrid = "tables.grid"
    case tablesCells = "tables.cells"
    case tablesCellText = "tables.cellText"
    case tablesTEDS = "tables.teds"
    case tablesTEDSStructure = "tables.tedsStructure"
    case tablesParagraphs = "tables.paragraphs"
    case tablesExact = "tables.exact"

    case notesBlocks = "notes.blocks"
    case notesLinks = "notes.links"

    case sectionsTitles = "sections.titles"
    case sectionsNumber = "sections.number"
    case articlesCount = "articles.count"
    case articlesSection = "articles.section"
    case articlesTitle = "articles.title"
    case articlesNumber = "articles.number"
    case articlesCategory = "articles.category"
    case articlesLead = "articles.lead"
    case articlesLeadDate = "articles.leadDate"
    case articlesSourceName = "articles.sourceName"
    case articlesSourceDate = "articles.sourceDate"
    case articlesSourceURL = "articles.sourceUrl"

    case publicationFields = "publication.fields"
    case contentsEntries = "contents.entries"
    case contentsTarget = "contents.target"
    case contentsPage = "contents.page"
    case summaryText = "summary.text"
    case summaryTarget = "summary.target"
    case referencesExact = "references.exact"
    case referencesURL = "references.url"

    case placesValid = "places.valid"
    case placesMonotone = "places.monotone"

    /// A metric without value leaves its weight to the others of its group, a group to the other groups.
    package enum Group: String, CaseIterable, Hashable, Sendable {
        case text = "text and structure"
        case tables
        case notes
        case articles = "articles and sections"
        case frame

        package var metrics: [Metric] { Metric.allCases.filter { $0.weight?.group == self } }
        package var weight: Double { metrics.reduce(0) { $0 + ($1.weight?.value ?? 0) } }
    }

    /// How much it counts, in percent of the whole; `nil` for what is told apart from the overall score.
    package var weight: (group: Group, value: Double)? {
        switch self {
        case .blocksText: (.text, 8)
        case .blocksExact: (.text, 6)
        case .blocksParent: (.text, 4)
        case .blocksNoSpurious, .blocksNoMissing, .blocksSegmentation, .blocksType: (.text, 3)
        case .blocksMarker: (.text, 2)
        case .blocksLabel, .blocksOrder, .blocksInPlace, .stylesBold: (.text, 1)
        case .figuresCount, .figuresCaption: (.text, 0.75)
        case .calloutsCount, .stylesSuperscript: (.text, 0.5)
        case .figuresSource, .figuresText, .calloutsTitle, .calloutsChildren, .stylesSubscript, .stylesLink: (.text, 0.25)
        case .tablesCells: (.tables, 4)
        case .tablesTEDS: (.tables, 2.5)
        case .tablesCount, .tablesGrid, .tablesCellText: (.tables, 2)
        case .tablesCaption, .tablesTEDSStructure: (.tables, 1.5)
        case .tablesHeaderRows, .tablesParagraphs, .tablesExact: (.tables, 1)
        case .tablesUnit, .tablesSource, .tablesHeaderColumns: (.tables, 0.5)
        case .notesBlocks: (.notes, 7)
        case .notesLinks: (.notes, 8)
        case .sectionsTitles: (.articles, 3)
        case .articlesCount, .articlesTitle: (.articles, 2.5)
        case .articlesLead: (.articles, 1.5)
        case .articlesSection, .articlesCategory, .articlesLeadDate: (.articles, 1)
        case .sectionsNumber, .articlesNumber, .articlesSourceName, .articlesSourceDate, .articlesSourceURL: (.articles, 0.5)
        case .publicationFields: (.frame, 3)
        case .contentsEntries: (.frame, 2)
        case .summaryText: (.frame, 1.5)
        case .referencesExact: (.frame, 1.25)
        case .contentsTarget, .referencesURL: (.frame, 0.75)
        case .summaryTarget: (.frame, 0.5)
        case .contentsPage: (.frame, 0.25)
        case .placesValid, .placesMonotone: nil
        }
    }
}
