import ArgumentParser
import Pages

/// The paper of revised pages by its name.
struct RevisionColorOption: ExpressibleByArgument {
    let color: RevisionColor

    init?(argument: String) {
        guard let color = RevisionColor(rawValue: argument.lowercased()) else { return nil }
        self.color = color
    }

    static var allValueStrings: [String] { RevisionColor.allCases.map(\.rawValue) }
}
