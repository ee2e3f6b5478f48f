public import ArgumentParser
public import Generation
public import Measures

struct SamplingOptions: ParsableArguments {
    @Option(help: "The seed; the same one gives the same lines. (default: a new one each time)")
    var seed: UInt64?

    @Option(help: "How daring: below 1 the likely becomes likelier.")
    var temperature: Float = 0.8

    @Option(name: .customLong("top-k"), help: "Draw among so many most probable characters.")
    var topK: Int?

    @Option(name: .customLong("top-p"), help: "Draw among the characters that make up this much probability.")
    var topP: Float?

    @Option(
        name: .customLong("min-p"), help: "Draw among characters at least this many times as probable as the first.")
    var minP: Float?

    @Option(help: "How far tags are followed: 1 as trained, above that more.")
    var guidance: Float = 1

    @Option(
        help: """
            sample draws lines; beam finds the most probable ones, best first, whatever the seed and the temperature; \
            set draws lines that are unlike each other.
            """)
    var search = LineRequest.Search.sample

    @Option(help: "Beginnings of lines that --search beam keeps side by side. (default: 32)")
    var beam: Int?

    @Option(
        help: """
            The power of the length by which --search beam divides what a line costs: 0 finds short lines, 1 long ones. \
            (default: 0.7)
            """)
    var lengthPenalty: Double?

    func validate() throws {
        guard LineRequest.temperatures.contains(temperature) else {
            throw ValidationError("--temperature takes 0 to 10")
        }
        if let topK, topK < 1 { throw ValidationError("--top-k takes 1 or more") }
        if let topP, !(topP > 0 && topP <= 1) { throw ValidationError("--top-p takes a share above 0, at most 1") }
        if let minP, !(minP >= 0 && minP <= 1) { throw ValidationError("--min-p takes a share of 0 to 1") }
        guard LineRequest.guidances.contains(guidance) else { throw ValidationError("--guidance takes 0 to 20") }
        if let beam, !LineRequest.beams.contains(beam) { throw ValidationError("--beam takes 1 to 1000") }
        if let lengthPenalty, !LineRequest.lengthPenalties.contains(lengthPenalty) {
            throw ValidationError("--length-penalty takes 0 to 1")
        }
        if search != .beam, beam != nil || lengthPenalty != nil {
            throw ValidationError("--beam and --length-penalty go with --search beam")
        }
    }

    func apply(to request: inout LineRequest) {
        request.seed = seed ?? .random(in: 0..<1 << 53)
        request.temperature = temperature
        (request.topK, request.topP, request.minP) = (topK, topP, minP)
        request.guidance = guidance
        request.search = search
        if let beam { request.beam = beam }
        if let lengthPenalty { request.lengthPenalty = lengthPenalty }
    }
}

extension MeasureUnit: ExpressibleByArgument {}
extension LineRequest.Search: ExpressibleByArgument {}
extension LineRequest.Stop: ExpressibleByArgument {}
extension LineRequest.Words: ExpressibleByArgument {}
