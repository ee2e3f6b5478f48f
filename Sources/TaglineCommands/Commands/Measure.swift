import ArgumentParser
import Drafts
import Measures

struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Count a text in every unit that an ad channel counts in.")

    @Argument(help: "The text.") var text: String
    @Flag(help: "Print one JSON value.") var json = false

    func run() throws {
        let measures = Measures(of: text)
        let counts: [(String, Int)] = [
            ("graphemes", measures.graphemes), ("scalars", measures.scalars), ("utf16", measures.utf16),
            ("utf8", measures.utf8), ("width", measures.width), ("x", measures.x),
        ]
        guard json else {
            for (unit, count) in counts { Console.shared.write("\(padded(unit, to: 10))\(count)\n") }
            Console.shared.write(
                "\(padded("sms", to: 10))\(measures.sms.units) (\(measures.sms.encoding.rawValue), "
                    + "\(measures.sms.segments) segments)\n")
            return
        }
        let sms: JSONValue = [
            "encoding": .string(measures.sms.encoding.rawValue), "units": .integer(measures.sms.units),
            "segments": .integer(measures.sms.segments),
        ]
        let members = counts.map { JSONValue.Member($0, .integer($1)) } + [JSONValue.Member("sms", sms)]
        Console.shared.write(JSONValue.object(members).pretty)
    }
}
