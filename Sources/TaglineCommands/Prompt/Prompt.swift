import ArgumentParser
import Generation
import LineEditor
import Measures
import Projects
import Screenplay

/// Reads lines and does what they mean, until the writer leaves or, in a script, the first one fails.
struct Prompt {
    var session: Session
    /// Whether a line that fails ends the run.
    let stopsAtFailure: Bool
    /// Whether lines are shown before what they do, as in a transcript.
    let echoes: Bool
    /// The file that the lines come from, which diagnostics name with the line; nil for a person's.
    var source: String?
    /// Told before each line what could follow, as the session's completer what could be completed.
    var ghostWriter: GhostWriter?
    private var line = 0
    /// What was shown last of what failed.
    private var failure: Failure?

    init(session: Session, stopsAtFailure: Bool = false, echoes: Bool = false) {
        self.session = session
        self.stopsAtFailure = stopsAtFailure
        self.echoes = echoes
    }

    /// - Returns: the exit status.
    mutating func run(_ reader: any LineReader) -> Int32 {
        let style = Style(isPlain: !Console.shared.hasColor)
        session.reader = reader
        while !session.isOver {
            let prompt = style.prompt(session)
            if let queued = session.queue.next() {
                Console.shared.echo(queued, after: prompt)
                if let status = attempt({ try $0.answer(queued, isPlayed: true) }) { return close(after: status) }
                continue
            }
            session.completer?.update(session)
            ghostWriter?.update(session)
            reader.keepHistory(at: session.project?.historyPath)
            line += 1
            switch reader.readLine(prompt: prompt, rightPrompt: style.rightPrompt(session)) {
            case .line(let line):
                if echoes { Console.shared.echo(line, after: prompt) }
                if let status = attempt({ try $0.answer(line) }) { return close(after: status) }
            case .paste(let text):
                if let status = attempt({ try $0.paste(text) }) { return close(after: status) }
            case .interrupted:
                guard reader.isInteractive else {
                    Console.shared.diagnose(Failure.interrupted.description)
                    return close(after: Failure.interrupted.status)
                }
            case .end: return close()
            }
        }
        return 0
    }

    /// Saves at the end of the lines.
    ///
    /// - Parameter status: that of the line that ended them, which no failure to save hides.
    /// - Returns: the exit status; nobody is there any more to save again.
    private mutating func close(after status: Int32 = 0) -> Int32 {
        do throws(Failure) {
            try session.close()
            return status
        } catch {
            let unsaved = placed(error)
            // Where the line was to save, it has said so.
            if status == 0 || unsaved != failure { Console.shared.diagnose(unsaved.description) }
            return status == 0 ? unsaved.status : status
        }
    }

    /// The exit status, where what failed ends the run.
    private mutating func attempt(_ body: (inout Prompt) throws -> Void) -> Int32? {
        session.completer?.update(nil)
        ghostWriter?.update(nil)
        do {
            try body(&self)
            return nil
        } catch let error as Failure {
            session.queue.clear()
            // The terminal shows ^C where the cursor stood.
            if error == .interrupted, Console.shared.hasProgress { Console.shared.report("\n") }
            let placed = placed(error)
            failure = placed
            Console.shared.diagnose(placed.description)
            return stopsAtFailure ? error.status : nil
        } catch let code as ExitCode {
            session.queue.clear()
            return stopsAtFailure ? code.rawValue : nil
        } catch {
            if PromptRoot.exitCode(for: error) == .success {
                Console.shared.write(PromptRoot.asTyped(PromptRoot.fullMessage(for: error)) + "\n")
                return nil
            }
            session.queue.clear()
            let refused = CommandLineError(error, of: PromptRoot.self)
            Console.shared.diagnose(placed(Failure(refused.message)).description)
            Console.shared.report(PromptRoot.asTyped(refused.usage))
            return stopsAtFailure ? refused.status : nil
        }
    }

    /// A failure with the line that led to it, where it names no file of its own; no line leads to ^C.
    private func placed(_ failure: Failure) -> Failure {
        guard failure.file == nil, failure != .interrupted, let source else { return failure }
        var placed = failure
        (placed.file, placed.line) = (source, line)
        return placed
    }

    /// - Parameter isPlayed: whether it comes from a macro or a file, and not from the writer.
    private mutating func answer(_ line: String, isPlayed: Bool = false) throws {
        let meaning = try PromptLine(line, session.surroundings)
        switch meaning {
        case .nothing: endParagraph()
        case .command(let words):
            session.command = String(line.trimmed.drop { $0 == "/" })
            try run(words)
        case .suggest(let role, let wishes): try session.suggest(role: role, wishes: wishes)
        case .take(let place): try session.take(place)
        case .speech(let role, let text):
            try session.add(text, of: role, origin: .human)
            session.pastOffers = 0
        case .cue(let role):
            try session.write(cueOf: role)
            session.pastOffers = 0
        case .text(let text):
            try session.write(text)
            session.pastOffers = 0
        }
        // What failed is not to fail again.
        if !isPlayed { session.record(line, meaning) }
    }

    /// Blank lines of a file are its text; Enter twice is no more than once.
    private func endParagraph() {
        guard let script = session.script else { return }
        if session.reader?.isInteractive == true, script.isAtParagraphStart { return }
        script.endParagraph()
    }

    private mutating func run(_ words: [String]) throws {
        var words = session.joiningName(in: PromptRoot.completed(words))
        guard let first = words.first else { return }
        if first == "help" {
            guard words.count > 1 else { return session.page(HelpPage.text) }
            let asked = try helped(words.dropFirst())
            if asked.count == 1, let example = PromptExamples.all[asked[0]] {
                return Console.shared.write(
                    "\(PromptRoot.helpMessage(for: asked[0]))\n\nFOR EXAMPLE:\n  \(example)\n")
            }
            words = [first] + asked
        }
        if !PromptRoot.names.contains(first) {
            let more = session.command.drop { $0 != " " && $0 != "\t" }.trimmed
            if try session.play(first, more) { return }
        }
        guard PromptRoot.names.contains(first) || first.hasPrefix("-") else {
            throw Failure.misuse(PromptRoot.refusal(of: first))
        }
        try PromptRoot.checkNames(in: words, mark: "/", help: "/help")
        var command = try PromptRoot.parseAsRoot(words)
        if var command = command as? any SessionCommand {
            try command.run(in: &session)
        } else {
            try command.run()
        }
    }

    /// The command that help is asked for, with its name completed and no slash before it.
    private func helped(_ words: ArraySlice<String>) throws(Failure) -> [String] {
        let asked = PromptRoot.completed(words.prefix(1).map { String($0.drop { $0 == "/" }) } + words.dropFirst())
        guard let name = asked.first, PromptRoot.names.contains(name) || name.hasPrefix("-") else {
            throw .misuse(PromptRoot.refusal(of: asked[0]))
        }
        try PromptRoot.checkNames(in: asked, mark: "/", help: "/help")
        return asked
    }

    /// Many lines at once are text, whatever they begin with.
    private mutating func paste(_ text: String) throws {
        let elements = try session.write(text)
        session.pastOffers = 0
        let ends = text.utf8.count { $0 == UInt8(ascii: "\n") }
        let lines = text.utf8.last == UInt8(ascii: "\n") ? ends : ends + 1
        Console.shared.write("pasted \(counted(lines, "line")) as \(counted(elements.count, "element"))\n")
        if let recording = session.recording {
            Console.shared.diagnose("what was pasted is no part of \(visible(recording.name)); type it line by line")
        }
    }
}

extension Session {
    /// What a line at the prompt is read with.
    var surroundings: PromptLine.Surroundings {
        var surroundings = PromptLine.Surroundings(hasScript: script != nil)
        surroundings.offered = max(offered.count, pastOffers)
        if let script {
            let speech = script.openSpeech
            surroundings.names = script.names
            surroundings.isAtParagraphStart = script.isAtParagraphStart
            // Lines of a title page are none of a paragraph.
            let firstEnd = script.screenplay.elements.first?.sourceRange?.upperBound ?? .max
            surroundings.isInAction = !script.isAtParagraphStart && speech == nil && firstEnd <= script.cursor
            surroundings.cue = speech.flatMap { $0.hasText ? nil : $0.name }
            surroundings.isInsideMark = script.isInsideMark
        }
        return surroundings
    }
}
