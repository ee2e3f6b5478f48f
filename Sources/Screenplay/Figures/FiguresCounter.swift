/// Counts a script's figures, element by element.
struct FiguresCounter {
    private var figures = ScriptFigures()
    private var placeOfName: [String: Int] = [:]
    private var speeches: [SpeechFigures] = []
    /// Who speaks, as long as the speech goes on; nobody between speeches.
    private var speakers: [Int] = []
    private var last: Element?
    /// The headings of scenes that were taken out, by their places among the elements.
    private let omittedHeadings: Set<Int>
    /// The names of all cues, in capitals.
    private let names: Set<String>

    init(of screenplay: Screenplay) {
        omittedHeadings = screenplay.omittedHeadings
        names = screenplay.cueNames
    }

    mutating func add(_ element: Element, at index: Int) {
        defer { last = element }
        if element.type == .sceneHeading {
            speakers = []
            figures.scenes.append(SceneFigures(element, isOmitted: omittedHeadings.contains(index)))
            return
        }
        if element.type == .character { return begin(element) }
        if !speakers.isEmpty, let last, element.continuesSpeech(below: last) {
            if element.type != .parenthetical { addSpeech(element.printingText) }
            return
        }
        speakers = []
        switch element.type {
        case .action, .centered, .lyrics, .dialogue, .parenthetical, .transition: addAction(element.printingText)
        case .sceneHeading, .character, .pageBreak, .section, .synopsis, .note, .boneyard: break
        }
    }

    /// The scene that counts now; one without a heading where none has come yet.
    private mutating func openScene() -> Int {
        if figures.scenes.isEmpty { figures.scenes.append(SceneFigures(nil)) }
        return figures.scenes.count - 1
    }

    private mutating func begin(_ cue: Element) {
        let name = cue.name.withoutEmphasis
        let scene = openScene()
        speakers = (JointCue(name, of: names)?.names ?? [name]).map { place(of: $0) }
        for place in speakers {
            figures.characters[place].speeches += 1
            if figures.characters[place].scenes.last != scene {
                figures.characters[place].scenes.append(scene)
                figures.scenes[scene].characters.append(place)
            }
        }
        figures.scenes[scene].speeches += 1
        speeches.append(SpeechFigures(line: cue.line, characters: speakers, words: 0, seconds: 0, text: ""))
    }

    private mutating func place(of name: String) -> Int {
        let key = name.uppercased()
        if let place = placeOfName[key] { return place }
        placeOfName[key] = figures.characters.count
        figures.characters.append(CharacterFigures(name: name))
        return figures.characters.count - 1
    }

    private mutating func addSpeech(_ text: String) {
        let count = WordCount(text)
        let seconds = DurationModel.dialogue(count)
        let (scene, speech) = (figures.scenes.count - 1, speeches.count - 1)
        for place in speakers {
            figures.characters[place].words += count.words
            figures.characters[place].seconds += seconds
            figures.characters[place].lines += text.utf8.isEmpty ? 0 : text.utf8.count { $0 == 0x0A } + 1
        }
        figures.scenes[scene].dialogueWords += count.words
        figures.scenes[scene].dialogueSeconds += seconds
        speeches[speech].words += count.words
        speeches[speech].seconds += seconds
        if speeches[speech].text.isEmpty {
            speeches[speech].text = text.split(separator: "\n").first.map(String.init) ?? ""
        }
    }

    private mutating func addAction(_ text: String) {
        let scene = openScene()
        figures.scenes[scene].actionWords += WordCount(text).words
        figures.scenes[scene].actionSeconds += DurationModel.action(characters: text.unicodeScalars.count)
    }

    // MARK: The end

    mutating func finish() -> ScriptFigures {
        rankCharacters()
        countLocations()
        for speech in speeches where speech.seconds > DurationModel.monologue {
            for character in speech.characters { figures.characters[character].monologues += 1 }
        }
        let longest = speeches.enumerated().sorted { ($1.element.words, $0.offset) < ($0.element.words, $1.offset) }
        figures.longestSpeeches = longest.prefix(10).map(\.element)
        countMeetings()
        return figures
    }

    /// Puts those who say most first.
    private mutating func rankCharacters() {
        let order = figures.characters.indices.sorted {
            (figures.characters[$1].words, $0) < (figures.characters[$0].words, $1)
        }
        var rank = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { rank[old] = new }
        figures.characters = order.map { figures.characters[$0] }
        for scene in figures.scenes.indices {
            figures.scenes[scene].characters = figures.scenes[scene].characters.map { rank[$0] }
        }
        for speech in speeches.indices { speeches[speech].characters = speeches[speech].characters.map { rank[$0] } }
    }

    private mutating func countLocations() {
        var places: [String: Int] = [:]
        for scene in figures.scenes where !scene.location.isEmpty {
            let key = scene.location.uppercased()
            let place = places[key] ?? figures.locations.count
            if place == figures.locations.count {
                places[key] = place
                figures.locations.append(LocationFigures(name: scene.location))
            }
            figures.locations[place].scenes += 1
            figures.locations[place].words += scene.words
            figures.locations[place].seconds += scene.seconds
            if let setting = scene.setting, !figures.locations[place].settings.contains(setting) {
                figures.locations[place].settings.append(setting)
            }
        }
        let ranked = figures.locations.enumerated().sorted {
            ($1.element.scenes, $0.offset) < ($0.element.scenes, $1.offset)
        }
        figures.locations = ranked.map(\.element)
    }

    private mutating func countMeetings() {
        let most = min(figures.characters.count, ScriptFigures.metAtMost)
        var scenes = [Int](repeating: 0, count: most * most)
        for scene in figures.scenes {
            let present = scene.characters.filter { $0 < most }.sorted()
            for (index, first) in present.enumerated() {
                for second in present[(index + 1)...] { scenes[first * most + second] += 1 }
            }
        }
        let meetings = scenes.indices.filter { scenes[$0] > 0 }.map {
            Meeting(first: $0 / most, second: $0 % most, scenes: scenes[$0])
        }
        let ranked = meetings.enumerated().sorted { ($1.element.scenes, $0.offset) < ($0.element.scenes, $1.offset) }
        figures.meetings = ranked.map(\.element)
    }
}
