/// The tags a model knows, written `key=value`, with an id each.
public struct TagVocabulary: Sendable, Equatable {
    public let names: [String]

    private let idOfName: [String: Int]

    public init(_ names: [String]) {
        self.names = names
        idOfName = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public var count: Int { names.count }

    /// The ids of a line's tags in ascending order; a tag the model does not know has none and no effect.
    public func ids(of tags: [String: String]) -> [Int] {
        ids(ofNames: tags.map { "\($0.key)=\($0.value)" })
    }

    /// The same for tags written `key=value`.
    func ids(ofNames names: [String]) -> [Int] {
        names.compactMap { idOfName[$0] }.sorted()
    }

    public func contains(_ name: String) -> Bool {
        idOfName[name] != nil
    }
}
