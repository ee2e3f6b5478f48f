import Campaign

/// One thing that a brief says, for people to read.
struct BriefFact {
    var label: String
    var texts: [String]
    /// Whether there may be several.
    var isList: Bool
}

extension Brief {
    /// Everything that the brief says besides its name, in the order of its JSON; what it leaves out is left out.
    var facts: [BriefFact] {
        let texts = [
            ("Channel", channel), ("Product", product), ("Brand", brand), ("Audience", audience), ("Offer", offer),
            ("Price", price), ("Place", place), ("Benefit", benefit), ("URL", url),
        ]
        let lists = [
            ("Tags", tags.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }),
            ("In at least one line", must), ("In every line", mustEach), ("In no line", ban),
            ("Claims", claims.map(\.sentence)),
        ]
        return texts.filter { !$0.1.isEmpty }.map { BriefFact(label: $0, texts: [$1], isList: false) }
            + lists.filter { !$0.1.isEmpty }.map { BriefFact(label: $0, texts: $1, isList: true) }
    }
}

extension Claim {
    fileprivate var sentence: String {
        text + (proof.map { " (proof: \($0))" } ?? "") + (until.map { " (until \($0))" } ?? "")
    }
}
