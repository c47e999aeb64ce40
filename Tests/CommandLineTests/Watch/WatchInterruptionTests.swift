import Foundation
import Subprocess
import Testing

/// The service is stopped, killed, or cannot write: nothing is lost and nothing is there twice.
@Suite struct WatchInterruptionTests {
    let inbox: WatchedInbox

    init() throws { inbox = try WatchedInbox() }

    @Test func whatIsInHandIsPutBackWhenTheServiceIsStopped() async throws {
        try inbox.arrive("slow.pdf", MiniPDF(pages: ["one"]).bytes)
        let run = try await inbox.bash(
            #"""
            "$briefing" watch in --output out --settle 0 --fault hang 2>log & service=$!
            until_ grep -q started log; sleep 1; SECONDS=0
            kill -TERM "$service"; wait "$service"; echo "code $?"
            ((SECONDS <= 10)) || echo "took $SECONDS s"
            """#)
        #expect(run.text == "code 0\n", "\(run.messages)")
        #expect(String(decoding: try inbox.folder.bytes("log"), as: UTF8.self).contains("1 put back into the inbox"))
        #expect(try await inbox.files(below: "in") == ["in/slow.pdf"])
        #expect(try await inbox.files(below: "out").isEmpty)
        #expect(try await inbox.watchOnce().status == .exited(0))
        #expect(inbox.has("in/done/slow.pdf"))
    }

    @Test func theServiceRecoversByItselfOnceResultsCanBeWritten() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        // A file stands where the folder of the results must be; then it goes. (Permissions would not stop root.)
        let run = try await inbox.bash(
            #"""
            mkdir out; touch "out/unknown publication"
            "$briefing" watch in --output out --settle 0 2>log & service=$!
            until_ grep -q "paused: .*cannot write" log; [[ -e in/a.pdf ]] && echo "still there"
            rm "out/unknown publication"
            until_ test -e in/done/a.pdf
            kill -TERM "$service"; wait "$service"; echo "code $?"
            grep -c resumed log
            """#)
        #expect(run.text == "still there\ncode 0\n1\n", "\(run.messages)")
        #expect(try await inbox.files(below: "out") == ["out/unknown publication/undated/a.json"])
    }

    @Test func onceEndsWithAMessageWhenResultsCannotBeWritten() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        let blocked = try await inbox.bash(
            #"mkdir out; touch "out/unknown publication"; "$briefing" watch in --output out --once --settle 0"#)
        #expect(blocked.status == .exited(74))
        #expect(blocked.messages.contains("cannot write"))
        #expect(inbox.has("in/a.pdf"))
    }

    @Test func aCatalogueThatIsNoneIsSaidInOneLine() async throws {
        _ = try await inbox.bash("mkdir out; seq 1000 >out/catalogue.sqlite")
        let run = try await inbox.watchOnce()
        #expect(run.status == .exited(74))
        #expect(run.messages.contains("out/catalogue.sqlite: cannot be used as the catalogue"))
        #expect(try await inbox.ask("status").status == .exited(74))
    }

    /// `BRIEFING_KILLS` says how often; a service over a stream of files is killed at random moments.
    @Test func killedAtAnyMomentNothingIsLostOrDoubled() async throws {
        let count = ProcessInfo.processInfo.environment["BRIEFING_KILLS"].flatMap(Int.init) ?? 10
        _ = try inbox.folder.file("seed.pdf", MiniPDF(pages: ["first words", "more"]).bytes)
        let run = try await inbox.bash(
            #"""
            arrive() { sed "s/first words/$1/" seed.pdf >in/.new && mv in/.new "in/$2.pdf"; }
            for round in $(seq "$1"); do
                for number in 1 2 3; do arrive "words $round-$number" "$round-$number"; done
                arrive "words $round-1" "$round-copy"; echo "no PDF $round" >in/.new && mv in/.new "in/$round-broken.pdf"
                "$briefing" watch in --output out --settle 0 --jobs 2 2>>log & service=$!
                sleep "0.$(printf '%03d' $((RANDOM % 700)))"
                kill -9 "$service"; wait "$service" 2>/dev/null
            done
            "$briefing" watch in --output out --settle 0 --once 2>>log
            """#, ["\(count)"])
        #expect([.exited(0), .exited(1)].contains(run.status), "\(run.messages)")
        func names(_ kinds: [String]) -> [String] { (1...count).flatMap { round in kinds.map { "\(round)-\($0)" } }.sorted() }
        // Every source is in one place, every document has one result.
        #expect(try await inbox.files(below: "in/done").map(stem).sorted() == names(["1", "2", "3", "copy"]))
        #expect(
            try await inbox.files(below: "in/failed").map(stem).sorted()
                == (names(["broken"]) + names(["broken"]).map { $0 + ".pdf.reason" }).sorted())
        #expect(try await inbox.files(below: "in").count == 6 * count)
        let results = try await inbox.files(below: "out")
        #expect(results.count == 3 * count)
        let overview = try JSONDecoder().decode(Overview.self, from: Data(try await inbox.ask("status", "-f", "json").output))
        #expect(overview.documents == ["converted": 3 * count, "damaged": count])
        #expect(overview.duplicates == count)
        // Each result is the one of a run that nobody disturbed.
        let wrong = try await inbox.bash(
            #"""
            find out -name '*.json' | while read -r result; do
                name=$(basename "$result" .json)
                "$briefing" convert "in/done/$name.pdf" 2>&1 | cmp -s - "$result" || echo "$name"
            done
            """#)
        #expect(wrong.text == "")
    }

    @Test func whatAKillLeftHalfWrittenIsRemoved() async throws {
        _ = try await inbox.bash("mkdir -p in/failed out/a; touch in/failed/.briefing-1.tmp out/a/.briefing-2.tmp out/a/mine.tmp")
        #expect(try await inbox.watchOnce().status == .exited(0))
        #expect(!inbox.has("in/failed/.briefing-1.tmp") && !inbox.has("out/a/.briefing-2.tmp") && inbox.has("out/a/mine.tmp"))
    }

    @Test func withoutItsCatalogueTheServiceReplacesNoResult() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        #expect(try await inbox.watchOnce().status == .exited(0))
        let first = try inbox.folder.bytes("out/unknown publication/undated/a.json")
        _ = try await inbox.bash("rm out/catalogue.sqlite*")
        try inbox.arrive("a.pdf", MiniPDF(pages: ["two"]).bytes)
        #expect(try await inbox.watchOnce().status == .exited(0))
        #expect(try inbox.folder.bytes("out/unknown publication/undated/a.json") == first)
        #expect(try await inbox.files(below: "out").count == 2)
    }

    @Test func aHookThatWasCutShortIsRunOnceMore() async throws {
        try inbox.arrive("a.pdf", MiniPDF(pages: ["one"]).bytes)
        let script = try inbox.folder.file("tell", Array("#!/bin/sh\necho \"$@\" >>told\n[ -e block ] && exec sleep 5\n:\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        let run = try await inbox.bash(
            #"""
            touch block
            "$briefing" watch in --output out --settle 0 --on-success ./tell 2>log & service=$!
            until_ test -e told; kill -9 "$service"; wait "$service" 2>/dev/null; rm block
            "$briefing" watch in --output out --once --on-success ./tell
            "$briefing" watch in --output out --once --on-success ./tell
            sort told | uniq -c | tr -s ' '
            """#)
        #expect(run.text == " 2 converted in/done/a.pdf out/unknown publication/undated/a.json\n", "\(run.messages)")
    }

    private struct Overview: Decodable {
        var documents: [String: Int]
        var duplicates: Int
    }

    private func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
}
