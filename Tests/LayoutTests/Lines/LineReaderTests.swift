import PageModel
import Testing

@testable import Layout

@Suite struct LineReaderTests {
    @Test func aNarrowSpaceOfTypeThatOverlapsIsOne() {
        var sketch = PageSketch("에 따라 이미 투자한 외국법인의 주식 또는 출자지분 추가취득")
        var shift = 0.0
        for glyph in 0..<sketch.page.glyphs.count {
            sketch.page.glyphs.originX[glyph] -= shift
            shift += 1.3
            if sketch.page.glyphs.flags[glyph].contains(.space) {
                sketch.page.glyphs.advanceX[glyph] = 2.5
                shift += 2.5
            }
        }
        #expect(sketch.lineTexts == ["에 따라 이미 투자한 외국법인의 주식 또는 출자지분 추가취득"])
    }

    @Test func aSpreadHeadingIsOneWord() {
        #expect(PageSketch("구  분").lineTexts == ["구분"])
        #expect(PageSketch("한 국 은 행").lineTexts == ["한국은행"])
    }

    @Test func aGapInTypeWithoutSpacesIsASpace() {
        // Words set a third of an em apart, with no glyph between.
        var sketch = PageSketch("연구개발예산")
        sketch.move("예산", x: 3)
        #expect(sketch.lineTexts == ["연구개발 예산"])
    }

    @Test func aGapLikeThoseOfTheLinesSpacesIsASpace() {
        // The glyph of one space is lost, its room is left.
        var sketch = PageSketch("연구 기관의예산 편성")
        sketch.move("예산", x: 5)
        sketch.move("편성", x: 5)
        #expect(sketch.lineTexts == ["연구 기관의 예산 편성"])
    }

    @Test func aGapNarrowerThanTheLinesSpacesIsNone() {
        var sketch = PageSketch("연구 기관의예산 편성")
        sketch.move("예산", x: 3)
        sketch.move("편성", x: 3)
        #expect(sketch.lineTexts == ["연구 기관의예산 편성"])
    }

    @Test func syllablesThatAllStandApartAreASpreadWord() {
        var sketch = PageSketch("하도급 계약 신청서")
        for (i, letter) in "도급계약신청서".enumerated() { sketch.move(String(letter), x: i == 0 ? 5 : 10) }
        #expect(sketch.lineTexts == ["하도급 계약 신청서"])
    }

    @Test func twoScriptsAreSetApartWithoutASpace() {
        var sketch = PageSketch("연구 AI의 예산 편성")
        sketch.move("의", x: 5)
        sketch.move("예산", x: 5)
        sketch.move("편성", x: 5)
        #expect(sketch.lineTexts == ["연구 AI의 예산 편성"])
    }

    @Test func aLoneGapBetweenIdeographsIsASpace() {
        var sketch = PageSketch("会议召开部署任务")
        sketch.move("部署任务", x: 3)
        #expect(sketch.lineTexts == ["会议召开 部署任务"])
    }

    @Test func ideographsOfAStretchedLineStandApartWithoutSpaces() {
        var sketch = PageSketch("과학기술부(科技部)와")
        for (i, letter) in "科技部)와".enumerated() { sketch.move(String(letter), x: 3 * Double(min(i + 1, 3))) }
        #expect(sketch.lineTexts == ["과학기술부(科技部)와"])
    }

    @Test func ideographsAndFiguresAreSetApartWithoutASpace() {
        var sketch = PageSketch("印发部署2026")
        sketch.move("2026", x: 2.4)
        #expect(sketch.lineTexts == ["印发部署2026"])
        // In a Korean line a gap is a space, beside an ideograph too.
        var korean = PageSketch("연구개발日2026")
        korean.move("2026", x: 2.4)
        #expect(korean.lineTexts == ["연구개발日 2026"])
    }

    @Test("A marker in Hangul makes no Korean line of a Chinese one", arguments: ["ㅇ", "가)", "(가)"])
    func aMarkerInHangulIsNoWord(marker: String) {
        var sketch = PageSketch("\(marker) 移民部将14种技术职业列入目录")
        sketch.move("14", x: 2.6)
        sketch.move("种技术职业列入目录", x: 5.2)
        #expect(sketch.lineTexts == ["\(marker) 移民部将14种技术职业列入目录"])
    }

    @Test func aFigureBesideIdeographsOfALentFontIsSetApartWithoutASpace() {
        // The line's own font sets its spaces as glyphs; the one that has the ideographs needs none.
        var sketch = PageSketch("일본은 第8期 계획을 발표\n" + String(repeating: "漢", count: 60))
        sketch.move("8", x: 2.4)
        sketch.move("期 계획을 발표", x: 4.8)
        sketch.page.fonts.append(FontFace(name: "Lent"))
        for i in 0..<sketch.page.glyphs.count where Script.isIdeograph(sketch.page.glyphs.scalars(of: i).first ?? 0) {
            sketch.page.glyphs.font[i] = 2
        }
        #expect(sketch.lineTexts[0] == "일본은 第8期 계획을 발표")
    }

    @Test func aStretchedLineOfIdeographsHasNoSpaces() {
        let text = "大型科研设施的建设费用高、使用周期长，"
        var sketch = PageSketch(text)
        for glyph in 0..<sketch.page.glyphs.count { sketch.page.glyphs.originX[glyph] += 11 * Double(glyph) }
        #expect(sketch.lineTexts == [text])
        // Figures of a row stand as far apart.
        var row = PageSketch("123456789")
        for glyph in 0..<row.page.glyphs.count { row.page.glyphs.originX[glyph] += 9.5 * Double(glyph) }
        #expect(row.lineTexts.joined(separator: " ") == "1 2 3 4 5 6 7 8 9")
    }

    @Test(arguments: ["개의 압축파일 형태로 K-water", "상용 AI", "• 신청자의", "- (O) 전산분야 AI"])
    func aLineStretchedBetweenItsSyllablesAloneKeepsItsWords(_ text: String) {
        var sketch = PageSketch(text)
        var shift = 0.0, before: Character?
        for (glyph, sign) in text.enumerated() {
            if before.map({ sign == " " || $0 == " " || !$0.isASCII }) ?? false { shift += 11 }
            sketch.page.glyphs.originX[glyph] += shift
            before = sign
        }
        #expect(sketch.lineTexts == [text])
    }

    @Test func aFigureSetApartFromItsUnitIsOneWord() {
        // Other lines of the page have space glyphs.
        var sketch = PageSketch("연구 기관의 논문\n3760편")
        sketch.move("편", x: 2)
        #expect(sketch.lineTexts == ["연구 기관의 논문", "3760편"])
        // Without any, a gap is all that says space.
        var bare = PageSketch("3760편")
        bare.move("편", x: 2)
        #expect(bare.lineTexts == ["3760 편"])
    }

    @Test func aSpaceOfAnotherRunPartsNoLetters() {
        // A title is moved to its place with spaces that lie under the number before it.
        var sketch = PageSketch("␣␣␣제목\n01")
        sketch.move("01", x: 2.4, y: -14)
        #expect(sketch.lineTexts == ["01제목"] || sketch.lineTexts == ["01 제목"])
    }

    @Test func twoSyllablesThatGoOnWithALineAreTwoWords() {
        let line = PageSketch("게 함").readLines[0].text
        #expect(line.string == "게함" && line.withSyllablesApart.string == "게 함")
    }

    @Test func ideographsOfALineThatIsSpreadGoOnWithoutSpaces() {
        let line = PageSketch("使 用 周 期 ，").readLines[0].text
        #expect(line.string == "使用周期，" && line.withSyllablesApart.string == "使用周期，")
    }

    @Test func aSmallRaisedBracketIsNoIndex() {
        var sketch = PageSketch("재단(재단)의")
        sketch.resize(")", to: 6)
        sketch.move(")", y: -4)
        #expect(!sketch.readLines[0].text.looks.contains { $0.contains(.superscript) })
    }

    @Test func aWordSpaceOfTightenedTypeIsOne() {
        // Each letter is set half a point closer, in type of ten; the words stand 1.3 points apart.
        var sketch = PageSketch("연구개발예산")
        for (i, letter) in "연구개발예산".enumerated() { sketch.move(String(letter), x: -0.5 * Double(i) + (i >= 4 ? 1.8 : 0)) }
        #expect(sketch.lineTexts == ["연구개발 예산"])
    }

    @Test func noSpaceStandsBeforeAComma() {
        var sketch = PageSketch("연구개발,예산")
        sketch.move(",예산", x: 3)
        #expect(sketch.lineTexts == ["연구개발,예산"])
    }

    @Test func syllablesThatFillALineAreOneWordBelowAnother() {
        let wide = PageSketch("험   업").readLines.first?.text, narrow = PageSketch("게 함").readLines.first?.text
        #expect(wide?.withSyllablesApart.string == "험업")
        #expect(narrow?.withSyllablesApart.string == "게 함")
    }

    @Test func spacesUnderALinkPartNoLetters() {
        // The underline of a link is drawn with spaces that lie under the word before the figures.
        var sketch = PageSketch("部署␣2026")
        sketch.move(" ", x: -5)
        sketch.move("2026", x: -5)
        #expect(sketch.lineTexts == ["部署2026"])
    }

    @Test func spacesThatDrawALineUnderTheTextPartNoLetters() {
        // Word processors part the scripts by a fifth of an em, and draw the line under that with spaces over one another.
        var sketch = PageSketch("연구 제2조에 따른다")
        sketch.move("2조에 따른다", x: 2)
        sketch.move("조에 따른다", x: 2)
        sketch.underline(from: sketch.place(of: "제").x + 8, count: 2)
        #expect(sketch.lineTexts == ["연구 제2조에 따른다"])
    }

    @Test func aTypedSpaceAboveSuchALineIsOne() {
        var sketch = PageSketch("연구 제2조 계획에 따른다")
        sketch.underline(from: sketch.place(of: "조").x + 10, count: 2)
        #expect(sketch.lineTexts == ["연구 제2조 계획에 따른다"])
    }

    @Test func theRoomOfABracketIsNoSpace() {
        // Each bracket stands in the middle of a box that is wider by a fifth of an em on both sides; no space is a glyph.
        var sketch = PageSketch("연구「진흥법」에따라")
        for (part, x) in [("「진흥법」에따라", 2.5), ("진흥법」에따라", 2.5), ("」에따라", 2.5), ("에따라", 2.5)] { sketch.move(part, x: x) }
        #expect(sketch.lineTexts == ["연구「진흥법」에따라"])
    }

    @Test func aSpaceBehindABracketWithRoomIsOne() {
        var sketch = PageSketch("연구「진흥법」제정")
        for (part, x) in [("「진흥법」제정", 2.5), ("진흥법」제정", 2.5), ("」제정", 2.5), ("제정", 6)] { sketch.move(part, x: x) }
        #expect(sketch.lineTexts == ["연구「진흥법」 제정"])
    }

    @Test func aLostSpaceOfALooserRunIsOne() {
        // The line is stretched by its spaces, and the one that was lost where a run ends was not.
        var sketch = PageSketch("연구 기관의예산 편성 계획")
        sketch.move("예산 편성 계획", x: 5)
        for part in ["기관의예산 편성 계획", "편성 계획", "계획"] { sketch.move(part, x: 3) }
        #expect(sketch.lineTexts == ["연구 기관의 예산 편성 계획"])
    }

    @Test func aLetterBehindAWordIsSetApartWhereOthersAreTight() {
        var sketch = PageSketch("연구 3개와 AI를 2개의 R개로 인재AI 편성")
        sketch.move("AI 편성", x: 5)
        sketch.move("편성", x: 0)
        #expect(sketch.unmarkedDraft.lines.joined().map(\.text.trimmed.string) == ["연구 3개와 AI를 2개의 R개로 인재 AI 편성"])
    }

    @Test func aLetterSetApartFromAWordIsOneWordInALineWithoutSpaces() {
        var sketch = PageSketch("연구 개발 예산 편성\nAI플러스")
        sketch.move("플러스", x: 2)
        #expect(sketch.lineTexts == ["연구 개발 예산 편성", "AI플러스"])
    }

    @Test func shortWordsOfAShortLineStandApart() {
        var sketch = PageSketch("수있게함")
        sketch.move("있게", x: 2.7)
        sketch.move("함", x: 5.4)
        #expect(sketch.lineTexts == ["수 있게 함"])
    }

    @Test func aLeaderOfDotsSaysNothingOfTheWordsBeforeIt() {
        // Words a third of an em apart, with no glyph between; the dots stand half an em apart.
        var sketch = PageSketch("연구개발예산" + String(repeating: ".", count: 24))
        sketch.move("예산", x: 3)
        for glyph in 6..<30 { sketch.page.glyphs.originX[glyph] += 8 + Double(glyph - 6) * 4 }
        #expect(sketch.lineTexts[0].hasPrefix("연구개발 예산"))
    }

    @Test("A small figure tight behind a letter that is lowered a little is a subscript", arguments: [(0.75, true), (0, false)])
    func aSmallFigureThatIsLoweredALittleIsASubscript(drop: Double, isSubscript: Bool) {
        var sketch = PageSketch("표면에 CO2와 물이 생김")
        sketch.resize("2", to: 7)
        sketch.move("2", y: drop)
        let text = sketch.readLines[0].text
        #expect(text.string == "표면에 CO2와 물이 생김")
        #expect(text.looks[6].contains(.subscript) == isSubscript)
    }

    @Test(
        "A figure of nearly the line's size is a subscript where it is lowered tight behind a letter",
        arguments: [("CO2", true), ("물2", false)])
    func aFigureOfNearlyTheLinesSizeThatIsLowered(word: String, joins: Bool) {
        var sketch = PageSketch("표면에 \(word)와 물이 생김")
        sketch.resize("2", to: 9.7)
        sketch.move("2", y: 4.85)
        #expect((sketch.lineTexts == ["표면에 \(word)와 물이 생김"]) == joins)
        if joins { #expect(sketch.readLines[0].text.looks[6].contains(.subscript)) }
    }

    @Test func figuresInAStretchedLineOfIdeographsArePartedAlike() {
        let text = "时比例平均达到57%，"
        var sketch = PageSketch(text), shift = 0.0
        for (glyph, letter) in text.unicodeScalars.enumerated() {
            if glyph > 0, letter != "7", letter != "%" { shift += 13 }
            sketch.page.glyphs.originX[glyph] += shift
        }
        #expect(sketch.lineTexts == [text])
    }
}
