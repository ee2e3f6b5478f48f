public import Screenplay

extension Suggester {
    /// Writes a line again that was suggested: the same script, request, seed and weights give the same line bit for bit.
    ///
    /// - Parameters:
    ///   - script: what stood before the line.
    ///   - role: who speaks it; nil for action.
    ///   - request: as it was asked for, with the line's own seed; its count counts for nothing.
    ///   - voice: the voice that it was written in.
    public func line(
        after script: Screenplay, role: String?, _ request: LineRequest, voice: RoleVoice?,
        cancelled: @Sendable () -> Bool
    ) throws(GenerationError) -> GeneratedLine? {
        let (generator, reading) = reading(script, voice)
        let request = single(request, role, reading)
        let lines = try generator.lines(
            request, after: generator.reading(reading.lines, memory: reading.words.memory), cancelled: cancelled)
        return try generator.spelled(lines, request, by: reading.words.spelling).first
    }

    /// Lines that stand in no script.
    public func lines(_ request: LineRequest, cancelled: @Sendable () -> Bool) throws(GenerationError)
        -> [GeneratedLine]
    {
        try generator.lines(request, cancelled: cancelled)
    }

    /// What each character of a line costs the model where the line stands.
    ///
    /// - Parameters: as for a line that is written again; `line` may be anything.
    /// - Throws: ``GenerationError`` where the request leaves no room on its face.
    public func explanation(
        of line: String, after script: Screenplay, role: String?, _ request: LineRequest, voice: RoleVoice?
    ) throws(GenerationError) -> LineExplanation {
        let (generator, reading) = reading(script, voice)
        return try generator.explanation(
            of: line, single(request, role, reading),
            after: generator.reading(reading.lines, memory: reading.words.memory))
    }

    /// What a line costs where it stands, in bits a character, its end included.
    ///
    /// - Parameter role: who would say it; nil for action.
    public func bitsPerCharacter(
        of line: String, after script: Screenplay, role: String?, tags: [String: String] = [:], voice: RoleVoice?
    ) -> Double {
        let (generator, reading) = reading(script, voice)
        let context = generator.reading(reading.lines, memory: reading.words.memory)
        let tags = reading.tags(of: role, tags)
        let lead = role.map { "\($0): " } ?? "["
        // The chain rule: what a line costs after its lead.
        let nats =
            generator.cost(of: lead + line + (role == nil ? "]" : "\n"), after: context, tags: tags)
            - generator.cost(of: lead, after: context, tags: tags)
        return nats / Bits.nats / Double(line.unicodeScalars.count + 1)
    }

    private func reading(_ script: Screenplay, _ voice: RoleVoice?) -> (LineGenerator, ScriptReading) {
        let generator = voice?.generator ?? self.generator
        return (generator, ScriptReading(script, by: generator))
    }

    private func single(_ request: LineRequest, _ role: String?, _ reading: ScriptReading) -> LineRequest {
        var request = request
        request.count = 1
        request.tags = reading.tags(of: role, request.tags)
        request.ownWords += reading.words.own
        return request
    }
}
