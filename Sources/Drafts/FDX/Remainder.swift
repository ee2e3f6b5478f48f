import XMLTree

/// What a Final Draft file says beyond its script: settings, revisions, tags, identifiers, and how paragraphs differ
/// from those that the script alone would be written as.
///
/// It travels as a boneyard at the script's end (`RemainderText`) through every format that holds boneyards, and goes
/// back where what it belongs to still stands.
struct Remainder: Equatable {
    /// What becomes of a place in the script.
    enum Change: Equatable {
        /// It is written so, with the script's words for the numbers: see ``Elision``.
        case dressed(XMLElement)
        /// It is written so, whatever the script says there.
        case replaced(XMLElement)
        /// This stands before it, or at the end where there is no place.
        case preceded(XMLElement)
        /// The file has nothing for it.
        case left

        var element: XMLElement? {
            switch self {
            case .dressed(let element), .replaced(let element), .preceded(let element): element
            case .left: nil
            }
        }
    }

    /// A place and what becomes of it.
    struct Item: Equatable {
        /// Nil for the end.
        var place: Place?
        var change: Change
        /// The line of the text that says it, from 0.
        var line = 0
    }

    /// Whether the file's notes stand in its paragraphs.
    var notesInside = false
    /// The root and its parts, as in ``FDXDocument``; nil where they are those of a script without a remainder.
    var root: XMLElement?
    var parts: [XMLElement] = []
    /// The file's title page, and a hash of the entries that were read from it.
    var titlePage: XMLElement?
    var titlePageHash: UInt32?
    var paragraphs: [Item] = []
    /// Each of the file's notes, in its order; the range counts from the one that the script would have.
    var notes: [Item] = []
    /// The lines of the text that say nothing that is known, from 0.
    var unreadable: [Int] = []

    var isEmpty: Bool { self == Remainder(notesInside: notesInside) }
}
