import ArgumentParser
import Generation
import LineEditor
import Projects

struct Pick: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "pick",
        abstract: "Write a line word by word, from the words that voices would say next.",
        usage: "/pick ANNA\n/pick ANNA:0.7 MARK:0.3",
        discussion: """
            Type numbers for the words shown, letters for the likeliest word that begins with them, 'word for one of \
            your own, . or another mark behind a word, < to take the last one back, NAME:0.5 to change a volume, \
            several with spaces between them. An empty line takes the line, ^C or ^D drops it.
            """)

    @Argument(help: "Who speaks, or voices with their volumes; nobody for action.") var voices: [String] = []

    private static let choices = 8

    func run(in session: inout Session) throws {
        let script = try session.openedScript()
        guard let reader = session.reader else {
            throw Failure("there is nobody to pick words; this is for the prompt")
        }
        var volumes = Volumes()
        let name = voices.joined(separator: " ")
        let isName = voices.allSatisfy { Volumes.volume($0) == nil }
        try volumes.set(isName ? (name.isEmpty ? [] : ["\(name):1"]) : voices)
        if volumes.all.isEmpty, let speech = script.openSpeech { try volumes.set(["\(speech.name):1"]) }
        var keyboard = WordKeyboard()
        var next = try nextWords(session, script, volumes)
        while true {
            let choices = try failing { try next.after(keyboard.text, count: Self.choices) }
            let shown = choices.enumerated().map { "\($0 + 1) \(visible($1.text))" }.joined(separator: "  ")
            Console.shared.write("  \(shown)\n")
            let who = volumes.loudest.map { "\(visible($0)): " } ?? ""
            let prompt = "\(who)\(visible(keyboard.text)) ▸ "
            guard let line = reader.readLine(prompt: prompt, remember: false).oneLine else {
                throw Failure("the line was dropped")
            }
            guard !line.trimmed.isEmpty else { break }
            let old = (keyboard, volumes)
            do throws(Failure) {
                for key in WordKeyboard.keys(line) { try press(key, &keyboard, &volumes, &next, session, script) }
            } catch {
                (keyboard, volumes) = old
                next = try nextWords(session, script, volumes)
                guard reader.isInteractive else { throw error }
                Console.shared.diagnose(error.description)
            }
        }
        guard !keyboard.text.isEmpty else { throw Failure("no word was picked") }
        try session.add(keyboard.text, of: volumes.loudest, origin: .human)
    }

    private func press(
        _ key: WordKeyboard.Key, _ keyboard: inout WordKeyboard, _ volumes: inout Volumes, _ next: inout NextWords,
        _ session: Session, _ script: OpenScript
    ) throws(Failure) {
        switch key {
        case .choice(let number):
            let choices = try words(next, keyboard, "")
            guard choices.hasNumber(number) else {
                throw Failure("there is no word \(number); there are 1 to \(choices.count)")
            }
            keyboard.add(choices[number - 1].text)
        case .beginning(let letters):
            guard let word = try words(next, keyboard, letters).first else {
                throw Failure("no word begins with \(letters); '\(letters) takes it as your own")
            }
            keyboard.add(word.text)
        case .own(let word): keyboard.add(word)
        case .mark(let mark): keyboard.add(mark: mark)
        case .back: keyboard.removeLast()
        case .volume(let word):
            try volumes.set([word])
            next = try nextWords(session, script, volumes)
        }
    }

    private func words(
        _ next: NextWords, _ keyboard: WordKeyboard, _ beginning: String
    ) throws(Failure) -> [NextWords.Word] {
        try failing { try next.after(keyboard.text, beginning: beginning, count: Self.choices) }
    }

    private func nextWords(
        _ session: Session, _ script: OpenScript, _ volumes: Volumes
    ) throws(Failure) -> NextWords {
        var speakers: [NextWords.Speaker] = []
        for (role, volume) in volumes.all {
            speakers.append(NextWords.Speaker(role: role, volume: volume, voice: try session.voice(of: role)))
        }
        if speakers.isEmpty { speakers = [NextWords.Speaker(role: nil, volume: 1)] }
        return NextWords(
            of: try session.suggester(), after: script.before, speakers: speakers, tags: session.settings.tags)
    }
}
