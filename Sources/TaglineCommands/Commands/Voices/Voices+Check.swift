import ArgumentParser
import Drafts
import LanguageModel
import Measures
import Projects

extension Voices {
    struct Check: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Say whose voice held-out lines sound like.",
            discussion: """
                Each line that no voice learned from goes to the voice that it costs least, alone and under each \
                voice's own cue: the more often that is its own, the more the voices differ.
                """)

        @OptionGroup var source: VoiceSource
        @OptionGroup var threads: ThreadOptions
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let project = try source.openedProject(in: session)
            let model = try source.loadedModel(for: project, in: session)
            let scripts = try project.lines()
            var cast: [(voice: Voice, lines: [TaggedLine])] = []
            for name in project.voices {
                let voice = try project.voice(named: name)
                let lines = VoiceLines(scripts, on: voice.record.suggestedLines == nil ? nil : .kept)
                guard voice.record.blend.isEmpty else { continue }
                let count = lines.counts()[voice.role]?.learned ?? 0
                guard count >= VoiceText.leastLines else {
                    Console.shared.diagnose(
                        "\(name): left out, for \(voice.role) has \(counted(count, "line")) in the scripts, and "
                            + "\(VoiceText.leastLines) are needed")
                    continue
                }
                guard voice.base == model.hash else {
                    throw Failure(VoiceError.otherBase(voice: name, base: voice.base, model: model.hash))
                }
                let text = try lines.text(of: voice.role, for: model)
                if text.fingerprint != voice.record.text {
                    Console.shared.diagnose(
                        "\(name): the lines have changed since the voice was learned, which may know some of those "
                            + "held out now; train it again")
                }
                cast.append((voice, text.heldOut))
            }
            guard cast.count > 1 else {
                throw Failure("it takes two voices with lines in the project's scripts to tell them apart")
            }
            let attribution = try failing { try Attribution(of: cast, base: model, threads: threads.count) }
            Console.shared.write(json ? attribution.json.pretty : attribution.report)
        }
    }
}

extension Attribution {
    var json: JSONValue {
        [
            "accuracy": .double(rounded(accuracy, 4)), "lines": .integer(total),
            "chance": .double(rounded(1 / Double(names.count), 4)),
            "largestShare": .double(rounded(largestShare, 4)),
            "voices": .array(names.map(JSONValue.string)),
            "confusion": .array(lines.map { .array($0.map(JSONValue.integer)) }),
        ]
    }

    /// Whose lines by row, whose voice by column.
    var report: String {
        let width = (names.map { MeasureUnit.width.length(of: visible($0)) }.max() ?? 0) + 2
        func cell(_ text: String) -> String { padded(text, to: width) }
        var report = cell("") + names.map { cell(visible($0)) }.joined() + "\n"
        for (name, row) in zip(names, lines) {
            report += cell(visible(name)) + row.map { cell("\($0)") }.joined() + "\n"
        }
        return report.split(separator: "\n").map { $0.trimmedEnd + "\n" }.joined()
            + "\(rounded(100 * accuracy, 1)) % of \(counted(total, "line")) sound like their own; "
            + "\(rounded(100 / Double(names.count), 1)) % would by chance, "
            + "\(rounded(100 * largestShare, 1)) % if all went to one voice\n"
    }
}

extension Substring {
    /// Without spaces at the end.
    fileprivate var trimmedEnd: Substring {
        lastIndex { $0 != " " }.map { self[...$0] } ?? ""
    }
}
