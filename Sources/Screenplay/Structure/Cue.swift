extension Element {
    /// The name in a character cue: without extensions, notes and boneyards. Empty in every other element.
    public var name: String {
        type == .character ? text.withoutMarks.withBytes { String(CueName($0).name) } : ""
    }

    /// A character cue's extensions in their order, without parentheses: `V.O.`, `CONT'D`.
    public var extensions: [String] {
        type == .character ? text.withoutMarks.withBytes { CueName($0).extensions.map { String($0) } } : []
    }
}
