/// A scene that cannot be taken out, put back or moved.
public enum SceneEditError: Error, Equatable, Sendable {
    /// No scene has this number; these there are.
    case noScene(String, known: [String])
    /// Two scenes have this number; the second stands on this line.
    case repeatedNumber(String, line: Int)
    /// The scene has no number that could stay in its place.
    case unnumbered(line: Int)
    /// The scene was taken out already.
    case isOmitted(String, line: Int)
    /// The scene was not taken out.
    case isNotOmitted(String, line: Int)
    /// The scene is to be moved to itself.
    case sameScene(String)
    /// Other lines would be something else after the change.
    case readsOtherwise(line: Int)
}

extension SceneEditError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noScene(let name, let known): "there is no scene \(name); \(Self.list(known))"
        case .repeatedNumber(let number, _):
            "scene number \(number) stands here a second time; renumber, so that it means one scene"
        case .unnumbered: "the scene has no number that could stay; number the scenes first, with renumber --lock"
        case .isOmitted(let name, _): "scene \(name) is omitted already"
        case .isNotOmitted(let name, _):
            "scene \(name) is not omitted: there is no heading with nothing but a scene in a boneyard below it"
        case .sameScene(let name): "scene \(name) cannot be moved to itself; name another scene"
        case .readsOtherwise:
            "with this scene changed other lines would be something else; close open notes and boneyards, or do it by hand"
        }
    }

    /// The line that is meant, from 1; nil where it is the whole script.
    public var line: Int? {
        switch self {
        case .noScene, .sameScene: nil
        case .repeatedNumber(_, let line), .unnumbered(let line), .isOmitted(_, let line),
            .isNotOmitted(_, let line), .readsOtherwise(let line):
            line
        }
    }

    private static func list(_ known: [String]) -> String {
        if known.isEmpty { return "the script has none" }
        let shown = 12
        return (known.count == 1 ? "there is " : "there are ") + known.prefix(shown).joined(separator: ", ")
            + (known.count > shown ? " and \(known.count - shown) more" : "")
    }
}
