import ArgumentParser
import Conversion

extension PageSelection: @retroactive ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
