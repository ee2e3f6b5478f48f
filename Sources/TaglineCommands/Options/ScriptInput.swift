import ArgumentParser
import Drafts
import Projects
import Screenplay

/// The script that a command is about: a file, or at the prompt the one that is open.
struct ScriptInput: ParsableArguments {
    @Argument(help: "The script's file, or - for standard input; at the prompt, the open one.", completion: .file())
    var input: String?
    @Option(help: "The script's encoding. (default: UTF-16 where the file tells so, else utf-8)")
    var encoding: EncodingOption?

    /// A script's text and what diagnostics call it.
    struct Source {
        let name: String
        /// UTF-8, and any bytes that are not.
        let bytes: [UInt8]
        /// The encoding to write the script back in.
        let encoding: TextEncoding
        /// The script at the prompt, where it is that one.
        var open: OpenScript?
    }

    /// The script's own text, which must be Fountain.
    func source(in session: Session) throws -> Source {
        guard let input else { return try openSource(in: session) }
        if DraftFiles.format(readFrom: input) != nil,
            !(try DraftFiles.reader(named: nil, of: input) is FountainFormat)
        {
            let stem = input.lastIndex(of: ".").map { input[..<$0] } ?? input[...]
            throw Failure(
                "this command reads Fountain; make it with `tagline convert \(input) -o \(stem).fountain`",
                file: DraftFiles.name(input))
        }
        let file = try FountainFile(input, encoding: encoding?.encoding)
        return Source(name: DraftFiles.name(input), bytes: file.text, encoding: file.encoding)
    }

    /// The script as elements, from any format that screenplays are read from.
    ///
    /// - Parameter format: the format's name; nil for the one that the file's name tells.
    func screenplay(in session: Session, format: String?) throws -> (name: String, screenplay: Screenplay) {
        let (name, screenplay, _) = try draft(in: session, format: format)
        return (name, screenplay)
    }

    /// The script as elements, and the encoding to write it back in.
    func draft(
        in session: Session, format: String?
    ) throws -> (name: String, screenplay: Screenplay, encoding: TextEncoding) {
        guard let input else {
            let source = try openSource(in: session)
            return (source.name, Screenplay(fountain: source.bytes), source.encoding)
        }
        let (screenplay, encoding) = try DraftFiles.screenplay(
            input, format: format, encoding: encoding?.encoding)
        return (DraftFiles.name(input), screenplay, encoding)
    }

    /// The file that the script is read from; nil where there is none.
    func file(in session: Session) -> String? { input ?? session.script?.buffer.path }

    private func openSource(in session: Session) throws -> Source {
        guard let script = session.script else {
            throw ValidationError("name a script's file; only the prompt has an open one")
        }
        if encoding != nil { throw ValidationError("--encoding is for a file; the open script has its own") }
        let buffer = script.buffer
        return Source(name: script.name, bytes: buffer.bytes, encoding: buffer.encoding, open: script)
    }
}
