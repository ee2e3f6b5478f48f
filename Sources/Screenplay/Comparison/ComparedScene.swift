/// A scene in two drafts.
public struct ComparedScene: Equatable, Sendable {
    /// What may have become of a scene; the raw value is its name in JSON.
    public enum Change: String, CaseIterable, Sendable {
        case added, removed
        /// Taken out, its number and its text kept; see ``SceneOmission``.
        case omitted
        /// It stands elsewhere among the scenes.
        case moved
        /// It has another number.
        case renumbered
        /// It says something else.
        case changed
    }

    /// Where a scene stands in a draft.
    public struct Place: Equatable, Sendable {
        /// The heading's text; nil for what stands before the first heading.
        public let heading: String?
        /// The scene's number, where it has one.
        public let number: String?
        /// Its place among the scenes, from 1; 0 for what stands before the first heading.
        public let position: Int
        /// The line of its first element, from 1; 0 where the draft was read from no file.
        public let line: Int
        /// Its elements in the draft.
        public let elements: Range<Int>

        fileprivate init(_ draft: DraftPair.Draft, _ part: Int) {
            elements = draft.parts[part]
            let first = elements.isEmpty ? nil : draft.screenplay.elements[elements.lowerBound]
            heading = part == 0 ? nil : first?.text
            (number, position, line) = (draft.number(of: part), part, first?.line ?? 0)
        }
    }

    /// The scene as it was; nil where it is new.
    public let old: Place?
    /// The scene as it is; nil where it is gone.
    public let new: Place?
    /// What became of it; nothing where it stayed.
    public let changes: [Change]
    /// How many of its elements came, the changed ones included.
    public let added: Int
    /// How many of its elements went, the changed ones included.
    public let removed: Int

    init(_ drafts: DraftPair, old: Int?, new: Int?, _ matching: SceneMatching) {
        self.old = old.map { Place(drafts.old, $0) }
        self.new = new.map { Place(drafts.new, $0) }
        guard let old, let new else {
            changes = [old == nil ? .added : .removed]
            (added, removed) = (self.new?.elements.count ?? 0, self.old?.elements.count ?? 0)
            return
        }
        let (before, after) = (drafts.old.keys(of: old), drafts.new.keys(of: new))
        let isOmitted =
            drafts.new.screenplay.isOmission(drafts.new.parts[new])
            && !drafts.old.screenplay.isOmission(drafts.old.parts[old])
        let edits = before == after ? [] : Alignment(before, after).changes
        added = isOmitted ? 0 : edits.reduce(0) { $0 + $1.new.count }
        removed = edits.reduce(0) { $0 + $1.old.count }
        let found: [(Change, Bool)] = [
            (.omitted, isOmitted), (.moved, matching.moved.contains(new)),
            (.renumbered, drafts.old.number(of: old) != drafts.new.number(of: new)),
            (.changed, !isOmitted && before != after),
        ]
        changes = found.filter(\.1).map(\.0)
    }
}
