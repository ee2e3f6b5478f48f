import Screenplay
import XMLTree

/// A paragraph of a script, or a pair of speeches, as it is written where nothing of a Final Draft file was kept for it.
struct PlainNode {
    var element: XMLElement
    /// What the script says there. It depends on nothing but the script, so that what was kept years ago finds its place.
    var says: String
    /// The notes that stand apart from the script, with their ranges in the text of this paragraph.
    var notes: [(note: ScriptNote, range: Range<Int>)] = []

    /// The scene number that the paragraph has.
    var number: String? { element[attribute: Self.number] }

    static let number = "Number"

    /// What a scene heading would say with another number, or without one; nil for what is none.
    func says(withNumber other: String?) -> String? {
        let type = "\(ElementType.sceneHeading.rawValue) "
        guard says.hasPrefix(type) else { return nil }
        let own = number.map(Self.mark) ?? ""
        return type + (other.map(Self.mark) ?? "") + says.dropFirst(type.count + own.count)
    }

    /// What a scene number adds to what a heading says.
    static func mark(_ number: String) -> String { "#\(number)# " }
}
