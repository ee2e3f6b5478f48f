import Campaign
import Generation
import LanguageModel
import LineEditor
import Measures
import Steering

/// Writes a campaign's lines one by one, each to its own point.
struct CampaignWriter {
    private let writer: AdWriter
    private let channel: Channel
    /// The brief with its own fields filled in its phrases.
    private let brief: Brief
    private let sampling: LineRequest
    /// The columns of a feed, which fill their fields later.
    private let columns: [String]
    /// The day on which a claim must still hold; nil to let none expire.
    private let today: String?
    /// How a call to action begins; nil where that is not known of the brief's language.
    private let calls: Pattern?

    /// What every line of copy keeps to, whatever the channel asks.
    private static let shape: Swift.Set<Shape.Rule> = [.noShouting, .oneExclamation, .wholeEnd, .singleSpaces]

    /// - Parameters:
    ///   - sampling: seed, temperature and rules.
    ///   - columns: merge fields that stay in the lines.
    ///   - today: the day on which a claim must still hold; nil to let none expire.
    init(
        _ writer: AdWriter, for brief: Brief, on channel: Channel, sampling: LineRequest, columns: [String],
        today: String?
    ) {
        (self.writer, self.channel, self.sampling) = (writer, channel, sampling)
        (self.columns, self.today) = (columns, today)
        var brief = brief.filled(except: columns)
        if brief.tags["language"] == nil, brief.isChinese { brief.tags["language"] = "zh" }
        self.brief = brief
        calls = CallToAction.pattern(in: brief.tags["language"]).flatMap { try? Pattern($0) }
    }

    /// The lines of one slot.
    ///
    /// - Parameters:
    ///   - index: the slot's place in the campaign, on which its seeds depend.
    ///   - earlier: lines that the slot has already, which the new ones do not repeat.
    ///   - feed: the fields of a feed that lines may hold, with the length that each needs room for.
    /// - Throws: ``GenerationError``, worded with the slot's name, but for lines that are not found: those are missing.
    func lines(
        of planned: CampaignPlan.Slot, index: Int, beside earlier: [Variant], feed: [String: Int]
    ) throws(GenerationError) -> WrittenLines {
        guard let angles = planned.angles else { return try named(planned.slot, earlier) }
        let slot = planned.slot
        let phrases = PhraseFit(brief: brief, channel: channel, today: today)
        var written = Written(earlier.map(\.text))
        var lines = WrittenLines()
        for (place, point) in angles.points.enumerated() {
            var wish = Wish(point: point, limit: slot.limit)
            // The last line sees to it that there is a short one.
            if let short = slot.short, place == planned.count - 1,
                !(earlier + lines.variants).contains(where: { channel.length(of: $0.text, in: slot) <= short })
            {
                let fits = phrases.refusal(of: point.phrases, in: slot, limit: short) == nil
                if fits || !isRequired(point, beside: written) {
                    wish = Wish(point: fits ? point : AnglePlan.Point(.cta), limit: short)
                }
            }
            let seed = RandomSource.seed(sampling.seed, index << 16 + place)
            do throws(GenerationError) {
                let line = try line(wish, of: slot, seed: seed, beside: written, feed)
                written.add(line)
                lines.variants.append(line.variant)
            } catch {
                guard case .refused(let reason) = error else { throw error }
                // Without its phrase, another line may be found; where none was found that is free, no more is looked for.
                let isLast = !isRequired(wish.point, beside: written)
                let last = isLast && place + 1 < planned.count ? " to \(planned.count)" : ""
                lines.missing.append("\(slot.name) \(place + 1)\(last): \(reason)")
                if isLast { break }
            }
        }
        return lines
    }

    /// Whether a line has to make a point: a phrase of it stands in no other yet.
    private func isRequired(_ point: AnglePlan.Point, beside written: Written) -> Bool {
        point.phrases.filter(brief.must.contains).compactMap { Phrase($0) }.contains { phrase in
            !written.texts.contains { phrase.occurs(in: $0) }
        }
    }

    /// What one line is asked for.
    private struct Wish {
        var point: AnglePlan.Point
        var limit: Int
    }

    private struct Line {
        /// As the model wrote it, with fields in braces.
        let source: String
        let variant: Variant
    }

    /// What the slot's lines say already.
    private struct Written {
        private(set) var sources: [String]
        private(set) var texts: [String]
        private var wordings: Swift.Set<Wording>

        init(_ lines: [String]) {
            (sources, texts, wordings) = (lines, lines, Swift.Set(lines.map(Wording.init)))
        }

        mutating func add(_ line: Line) {
            sources.append(line.source)
            texts.append(line.variant.text)
            wordings.insert(Wording(line.variant.text))
        }

        /// Whether one of the lines has the same words.
        func says(_ text: String) -> Bool { wordings.contains(Wording(text)) }

        /// Whether a text is like one of the lines in more than half of its characters, phrases that stand in both by
        /// demand left out.
        func isLike(_ text: String, except phrases: [String]) -> Bool {
            let own = phrases.compactMap { Phrase($0) }.filter { $0.occurs(in: text) }
            return texts.contains { line in
                let common = own.filter { $0.occurs(in: line) }.withoutParts.map(\.text)
                return !EditSimilarityLimit(to: [line], atMost: LineRequest.greatestSimilarity, except: common)
                    .accepts(text)
            }
        }
    }

    /// One line to its point; where no line is found for a point that nobody requires, one to another.
    private func line(
        _ wish: Wish, of slot: Channel.Slot, seed: UInt64, beside written: Written, _ feed: [String: Int]
    ) throws(GenerationError) -> Line {
        do throws(GenerationError) {
            return try exactLine(wish, of: slot, seed: seed, beside: written, feed)
        } catch {
            guard case .refused = error, wish.point.angle != .benefit, !isRequired(wish.point, beside: written) else {
                throw error
            }
            let free = Wish(point: AnglePlan.Point(.benefit), limit: wish.limit)
            return try exactLine(free, of: slot, seed: seed, beside: written, feed)
        }
    }

    private func exactLine(
        _ wish: Wish, of slot: Channel.Slot, seed: UInt64, beside written: Written, _ feed: [String: Int]
    ) throws(GenerationError) -> Line {
        let (point, limit) = (wish.point, wish.limit)
        var brief = self.brief
        brief.must = []
        brief.mustEach += point.phrases.filter { !brief.mustEach.contains($0) }
        var sampling = self.sampling
        (sampling.seed, sampling.apart, sampling.shape) = (seed, written.sources, Self.shape)
        if point.angle == .cta { sampling.pattern = calls }
        let kind = point.angle == .cta ? Angle.cta.rawValue : slot.kind
        // Room is kept for whatever takes a field's place: one that grows beyond it would leave none for the phrases.
        let room = limit - brief.mustEach.reduce(0) { $0 + channel.length(of: $1, in: slot) }
        let own = brief.fields.mapValues { slot.unit.length(of: $0) }.filter { name, length in
            !columns.contains(name) && length - slot.unit.length(of: "{\(name)}") < room
        }
        // The model writes the tags of search engines whole, and what is shown of them counts.
        let tags = brief.mustEach.compactMap { Phrase($0) }.withoutParts.reduce(0) {
            $0 + slot.unit.length(of: $1.text) - channel.length(of: $1.text, in: slot)
        }
        let order = AdWriter.Order(
            slot: kind, count: 1, limit: limit + tags, least: slot.shortest, unit: slot.unit,
            fields: own.merging(feed) { $1 })
        // By construction the lines are apart as the model writes them; fields can still bring them together.
        let demanded = brief.mustEach + brief.fields.values
        let apart = NoRepeat(sharedWith: written.texts, except: demanded)
        var objection: String?
        let accepts = { (source: String) in
            let text = brief.filled(source, except: columns)
            objection =
                self.objection(to: text, of: slot, limit: limit, brief, apart)
                ?? (written.says(text) ? "“\(text)” says the same as a line above" : nil)
                ?? (written.isLike(text, except: demanded) ? "“\(text)” is much like a line above" : nil)
            return objection == nil
        }
        let found: Campaign
        do throws(GenerationError) {
            found = try writer.campaign(
                for: brief, orders: [order], sampling: sampling, cancelled: { Interrupts.isPending },
                accepts: { source, _ in accepts(source) })
        } catch {
            // The writer calls the slot by the kind of its lines.
            guard case .refused(let reason) = error, reason.hasPrefix(kind + ": ") else { throw error }
            let last = objection.map { "; what was wrong with the last: \($0)" } ?? ""
            throw .refused(reason.dropFirst(kind.count + 2) + last)
        }
        guard let line = found.slots.first?.variants.first else { throw .refused("no line was written") }
        let variant = Variant(
            id: "", text: brief.filled(line.text, except: columns), angle: point.angle.rawValue,
            unit: slot.unit.rawValue, seed: line.seed)
        return Line(source: line.text, variant: variant)
    }

    /// Why a line with its fields filled cannot stand in a slot; nil where it can.
    private func objection(
        to text: String, of slot: Channel.Slot, limit: Int, _ brief: Brief, _ apart: NoRepeat
    ) -> String? {
        if channel.length(of: text, in: slot) > limit { return "“\(text)” is longer than \(limit)" }
        if !apart.accepts(text) { return "“\(text)” repeats a line above" }
        if let mark = text.last, ",;:，；：、".contains(mark) { return "“\(text)” leaves open what follows its “\(mark)”" }
        if let gap = MergeText.gap(in: text, on: channel, except: columns) { return gap }
        return channel.objection(to: text, in: slot.name, of: brief, except: columns, today: today)
            .map { "“\(text)”: \($0.message)" }
    }

    /// The brief's own words for a slot that takes a name or the address.
    private func named(_ slot: Channel.Slot, _ earlier: [Variant]) throws(GenerationError) -> WrittenLines {
        guard earlier.isEmpty, let field = slot.field else { return WrittenLines() }
        // What is no copy is written only where it is asked for.
        let isOptional = slot.least == 0 && slot.copy
        guard let text = brief.value(of: field) else {
            if isOptional { return WrittenLines() }
            throw .refused("\(slot.name): the brief has no \(field), and none can be made up; give it one")
        }
        let findings = channel.findings(on: text, in: slot.name, of: brief, today: today)
        if let finding = findings.first(where: { $0.level == .error }) {
            let reason = "\(slot.name): the brief's \(field) cannot stand there: \(finding.message)"
            guard isOptional else { throw .refused(reason) }
            return WrittenLines(notes: [reason])
        }
        // An address makes no point.
        let angle = slot.copy ? Angle.brand.rawValue : nil
        return WrittenLines(variants: [Variant(id: "", text: text, angle: angle, unit: slot.unit.rawValue)])
    }
}

extension Brief {
    /// Whether what the brief says is in a script that writes no spaces.
    fileprivate var isChinese: Bool {
        ([brand, product, offer, benefit] + must + mustEach).contains {
            $0.unicodeScalars.contains(where: \.isUnspacedLetter)
        }
    }
}
