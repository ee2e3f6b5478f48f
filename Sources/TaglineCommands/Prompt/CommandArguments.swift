import ArgumentParser
import Drafts

/// What the words of a command may be, as its declaration has it.
struct CommandArguments {
    /// An argument as the parser describes it.
    struct Argument {
        /// As they are typed: `--output`, `-o`; none for a word that is known by its place.
        let names: [String]
        let meaning: String
        /// Nil for a flag.
        let value: Value?
        let isRepeated: Bool
    }

    enum Value: Equatable {
        case any
        case one(of: [String])
        case file
    }

    private let arguments: [Argument]
    private let subcommands: [(name: String, arguments: CommandArguments)]

    /// The arguments of the prompt's command of that name; nil where there is none.
    init?(of name: String) {
        guard let command = PromptRoot.configuration.subcommands.first(where: { $0._commandName == name }),
            let help = try? JSONValue(json: Array(command._dumpHelp().utf8)), let own = help["command"]
        else { return nil }
        self.init(own)
    }

    private init(_ command: JSONValue) {
        arguments = command["arguments"].elements.filter { $0["shouldDisplay"] != false }.map { Argument($0) }
        // The parser adds one for help to every command.
        subcommands = command["subcommands"].elements.compactMap { subcommand in
            subcommand["commandName"].text.map { ($0, CommandArguments(subcommand)) }
        }.filter { $0.name != "help" }
    }

    var options: [Argument] { arguments.filter { !$0.names.isEmpty } }

    /// What may stand behind the words of a command.
    ///
    /// - Parameter words: those behind its name.
    func value(after words: some Collection<String>) -> Value {
        guard subcommands.isEmpty else {
            guard let first = words.first else { return .one(of: subcommands.map(\.name)) }
            return subcommand(first)?.value(after: words.dropFirst()) ?? .any
        }
        var place = 0
        var open: Argument?
        for word in words {
            if open != nil {
                open = nil
            } else if word.hasPrefix("-"), word.utf8.count > 1 {
                open = options.first { $0.names.contains(word) && $0.value != nil }
            } else {
                place += 1
            }
        }
        if let value = open?.value { return value }
        let placed = arguments.filter(\.names.isEmpty)
        guard place < placed.count else { return placed.last.flatMap { $0.isRepeated ? $0.value : nil } ?? .any }
        return placed[place].value ?? .any
    }

    /// The arguments that count behind the words of a command: those of the subcommand that these name.
    func innermost(of words: some Collection<String>) -> CommandArguments {
        words.first.flatMap { subcommand($0) }?.innermost(of: words.dropFirst()) ?? self
    }

    private func subcommand(_ name: String) -> CommandArguments? { subcommands.first { $0.name == name }?.arguments }
}

extension CommandArguments.Argument {
    fileprivate init(_ argument: JSONValue) {
        names = argument["names"].elements.compactMap { name in
            name["name"].text.map { (name["kind"] == "short" ? "-" : "--") + $0 }
        }
        meaning = argument["abstract"].text ?? ""
        let completion = argument["completionKind"]
        // What takes all that follows as it is takes one of a list in its first word alone.
        isRepeated = argument["isRepeating"] == true && completion?["list"] == nil
        let values = argument["allValues"] ?? completion?["list"]?["values"]
        value =
            argument["kind"] == "flag"
            ? nil
            : values.map { .one(of: $0.elements.compactMap(\.text)) }
                ?? (completion?["file"] ?? completion?["directory"]).map { _ in .file } ?? .any
    }
}

extension JSONValue? {
    fileprivate var elements: [JSONValue] { self?.elements ?? [] }
    fileprivate var text: String? { self?.text }
}

extension JSONValue {
    fileprivate var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    fileprivate var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
