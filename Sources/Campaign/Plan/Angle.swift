/// What a line of copy makes its point.
public enum Angle: String, CaseIterable, Codable, Sendable {
    /// What people look for, in their own words.
    case keyword
    case benefit
    /// A claim that the advertiser can prove.
    case proof
    case offer
    /// A call to action.
    case cta
    case brand

    /// How many of fifteen headlines take the angle where all can be taken: guides to responsive search ads say 3 to 4
    /// with a keyword, 3 to 4 with a benefit, 2 to 3 with a proof, 2 to 3 with a call to action, 1 with the brand.
    var share: Int {
        switch self {
        case .keyword, .benefit: 4
        case .proof, .offer, .cta: 2
        case .brand: 1
        }
    }
}
