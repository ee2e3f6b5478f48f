extension Element {
    /// The name in a character cue: without extensions, notes and boneyards. Empty in every other element.
    public var name: String {
        withCueName { $0.map { String($0.name) } ?? "" }
    }

    /// A character cue's extensions in their order, without parentheses: `V.O.`, `CONT'D`.
    public var extensions: [String] {
        withCueName { $0?.extensions.map { String($0) } ?? [] }
    }

    private func withCueName<Result>(_ body: (CueName?) -> Result) -> Result {
        withTextBytes { bytes, _ in CueName.lent(by: type, bytes, body) }
    }
}

extension CueName {
    /// Lends `body` what an element of this type and text names; nil where it is no cue.
    static func lent<Result>(by type: ElementType, _ text: Bytes, _ body: (CueName?) -> Result) -> Result {
        guard type == .character else { return body(nil) }
        if MarkFinder.spans(inText: text).isEmpty { return body(CueName(text)) }
        return String(text).withoutMarks.withBytes { body(CueName($0)) }
    }
}
