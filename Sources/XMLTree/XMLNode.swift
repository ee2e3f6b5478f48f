/// What an element holds.
public enum XMLNode: Equatable, Sendable {
    case element(XMLElement)
    case text(String)
}
