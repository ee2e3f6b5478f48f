import LanguageModel
import Measures

/// Lines made one after the other, each unlike those before it.
///
/// By construction no two share three words in a row or are alike in more than half of their characters, phrases that
/// were demanded of them left out, and none is so alike to a line of ``LineRequest/apart``: the lines so far are
/// constraints of the next one. Beside that each can be held to a phrase of its own, so that together they cover what
/// the set is to say. What only `accepts` knows is left to rejection.
struct LineSet {
    private(set) var lines: [GeneratedLine] = []
    private let generator: LineGenerator
    private let request: LineRequest
    private let context: LineGenerator.ReadContext
    /// Lines drawn so far, the accepted ones among them.
    private(set) var draws = 0

    /// Lines that a search looks for at once: it finds the same ones each time.
    private static let searched = 24

    init(_ generator: LineGenerator, _ request: LineRequest, after context: LineGenerator.ReadContext? = nil) {
        (self.generator, self.request) = (generator, request)
        self.context =
            context
            ?? generator.reading(
                request.context, memory: generator.memory(of: request.context.map(\.text) + request.offered))
    }

    /// Adds a line.
    ///
    /// - Parameters:
    ///   - phrase: what this line is to hold, besides what all of the set do.
    ///   - draws: lines that are drawn, or found by a search, at most.
    ///   - ranked: lines that are drawn at a time, of which the best is taken (sample and rank, Adiwardana et al. 2020).
    ///   - accepts: whether a line may stand in the set.
    /// - Returns: the line; nil where none of them was accepted.
    /// - Throws: ``GenerationError``, refused where no line is left that is unlike the others.
    mutating func add(
        holding phrase: String?, draws most: Int = 1, ranked: Int = 1, cancelled: @Sendable () -> Bool,
        accepts: (String) -> Bool = { _ in true }
    ) throws(GenerationError) -> GeneratedLine? {
        var single = request
        single.must += phrase.map { [$0] } ?? []
        single.apart = (request.apart ?? []) + lines.map(\.text)
        single.offered = offers(beside: single.apart ?? [])
        let isBeam = request.search == .beam
        // At temperature 0 the lines that are drawn together are much the same.
        let together = isBeam ? min(most, Self.searched) : request.temperature > 0 ? ranked : 1
        single.search = isBeam ? .beam : .sample
        let end = draws + (isBeam ? min(most, 1) : most)
        while draws < end {
            single.count = isBeam ? together : min(together, end - draws)
            single.seed = RandomSource.seed(request.seed, draws)
            draws += isBeam ? 1 : single.count
            let found = try generator.lines(single, after: context, cancelled: cancelled)
            // A search finds the likeliest first.
            let accepted = found.filter { accepts($0.text) }
            guard let line = isBeam ? accepted.first : Self.best(of: accepted, offered: single.offered) else {
                // Without chance, the next draw would be the same.
                if request.temperature == 0 { single.apart? += found.map(\.text) }
                continue
            }
            lines.append(line)
            return line
        }
        return nil
    }

    /// The likeliest a character, of whole lines where there are some, and of those with a word that was offered.
    private static func best(of lines: [GeneratedLine], offered: [String]) -> GeneratedLine? {
        let whole = lines.filter { !$0.isCut }
        let left = whole.isEmpty ? lines : whole
        let telling = left.filter { line in offered.contains { stands($0, in: line.text) } }
        return (telling.isEmpty ? left : telling).min { $0.bitsPerCharacter < $1.bitsPerCharacter }
    }

    /// What is offered to a line: what others do not have yet, while there is such.
    private func offers(beside others: [String]) -> [String] {
        let fresh = request.offered.filter { word in !others.contains { Self.stands(word, in: $0) } }
        return fresh.isEmpty ? request.offered : fresh
    }

    private static func stands(_ word: String, in text: String) -> Bool { Phrase(word)?.occurs(in: text) ?? false }
}

extension LineGenerator {
    /// A set of lines that holds each phrase of ``LineRequest/cover`` in at least one; fewer than were asked for where
    /// there is no other line unlike those.
    func lineSet(
        _ request: LineRequest, after context: ReadContext?, cancelled: @Sendable () -> Bool
    ) throws(GenerationError) -> [GeneratedLine] {
        var set = LineSet(self, request, after: context)
        var uncovered = request.cover
        while set.lines.count < request.count {
            do throws(GenerationError) {
                let line = try set.add(holding: uncovered.first, cancelled: cancelled)
                uncovered.removeAll { phrase in
                    Phrase(phrase).map { $0.occurs(in: line?.text ?? "") } ?? true
                }
            } catch {
                guard case .refused = error, !set.lines.isEmpty, uncovered.isEmpty else { throw error }
                break
            }
        }
        if let phrase = uncovered.first {
            throw .refused("“\(phrase)” stands in no line of the set; ask for more lines than phrases")
        }
        return set.lines
    }
}
