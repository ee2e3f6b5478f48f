import ArgumentParser
import Drafts
import LanguageModel
import Projects

struct Voices: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "voices",
        abstract: "Teach the model how a project's characters speak.",
        discussion: """
            A voice is what is added to a model's weights to make it write as one character's lines are written. A \
            project keeps one a file in voices/; ANNA? at the prompt, and generate with --tag role=ANNA, write in the \
            voice called ANNA.
            """,
        subcommands: [Train.self, List.self, Check.self, Blend.self, Remove.self])

    struct List: SessionCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the project's voices.")

        @OptionGroup var source: VoiceSource
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let project = try source.openedProject(in: session)
            let model = try source.loadedModel(for: project, in: session).hash
            var (found, isWhole): ([(voice: Voice, bytes: Int)], Bool) = ([], true)
            for name in project.voices {
                do throws(Failure) {
                    found.append((try project.voice(named: name), try project.voiceFile(named: name).count))
                } catch {
                    Console.shared.diagnose(error.description)
                    isWhole = false
                }
            }
            if json {
                let values = found.map { $0.voice.json(bytes: $0.bytes, fits: $0.voice.base == model) }
                Console.shared.write(JSONValue.object([.init("voices", .array(values))]).pretty)
            } else {
                for (voice, bytes) in found {
                    let fits = voice.base == model ? "" : "  made for another model"
                    Console.shared.write(voice.report(bytes: bytes) + fits + "\n")
                }
                if found.isEmpty, isWhole { Console.shared.write("no voices yet; voices train makes them\n") }
            }
            if !isWhole { throw ExitCode(1) }
        }
    }

    struct Remove: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Remove voices from the project.")

        @Argument(help: "The voices' names.") var name: [String]
        @OptionGroup var source: VoiceSource
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let project = try source.openedProject(in: session)
            for name in name {
                try failing { try project.removeVoice(named: name) }
                if !json { Console.shared.write("removed \(visible(name))\n") }
            }
            let report: JSONValue = ["removed": .array(name.map(JSONValue.string))]
            if json { Console.shared.write(report.pretty) }
        }
    }
}

extension Voice {
    /// What a person is told of it, on one line.
    func report(bytes: Int) -> String {
        let source =
            record.blend.isEmpty
            ? "\(record.lines + record.heldOutLines) lines (\(record.heldOutLines) held out"
                + (record.suggestedLines.map { ", \($0) suggested" } ?? "") + ")"
            : "blend of \(record.blend.map(visible).joined(separator: " "))"
        let gain = record.after.map { after in
            "\(record.before.map { "\(rounded($0, 3)) to " } ?? "")\(rounded(after, 3)) bits a character"
        }
        let ngram = record.ngram.map { "\(rounded($0, 3)) by a \(record.ngramOrder ?? 0)-gram" }
        // By how much the matrices may change is for whoever asked for it, and in the JSON.
        let adaptation = record.adaptation.hasPrefix("rank ") ? "" : visible(record.adaptation)
        let verdict = record.isBeatenByNGram ? "the n-gram does better: too few lines for a voice" : ""
        let size = "\((bytes + 500) / 1000) kB"
        let fields = [
            padded(visible(name), to: 16), source, gain ?? "", ngram ?? "", verdict, adaptation, size,
        ]
        return fields.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// - Parameter fits: whether it is made for the model in force.
    func json(bytes: Int, fits: Bool) -> JSONValue {
        func bits(_ value: Double?) -> JSONValue { value.map { .double(rounded($0, 6)) } ?? .null }
        let ngram = record.ngram.map { value -> JSONValue in
            ["order": .integer(record.ngramOrder ?? 0), "bitsPerCharacter": bits(value)]
        }
        return [
            "name": .string(name), "role": .string(role), "base": .string(base), "fits": .bool(fits),
            "adaptation": .string(record.adaptation), "lines": .integer(record.lines),
            "heldOutLines": .integer(record.heldOutLines), "steps": .integer(record.steps),
            "seed": JSONValue(record.seed), "before": bits(record.before), "after": bits(record.after),
            "ngram": ngram ?? .null, "ngramDoesBetter": .bool(record.isBeatenByNGram),
            "blend": .array(record.blend.map(JSONValue.string)), "bytes": .integer(bytes),
        ]
    }
}
