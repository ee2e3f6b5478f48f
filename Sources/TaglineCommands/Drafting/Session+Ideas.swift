import Generation
import LineEditor
import Measures

extension Session {
    /// Lines of a kind that stand in no script, as loglines.
    mutating func lines(of kind: String, wishes: [String]) throws(Failure) -> [GeneratedLine] {
        var request = try request()
        request.tags["kind"] = kind
        return try lines(request, wishes: wishes)
    }

    /// Names that the model gives to those who speak, each once.
    ///
    /// - Parameter known: names in capitals that are not wanted.
    mutating func names(wishes: [String], except known: Swift.Set<String>) throws(Failure) -> [String] {
        var request = settings.request
        request.tags["kind"] = "dialogue"
        // A line begins with the cue; what is said after it does not matter. Scalars, for a line may go on for ever where
        // some take no columns.
        (request.stop, request.maxLength, request.unit) = (.none, Self.longestName, .scalars)
        // A name need not be a word.
        request.words = .free
        var role: String?
        for wish in wishes { try Wish.apply(wish, to: &request, role: &role) }
        let wanted = request.count
        request.count = wanted * Self.drawsEach
        var names: [String] = []
        for line in try lines(request, wishes: wishes.filter { $0.hasPrefix("seed=") }) {
            guard let colon = line.text.firstIndex(of: ":") else { continue }
            let name = String(line.text[..<colon])
            let isName = name.contains(where: \.isCased) && !name.contains(where: \.isLowercase)
            if isName, !known.contains(name), !names.contains(name), names.count < wanted { names.append(name) }
        }
        guard !names.isEmpty else { throw Failure("the model found no other name; ask again, or with another temp") }
        return names
    }

    private mutating func lines(_ request: LineRequest, wishes: [String]) throws(Failure) -> [GeneratedLine] {
        var request = request
        request.seed = nextSeed()
        var role: String?
        for wish in wishes { try Wish.apply(wish, to: &request, role: &role) }
        if let role { throw Failure("as=\(role): nobody speaks here") }
        Interrupts.install()
        let suggester = try suggester()
        return try failing { try suggester.lines(request, cancelled: { Interrupts.isPending }) }
    }

    /// The longest name that is looked for, in Unicode scalars, with its colon.
    private static let longestName = 24
    /// Lines drawn for each name that is wanted: many begin with the same ones.
    private static let drawsEach = 8
}
