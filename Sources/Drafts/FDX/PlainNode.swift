import XMLTree

/// A paragraph of a script, or a pair of speeches, as it is written where nothing of a Final Draft file was kept for it.
struct PlainNode {
    var element: XMLElement
    /// What the script says there. It depends on nothing but the script, so that what was kept years ago finds its place.
    var says: String
    /// The notes that stand apart from the script, with their ranges in the text of this paragraph.
    var notes: [(note: ScriptNote, range: Range<Int>)] = []
}
