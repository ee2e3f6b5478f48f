import LanguageModel
import Measures
public import Screenplay
import Steering

/// Goes on with lines that are being typed: the likeliest way, after a script that is read once.
public struct LineContinuer: Sendable {
    private let generator: LineGenerator
    private let memory: WordMemory
    private let typed: TypedLine
    private let condition: LineDecoder.Condition
    private let tags: [String: String]
    private let words: LineRequest.Words
    /// Words of the script that count as real.
    private let ownWords: [String]
    private let spelling: ScriptSpelling

    /// How far a line is gone on with, in columns.
    private static let reach = 48
    /// The longest line that is gone on with, in Unicode scalars: more than a page.
    private static let longest = 2_000
    /// The least of a long line by which its rules go on, in Unicode scalars: more than a word.
    private static let tailLength = 32

    /// - Parameters:
    ///   - script: what stands before the line.
    ///   - role: who speaks; nil for action.
    ///   - tags: those that are asked for beside the title page's.
    ///   - words: which words may follow; a model that knows none is free.
    public init(
        by suggester: Suggester, after script: Screenplay, role: String?, tags: [String: String],
        words: LineRequest.Words, voice: RoleVoice?
    ) {
        generator = voice?.generator ?? suggester.generator
        let reading = ScriptReading(script, by: generator)
        self.tags = reading.tags(of: role, tags)
        self.words = generator.hasWordList ? words : .free
        (ownWords, memory, spelling) = (reading.words.own, reading.words.memory, reading.words.spelling)
        let context = generator.reading(reading.lines, memory: memory)
        condition = generator.decoder.condition(self.tags)
        typed = TypedLine(generator.decoder, after: context.page, under: condition)
    }

    /// What follows a line up to its sentence's end, or the last word that is near; nil where nothing does, or where the
    /// line is longer than a page.
    ///
    /// - Throws: ``GenerationError``.
    public func continuation(
        of line: String, cancelled: @Sendable () -> Bool
    ) throws(GenerationError) -> String? {
        guard line.unicodeScalars.count <= Self.longest else { return nil }
        let tail = Self.tail(of: line)
        var request = LineRequest()
        (request.tags, request.prefix, request.temperature) = (tags, tail, 0)
        request.words = words
        request.ownWords = ownWords + ScriptReading.words(of: [line], besides: generator.lexicon)
        request.stop = .sentence
        request.maxLength = request.unit.length(of: tail) + Self.reach
        let constraints = try generator.constraints(of: request)
        let text = generator.decoder.vocabulary.ids(of: generator.lead(of: request) + line)
        let state = try typed.state(after: text, cancelled: cancelled)
        let lines = try generator.lines(request, constraints, [condition], from: [state], memory, cancelled: cancelled)
        guard let whole = lines.first?.text else { return nil }
        let end = String(String.UnicodeScalarView(whole.unicodeScalars.dropFirst(tail.unicodeScalars.count)))
        let straight = Self.beforeCircle(end)
        return straight.contains { !$0.isWhitespace } ? spelling.spelling(straight, after: line) : nil
    }

    /// A line's last words, which decide what its rules let follow: a page would be walked anew for each key.
    static func tail(of line: String) -> String {
        let scalars = line.unicodeScalars
        let start = scalars.dropLast(tailLength).lastIndex { $0 == " " || $0.isUnspacedLetter }
        return start.map { String(scalars[$0...]) } ?? line
    }

    /// What stands before a text says the same two words again, or four letters of a script that writes no spaces, and
    /// is no open end: the likeliest text of a small model goes round in circles.
    static func beforeCircle(_ text: String) -> String {
        let words = SpokenWords(text)
        let utf8 = Array(text.utf8)
        func head(_ end: Int) -> String { String(decoding: utf8[..<end], as: UTF8.self) }
        var seen: Set<ArraySlice<UInt64>> = []
        for first in words.keys.indices {
            let word = words.text(of: first..<first + 1, in: text)
            let count = word.unicodeScalars.contains(where: \.isUnspacedLetter) ? 4 : 2
            let run = words.keys[first...].prefix(count)
            guard run.count == count, !seen.insert(run).inserted else { continue }
            let shape = Shape([.wholeEnd])
            let ends = [0] + words.spans[..<first].map(\.upperBound)
            return head(ends.last { shape.accepts(head($0)) } ?? 0)
        }
        return text
    }
}
