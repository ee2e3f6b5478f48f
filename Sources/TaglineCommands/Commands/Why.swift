import ArgumentParser
import Generation
import Measures
import Projects
import Screenplay

struct Why: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Say what a line was asked for, what each character cost the model, and what it is like.",
        usage: "/why 12")

    @Argument(help: "The line's number, as /show counts. (default: the model's latest)") var number: Int?

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let line = try LineOrigin(number ?? script.latestOfModel(), in: script)
        Console.shared.write(Listing.row(line.number, line.element) + "  written \(line.byline(in: script))\n")
        if let model = line.model {
            Console.shared.write(
                "  asked: \(model.provenance.map { visible($0.report) } ?? "not recorded by the program of that time")\n"
            )
        }
        if let edited = line.edited(in: script), let written = line.model?.provenance?.text {
            Console.shared.write("  the model wrote \"\(visible(written))\", now \"\(visible(edited))\"\n")
        }
        if let explanation = try explanation(of: line, in: script, session) {
            Console.shared.write(explanation)
        }
        let texts = try SearchedTexts(in: session)
        for (like, similarity) in texts.nearest(to: line.element.text, except: line.number - 1, count: 2) {
            Console.shared.write(
                "  like \(Int((100 * similarity).rounded())) %  \(visible(like.place))  "
                    + "\(shortened(visible(like.text), to: 80))\n")
        }
        Console.shared.write("  \(visible(texts.report))\n")
    }

    /// What the line costs; nil where it is none that a model writes.
    private func explanation(
        of line: LineOrigin, in script: OpenScript, _ session: Session
    ) throws(Failure) -> String? {
        if let model = line.model, let provenance = model.provenance,
            let request = provenance.request(seed: model.seed),
            let writer = try session.writer(of: model.hash, role: provenance.role), let before = line.before
        {
            let found = try failing {
                try writer.suggester.explanation(
                    of: provenance.text, after: before, role: provenance.role, request, voice: writer.voice)
            }
            return Self.report(found, must: provenance.must)
        }
        let index = line.number - 1
        let elements = script.screenplay.elements
        guard [.dialogue, .action].contains(line.element.type) else { return nil }
        let cue = line.element.type == .action ? nil : elements[..<index].lastIndex { $0.type == .character }
        guard let start = elements[cue ?? index].sourceRange?.lowerBound else { return nil }
        let role = cue.map { elements[$0].name }
        let before = Screenplay(fountain: Array(script.buffer.bytes.prefix(start)))
        let (suggester, voice) = (try session.suggester(), try role.flatMap(session.voice))
        let found = try failing {
            try suggester.explanation(
                of: line.element.text, after: before, role: role, LineRequest(), voice: voice)
        }
        return Self.report(found, must: [])
    }

    /// The bits of each character below it, and where constraints bit.
    static func report(_ explanation: LineExplanation, must: [String]) -> String {
        let bits = explanation.characters.map(\.bits) + [explanation.end]
        let total = bits.reduce(0, +)
        var (text, digits) = ("", "")
        for character in explanation.characters {
            let shown = visible(String(character.scalar))
            let columns = MeasureUnit.width.length(of: shown)
            let digit = character.bits < 9.5 ? String(Int(character.bits.rounded())) : "+"
            text += shown
            // A mark takes no column; what it cost stands in the sum alone.
            if columns > 0 { digits += padded(digit, to: columns) }
        }
        var report =
            "  costs \(rounded(total, 1)) bits, \(rounded(total / Double(bits.count), 1)) a character; below each its own, "
            + "+ from 10 on\n    \(text)\n    \(digits)\n"
        for phrase in must {
            let place = end(of: phrase, in: explanation.characters.map(\.scalar))
            report += "  required \"\(visible(phrase))\"" + (place.map { ": whole at \($0)" } ?? "") + "\n"
        }
        for pressure in explanation.pressures {
            let places = pressure.places.prefix(8).map { place in
                place < explanation.characters.count ? "\(place + 1)" : "the end"
            }
            let more = pressure.places.count > 8 ? " and \(pressure.places.count - 8) more" : ""
            report += "  \(pressure.constraint) bit at \(places.joined(separator: ", "))\(more)\n"
        }
        return report
    }

    /// After how many characters a line first holds a phrase.
    private static func end(of phrase: String, in line: [Unicode.Scalar]) -> Int? {
        guard let phrase = Phrase(phrase) else { return nil }
        return (1..<line.count + 1).first { phrase.occurs(in: String(String.UnicodeScalarView(line[..<$0]))) }
    }
}
