import ArgumentParser
import Drafts
import Projects
import Screenplay

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a screenplay's file into a project as a script.")

    @Argument(help: "The file.", completion: .file()) var file: String
    @Option(help: "The project's folder.", completion: .directory) var project = "."
    @Option(help: "The file's format; its ending tells it otherwise.") var from: String?
    @Option(help: "The encoding of a Fountain file, kept. (default: UTF-16 where the file tells so, else utf-8)")
    var encoding: EncodingOption?
    @Option(help: "The script's name; the file's name without.") var name: String?

    func run() throws {
        let (draft, encoding) = try DraftFiles.read(file, format: from, encoding: self.encoding?.encoding)
        guard case .screenplay(let screenplay) = draft else {
            throw Failure("a campaign; put it into the project's folder campaigns", file: file)
        }
        let project = try Project.opened(self.project)
        let base = file.split(separator: "/").last.map(String.init) ?? file
        let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
        let script = try project.newScript(named: name ?? stem, text: screenplay.fountain, encoding: encoding)
        Console.shared.write("imported \(script.name): \(screenplay.scenes.count) scenes\n")
    }
}
