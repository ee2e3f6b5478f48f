import LanguageModel

/// Braces hold the name of a merge field that is filled in, and are closed.
struct MergeFields: CorpusRule {
    /// The first six stand in ad copy; the scrubber puts in the others.
    private static let names: Set = ["brand", "product", "offer", "price", "place", "benefit", "email", "phone"]

    func remarks(on line: TaggedLine) -> [Remark] {
        var remarks: [Remark] = []
        var rest = line.text[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let inside = rest[rest.index(after: brace)...].prefix { $0 != "{" && $0 != "}" }
            let isClosed = rest[brace] == "{" && inside.endIndex < rest.endIndex && rest[inside.endIndex] == "}"
            guard isClosed else {
                remarks.append(.error("field", "a brace alone; a merge field is written {brand}"))
                break
            }
            if !Self.names.contains(String(inside)) {
                let known = Self.names.sorted().joined(separator: ", ")
                remarks.append(.error("field", "the merge field {\(inside)} is not known; it is one of \(known)"))
            }
            rest = rest[rest.index(after: inside.endIndex)...]
        }
        return remarks
    }
}
