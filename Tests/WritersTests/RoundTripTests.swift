import BriefingModel
import Foundation
import Testing
import Writers

/// What is written can be read back, and expected models survive reading and writing.
@Suite struct RoundTripTests {
    @Test(arguments: [JSONWriter.Setting.compact, .indented])
    func aModelIsReadBackAsItWas(setting: JSONWriter.Setting) throws {
        let bytes = JSONWriter(setting: setting).bytes(of: .sample)
        #expect(try JSONDecoder().decode(Briefing.self, from: Data(bytes)) == .tenths(.sample))
    }

    @Test func theEncoderWritesWhatTheWriterWrites() throws {
        let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Briefing.tenths(.sample))) as? NSDictionary
        let written = try JSONSerialization.jsonObject(with: Data(JSONWriter().bytes(of: .sample))) as? NSDictionary
        #expect(encoded != nil)
        #expect(encoded == written)
    }

    @Test(
        .enabled(if: ExpectedModels.areThere, "no expected models beside the package (../shared/corpus/briefings)"),
        arguments: ExpectedModels.all)
    func anExpectedModelSurvives(file: URL) throws {
        let data = try Data(contentsOf: file)
        let briefing = try JSONDecoder().decode(Briefing.self, from: data)
        let written = Data(JSONWriter(leavingOut: [.place, .frame]).bytes(of: briefing))
        let expected = try JSONSerialization.jsonObject(with: data) as? NSDictionary
        #expect(expected != nil)
        #expect(try JSONSerialization.jsonObject(with: written) as? NSDictionary == expected)
    }
}

/// The expected models that lie beside the package on a developer's machine.
enum ExpectedModels {
    static let all: [URL] = {
        let folder = URL(filePath: #filePath).appending(path: "../../../../shared/corpus/briefings").standardizedFileURL
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.lastPathComponent.hasSuffix(".expected.json") }.sorted { $0.path < $1.path }
    }()
    static var areThere: Bool { !all.isEmpty }
}

extension Briefing {
    /// The same with the one coordinate of the sample that has two decimals rounded.
    static func tenths(_ briefing: Briefing) -> Briefing {
        var rounded = briefing
        rounded.sections[0].at = [Place(page: 1, box: [1, 2.5, 3, 4])]
        return rounded
    }
}
