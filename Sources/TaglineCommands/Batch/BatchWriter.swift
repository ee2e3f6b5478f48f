import Campaign
import Drafts
import Generation
import LanguageModel
import LineEditor
import Projects

/// Answers a batch's lines. An answer depends on its line alone.
struct BatchWriter: Sendable {
    private let generator: LineGenerator
    private let ads: AdWriter
    /// The hash of the weights.
    private let model: String
    private let corpora: CopyIndex
    private let channels: Channels

    /// The longest line that is read, in bytes.
    static let lineLimit = 1 << 20

    init(_ model: CharacterModel, precision: DecodingPrecision) throws(Failure) {
        generator = LineGenerator(model, precision: precision)
        ads = AdWriter(generator)
        self.model = model.hash
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

    private func answer(to request: BatchRequest) throws(GenerationError) -> JSONValue {
        switch request.work {
        case .lines(let request):
            try generator.lines(request, cancelled: { Interrupts.isPending }).json(model: model, corpora)
        case .campaign(let order):
            try order.written(by: ads).json
        }
    }
}

extension JSONValue {
    /// An answer with the id of its request before everything else.
    fileprivate func with(_ id: JSONValue?) -> JSONValue {
        guard let id, case .object(let members) = self else { return self }
        return .object([Member("id", id)] + members)
    }
}
