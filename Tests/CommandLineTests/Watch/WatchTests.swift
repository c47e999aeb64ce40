import Foundation
import Subprocess
import Testing

/// The service: what arrives is converted once, and nothing is lost.
@Suite struct WatchTests {
    let inbox: WatchedInbox

    init() throws { inbox = try WatchedInbox() }

    @Test func whatIsThereIsConvertedAndItsSourceMoves() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        try inbox.arrive("b.pdf", Array("no PDF".utf8))
        try inbox.arrive("notes.txt", [1])
        try inbox.arrive("c.pdf.part", [1])
        let run = try await inbox.watchOnce("-f", "json", "-f", "markdown")
        #expect(run.status == .exited(1))
        #expect(
            try await inbox.files(below: "in") == [
                "in/c.pdf.part", "in/done/a.pdf", "in/failed/b.pdf", "in/failed/b.pdf.reason.json", "in/notes.txt",
            ])
        #expect(try await inbox.files(below: "out").map { $0.split(separator: "/").last ?? "" } == ["a.json", "a.md"])
        let reason = String(decoding: try inbox.folder.bytes("in/failed/b.pdf.reason.json"), as: UTF8.self)
        #expect(reason.contains(#""status" : "damaged""#) && reason.contains("is not a PDF"))
    }

    @Test func aBriefingIsFiledByPublicationAndDateAndFoundByItsWords() async throws {
        try inbox.arrive("weekly.pdf", try WatchedInbox.sample("weekly/2025-03-07/weekly-2025-03-07--chromium.pdf"))
        let run = try await inbox.watchOnce("-f", "json", "-f", "markdown")
        #expect(run.status == .exited(0), "\(run.messages)")
        let place = "세계 과학기술 정책 주간동향/2025-03-07/weekly"
        #expect(try await inbox.files(below: "out") == ["out/\(place).json", "out/\(place).md"])
        #expect(inbox.has("in/done/weekly.pdf") && !inbox.has("in/weekly.pdf"))
        // Words of one, two and three syllables, with their particles and inside others; Hanja; two words.
        let titles = [
            "칩": "英·佛 공동연구팀", "수소": "獨 연구진", "패키징": "대만", "獨": "獨 연구진", "해수로 수소": "獨 연구진", "이터센": "中, 국가 과학데이터센터",
        ]
        for (words, title) in titles {
            let hits = try await inbox.ask("find", words)
            #expect(hits.text.contains(title), "\(words): \(hits.text)")
            #expect(hits.text.contains("세계 과학기술 정책 주간동향, 2025-03-07, page "))
            for word in words.split(separator: " ") { #expect(hits.text.contains("**\(word)**"), "\(words): \(hits.text)") }
        }
        #expect(try await inbox.ask("find", "--since", "2025-03", "수소").status == .exited(0))
        #expect(try await inbox.ask("find", "--since", "2025-04", "수소").status == .exited(1))
        #expect(try await inbox.ask("find", "소수").text.contains("獨 연구진") == false)
    }

    @Test func theSameBytesAreConvertedOnce() async throws {
        let bytes = MiniPDF(pages: ["one"]).bytes
        try inbox.arrive("a.pdf", bytes)
        try inbox.arrive("copy.pdf", bytes)
        _ = try await inbox.watchOnce("--jobs", "1")
        try inbox.arrive("late.pdf", bytes)
        let run = try await inbox.watchOnce()
        #expect(run.status == .exited(0))
        #expect(run.messages.contains("duplicate: late.pdf"))
        #expect(try await inbox.files(below: "out").count == 1)
        #expect(try await inbox.files(below: "in/done").count == 3)
    }

    @Test func otherBytesUnderTheSameNameStandBeside() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        _ = try await inbox.watchOnce()
        try inbox.arrive("a.pdf", MiniPDF(pages: ["two"]).bytes)
        _ = try await inbox.watchOnce()
        #expect(try await inbox.files(below: "out").count == 2)
        #expect(try await inbox.files(below: "in/done").count == 2)
    }

    @Test func sourcesStayOnRequestAndAreNotReadAgain() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        #expect(try await inbox.watchOnce("--keep").messages.contains("a.pdf ->"))
        let again = try await inbox.watchOnce("--keep")
        #expect(!again.messages.contains("a.pdf"))
        #expect(inbox.has("in/a.pdf"))
    }

    @Test func aLinkIsNotFollowed() async throws {
        let outside = try inbox.folder.file("secret.pdf", MiniPDF(pages: ["one"]).bytes)
        try FileManager.default.createSymbolicLink(atPath: inbox.folder.path("in/link.pdf"), withDestinationPath: outside)
        #expect(try await inbox.watchOnce().status == .exited(0))
        #expect(try await inbox.files(below: "out").isEmpty)
    }

    @Test func aFailureIsTriedAgainOnRequest() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        let failed = try await inbox.watchOnce("--fault", "crash")
        #expect(failed.status == .exited(1))
        #expect(failed.messages.contains("again: a.pdf") && failed.messages.contains("crashed: a.pdf"))
        #expect(try await inbox.ask("status").text.contains("failed: a.pdf: crashed"))
        #expect(try await inbox.ask("retry").text.hasPrefix("1 put back"))
        #expect(try await inbox.watchOnce().status == .exited(0))
        #expect(try await inbox.files(below: "in/failed").isEmpty)
        #expect(try await inbox.files(below: "out").count == 1)
    }

    @Test func aFailureWhoseSourceStaysIsTriedAgainOnRequest() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        #expect(try await inbox.watchOnce("--keep", "--fault", "crash").status == .exited(1))
        #expect(try await inbox.watchOnce("--keep").messages.contains("a.pdf") == false)
        #expect(try await inbox.ask("retry").text.hasPrefix("1 put back"))
        #expect(try await inbox.watchOnce("--keep").messages.contains("converted: a.pdf"))
        #expect(try await inbox.files(below: "in") == ["in/a.pdf"])
    }

    @Test func aFolderForSourcesThatWasClearedAwayIsMadeAnew() async throws {
        _ = try inbox.folder.file("a.pdf", MiniPDF(pages: ["one"]).bytes)
        let run = try await inbox.bash(
            #"""
            "$briefing" watch in --output out --settle 0 2>log & service=$!
            until_ grep -q started log; rmdir in/done; mv a.pdf in/
            until_ test -e in/done/a.pdf; kill -TERM "$service"; wait "$service"; echo "code $?"
            """#)
        #expect(run.text == "code 0\n", "\(run.messages)")
    }

    @Test func articlesAreFoundByTheirWords() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["Solid battery research", "Quantum computers"]).bytes)
        try inbox.arrive("b.pdf", MiniPDF(pages: ["Battery recycling"]).bytes)
        _ = try await inbox.watchOnce()
        #expect(try await inbox.ask("find", "battery").text.contains("**Battery** recycling"))
        let hit = try await inbox.ask("find", "-f", "json", "batt", "quantum").text
        #expect(hit.split(separator: "\n").count == 1 && hit.contains(#""fileName":"a.pdf""#))
        #expect(try await inbox.ask("find", "submarine").status == .exited(1))
        #expect(try await inbox.ask("find", "--since", "2024", "battery").status == .exited(1))
    }

    @Test func aFileIsTakenOnceItIsWhole() async throws {
        let bytes = MiniPDF(pages: ["one", "two"]).bytes, whole = try inbox.folder.file("whole.pdf", bytes)
        // Written in three goes, half a second apart, while the service watches.
        let run = try await inbox.bash(
            #"""
            "$briefing" watch in --output out --settle 2 & service=$!
            until_ test -e out/catalogue.sqlite
            for part in 1 2 3; do split -n "$part/3" "$1"; sleep 0.5; done >in/a.pdf
            until_ test -e in/done/a.pdf
            kill -TERM "$service"; wait "$service"; echo "code $?"
            """#, [whole])
        #expect(run.text == "code 0\n", "\(run.messages)")
        #expect(try await inbox.files(below: "in/done") == ["in/done/a.pdf"])
        #expect(try inbox.folder.bytes("in/done/a.pdf") == bytes)
    }

    @Test func oneInboxHasOneService() async throws {
        let run = try await inbox.bash(
            #"""
            "$briefing" watch in --output out 2>/dev/null & service=$!
            until_ test -e out/catalogue.sqlite
            "$briefing" watch in --output other --once; echo "code $?"; kill -TERM "$service"; wait "$service"
            """#)
        #expect(run.text == "code 75\n")
        #expect(run.messages.contains("another briefing watch is at work"))
    }

    @Test func programsAreToldByAnArgumentList() async throws {
        try inbox.arrive("two words; $(touch oops).pdf", MiniPDF(pages: ["one"]).bytes)
        let script = try inbox.folder.file("tell", Array("#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" \"$2\" >told\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        _ = try await inbox.watchOnce("--on-success", "./tell", "--metrics-file", "metrics", "--log", "json")
        let told = String(decoding: try inbox.folder.bytes("told"), as: UTF8.self).split(separator: "\n")
        #expect(told.count == 3 && told.first == "3" && told.last == "in/done/two words; $(touch oops).pdf")
        #expect(!inbox.has("oops"))
        #expect(String(decoding: try inbox.folder.bytes("metrics"), as: UTF8.self).contains("briefing_pages_total 1\n"))
    }
}
