import ArgumentParser
import Projects
import Screenplay

struct Drop: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop",
        abstract: "Take lines out of the script.",
        usage: "/drop 12\n/drop 12..15",
        discussion: """
            With a cue goes what is said below it, and with the last line of a speech its cue. The other lines stay what \
            they are. It is one change: /undo brings all of it back.
            """)

    @Argument(help: "A line's number, as /show counts, or the first and the last of several: 12..15.") var lines: String

    func run(in session: inout Session) throws {
        let script = try session.changeableScript()
        let removal = try LineRemoval(of: numbers(in: script), in: script.screenplay)
        try script.replace(script.buffer.bytes.indices, with: removal.rest())
        session.offered = []
        for (number, element) in removal.removed {
            Console.shared.write(Listing.row(number, element, remark: "dropped"))
        }
    }

    private func numbers(in script: OpenScript) throws(Failure) -> ClosedRange<Int> {
        let parts =
            lines.firstRange(of: "..").map { [lines[..<$0.lowerBound], lines[$0.upperBound...]] } ?? [lines[...]]
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, let first = numbers.first, let last = numbers.last, first <= last else {
            throw Failure("\(lines) is no line; name one by its number, as in /drop 12, or several: /drop 12..15")
        }
        let elements = script.screenplay.elements
        for number in [first, last] where !elements.hasNumber(number) {
            throw Failure("there is no element \(number); the script has \(elements.count), and /show numbers them")
        }
        return first...last
    }
}
