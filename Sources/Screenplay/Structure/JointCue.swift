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
}
