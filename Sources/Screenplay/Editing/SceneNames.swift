extension Screenplay {
    /// What each scene is called: its number, or where it has none its place, from 1.
    public var sceneNames: [String] {
        scenes.enumerated().map { $1.number ?? "\($0 + 1)" }
    }

    /// The place among ``scenes`` of the scene that a name means.
    ///
    /// - Parameter name: a scene number, in any case; of a scene without one, its place among all scenes, from 1.
    public func sceneIndex(named name: String) throws(SceneEditError) -> Int {
        let scenes = scenes
        let numbered = scenes.indices.filter { scenes[$0].number?.uppercased() == name.uppercased() }
        if numbered.count > 1 {
            throw .repeatedNumber(name, line: elements[scenes[numbered[1]].elements.lowerBound].line)
        }
        if let index = numbered.first { return index }
        if let place = Int(name), scenes.indices.contains(place &- 1), scenes[place - 1].number == nil {
            return place - 1
        }
        throw .noScene(name, known: sceneNames)
    }
}
