import ArgumentParser
import Projects

struct New: SessionCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Make a project in a new folder.")

    @Argument(help: "The folder.", completion: .directory) var path: String
    @Option(
        help: ArgumentHelp("What it begins with: \(ProjectTemplate.names.joined(separator: ", ")).", valueName: "name"))
    var template = ProjectTemplate.defaultName

    func run(in session: inout Session) throws {
        let project = try failing { try Project.create(at: path, template: template) }
        Console.shared.write("made \(project.path)\n")
        try session.open(project)
    }
}
