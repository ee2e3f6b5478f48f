import ArgumentParser

/// A script's file and the name of something in it; at the prompt the name alone, of something in the open script.
struct PartOfScript: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The script's file, or - for standard input, and the name; at the prompt the name alone.",
            valueName: "words"),
        completion: .file())
    var words: [String]
    @Option(help: "The script's encoding. (default: UTF-16 where the file tells so, else utf-8)")
    var encoding: EncodingOption?

    func validate() throws {
        guard words.count <= 2 else {
            throw ValidationError(
                "one file and one name are asked for; put quotation marks round a name of several words")
        }
    }

    /// What is meant in the script.
    var name: String { words.last ?? "" }

    var script: ScriptInput {
        var script = ScriptInput()
        (script.input, script.encoding) = (words.count == 2 ? words[0] : nil, encoding)
        return script
    }
}
