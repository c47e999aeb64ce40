import ArgumentParser

extension ConvertCommand {
    /// The command of a plain line, which most are: `convert FILE`, with `-o FILE`, `--compact` or `--elements`. `nil` for any
    /// other and for one in which something is wrong: those are the parser's, which says what.
    ///
    /// The parser learns by reflection what a command may be given, several times for each: half of the instructions that a
    /// parent of one worker takes. Every option of the command must be set here: one that is not ends the program when it is
    /// asked for.
    static func plain(_ words: some Collection<String>) -> ConvertCommand? {
        guard words.first == configuration.commandName else { return nil }
        var input: String?, output: String?
        var format = FormatOptions()
        (format.format, format.elements, format.compact, format.unfold) = (nil, false, false, false)
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            switch word {
            case "--compact" where !format.compact: format.compact = true
            case "--elements" where !format.elements: format.elements = true
            case "-o" where output == nil:
                guard let path = rest.popFirst(), isPath(path) else { return nil }
                output = path
            case _ where isPath(word) && input == nil: input = word
            default: return nil
            }
        }
        guard let input else { return nil }
        var command = ConvertCommand()
        (command.inputs, command.pathsFrom, command.recursive, command.output) = ([input], nil, false, output)
        command.format = format
        command.assets = AssetsOption()
        command.assets.assets = nil
        (command.force, command.skipExisting, command.pages) = (false, false, nil)
        command.reading = ReadingOptions()
        (command.reading.profile, command.reading.passwordFile) = (nil, nil)
        (command.stitch, command.jobs) = (.on, nil)
        var limits = LimitOptions()
        (limits.memoryLimit, limits.timeLimit, limits.idleLimit, limits.pageLimit, limits.outputLimit) = (nil, nil, nil, nil, nil)
        command.limitOptions = limits
        (command.progress, command.quiet, command.verbose, command.fault) = (.auto, false, false, nil)
        return (try? command.validate()) == nil ? nil : command
    }

    /// Whether a word of the command line can be nothing but a path.
    private static func isPath(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") && word != "help" }
}
