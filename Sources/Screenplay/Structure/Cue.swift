extension Element {
    /// The name in a character cue: without extensions, notes and boneyards. Empty in every other element.
    public var name: String {
        type == .character ? String(decoding: CueName(bareText).name, as: UTF8.self) : ""
    }

    /// A character cue's extensions in their order, without parentheses: `V.O.`, `CONT'D`.
    public var extensions: [String] {
        type == .character ? CueName(bareText).extensions.map { String(decoding: $0, as: UTF8.self) } : []
    }
}
