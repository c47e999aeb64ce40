import Testing

@testable import BriefingMapper

@Suite struct ProfileReaderTests {
    private func faults(_ yaml: String) -> [String] {
        do {
            _ = try Profile(yaml: yaml)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func aKeyThatIsNotKnownIsNamedWithItsLineAndWhatIsAllowed() {
        let found = faults("name: mine\ndescribes: a test\nsektions: []\n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("line 3: sektions: unknown key; did you mean sections? allowed are name, describes, extends"))
    }

    @Test func allFaultsAreSaidInTheOrderOfTheirLines() {
        let found = faults(
            """
            name: My Weekly
            describes: a test
            recognise: {least: none}
            sections:
              - kind: policy
                titles: []
              - titles: [기술동향]
            masthead:
              fone: [TEL]
            """)
        #expect(found.map { $0.prefix(7) } == ["line 1:", "line 3:", "line 6:", "line 7:", "line 9:"])
    }

    @Test func aTitleOfTwoSectionsIsAFault() {
        let found = faults("name: mine\ndescribes: a test\nsections:\n  - {kind: a, titles: [정책 동향]}\n  - {kind: b, titles: [정책동향]}\n")
        #expect(found == ["line 5: sections[1].titles: “정책동향” is a title of sections[0] too"])
    }

    @Test func whatIsMissingIsSaid() {
        #expect(faults("sections: []\n").count == 2)
        #expect(faults("") == ["is empty; a profile has at least name and describes"])
    }

    @Test func textThatIsNoYAMLIsSaidWithItsLine() {
        let found = faults("name: mine\ndescribes: [a, b\nsections: []\n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("line 3: no YAML:") || found[0].hasPrefix("line 4: no YAML:"))
    }

    @Test func whatAProfileLeavesOutIsAsInTheOneThatItExtends() throws {
        let generic = ProfileLibrary.builtIn.generic
        let plain = try Profile(yaml: "name: mine\ndescribes: a test\n")
        #expect(plain.references == generic.references)
        #expect(plain.masthead == generic.masthead)
        let weekly = try Profile(yaml: "name: mine\ndescribes: a test\nextends: kostec-weekly\nsummary: [핵심]\n")
        #expect(weekly.sections == ProfileLibrary.builtIn.profile(named: "kostec-weekly")?.sections)
        #expect(weekly.summary == ["핵심"])
        #expect(weekly.recognise == Profile.Recognition())
    }

    @Test func aLabelIsOfTheFieldThatNamesIt() throws {
        let profile = try Profile(yaml: "name: mine\ndescribes: a test\nmasthead: {address: [발행처]}\n")
        #expect(profile.masthead.labels[.address] == ["발행처"])
        #expect(profile.masthead.labels[.organization]?.contains("발행처") == false)
        #expect(
            faults("name: mine\ndescribes: a test\nmasthead:\n  organization: [발행처]\n  address: [발행 처]\n")
                == ["line 5: masthead.address: “발행 처” is a label of masthead.organization too"])
    }

    @Test func whatTheCoverDrawsIsSaidByTheProfile() throws {
        let profile = try Profile(yaml: "name: mine\ndescribes: a test\ndrawn: {title: AI Brief, organization: 연구소}\n")
        #expect(profile.drawn.title == "AI Brief")
        #expect(try Profile(yaml: "name: mine\ndescribes: a test\nextends: spri-ai-brief\n").drawn == Profile.Drawn())
        #expect(
            faults("name: mine\ndescribes: a test\ndrawn: {logo: x}\n") == [
                "line 3: drawn.logo: unknown key; allowed are title, organization"
            ])
    }

    @Test func aProfileThatExtendsNoneIsRefused() {
        #expect(faults("name: mine\ndescribes: a test\nextends: theirs\n") == ["line 3: extends: no built-in profile is called theirs"])
    }

    @Test(
        "The text of a built-in profile gives it again",
        arguments: ["kostec-weekly", "spri-ai-brief", "kr-press-release", "fis-issue-focus", "unknown-briefing", "generic"])
    func textsOfBuiltInProfiles(name: String) throws {
        let yaml = try #require(ProfileLibrary.builtIn.yaml(of: name))
        #expect(try Profile(yaml: yaml) == ProfileLibrary.builtIn.profile(named: name))
    }
}
