import ArgumentParser
import Drafts
import LanguageModel
import Projects

extension Voices {
    struct Blend: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "blend",
            abstract: "Make a voice between several.", usage: "tagline voices blend ANNA:0.7 MARK:0.3 --name LENA",
            discussion: """
                The voices' ranks add up, and a voice takes 1 MB at most: of the built-in models' voices that is two \
                learned with the default --rank 8, or four with --rank 4. A blend can be blended again as far as that \
                leaves room.
                """)

        @Argument(help: ArgumentHelp("Voices, each with its weight.", valueName: "voice:weight")) var voice: [Weighted]
        @Option(help: "The name of the new voice: the role that is to speak so.") var name: String
        @OptionGroup var source: VoiceSource
        @Flag(help: "Print one JSON value.") var json = false

        func run(in session: inout Session) throws {
            let project = try source.openedProject(in: session)
            try failing { try project.requireWritable() }
            guard !project.hasVoice(named: name) else {
                throw Failure("there is a voice \(name) already; remove it first, or choose another name")
            }
            let blended = try failing {
                try Voice.blend(voice.map { (try project.voice(named: $0.name), $0.weight) }, name: name)
            }
            let file = try failing { try blended.file() }
            try failing { try project.writeVoice(file, named: name) }
            let report: JSONValue = [
                "name": .string(name), "blend": .array(blended.record.blend.map(JSONValue.string)),
                "bytes": .integer(file.count),
            ]
            Console.shared.write(json ? report.pretty : blended.report(bytes: file.count) + "\n")
        }
    }

    /// A voice with its weight as typed: `ANNA:0.7`.
    struct Weighted: ExpressibleByArgument {
        let name: String
        let weight: Float

        init?(argument: String) {
            guard let colon = argument.lastIndex(of: ":"), colon > argument.startIndex,
                let weight = Float(argument[argument.index(after: colon)...]), weight > 0, weight <= 10
            else { return nil }
            (name, self.weight) = (String(argument[..<colon]), weight)
        }
    }
}
