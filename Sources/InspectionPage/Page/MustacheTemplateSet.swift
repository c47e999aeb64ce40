import Mustache

/// The page's templates.
struct MustacheTemplateSet: Sendable {
    private let library: MustacheLibrary

    init() {
        // They are compiled into the program: one that does not parse fails the tests, never a user.
        var library = MustacheLibrary()
        do {
            try library.register(String(decoding: PackageResources.page_mustache, as: UTF8.self), named: "page")
            try library.register(String(decoding: PackageResources.node_mustache, as: UTF8.self), named: "node")
        } catch {
            preconditionFailure("a template of the inspection page: \(error)")
        }
        self.library = library
    }

    func render(_ view: PageView) -> String { library.render(view, withTemplate: "page") ?? "" }
}
