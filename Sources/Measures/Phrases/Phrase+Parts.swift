extension Sequence<Phrase> {
    /// Those of which none is part of another, or another again; the longest first.
    public var withoutParts: [Phrase] {
        sorted { $0.text.unicodeScalars.count > $1.text.unicodeScalars.count }.reduce(into: []) { kept, phrase in
            if !kept.contains(where: { phrase.occurs(in: $0.text) }) { kept.append(phrase) }
        }
    }
}
