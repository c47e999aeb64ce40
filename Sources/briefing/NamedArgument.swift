import ArgumentParser

/// A value of an option that is one of several names.
///
/// Says its names itself: the parser's own way to them follows key paths and prints values by reflection, which takes two
/// million instructions of each start for the options of `convert`.
protocol NamedArgument: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension NamedArgument {
    package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    package static var allValueDescriptions: [String: String] { [:] }
    package var defaultValueDescription: String { rawValue }
}
