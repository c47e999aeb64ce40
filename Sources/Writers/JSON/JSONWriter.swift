import BriefingModel

/// Writes a briefing as JSON (UTF-8), in the field order of the contract.
///
/// The same model gives the same bytes, whatever the locale or the machine.
package struct JSONWriter: Sendable {
    /// How the objects are set out.
    package enum Setting: Hashable, Sendable {
        /// No white space at all: one line.
        case compact
        /// Indented by two spaces; places, runs and cells keep to one line each.
        case indented
    }

    package var setting = Setting.indented
    /// What is left out: `[.place, .frame]` gives the form of an expected model.
    package var leavingOut: Set<FieldRole> = []

    package init(setting: Setting = .indented, leavingOut: Set<FieldRole> = []) {
        (self.setting, self.leavingOut) = (setting, leavingOut)
    }

    /// The document and a line break after it.
    package func bytes(of briefing: Briefing) -> [UInt8] {
        var writer = JSONFieldWriter(isIndented: setting == .indented, leavingOut: leavingOut)
        writer.value(briefing)
        writer.output.append(.lineFeed)
        return writer.output.bytes
    }
}
