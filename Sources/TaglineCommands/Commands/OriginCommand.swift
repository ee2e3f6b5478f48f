import ArgumentParser
import Projects
import Screenplay

struct OriginCommand: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "origin", abstract: "Say who wrote a line, or the lines of the scene at the prompt.",
        usage: "/origin 12")

    @Argument(help: "A line's number, as /show counts; the scene without.") var number: Int?

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let past = script.buffer.past
        let elements = script.screenplay.elements
        let scene = script.scene.number
        let shown = scene == 0 ? elements.indices : script.screenplay.scenes[scene - 1].elements
        let numbers = number.map { [$0] } ?? shown.map { $0 + 1 }
        var (byModel, report) = (0, "")
        for number in numbers {
            let line = try LineOrigin(number, in: script, past)
            if line.model != nil { byModel += 1 }
            let text = shortened(Listing.line(number, line.element), to: 60)
            report += "\(padded(text, to: 62))\(line.report(in: script))\n"
        }
        if number == nil {
            report += "  \(part(byModel, of: numbers.count, "element")) \(byModel > 1 ? "are" : "is") a model's\n"
        }
        session.page(report)
    }
}
