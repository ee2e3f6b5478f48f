import Generation
import Measures

/// What a writer may ask of suggestions, as `must="the bus"` or `len<=40` behind `ANNA?`.
enum Wish {
    /// The names of wishes.
    static let names = [
        "n", "len", "len>", "must", "ban", "begin", "temp", "topp", "guide", "seed", "as", "style", "genre", "unit",
        "words", "stop", "search", "beam",
    ]

    /// Those that are tags of the line.
    static let tags = ["genre", "style"]

    /// Whether a text begins with the name of a wish and `=`, be it with spaces round that.
    static func begins(_ text: Substring) -> Bool {
        guard let sign = text.firstIndex(of: "=") else { return false }
        let name = String(text[..<sign]).replacing(" ", with: "")
        return names.contains(name.hasSuffix("<") ? String(name.dropLast()) : name)
    }

    /// Puts a wish into a request; `as=NAME` becomes the role.
    ///
    /// - Throws: ``Failure`` for a wish or a value that is not known.
    static func apply(_ wish: String, to request: inout LineRequest, role: inout String?) throws(Failure) {
        guard let sign = wish.firstIndex(of: "=") else { throw Failure("\(wish): write it as name=value") }
        // `len<=40` says what `len=40` means; `len>=40` says another thing.
        let name = wish[..<sign].hasSuffix("<") ? wish[..<sign].dropLast() : wish[..<sign]
        let value = String(wish[wish.index(after: sign)...])
        func number<N: LosslessStringConvertible & Comparable>(_ range: ClosedRange<N>) throws(Failure) -> N {
            guard let number = N(value), range.contains(number) else {
                throw Failure("\(name) takes \(range.lowerBound) to \(range.upperBound), not \(value)")
            }
            return number
        }
        func choice<C: CaseIterable & RawRepresentable<String>>() throws(Failure) -> C {
            guard let choice = C(rawValue: value) else {
                throw Failure(
                    "\(name) takes \(C.allCases.map(\.rawValue).joined(separator: ", ")), not \(value)")
            }
            return choice
        }
        switch name {
        case "n": request.count = try number(1...26)
        case "len": request.maxLength = try number(1...1000)
        case "len>": request.minLength = try number(0...1000)
        case "seed": request.seed = try number(0...1 << 53)
        case "must": request.must.append(value)
        case "ban": request.ban.append(value)
        case "begin": request.prefix = value
        case "as": role = value
        case _ where tags.contains(String(name)): request.tags[String(name)] = value
        case "temp": request.temperature = try number(LineRequest.temperatures)
        case "topp": request.topP = try number(Float(0.01)...1)
        case "guide": request.guidance = try number(LineRequest.guidances)
        case "unit": request.unit = try choice()
        case "words": request.words = try choice()
        case "stop": request.stop = try choice()
        case "search": request.search = try choice()
        case "beam": request.beam = try number(LineRequest.beams)
        default: throw Failure("there is no wish \(name); there are \(names.joined(separator: ", "))")
        }
    }
}
