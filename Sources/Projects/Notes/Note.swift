/// One entry of a list that a writer keeps beside the scripts: a beat, an idea, a name.
public struct Note: Equatable, Sendable {
    public let text: String
    public let isDone: Bool

    public init(_ text: String, isDone: Bool = false) {
        (self.text, self.isDone) = (text, isDone)
    }
}
