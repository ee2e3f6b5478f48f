import ArgumentParser
import Generation
import LineEditor
import Projects

struct Replay: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Write a line of the model's again, from its record, and say whether it is the same.",
        usage: "/replay 12")

    @Argument(help: "The line's number, as /show counts. (default: the model's latest)") var number: Int?

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        let line = try LineOrigin(number ?? script.latestOfModel(), in: script)
        guard let model = line.model else {
            throw Failure("element \(line.number) was not written by a model but \(line.byline(in: script))")
        }
        guard let provenance = model.provenance, let request = provenance.request(seed: model.seed) else {
            throw Failure(
                "element \(line.number) came with its seed alone; what it was asked for was not recorded, or is not known here"
            )
        }
        if let search = provenance.search {
            throw Failure(
                "element \(line.number) was found by search=\(search), which weighs lines against each other; only lines that "
                    + "were drawn can be written again alone")
        }
        guard let writer = try session.writer(of: model.hash, role: provenance.role) else {
            throw Failure(
                "element \(line.number) was written by model \(model.hash.prefix(8)), which is not at hand; "
                    + "/set model FILE names a model's file, and a voice may have been trained anew")
        }
        guard let before = line.before else {
            throw Failure("the journal does not lead back to what stood before element \(line.number)")
        }
        Interrupts.install()
        let written = try failing {
            try writer.suggester.line(
                after: before, role: provenance.role, request, voice: writer.voice,
                cancelled: { Interrupts.isPending })
        }
        guard let written, written.text.unicodeScalars.elementsEqual(provenance.text.unicodeScalars) else {
            throw Failure(
                "the model wrote \"\(visible(provenance.text))\" then and \"\(visible(written?.text ?? ""))\" now: "
                    + "another program wrote it, or something else stood before it")
        }
        Console.shared.write(
            "  \(padded(String(line.number), to: 4)) \(visible(written.text))\n"
                + "  the same, bit for bit: model \(model.hash.prefix(8)), seed \(model.seed) · "
                + "\(visible(provenance.report))\n"
                + (line.edited(in: script).map { "  edited since: \(visible($0))\n" } ?? ""))
    }
}
