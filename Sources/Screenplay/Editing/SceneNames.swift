extension Screenplay {
    /// What each scene is called: its number, or where it has none its place, from 1, in parentheses where others have
    /// numbers.
    public var sceneNames: [String] {
        let scenes = scenes
        let areNumbered = scenes.contains { $0.number != nil }
        return scenes.enumerated().map { $1.number ?? (areNumbered ? "(\($0 + 1))" : "\($0 + 1)") }
    }

    /// The place among ``scenes`` of the scene that a name means.
    ///
    /// - Parameter name: a scene number, in any case; of a scene without one, its place among all scenes, from 1, in
    ///   parentheses or, where no scene has that number, without.
    public func sceneIndex(named name: String) throws(SceneEditError) -> Int {
        let scenes = scenes
        let numbered = scenes.indices.filter { scenes[$0].number?.uppercased() == name.uppercased() }
        if numbered.count > 1 {
            throw .repeatedNumber(name, line: elements[scenes[numbered[1]].elements.lowerBound].line)
        }
        if let index = numbered.first { return index }
        let isPlace = name.hasPrefix("(") && name.hasSuffix(")")
        if let place = Int(isPlace ? name.dropFirst().dropLast() : name[...]), scenes.indices.contains(place &- 1),
            scenes[place - 1].number == nil
        {
            return place - 1
        }
        throw .noScene(name, known: sceneNames)
    }
}
