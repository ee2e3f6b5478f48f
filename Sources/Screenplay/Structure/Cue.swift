extension Element {
    /// The name in a character cue: without extensions, notes and boneyards. Empty in every other element.
    public var name: String {
        withCueName { $0.map { String($0.name) } ?? "" }
    }

    /// A character cue's extensions in their order, without parentheses: `V.O.`, `CONT'D`.
    public var extensions: [String] {
        withCueName { $0?.extensions.map { String($0) } ?? [] }
    }

    /// Lends the UTF-8 of ``name`` and ``extensions`` to `body`.
    public func withNameUTF8(
        _ body: (_ name: UnsafeBufferPointer<UInt8>, _ extensions: [UnsafeBufferPointer<UInt8>]) -> Void
    ) {
        withCueName { body($0?.name.buffer ?? Bytes.none.buffer, $0?.extensions.map { $0.buffer } ?? []) }
    }

    private func withCueName<Result>(_ body: (CueName?) -> Result) -> Result {
        guard type == .character else { return body(nil) }
        return withTextBytes { bytes, _ in
            if MarkFinder.spans(inText: bytes).isEmpty { return body(CueName(bytes)) }
            return text.withoutMarks.withBytes { body(CueName($0)) }
        }
    }
}
