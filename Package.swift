// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A target of this package: strict concurrency, no warnings.
func layer(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
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
    ],
    targets: [
        // Reading edge: the only targets that know Poppler.
        .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(name: "CPopplerPrivate", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev", "libpoppler-dev"])]),
        .target(name: "CPopplerContent", dependencies: ["CPopplerPrivate"]),
        layer("PopplerReader", ["CPopplerContent", "PageModel"]),

        // Values and pure stages.
        layer("Geometry"),
        layer("PageModel", ["Geometry"]),
        layer("Layout", ["PageModel", "Geometry"]),
        layer("BriefingModel"),
        layer("BriefingMapper", ["Layout", "BriefingModel"]),

        // Writing edge and composition.
        layer("Writers", ["BriefingModel"]),
        layer("Conversion", ["PopplerReader", "Layout", "BriefingMapper", "BriefingModel", "Writers"]),
        .executableTarget(
            name: "briefing",
            dependencies: ["Conversion", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),

        .testTarget(name: "PopplerReaderTests", dependencies: ["PopplerReader", "PageModel", "Geometry", "CPoppler"], swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx20
)
