import Drafts
import Screenplay

/// What `table-read` shows of a script.
struct TableReadReport {
    private let figures: ScriptFigures
    /// The characters by their places in the figures, in the order of their first speeches.
    private let cast: [Int]

    init(_ figures: ScriptFigures) {
        self.figures = figures
        var seen: Swift.Set<Int> = []
        cast = figures.scenes.flatMap(\.characters).filter { seen.insert($0).inserted }
    }

    var text: String {
        var roles = TextTable([
            ("order", .right), ("role", .left), ("speeches", .right), ("words", .right), ("scenes", .right),
            ("first", .left), ("duration", .right),
        ])
        for (index, role) in cast.enumerated() {
            let character = figures.characters[role]
            roles.append([
                "\(index + 1)", shortened(character.name, to: 28), "\(character.speeches)", "\(character.words)",
                "\(character.scenes.count)", character.scenes.first.map(name) ?? "", clock(character.seconds),
            ])
        }
        roles.append([
            "", "narrator", "", "\(figures.actionWords)", "\(figures.headed.count)", "",
            clock(figures.scenes.reduce(0) { $0 + $1.actionSeconds }),
        ])
        var scenes = TextTable([("scene", .right), ("heading", .left), ("readers", .left)])
        for (index, scene) in figures.scenes.enumerated() {
            let readers = scene.characters.map { figures.characters[$0].name }.joined(separator: ", ")
            scenes.append([
                name(index), shortened(scene.heading ?? "before the first scene", to: 40),
                scene.isOmitted ? "nobody" : readers.isEmpty ? "narrator" : readers,
            ])
        }
        let total =
            "\(counted(cast.count, "role")), \(counted(figures.speeches, "speech", "speeches")), "
            + "\(counted(figures.headed.count, "scene")), \(clock(figures.seconds))\n"
        return roles.text + "\n" + (figures.scenes.isEmpty ? "" : scenes.text + "\n") + total
    }

    var json: JSONValue {
        [
            "cast": .array(
                cast.map { role in
                    let character = figures.characters[role]
                    return [
                        "name": .string(character.name), "speeches": .integer(character.speeches),
                        "words": .integer(character.words), "seconds": .double(rounded(character.seconds, 1)),
                        "scenes": .array(character.scenes.map(JSONValue.integer)),
                    ]
                }),
            "scenes": .array(
                figures.scenes.map { scene in
                    [
                        "heading": scene.heading.map(JSONValue.string) ?? .null,
                        "number": scene.number.map(JSONValue.string) ?? .null, "line": .integer(scene.line),
                        "readers": .array(scene.characters.map { .string(figures.characters[$0].name) }),
                        "speeches": .integer(scene.speeches), "actionWords": .integer(scene.actionWords),
                        "seconds": .double(rounded(scene.seconds, 1)),
                    ]
                }),
        ]
    }

    /// A scene's number; its place in parentheses where it has none.
    private func name(_ scene: Int) -> String {
        let unheaded = figures.scenes.first?.heading == nil ? 1 : 0
        return figures.scenes[scene].number ?? (scene < unheaded ? "" : "(\(scene + 1 - unheaded))")
    }
}
