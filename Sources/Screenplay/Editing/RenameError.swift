/// A name or a number that cannot be changed everywhere.
public enum RenameError: Error, Equatable, Sendable {
    /// The name is empty, or holds what no name in a script can.
    case noName(String)
    /// Nobody of this name speaks; these do.
    case noCharacter(String, known: [String])
    /// No heading names this location; these are named.
    case noLocation(String, known: [String])
    /// A line would be something else with the new name.
    case readsOtherwise(String, line: Int)
    /// Between two scene numbers that stand there is none left.
    case noNumberBetween(String, String, line: Int)
    /// A scene number cannot be put at the end of a heading.
    case noNumber(String, line: Int)
}

extension RenameError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noName(let name): "“\(name)” cannot be a name in a script; use letters, digits and spaces"
        case .noCharacter(let name, let known): "nobody called \(name) speaks; \(Self.list(known, "nobody does"))"
        case .noLocation(let name, let known):
            "no scene heading names the location \(name); \(Self.list(known, "no location is named"))"
        case .readsOtherwise(let name, _): "with the name \(name) this line would be something else; choose another"
        case .noNumberBetween(let before, let after, _):
            "no scene number is left between \(before) and \(after); renumber without a lock"
        case .noNumber(let number, _): "the scene number \(number) cannot stand here; write it by hand"
        }
    }

    /// The line that is meant, from 1; nil where it is the whole script.
    public var line: Int? {
        switch self {
        case .noName, .noCharacter, .noLocation: nil
        case .readsOtherwise(_, let line), .noNumberBetween(_, _, let line), .noNumber(_, let line): line
        }
    }

    private static func list(_ names: [String], _ none: String) -> String {
        if names.isEmpty { return none }
        let shown = 12
        return "there are " + names.prefix(shown).joined(separator: ", ")
            + (names.count > shown ? " and \(names.count - shown) more" : "")
    }
}
