import Campaign
import Drafts
import Generation
import LanguageModel
import LineEditor
import Projects

/// Answers a batch's lines. An answer depends on its line alone.
struct BatchWriter: Sendable {
    private let models: BatchModels
    private let corpora: CopyIndex
    private let channels: Channels

    /// The longest line that is read, in bytes.
    static let lineLimit = 1 << 20

    /// - Parameter model: its name; nil for the built-in one of each request's language.
    init(_ model: String?, precision: DecodingPrecision) throws(Failure) {
        models = try BatchModels(model, precision: precision)
        corpora = CorpusFolder.copyIndex()
        channels = try CampaignFile.channels()
    }

    /// The answers to some lines, in their order; nil where ^C came first.
    func answers(to lines: [ArrivingLines.Line], threads: Int) -> [JSONValue]? {
        var answers = [JSONValue?](repeating: nil, count: lines.count)
        answers.withUnsafeMutableBufferPointer { answers in
            nonisolated(unsafe) let answers = answers
            inParallel(lines.count, threads: threads) { answers[$0] = answer(to: lines[$0]) }
        }
        let done = answers.compactMap { $0 }
        return done.count == lines.count ? done : nil
    }

    private func answer(to line: ArrivingLines.Line) -> JSONValue? {
        var id: JSONValue?
        do {
            guard case .text(let bytes) = line else {
                throw Failure("the line is longer than \(Self.lineLimit) bytes; split the request")
            }
            let json = try JSONValue(json: bytes)
            id = json["id"]
            return try answer(to: BatchRequest(json, channels)).with(id)
        } catch GenerationError.cancelled {
            return nil
        } catch {
            var members = [JSONValue.Member("message", .string(Failure(error).message))]
            if let column = (error as? JSONError)?.column { members.append(.init("column", .integer(column))) }
            return JSONValue.object([.init("error", .object(members))]).with(id)
        }
    }

    private func answer(to request: BatchRequest) throws -> JSONValue {
        switch request.work {
        case .lines(let request):
            let writer = try models.writer(or: request.builtInModel)
            let lines = try writer.lines.lines(request, cancelled: { Interrupts.isPending })
            return lines.json(model: writer.modelHash, corpora).with(missing: request.count - lines.count)
                .with(notes: UnknownTags.notes(on: request.tags, in: writer.tags))
        case .campaign(let order):
            let written = try order.written(by: models.writer(or: order.brief.builtInModel).ads)
            return written.campaign.json.with(notes: written.missing + written.notes)
        }
    }
}

extension JSONValue {
    /// An answer with how many lines it has fewer than were asked for, where there are no more.
    fileprivate func with(missing count: Int) -> JSONValue {
        guard count > 0, case .object(let members) = self else { return self }
        return .object(members + [Member("missing", .integer(count))])
    }

    /// An answer with what its writer should know, if anything.
    fileprivate func with(notes: [String]) -> JSONValue {
        guard !notes.isEmpty, case .object(let members) = self else { return self }
        return .object(members + [Member("notes", .array(notes.map(JSONValue.string)))])
    }

    /// An answer with the id of its request before everything else.
    fileprivate func with(_ id: JSONValue?) -> JSONValue {
        guard let id, case .object(let members) = self else { return self }
        return .object([Member("id", id)] + members)
    }
}
