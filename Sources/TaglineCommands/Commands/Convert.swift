import ArgumentParser
import Drafts
import Screenplay

struct Convert: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert a screenplay or a campaign from one format to another.",
        discussion: """
            A format is told by the file's ending where it is not named. Fountain is read in the encoding that --encoding \
            names, and written in the one that it was read in, or that --output-encoding names.
            """)

    @Argument(help: "The file, or - for standard input.", completion: .file()) var input: String
    @Option(help: "The format to write: \(DraftFiles.writtenFormats).") var to: String?
    @Option(help: "The format to read: \(DraftFiles.readFormats).") var from: String?
    @Option(name: .shortAndLong, help: "The file to write, or - for standard output.", completion: .file())
    var output: String?
    @OptionGroup(title: "Pages, in pdf, text and html") var layout: LayoutOptions
    @Option(help: "The encoding of a Fountain file. (default: UTF-16 where the file tells so, else utf-8)")
    var encoding: EncodingOption?
    @Option(help: "The encoding of Fountain to write.") var outputEncoding: EncodingOption?
    @Option(help: "A file for the list of what the format cannot hold, as JSON.", completion: .file()) var loss: String?
    @OptionGroup var written: WrittenFileOptions

    func validate() throws {
        if to == nil, output == nil || output == "-" {
            throw ValidationError("name the format with --to, or a file with -o")
        }
        if from == nil, input == "-" { throw ValidationError("name the format of standard input with --from") }
        try layout.validate(besides: input)
        try written.validate(output: output, besides: loss)
    }

    func run(in session: inout Session) throws {
        let format = try DraftFiles.format(named: to, of: output ?? "-")
        let (draft, encoding, losses) = try DraftFiles.read(input, format: from, encoding: self.encoding?.encoding)
        // As Fountain a script may go back to its own file: nothing of it is lost.
        let goesBack =
            try output?.realPath == input.realPath && format is FountainFormat
            && DraftFiles.reader(named: from, of: input) is FountainFormat
        try Output.check([goesBack ? nil : output, loss], readingFrom: [input] + layout.drafts)
        if let outputEncoding, !(format is FountainFormat) {
            throw Failure(
                "\(format.name) is not written in \(outputEncoding.encoding.rawValue); leave out --output-encoding")
        }
        let options = try layout.options(for: draft, in: session, encoding: self.encoding)
        var file = try DraftFiles.file(draft, format: format, layout: options)
        // Final Draft gets its own words back.
        if !(format is FDXFormat) { file.losses = losses + file.losses }
        let bytes = try FountainFile.bytes(
            of: file, format, in: outputEncoding?.encoding ?? encoding, from: encoding, named: DraftFiles.name(input))
        try Output.write(bytes, to: output ?? "-")
        if let loss {
            let list = JSONValue.array(file.losses.map(\.json)).pretty
            try Output.write(Array(list.utf8), to: loss)
        } else {
            DraftFiles.report(file.losses, format: format.name, of: DraftFiles.name(input))
        }
        written.report(output ?? "-", bytes: bytes.count, ["losses": .array(file.losses.map(\.json))])
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
