/// What a production needs for a scene, from the notes in it.
public struct SceneBreakdown: Equatable, Sendable {
    /// Things of one kind.
    public struct Category: Equatable, Sendable {
        /// What kind: `prop`, `vfx`.
        public let name: String
        /// The things, each once, in the order of the notes.
        public fileprivate(set) var items: [String]
    }

    /// The scene; nil for what stands before the first heading.
    public let scene: Scene?
    /// Its place among the scenes, from 1; 0 for what stands before the first heading.
    public let position: Int
    /// The heading's line, from 1; 0 where the script was read from no file.
    public let line: Int
    /// Whether it was taken out, and only its heading stands for it.
    public let isOmitted: Bool
    /// Who speaks in it, each once, in the order of their first speeches.
    public let characters: [String]
    /// What it needs, in the order of the notes.
    public private(set) var categories: [Category] = []

    /// - Parameter names: of all cues of the script, in capitals.
    fileprivate init(
        _ scene: Scene?, _ position: Int, _ elements: ArraySlice<Element>, names: Set<String>, isOmitted: Bool = false
    ) {
        self.scene = scene
        self.position = position
        self.isOmitted = isOmitted
        line = elements.first?.line ?? 0
        characters = elements.speakers(of: names)
        var places: [String: Int] = [:]
        var known: Set<[String]> = []
        for note in elements.lazy.flatMap(\.notes).compactMap({ BreakdownNote($0) }) {
            let place = places[note.category] ?? categories.count
            if place == categories.count {
                places[note.category] = place
                categories.append(Category(name: note.category, items: []))
            }
            categories[place].items += note.items.filter { known.insert([note.category, $0.lowercased()]).inserted }
        }
    }
}

extension Screenplay {
    /// Every scene with what a production needs for it; what stands before the first heading comes first, where notes in
    /// it name anything.
    public var breakdown: [SceneBreakdown] {
        let scenes = scenes
        let omitted = omittedHeadings
        let names = cueNames
        let front = SceneBreakdown(
            nil, 0, elements[..<(scenes.first?.elements.lowerBound ?? elements.count)], names: names)
        return (front.categories.isEmpty ? [] : [front])
            + scenes.enumerated().map { place, scene in
                SceneBreakdown(
                    scene, place + 1, elements[scene.elements], names: names,
                    isOmitted: omitted.contains(scene.elements.lowerBound))
            }
    }
}
