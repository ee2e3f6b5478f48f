/// What became of each scene from one draft to the next.
public struct SceneComparison: Equatable, Sendable {
    /// The scenes in the order of the new draft, those that are gone after the one that stood before them. What stands
    /// before the first scene heading comes first, where it is not empty.
    public let scenes: [ComparedScene]

    /// Compares two drafts, in time that grows with their length.
    public init(from old: Screenplay, to new: Screenplay) {
        let drafts = DraftPair(old, new)
        let matching = SceneMatching(drafts)
        var scenes: [ComparedScene] = []
        /// The scenes that are gone, by the part of the new draft that they come after.
        var gone: [Int: [Int]] = [:]
        var last = 0
        for part in matching.newOfOld.indices {
            if let place = matching.newOfOld[part] { last = place } else { gone[last, default: []].append(part) }
        }
        for part in matching.oldOfNew.indices {
            scenes.append(ComparedScene(drafts, old: matching.oldOfNew[part], new: part, matching))
            for old in gone[part] ?? [] { scenes.append(ComparedScene(drafts, old: old, new: nil, matching)) }
        }
        let front = scenes[0]
        self.scenes =
            front.old?.elements.isEmpty ?? true && front.new?.elements.isEmpty ?? true
            ? Array(scenes.dropFirst()) : scenes
    }

    /// How many scenes changed in one way.
    public func count(of change: ComparedScene.Change) -> Int { scenes.count { $0.changes.contains(change) } }

    /// How many scenes stayed as they were.
    public var unchanged: Int { scenes.count { $0.changes.isEmpty } }
}
