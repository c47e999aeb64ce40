// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A target of this package: strict concurrency, no warnings.
func layer(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// A test target.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "briefing",
    products: [
        .library(name: "BriefingKit", targets: ["BriefingModel", "Conversion"]),
        .executable(name: "briefing", targets: ["briefing"]),
    ],
    dependencies: [
        // The command line's grammar, help, completions and manual page.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Profiles, and the sources of our samples, are YAML: people write them by hand, with comments.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Templates without logic: what a sample is set from, for each producer.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // Tests run the built program with it.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        // Paths as the file system has them: any bytes, where `String` knows only Unicode.
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        // The service's catalogue: SQLite with migrations and checked transactions. Just under 1 ms of the start-up.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Reading edge: the only targets that know Poppler.
        .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(name: "CPopplerPrivate", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev", "libpoppler-dev"])]),
        // Outlines of fonts that have no name to tell their weight. Poppler needs it too.
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        // Fingerprints of files: SHA-256 by the processor's own instructions where it has them, a fifth of GLib's time.
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .target(name: "CPopplerContent", dependencies: ["CPopplerPrivate", "CFreeType"], linkerSettings: [.linkedLibrary("z")]),
        layer("PopplerReader", ["CPopplerContent", "PageModel"]),

        // Values and pure stages.
        layer("Geometry"),
        layer("Markup"),
        layer("PageModel", ["Geometry"]),
        layer("Layout", ["PageModel", "Geometry"]),
        layer("LayoutInspection", ["Layout", "PageModel", "Geometry", "Markup"], resources: [.embedInCode("Resources/overlay.css")]),
        layer("WordBoundaries"),
        layer("BriefingModel"),
        layer(
            "BriefingMapper", ["Layout", "BriefingModel", "Geometry", "PageModel", .product(name: "Yams", package: "Yams")],
            resources: ["kostec-weekly", "spri-ai-brief", "kr-press-release", "fis-issue-focus", "unknown-briefing", "generic"].map {
                .embedInCode("Profiles/\($0).yaml")
            }),

        // A model over its pages, with the reasons, for people.
        layer(
            "InspectionPage",
            [
                "LayoutInspection", "BriefingMapper", "BriefingModel", "Writers", "Markup", "Layout", "PageModel", "Geometry",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            resources: ["page.mustache", "node.mustache", "page.css", "page.js"].map { .embedInCode("Resources/\($0)") }),

        // Writing edge and composition.
        layer("Writers", ["BriefingModel", "Markup"]),
        // What two models, or one with itself, have to say to each other.
        layer("Evaluation", ["BriefingModel", "Markup"]),
        layer("Lint", ["BriefingModel"]),
        layer(
            "Conversion",
            [
                "CNettle", "Geometry", "PopplerReader", "Layout", "WordBoundaries", "BriefingMapper", "BriefingModel", "Writers",
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        // Many documents: processes that may die.
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
        .target(name: "CWorker", dependencies: ["CSeccomp"]),
        layer(
            "Workers",
            ["CWorker", "Conversion", "Writers", "BriefingModel", "PopplerReader", "LayoutInspection", "InspectionPage", "Lint"]),
        // A folder that is watched, unattended.
        layer(
            "Arrival",
            [
                "CWorker", "Workers", "Conversion", "Writers", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),

        .executableTarget(
            name: "briefing",
            dependencies: [
                "Conversion", "Workers", "Arrival", "Writers", "LayoutInspection", "Evaluation", "Lint", "PopplerReader",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Sets our own sample issues, and what must be read from them, from one source; not part of a product.
        .executableTarget(
            name: "SampleSetter",
            dependencies: [
                "BriefingModel", "Writers",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: strict),

        tests("BriefingModelTests", ["BriefingModel"]),
        tests("LintTests", ["Lint", "BriefingModel"]),
        tests("EvaluationTests", ["Evaluation", "BriefingModel", "Writers", .product(name: "Subprocess", package: "swift-subprocess")]),
        tests("WritersTests", ["Writers", "BriefingModel"]),
        tests("ConversionTests", ["Conversion"]),
        tests("WorkersTests", ["Workers"]),
        tests(
            "ArrivalTests",
            [
                "Arrival", "Workers", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        tests("CommandLineTests", ["briefing", "BriefingModel", "Writers", .product(name: "Subprocess", package: "swift-subprocess")]),
        tests("BriefingMapperTests", ["BriefingMapper"]),
        tests("GoldenTests", ["Conversion", "Writers"], exclude: ["Goldens"]),
        tests("WordBoundariesTests", ["WordBoundaries"]),
        tests(
            "BrowserTests", ["briefing", .product(name: "Subprocess", package: "swift-subprocess")],
            exclude: ["browser_page.py", "inspection_page.py", "briefing_page.py", "validation_page.py", "requirements.txt"]),
        tests("InspectionPageTests", ["InspectionPage", "Conversion"]),
        tests("SampleSetterTests", ["SampleSetter", "BriefingModel"]),
        tests("LayoutTests", ["Layout", "PageModel", "Geometry"]),
        tests("PopplerReaderTests", ["PopplerReader", "PageModel", "Geometry", "CPoppler"]),
    ],
    cxxLanguageStandard: .cxx20
)

// SwiftPM compiles a target again when a target changes that it names. A type's layout reaches further: a module that holds
// it in a type of its own looks the same as before, and those that use that one would keep the old layout. So each target
// names all that it stands on.
for target in package.targets where target.type != .system {
    var names = Set<String>()
    var open = target.dependencies
    while let dependency = open.popLast() {
        guard case .byNameItem(let name, _) = dependency, names.insert(name).inserted,
            let next = package.targets.first(where: { $0.name == name })
        else { continue }
        open += next.dependencies
    }
    let named = target.dependencies.compactMap { if case .byNameItem(let name, _) = $0 { name } else { nil } }
    target.dependencies += names.subtracting(named).sorted().map { .byName(name: $0) }
}
