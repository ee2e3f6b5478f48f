/// The English inflections of `word` that change its end, and so do not merely begin with it.
///
/// `easy` gives easier and easily, `make` gives making, `die` dying, `leaf` leaves. A guess by spelling: it also
/// makes words that do not exist, which do no harm in a list of what to avoid.
func inflectionsWithChangedEnd(of word: String) -> [String] {
    func replacing(_ end: String, by endings: [String]) -> [String] {
        word.hasSuffix(end) ? endings.map { word.dropLast(end.count) + $0 } : []
    }
    var forms = replacing("ie", by: ["ying"])
    if let beforeY = word.dropLast().last, !"aeiou".contains(beforeY) {
        forms += replacing("y", by: ["ies", "ied", "ier", "iers", "iest", "ily", "iness"])
    }
    forms += replacing("e", by: ["ing", "ings", "able", "ably"])
    forms += replacing("le", by: ["ly"])
    forms += replacing("f", by: ["ves"]) + replacing("fe", by: ["ves"])
    return forms
}
