import Drafts
import Screenplay

extension FiguresReport {
    var json: JSONValue {
        let duration: JSONValue = [
            "seconds": .double(rounded(figures.seconds, 1)),
            "dialogue": .double(rounded(figures.scenes.reduce(0) { $0 + $1.dialogueSeconds }, 1)),
            "action": .double(rounded(figures.scenes.reduce(0) { $0 + $1.actionSeconds }, 1)),
            "model": .string(DurationModel.summary),
        ]
        let settings = SceneHeading.Setting.allCases.map { ($0.rawValue, figures.scenes(set: $0)) }
        let parts = DayPart.allCases.map { ($0.rawValue, figures.scenes(by: $0)) }
        return [
            "words": .integer(figures.words), "dialogueWords": .integer(figures.dialogueWords),
            "actionWords": .integer(figures.actionWords), "dialogueShare": .double(rounded(figures.dialogueShare, 4)),
            "speeches": .integer(figures.speeches), "pages": figures.pages.map(JSONValue.integer) ?? .null,
            "duration": duration,
            "settings": counts(settings, unsaid: figures.scenes(set: nil)),
            "dayParts": counts(parts, unsaid: figures.scenes(by: nil)),
            "scenes": .array(figures.scenes.map(scene)),
            "characters": .array(figures.characters.map(character)),
            "locations": .array(figures.locations.map(location)),
            "longestSpeeches": .array(figures.longestSpeeches.map(speech)),
            "meetings": .array(figures.meetings.map(meeting)),
        ]
    }

    private func counts(_ counts: [(String, Int)], unsaid: Int) -> JSONValue {
        .object((counts + [("none", unsaid)]).map { JSONValue.Member($0.0, .integer($0.1)) })
    }

    private func name(_ character: Int) -> JSONValue { .string(figures.characters[character].name) }

    private func scene(_ scene: SceneFigures) -> JSONValue {
        [
            "heading": text(scene.heading), "number": text(scene.number), "line": .integer(scene.line),
            "setting": text(scene.setting?.rawValue), "location": .string(scene.location),
            "dayPart": text(scene.dayPart?.rawValue), "characters": .array(scene.characters.map(name)),
            "speeches": .integer(scene.speeches), "dialogueWords": .integer(scene.dialogueWords),
            "actionWords": .integer(scene.actionWords), "seconds": .double(rounded(scene.seconds, 1)),
            "eighths": scene.eighths.map(JSONValue.integer) ?? .null,
        ]
    }

    private func character(_ character: CharacterFigures) -> JSONValue {
        [
            "name": .string(character.name), "speeches": .integer(character.speeches),
            "lines": .integer(character.lines), "words": .integer(character.words),
            "seconds": .double(rounded(character.seconds, 1)), "monologues": .integer(character.monologues),
            "scenes": .array(character.scenes.map(JSONValue.integer)),
        ]
    }

    private func location(_ location: LocationFigures) -> JSONValue {
        [
            "name": .string(location.name), "scenes": .integer(location.scenes), "words": .integer(location.words),
            "seconds": .double(rounded(location.seconds, 1)),
            "settings": .array(location.settings.map { .string($0.rawValue) }),
        ]
    }

    private func speech(_ speech: SpeechFigures) -> JSONValue {
        [
            "line": .integer(speech.line), "character": .string(figures.speaker(of: speech)),
            "words": .integer(speech.words),
            "seconds": .double(rounded(speech.seconds, 1)), "text": .string(speech.text),
        ]
    }

    private func meeting(_ meeting: Meeting) -> JSONValue {
        ["characters": [name(meeting.first), name(meeting.second)], "scenes": .integer(meeting.scenes)]
    }

    private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
