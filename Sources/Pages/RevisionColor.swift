/// The paper that a production prints its revised pages on, in the order in which colours follow one another.
///
/// The usual progression of American productions; from the second round on they begin again with blue.
public enum RevisionColor: String, CaseIterable, Sendable {
    case white, blue, pink, yellow, green, goldenrod, buff, salmon, cherry, tan
}
