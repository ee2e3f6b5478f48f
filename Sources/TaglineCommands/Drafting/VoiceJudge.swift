import Corpora
import Generation
import LanguageModel
import LineEditor
import Screenplay

/// Tells the characters of a scene apart by how they speak, and says whose line a line sounds like.
struct VoiceJudge {
    private let script: OpenScript
    private let nearby: NearbyLines
    private let likeness: SpeakerLikeness
    /// Whether the speakers' voices are compared; else their lines are.
    private let hasVoices: Bool

    /// Who is told from others has so many lines nearby.
    static let leastLines = VoiceText.leastLines
    /// So many are told apart at most: a line is read once for each.
    private static let mostSpeakers = 6
    /// A line of the scene is named where another has so large a share of it, and so many times its speaker's: what
    /// falls short of that is chance.
    private static let leastShare = 0.5
    private static let leastOdds = 1.5

    /// Lines of a scene that are judged, at most: the last ones.
    private static let linesOfScene = 200

    /// Learns who speaks how in the scene of a line, or of the prompt.
    ///
    /// - Throws: ``Failure`` where fewer than two speak enough, and on ^C.
    init(of number: Int?, in session: Session) throws(Failure) {
        let script = try session.openedScript()
        self.script = script
        let elements = script.screenplay.elements
        if let number, !elements.hasNumber(number) {
            throw Failure("there is no element \(number); the script has \(elements.count), and /show numbers them")
        }
        if let number, ![.dialogue, .lyrics].contains(elements[number - 1].type) {
            throw Failure("element \(number) is nothing that somebody says; /show numbers what is")
        }
        let scene =
            number.flatMap { number in script.scenes.first { $0.elements.contains(number - 1) } }
            ?? (number == nil && script.scene.number > 0 ? script.scenes[script.scene.number - 1] : nil)
        let nearby = NearbyLines(around: scene?.elements ?? elements.indices, in: script.screenplay)
        self.nearby = nearby
        let heard = nearby.roles.filter { nearby.lines(of: $0).count >= Self.leastLines }
        guard heard.count > 1 else {
            let counts = nearby.roles.prefix(Self.mostSpeakers).map { role in
                "\(visible(role)) \(nearby.lines(of: role).count)"
            }
            throw Failure(
                "it takes two characters with \(Self.leastLines) lines each near the scene to tell them apart"
                    + (counts.isEmpty ? "; nobody speaks there" : "; there are: " + counts.joined(separator: ", ")))
        }
        var voices: [String: RoleVoice] = [:]
        for role in heard where voices.count < Self.mostSpeakers { voices[role] = try session.voice(of: role) }
        let hasVoices = voices.count > 1
        self.hasVoices = hasVoices
        let speakers = heard.filter { !hasVoices || voices[$0] != nil }.prefix(Self.mostSpeakers)
            .map { role in
                SpeakerLikeness.Speaker(
                    role, lines: nearby.lines(of: role).map(\.text), voice: hasVoices ? voices[role] : nil)
            }
        var tags = script.screenplay.titlePage.tags.merging(session.settings.tags) { $1 }
        tags["language"] = session.language
        let suggester = try session.suggester()
        Interrupts.install()
        likeness = try failing {
            try SpeakerLikeness(speakers, tags: tags, by: suggester) { Interrupts.isPending }
        }
    }

    /// The lines of the scene that sound like another's, or that none does.
    func sceneReport() throws(Failure) -> String {
        guard likeness.tellsApart else { return grounds }
        let checked = nearby.inScene.filter { likeness.roles.contains($0.role) }.suffix(Self.linesOfScene)
        var strays: [(line: NearbyLines.Line, rival: Int, share: Double)] = []
        for (line, shares) in zip(checked, try shares(of: checked.map { ($0.text, place(of: $0)) })) {
            guard let owner = likeness.roles.firstIndex(of: line.role),
                let rival = shares.firstIndex(where: { $0 >= max(Self.leastShare, Self.leastOdds * shares[owner]) })
            else { continue }
            strays.append((line, rival, shares[rival]))
        }
        let uses = strays.isEmpty ? nil : try phraseUses(in: strays.map(\.line.text))
        var report = ""
        for (line, rival, share) in strays {
            report += Listing.row(line.element + 1, script.screenplay.elements[line.element])
            report += "       \(visible(line.role)) says it; it reads \(percent(share)) \(name(rival))"
            report += phrase(of: rival, in: line.text, uses).map { "; \($0)" } ?? ""
            report += "\n"
        }
        report += "  \(part(strays.count, of: checked.count, "line")) of the scene "
        return report + "\(strays.count > 1 ? "read" : "reads") more like another's\n" + unheard + grounds
    }

    /// Whose a line of the script sounds like.
    func report(on number: Int) throws(Failure) -> String {
        let element = script.screenplay.elements[number - 1]
        let line = nearby.line(at: number - 1)
        var report = Listing.row(number, element)
        guard let line else { return report }
        report += try ranking(of: line.text, at: place(of: line), saidBy: line.role)
        return report
    }

    /// Whose a text sounds like.
    func report(on text: String) throws(Failure) -> String { try ranking(of: text, at: nil, saidBy: nil) }

    private func ranking(of text: String, at place: Int?, saidBy owner: String?) throws(Failure) -> String {
        let uses = try phraseUses(in: [text])
        let shares = try shares(of: [(text, place)])[0]
        let order = shares.indices.sorted { (shares[$1], $0) < (shares[$0], $1) }
        var report = ""
        for speaker in order {
            // Where they cannot be told apart, a phrase may still be somebody's.
            let habit = phrase(of: speaker, in: text, uses)
            guard likeness.tellsApart || habit != nil else { continue }
            let share = likeness.tellsApart ? padded(percent(shares[speaker]), to: 6) : ""
            let mark = likeness.roles[speaker] == owner ? ", who says it" : ""
            report += "  \(share)\(name(speaker))\(mark)" + (habit.map { "; \($0)" } ?? "") + "\n"
        }
        if let owner, !likeness.roles.contains(owner) {
            report += "  \(visible(owner)), who says it, has too few lines to compare with\n"
        }
        return report + grounds
    }

    private func shares(of lines: [SpeakerLikeness.Line]) throws(Failure) -> [[Double]] {
        try failing { try likeness.shares(of: lines) { Interrupts.isPending } }
    }

    private func place(of line: NearbyLines.Line) -> Int? {
        likeness.roles.contains(line.role)
            ? nearby.lines(of: line.role).firstIndex { $0.element == line.element } : nil
    }

    private func name(_ speaker: Int) -> String { visible(likeness.roles[speaker]) }

    /// Never all: nothing that is measured on lines is certain of one.
    private func percent(_ share: Double) -> String { "\(min(Int((100 * share).rounded()), 99)) %" }

    private func phrase(of speaker: Int, in text: String, _ uses: PhraseUses?) -> String? {
        uses?.habit(of: speaker, in: text).map { habit in
            "\"\(visible(habit.phrase))\" is \(name(speaker))'s phrase (\(habit.uses) of \(counted(habit.total, "use")))"
        }
    }

    /// How often each of the characters says the phrases of some lines in the whole script, and all others together.
    private func phraseUses(in lines: [String]) throws(Failure) -> PhraseUses {
        var uses = PhraseUses(of: lines, speakers: likeness.roles.count + 1)
        let numbers = Dictionary(uniqueKeysWithValues: likeness.roles.enumerated().map { ($1, $0) })
        var speaker: Int?
        for (index, element) in script.screenplay.elements.enumerated() {
            if index % 1024 == 0, Interrupts.isPending { throw .interrupted }
            switch element.type {
            case .character: speaker = numbers[element.name] ?? likeness.roles.count
            case .dialogue, .lyrics:
                guard let speaker else { break }
                var text = element.printingText
                text.withUTF8 { uses.read($0, by: speaker) }
            case .parenthetical, .note, .boneyard: break
            default: speaker = nil
            }
        }
        return uses
    }

    /// Who speaks in the scene and was not compared, and why.
    private var unheard: String {
        let roles = nearby.inScene.map(\.role).filter { !likeness.roles.contains($0) }
        var seen: Swift.Set<String> = []
        return roles.filter { seen.insert($0).inserted }.map { role in
            let count = nearby.lines(of: role).count
            let reason =
                count < Self.leastLines
                ? "\(counted(count, "line")) near the scene, and \(Self.leastLines) are needed"
                : hasVoices ? "there is no voice of that name" : "others have more to say"
            return "  not compared: \(visible(role)), for \(reason)\n"
        }.joined()
    }

    /// By what the characters were told apart, and how well.
    private var grounds: String {
        let names = likeness.roles.map(visible).formatted
        let chance = likeness.total / likeness.roles.count
        let figures =
            "\(likeness.right) of \(counted(likeness.total, "line")) nearby read like their own speaker's; by chance \(chance) would"
        let advice =
            hasVoices
            ? ",\n  most of which the voices learned; of others, /voice check --held-out tells"
            : "; voices tell them better: /voices train"
        guard likeness.tellsApart else {
            return
                "  \(names) cannot be told apart by \(hasVoices ? "their voices" : "their lines"):\n  \(figures)\(advice)\n"
        }
        return "  told apart by \(hasVoices ? "the voices" : "the lines") of \(names):\n  \(figures)\(advice)\n"
    }
}

extension [String] {
    /// `ANNA, MARK and LENA`.
    fileprivate var formatted: String {
        count > 1 ? dropLast().joined(separator: ", ") + " and " + (last ?? "") : first ?? ""
    }
}
