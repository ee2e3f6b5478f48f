import ArgumentParser
import Drafts
import Projects
import Screenplay

struct Import: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a screenplay's file into a project as a script.")

    @Argument(help: "The file.", completion: .file()) var file: String
    @Option(
        help: "The project's folder. (default: the one that is open, or this folder)", completion: .directory)
    var project: String?
    @Option(help: "The file's format; its ending tells it otherwise.") var from: String?
    @Option(help: "The encoding of a Fountain file, kept. (default: UTF-16 where the file tells so, else utf-8)")
    var encoding: EncodingOption?
    @Option(help: "The script's name; the file's name without.") var name: String?
    @Flag(help: "Print one JSON value.") var json = false

    func validate() throws {
        if file == "-", name == nil { throw ValidationError("name the script of standard input with --name") }
    }

    func run(in session: inout Session) throws {
        let (draft, encoding, losses) = try DraftFiles.read(file, format: from, encoding: self.encoding?.encoding)
        guard case .screenplay(let screenplay) = draft else {
            throw Failure("a campaign; put it into the project's folder campaigns", file: file)
        }
        let project = try Project.opened(self.project, in: session)
        let base = file.split(separator: "/").last.map(String.init) ?? file
        let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
        let format = FountainFormat()
        let written = try DraftFiles.file(draft, format: format)
        let script = try project.newScript(
            named: project.scriptName(name ?? stem), text: written.bytes, encoding: encoding)
        var all = losses + written.losses
        if try DraftFiles.reader(named: from, of: file) is FountainFormat {
            all += DraftFiles.undecoded(in: screenplay, areKept: true)
        }
        DraftFiles.report(all, format: format.name, of: DraftFiles.name(file))
        let (scenes, way) = (
            screenplay.scenes.count,
            project === session.project ? "; /script \(visible(script.name)) opens it" : ""
        )
        let report: JSONValue = [
            "script": .string(script.name), "scenes": .integer(scenes), "losses": .array(all.map(\.json)),
        ]
        Console.shared.write(
            json ? report.pretty : "imported \(visible(script.name)): \(counted(scenes, "scene"))\(way)\n")
    }
}
