import Campaign

/// A point that a line of a set is to make, and how that shows in the line.
struct Angle {
    /// One of `Variant.angles`.
    let name: String
    let part: LineSet.Part

    /// What a headline that calls to action begins with.
    private static let calls = ["Try", "Get", "Find", "See", "Order", "Take", "Start", "Come"]

    /// The name of a line that holds a phrase which the brief requires.
    static let keyword = "keyword"

    /// The points that a brief's headlines are to make, besides its required phrases: one headline each.
    ///
    /// A benefit is none of them: no phrase tells one. A call to action is a matter of language: there is one where the
    /// model knows its first word.
    static func all(of brief: Brief, seed: UInt64, knows: (String) -> Bool) -> [Angle] {
        var angles: [Angle] = []
        func add(_ name: String, holding phrase: String) {
            if !phrase.isEmpty { angles.append(Angle(name: name, part: LineSet.Part(phrase: phrase))) }
        }
        if brief.must.isEmpty { add(keyword, holding: brief.product) }
        add("offer", holding: brief.offer)
        let calls = calls.filter { knows($0.lowercased()) }
        if !calls.isEmpty {
            let call = calls[Int(seed % UInt64(calls.count))]
            angles.append(Angle(name: "cta", part: LineSet.Part(prefix: call + " ")))
        }
        add("brand", holding: brief.brand)
        for claim in brief.claims.prefix(1) { add("proof", holding: claim.text) }
        return angles
    }
}
