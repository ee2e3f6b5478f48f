import Measures
public import Screenplay

/// Goes on with lines that are being typed: the likeliest way, after a script that is read once.
public struct LineContinuer: Sendable {
    private let generator: LineGenerator
    private let context: LineGenerator.ReadContext
    private let tags: [String: String]
    private let words: LineRequest.Words
    /// Words of the script that count as real.
    private let ownWords: [String]

    /// How far a line is gone on with, in columns.
    private static let reach = 48

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
        ownWords = reading.words.own
        context = generator.reading(reading.lines, memory: reading.words.memory)
    }

    /// What follows a line up to its sentence's end, or the last word that is near; nil where nothing does.
    ///
    /// - Throws: ``GenerationError``.
    public func continuation(
        of line: String, cancelled: @Sendable () -> Bool
    ) throws(GenerationError) -> String? {
        var request = LineRequest()
        (request.tags, request.prefix, request.temperature) = (tags, line, 0)
        (request.words, request.ownWords) = (words, ownWords)
        request.stop = .sentence
        request.maxLength = request.unit.length(of: line) + Self.reach
        guard let whole = try generator.lines(request, after: context, cancelled: cancelled).first?.text else {
            return nil
        }
        let end = String(String.UnicodeScalarView(whole.unicodeScalars.dropFirst(line.unicodeScalars.count)))
        return end.contains { !$0.isWhitespace } ? end : nil
    }
}
