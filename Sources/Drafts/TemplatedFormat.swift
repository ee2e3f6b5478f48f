public import Campaign

/// A template that takes the place of one of the house's.
public struct DraftTemplate: Equatable, Sendable {
    /// The name that it has in its folder, as `screenplay.css`.
    public var name: String
    /// What errors call its file.
    public var file: String
    public var text: String

    public init(name: String, file: String, text: String) {
        self.name = name
        self.file = file
        self.text = text
    }
}

/// A format that is rendered from the files of a folder of `Templates/`, which a project can override by name.
public protocol TemplatedFormat: DraftWriter {
    /// The folder's name.
    var templateFolder: String { get }

    /// The endings of the templates' files, without full stop.
    var templateEndings: [String] { get }

    /// What stands instead of the house's templates of the same names, or beside them.
    var ownTemplates: [DraftTemplate] { get set }

    /// The limits that a campaign is shown with; nil to show none.
    var channels: Channels? { get set }
}
