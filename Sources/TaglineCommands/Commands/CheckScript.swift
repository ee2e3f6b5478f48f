import ArgumentParser
import Drafts
import Screenplay

struct CheckScript: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what in a script is probably not meant.",
        discussion: """
            Ends with 1 where an error is found; warnings and what is worth a look make no error. At the prompt the \
            number that /show gives stands before each place.
            """)

    @OptionGroup var script: ScriptInput
    @Flag(help: "Print one JSON value.") var json = false

    func run(in session: inout Session) throws {
        let source = try script.source(in: session)
        let findings = ScriptCheck.findings(in: source.bytes)
        if json {
            let value: JSONValue = ["findings": .array(findings.map(\.json))]
            Console.shared.write(value.pretty)
        } else {
            let rows = findings.map { finding in
                (source.open.map { Self.number(of: finding, in: $0.screenplay) } ?? "") + finding.line(in: source.name)
            }
            Console.shared.write(rows.joined() + ScriptFinding.summary(findings))
        }
        if findings.contains(where: { $0.level == .error }) { throw ExitCode(1) }
    }

    /// The number by which commands of the prompt know the line of a finding, in its column.
    private static func number(of finding: ScriptFinding, in script: Screenplay) -> String {
        let place = script.elements.lastIndex { $0.line > 0 && $0.line <= finding.line }
        return "  \(padded(place.map { "\($0 + 1)" } ?? "", to: 4)) "
    }
}

extension ScriptFinding {
    fileprivate func line(in file: String) -> String {
        visible("\(file):\(line):\(column): \(level.rawValue) \(rule): \(message)") + "\n"
    }

    /// How many there are of each level.
    fileprivate static func summary(_ findings: [ScriptFinding]) -> String {
        let errors = findings.count { $0.level == .error }
        let warnings = findings.count { $0.level == .warning }
        let rest = findings.count - errors - warnings
        return "\(counted(errors, "error")), \(counted(warnings, "warning")), \(rest) worth a look\n"
    }

    fileprivate var json: JSONValue {
        [
            "rule": .string(rule), "level": .string(level.rawValue), "line": .integer(line),
            "column": .integer(column), "message": .string(message),
        ]
    }
}
