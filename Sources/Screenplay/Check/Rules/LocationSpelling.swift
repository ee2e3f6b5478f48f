/// A location that is spelled in two ways: KITCHEN and KITCHN, MARY'S FLAT and MARYS FLAT.
struct LocationSpelling: ScriptRule {
    private struct Location {
        var name: String
        var scenes: Int
        var first: Int
    }

    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        var locations: [Location] = []
        var places: [String: Int] = [:]
        for (entry, heading) in script.headings {
            let name = SceneHeading(heading.text).location
            guard !name.isEmpty else { continue }
            if let place = places[name.uppercased()] {
                locations[place].scenes += 1
            } else {
                places[name.uppercased()] = locations.count
                locations.append(Location(name: name, scenes: 1, first: script.start(of: entry)))
            }
        }
        // The commoner spelling is right, and of two that are as common the one that stands first.
        let ranked = locations.enumerated().sorted { ($1.element.scenes, $0.offset) < ($0.element.scenes, $1.offset) }
        let rank = Dictionary(ranked.enumerated().map { ($1.element.name, $0) }) { one, _ in one }
        let index = SpellingIndex(ranked.map(\.element.name))
        var commonest: [String: String] = [:]
        for location in ranked.map(\.element) where commonest[Self.letters(location.name)] == nil {
            commonest[Self.letters(location.name)] = location.name
        }
        return locations.compactMap { location in
            let same = commonest[Self.letters(location.name)].flatMap { $0 == location.name ? nil : $0 }
            let near = same ?? index.neighbour(of: location.name)
            guard let near, let own = rank[location.name], let other = rank[near], other < own else { return nil }
            return .warning(
                "location.spelling", at: location.first,
                "“\(location.name)” looks like “\(near)”; spell it in one way, or rename one of them")
        }
    }

    /// What of a name is no punctuation and no space, without case.
    private static func letters(_ name: String) -> String {
        let letters = name.uppercased().unicodeScalars.filter(\.isWordPart)
        return letters.isEmpty ? name : String(String.UnicodeScalarView(letters))
    }
}
