/// What keeps a text from being the name of a script or a campaign.
public enum NameFault: String, Equatable, Sendable {
    case empty = "it is empty"
    case hidden = "it begins with a dot"
    case separator = "it holds a slash"
    case control = "it holds a control character"
    case padded = "it begins or ends with a space"
    case tooLong = "it is longer than 200 bytes"

    /// File systems take names of 255 bytes; endings such as `.recovered-2.fountain` need some of them.
    private static let longest = 200

    /// Nil for a name that is one plain file name on every system; letters of any script will do.
    init?(in name: String) {
        let scalars = name.unicodeScalars
        if scalars.isEmpty {
            self = .empty
        } else if scalars.first == "." {
            self = .hidden
        } else if scalars.contains(where: { $0 == "/" || $0 == "\\" }) {
            self = .separator
        } else if scalars.contains(where: { $0.properties.generalCategory == .control }) {
            self = .control
        } else if scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true {
            self = .padded
        } else if name.utf8.count > Self.longest {
            self = .tooLong
        } else {
            return nil
        }
    }
}
