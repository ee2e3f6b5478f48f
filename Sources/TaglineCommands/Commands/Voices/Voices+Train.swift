import ArgumentParser
import Drafts
import LanguageModel
import LineEditor
import Projects

extension Voices {
    struct Train: SessionCommand {
        static let configuration = CommandConfiguration(
            commandName: "train",
            abstract: "Learn voices from the lines of the project's scripts.",
            discussion: """
                Every tenth line is held out: it decides when to stop, and gives the figures before and after. An \
                n-gram counted in the same lines stands beside them; where there are too few lines for a voice, it \
                says so. A voice that does no better than the model alone is not kept. Lines that a model wrote are \
                read but not learned from, unless --on kept asks for them. ^C keeps the best so far.
                """)

        @Argument(help: "Who; without, everybody with at least \(Voices.leastLines) lines.") var role: [String] = []
        @OptionGroup var source: VoiceSource
        @Option(help: "Learn from suggestions, too, that were kept or edited.") var on: LearningSource?
        @Option(help: "How long to learn each voice, as 90s or 1m30s. (default: 2m)") var time: Duration?
        @Option(help: "How many updates to make in place of a time.") var steps: Int?
        @Option(help: "The rank of what is added to the matrices; 0 changes the biases alone.") var rank = 8
        @Option(help: "The highest learning rate. (default: what does well at that rank)") var learningRate: Float?
        @Option(help: "The share of units silenced at a time, against learning by heart.") var dropout: Float = 0
        @Option(help: "The seed of the first numbers and of the order of reading.") var seed: UInt64 = 1
        @OptionGroup var threads: ThreadOptions
        @Option(help: "The type of the products' operands; auto takes the fastest.") var precision = PrecisionOption
            .auto
        @Flag(help: "Measure fine-tuning of all weights, which is too large to keep.") var full = false
        @Flag(help: "Print one JSON value.") var json = false

        func validate() throws {
            guard time == nil || steps == nil else { throw ValidationError("--time and --steps exclude each other") }
            if let steps, steps < 1 { throw ValidationError("--steps takes 1 or more") }
            guard (0...64).contains(rank) else { throw ValidationError("--rank takes 0 to 64") }
            guard dropout >= 0, dropout <= 0.9 else { throw ValidationError("--dropout takes 0 to 0.9") }
            if let learningRate, !(learningRate > 0 && learningRate < 1) {
                throw ValidationError("--learning-rate takes a number above 0 and below 1")
            }
        }

        func run(in session: inout Session) throws {
            let project = try source.openedProject(in: session)
            try failing { try project.requireWritable() }
            let lines = VoiceLines(try project.lines(), on: on)
            let (chosen, skipped) = try choose(lines, project)
            let model = try source.loadedModel(for: project, in: session)
            if !full { try failing { try Voice.check(rank, for: model) } }
            let options = try options()
            Interrupts.install()
            defer { _ = Interrupts.take() }
            var results: [JSONValue] = []
            for role in chosen {
                guard !Interrupts.isPending else { break }
                results.append(try train(role, lines, model, options, project))
            }
            for (role, reason) in skipped where !json {
                Console.shared.write("\(padded(visible(role), to: 16))  skipped: \(reason)\n")
            }
            if json {
                let left = skipped.map { role, reason -> JSONValue in
                    ["role": .string(role), "reason": .string(reason)]
                }
                let value: JSONValue = ["voices": .array(results), "skipped": .array(left)]
                Console.shared.write(value.pretty)
            }
            if Interrupts.isPending { throw ExitCode(Failure.interrupted.status) }
        }

        /// Whose voices are learned, and who is left out and why.
        private func choose(
            _ lines: VoiceLines, _ project: Project
        ) throws(Failure) -> (chosen: [String], skipped: [(role: String, reason: String)]) {
            let (roles, counts) = (lines.roles, lines.counts())
            if let unknown = role.first(where: { counts[$0] == nil }) {
                let known = roles.map(visible).joined(separator: ", ")
                throw Failure(
                    "\(visible(unknown)) speaks in no script of the project; "
                        + (known.isEmpty ? "nobody does" : "these do: \(known)"))
            }
            let asked = role.isEmpty ? roles : roles.filter(role.contains)
            if on == .kept, asked.allSatisfy({ counts[$0]?.suggested == 0 }) {
                let whose = role.isEmpty ? "" : " of \(asked.map(visible).joined(separator: ", "))"
                throw Failure("--on kept: no suggestion\(whose) was kept; take some at the prompt, or leave --on out")
            }
            guard role.isEmpty else {
                for name in role { _ = try failing { try project.voicePath(named: name) } }
                return (asked, [])
            }
            var (chosen, skipped): ([String], [(role: String, reason: String)]) = ([], [])
            for role in roles {
                let count = counts[role] ?? VoiceLines.Count()
                if count.learned < Voices.leastLines {
                    let more = on == nil && count.suggested > 0 ? "; --on kept adds \(count.suggested)" : ""
                    skipped.append((role, "\(counted(count.learned, "line")), \(Voices.leastLines) are needed\(more)"))
                } else if (try? project.voicePath(named: role)) == nil {
                    skipped.append((role, "a voice of this name cannot be a file"))
                } else {
                    chosen.append(role)
                }
            }
            guard !chosen.isEmpty else {
                throw Failure(
                    "nobody has \(Voices.leastLines) lines in the project's scripts; "
                        + "name who is to be learned all the same, or write more")
            }
            return (chosen, skipped)
        }

        private func options() throws(Failure) -> VoiceOptions {
            var options = VoiceOptions(full ? .full : rank == 0 ? .biases : .lowRank(rank))
            if let time { options.training.limit = .time(time.seconds) }
            if let steps { options.training.limit = .steps(steps) }
            if let learningRate { options.training.learningRate = learningRate }
            (options.training.dropout, options.training.seed) = (dropout, seed)
            (options.training.threads, options.training.precision) = (threads.count, try precision.resolved())
            return options
        }

        /// Learns and keeps one voice, and says how it did.
        private func train(
            _ role: String, _ lines: VoiceLines, _ model: CharacterModel, _ options: VoiceOptions, _ project: Project
        ) throws(Failure) -> JSONValue {
            let text = try lines.text(of: role, for: model)
            let suggestions = on == .kept ? lines.counts()[role] : nil
            let start = ContinuousClock.now
            let among = suggestions.map { ", \($0.kept) kept and \($0.edited) edited suggestions among them" } ?? ""
            Console.shared.report(
                "\(visible(role)): \(counted(text.learned.count, "line")), \(text.heldOut.count) held out\(among)\n")
            let progress = TrainingReport(name: role, log: nil, curve: nil)
            var voice = try failing {
                try VoiceTrainer(model, on: text, options: options).run {
                    progress.add($0)
                    return !Interrupts.isPending
                }
            }
            progress.clearLine()
            let voiced = try failing { try voice.applied(to: model) }
            let (before, after) = (
                text.evaluate(model, threads: threads.count), text.evaluate(voiced, threads: threads.count)
            )
            let ngram = try failing { try text.evaluateNGram(model.vocabulary) }
            (voice.record.before, voice.record.after) = (before.bitsPerCharacter, after.bitsPerCharacter)
            (voice.record.ngram, voice.record.ngramOrder) = (ngram.evaluation.bitsPerCharacter, ngram.order)
            voice.record.suggestedLines = suggestions?.suggested
            let isBetter = after.nats < before.nats
            var bytes = voice.deltaBytes
            if isBetter, !full {
                let file = try failing { try voice.file() }
                bytes = file.count
                try failing { try project.writeVoice(file, named: role) }
            }
            let seconds = ContinuousClock.now - start
            Console.shared.report("\(visible(role)): \(seconds.components.seconds) s\n")
            let isKept = isBetter && !full
            if !json {
                let reason = full ? "  not kept: measured only" : "  not kept: no better than the model alone"
                Console.shared.write(voice.report(bytes: bytes) + (isKept ? "" : reason) + "\n")
            }
            guard case .object(var members) = voice.json(bytes: bytes, fits: true) else { return .null }
            members.append(.init("kept", .bool(isKept)))
            if let suggestions {
                let value: JSONValue = [
                    "kept": .integer(suggestions.kept), "edited": .integer(suggestions.edited),
                ]
                members.append(.init("suggestions", value))
            }
            return .object(members)
        }
    }

    /// Fewer lines are learned from only when asked.
    static let leastLines = 50
}
