import ArgumentParser

@main
struct SampleSetter: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write what the producers set the samples from, and the expected models.",
        discussion: """
            OUT gets a folder NAME--producer for each PDF, with main.html, main.fodt or main.typ and expected.json, \
            and plan.tsv: program, folder, main file, folder of the finished files.
            Contents pages that print page numbers need pages.tsv in that folder (anchor, page), from a first setting.
            """,
        subcommands: [SetCommand.self, VaryCommand.self], defaultSubcommand: SetCommand.self)
}
