/// A cue of several names: `ANNA & MARK`.
struct JointCue {
    /// The names as they stand there.
    let names: [String]

    /// What parts names wherever it stands.
    private static let signs: Set<Character> = ["&", "＆", "+", "＋", "/", "／"]
    private static let commas: Set<Character> = [",", "，", "、"]
    /// Words that part names as words between them.
    private static let words: Set<String> = ["AND", "UND", "ET", "Y", "E", "和", "与"]
    /// Those of them that Chinese sets between names without a space, and that may be part of one.
    private static let unspaced: Set<Character> = ["和", "与"]

    /// Nil where the cue is of one name.
    init?(_ name: String) {
        let names = name.split { Self.signs.contains($0) || Self.commas.contains($0) }.flatMap(Self.parts)
        guard names.count > 1 else { return nil }
        self.names = names
    }

    /// Nil also where a name has no cue of its own: `SALT & PEPPER` may be what a duo is called. Behind a stroke or a sign
    /// for "and", one that has is enough.
    ///
    /// - Parameter speakers: the names of all cues, in capitals.
    init?(_ name: String, of speakers: Set<String>) {
        func speak(_ names: [String]) -> Bool {
            names.allSatisfy { speakers.contains($0.uppercased()) } && areDistinct(names)
        }
        func areDistinct(_ names: [String]) -> Bool { Set(names.map { $0.uppercased() }).count == names.count }
        if let joint = JointCue(name) {
            let isClear = name.contains(where: Self.signs.contains) && !name.contains(where: Self.commas.contains)
            let isKnown = joint.names.contains { speakers.contains($0.uppercased()) }
            guard isClear ? isKnown && areDistinct(joint.names) : speak(joint.names) else { return nil }
            self = joint
        } else {
            let halves = name.indices.filter { Self.unspaced.contains(name[$0]) }.map {
                [String(name[..<$0]), String(name[name.index(after: $0)...])]
            }
            guard let names = halves.first(where: speak) else { return nil }
            self.names = names
        }
    }

    /// The names in what no mark parts.
    private static func parts(of text: Substring) -> [String] {
        var names: [[Substring]] = [[]]
        let all = text.split(separator: " ")
        for (index, word) in all.enumerated() {
            // `E` may be a name, which nothing follows or comes before.
            let isJoint = index > 0 && index < all.count - 1 && words.contains(word.uppercased())
            if isJoint, names.last?.isEmpty == false { names.append([]) } else { names[names.count - 1].append(word) }
        }
        return names.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }
}
