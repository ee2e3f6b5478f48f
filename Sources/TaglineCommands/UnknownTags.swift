import LanguageModel

/// What a writer should know of tags that a model does not: they have no effect.
enum UnknownTags {
    /// More values than this are not listed.
    private static let most = 16

    /// A note on each of the tags that has no effect. A role is text to the model, and a language chooses one.
    ///
    /// - Parameter voices: the names of the voices at hand: a role that one is called like but for its capitals is noted.
    static func notes(
        on tags: [String: String], in vocabulary: TagVocabulary, voices: [String] = []
    ) -> [String] {
        var known: [String: [String]] = [:]
        for name in vocabulary.names {
            guard let sign = name.firstIndex(of: "=") else { continue }
            known[String(name[..<sign]), default: []].append(String(name[name.index(after: sign)...]))
        }
        let free: Swift.Set = ["role", "language"]
        return tags.sorted { $0.key < $1.key }.compactMap { key, value in
            if key == "role", let voice = nearVoice(value, among: voices) {
                return "there is no voice \(value); did you mean role=\(voice)?"
            }
            if free.contains(key) || vocabulary.contains("\(key)=\(value)") { return nil }
            let unknown = "the model knows no tag \(key)=\(value), which has no effect"
            guard let values = known[key] else {
                return unknown
                    + advice(key, among: known.keys.sorted()) {
                        known[$0, default: []].contains(value) ? "\($0)=\(value)" : $0 + "="
                    }
            }
            return unknown + advice(value, among: values.sorted()) { "\(key)=\($0)" }
        }
    }

    private static func nearVoice(_ role: String, among voices: [String]) -> String? {
        voices.contains(role) ? nil : voices.first { $0.lowercased() == role.lowercased() }
    }

    private static func advice(_ word: String, among names: [String], _ written: (String) -> String) -> String {
        if let near = NearName.of(word, among: names) { return "; did you mean \(written(near))?" }
        return names.count > most ? "" : "; there are " + names.map(written).joined(separator: ", ")
    }
}
