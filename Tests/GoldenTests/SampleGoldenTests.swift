import Conversion
import Foundation
import Testing
import Writers

/// The whole way from PDF to JSON over our own samples, against what it gave when it was last looked at.
/// `RECORD=1 swift test --filter GoldenTests` writes the goldens anew and fails.
@Suite struct SampleGoldenTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Paths of the sample PDFs, relative to `samples/`.
    static let samples: [String] = {
        let index = (try? String(contentsOf: root.appending(path: "samples/index.tsv"), encoding: .utf8)) ?? ""
        return index.split(separator: "\n").dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) }
    }()

    @Test func thereAreSamples() {
        #expect(Self.samples.count >= 2)
    }

    @Test("A sample gives the model that it gave before", arguments: samples)
    func givesItsGolden(sample: String) async throws {
        let pdf = Self.root.appending(path: "samples/\(sample)")
        let conversion = try await Converter().conversion(of: InputFile(readingFrom: pdf.path))
        let json = JSONWriter().bytes(of: conversion.briefing)
        let name = pdf.deletingPathExtension().lastPathComponent
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).json")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(json).write(to: golden)
            Issue.record("recorded \(golden.lastPathComponent): look at its difference, then run without RECORD")
            return
        }
        let expected = try Data(contentsOf: golden)
        let difference = zip(expected.split(separator: 0x0A), Data(json).split(separator: 0x0A)).first { $0 != $1 }
        #expect(Data(json) == expected, "first other line: \(difference.map { String(decoding: $0.1, as: UTF8.self) } ?? "length")")
    }

    @Test("The same bytes give the same model again", arguments: samples)
    func isDeterministic(sample: String) async throws {
        let file = try InputFile(readingFrom: Self.root.appending(path: "samples/\(sample)").path)
        let first = try await Converter().conversion(of: file).briefing
        let second = try await Converter().conversion(of: file).briefing
        #expect(first == second)
    }

    @Test("Every glyph of a sample is in the model or set aside with a reason", arguments: samples)
    func placesEveryGlyph(sample: String) async throws {
        let file = try InputFile(readingFrom: Self.root.appending(path: "samples/\(sample)").path)
        let coverage = try await Converter().conversion(of: file).briefing.coverage
        #expect(coverage.glyphs == coverage.content + coverage.furniture + coverage.dropped.values.reduce(0, +) + coverage.unplaced)
        #expect(coverage.unplaced == 0)
    }
}
