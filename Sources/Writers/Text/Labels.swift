/// Words that the writers print themselves, in the document's language.
struct Labels {
    var contents, summary, references, source, unit, figure, notes: String

    init(_ language: DocumentLanguage) {
        switch language {
        case .korean:
            (contents, summary, references, source) = ("목차", "요약", "참고자료", "출처")
            (unit, figure, notes) = ("단위", "그림", "주")
        case .chinese:
            (contents, summary, references, source) = ("目录", "摘要", "参考资料", "来源")
            (unit, figure, notes) = ("单位", "图", "注")
        case .japanese:
            (contents, summary, references, source) = ("目次", "要約", "参考資料", "出典")
            (unit, figure, notes) = ("単位", "図", "注")
        case .english:
            (contents, summary, references, source) = ("Contents", "Summary", "References", "Source")
            (unit, figure, notes) = ("Unit", "Figure", "Notes")
        }
    }
}
