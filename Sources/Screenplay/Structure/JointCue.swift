/// A cue of several names: `ANNA & MARK`.
struct JointCue {
    /// The names, in capitals.
    let names: [String]

    /// What parts the names.
    private static let joints: Set<String> = ["&", "+", "/", "AND", "UND", "ET", "Y", "E", "和", "与"]

    /// Nil where the cue is of one name.
    init?(_ name: String) {
        let words = name.uppercased().replacing("/", with: " / ").replacing(",", with: " & ").split(separator: " ")
            .map(String.init)
        guard words.contains(where: Self.joints.contains) else { return nil }
        names = words.split { Self.joints.contains($0) }.map { $0.joined(separator: " ") }
    }

    /// Nil also where one of the names has no cue of its own: `SALT & PEPPER` may be what a duo is called.
    ///
    /// - Parameter speakers: the names of all cues, in capitals.
    init?(_ name: String, of speakers: Set<String>) {
        self.init(name)
        guard names.count > 1, Set(names).count == names.count, names.allSatisfy(speakers.contains) else { return nil }
    }
}
