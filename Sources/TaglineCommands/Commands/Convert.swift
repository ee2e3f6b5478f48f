import ArgumentParser
import Drafts

struct Convert: SessionCommand {
    static let configuration = CommandConfiguration(
        abstract: "Convert a screenplay or a campaign from one format to another.",
        discussion: "A format is told by the file's ending where it is not named.")

    @Argument(help: "The file, or - for standard input.", completion: .file()) var input: String
    @Option(help: "The format to write.") var to: String?
    @Option(help: "The format to read.") var from: String?
    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.", completion: .file())
    var output: String?
    @OptionGroup(title: "Pages, in pdf, text and html") var layout: LayoutOptions
    @Option(help: "A file for the list of what the format cannot hold, as JSON.", completion: .file()) var loss: String?

    func validate() throws {
        if to == nil, output == nil || output == "-" {
            throw ValidationError("name the format with --to, or a file with -o")
        }
        if from == nil, input == "-" { throw ValidationError("name the format of standard input with --from") }
    }

    func run(in session: inout Session) throws {
        let format = try DraftFiles.format(named: to, of: output ?? "-")
        let draft = try DraftFiles.read(input, format: from)
        let file = try DraftFiles.file(draft, format: format, layout: try layout.options(for: draft, in: session))
        try Output.write(file.bytes, to: output ?? "-")
        if let loss {
            let list = JSONValue.array(file.losses.map(\.json)).pretty
            try Output.write(Array(list.utf8), to: loss)
        } else {
            DraftFiles.report(file.losses, format: format.name, of: DraftFiles.name(input))
        }
    }
}

extension Loss {
    var json: JSONValue {
        var members = [JSONValue.Member("what", .string(what))]
        if let element { members.append(JSONValue.Member("element", .integer(element))) }
        if let line { members.append(JSONValue.Member("line", .integer(line))) }
        if let key { members.append(JSONValue.Member("key", .string(key))) }
        if let slot { members.append(JSONValue.Member("slot", .string(slot))) }
        if let index { members.append(JSONValue.Member("index", .integer(index))) }
        return .object(members)
    }
}
