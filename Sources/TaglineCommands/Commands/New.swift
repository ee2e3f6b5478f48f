import ArgumentParser
import Drafts
import Projects

struct New: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Make a project in a new folder.")

    @Argument(help: "The folder.", completion: .directory) var path: String
    @Option(
        help: ArgumentHelp("What it begins with: \(ProjectTemplate.names.joined(separator: ", ")).", valueName: "name"))
    var template = ProjectTemplate.defaultName
    @Flag(help: "Print one JSON value.") var json = false

    func run(in session: inout Session) throws {
        let project = try failing { try Project.create(at: path, template: template) }
        let report: JSONValue = ["project": .string(project.path)]
        Console.shared.write(json ? report.pretty : "made \(project.path)\n")
        try session.open(project)
    }
}
