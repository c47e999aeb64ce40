import ArgumentParser
import Conversion

extension PageSelection: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
