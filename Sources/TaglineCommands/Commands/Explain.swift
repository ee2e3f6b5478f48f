import ArgumentParser
import Drafts
import Screenplay

struct Explain: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say which rule of Fountain made a line what it is, and how to make it something else.")

    @OptionGroup var script: ScriptInput
    @Option(help: "The line's number in the file, from 1; at the prompt the number that /show gives will do.")
    var line: Int?
    @Flag(help: "Print one JSON value.") var json = false

    func run(in session: inout Session) throws {
        var (script, line) = (script, line)
        if line == nil, let number = script.input.flatMap({ Int($0) }),
            let elements = session.script?.screenplay.elements
        {
            guard elements.hasNumber(number) else {
                throw Failure("there is no element \(number); the script has \(elements.count), and /show numbers them")
            }
            (script.input, line) = (nil, elements[number - 1].line)
        }
        guard let line else { throw ValidationError("name the line with --line") }
        let source = try script.source(in: session)
        let explanation = try failing(in: source.name) { try Explanation(ofLine: line, in: source.bytes) }
        Console.shared.write(json ? explanation.json.pretty : explanation.report(of: source.name))
    }
}

extension Explanation {
    /// What the line is, for people.
    private var what: String {
        switch rule {
        case .titleKey, .titleValue: "title page"
        case .blank, .spacer: "blank"
        default: type?.noun ?? rule.rawValue
        }
    }

    func report(of name: String) -> String {
        var text = visible("\(name):\(line): \(what)") + "\n"
        if !self.text.isEmpty { text += "  " + shortened(visible(self.text), to: 100) + "\n" }
        text += "because \(rule.wording) (\(rule.rawValue))\n"
        for circumstance in circumstances { text += visible("  \(circumstance)") + "\n" }
        guard !alternatives.isEmpty else { return text }
        var table = TextTable([("to make it", .left), ("do this", .left), ("the line then", .left)])
        for alternative in alternatives {
            table.append([
                alternative.type.noun, "\(alternative.change)", shortened(visible(alternative.text), to: 60),
            ])
        }
        return text + "\n" + table.text
    }

    var json: JSONValue {
        [
            "line": .integer(line), "text": .string(text), "type": type.map { .string($0.rawValue) } ?? .null,
            "element": element.map(JSONValue.integer) ?? .null,
            "rule": ["name": .string(rule.rawValue), "wording": .string(rule.wording)],
            "around": .array(circumstances.map { .string("\($0)") }),
            "otherwise": .array(
                alternatives.map { alternative in
                    [
                        "type": .string(alternative.type.rawValue), "change": .string("\(alternative.change)"),
                        "text": .string(alternative.text),
                    ]
                }),
        ]
    }
}
