/// Which point each line of a slot makes, so that they do not all say the same.
public struct AnglePlan: Equatable, Sendable {
    /// An angle, and what the brief has for it.
    public struct Entry: Equatable, Sendable {
        public let angle: Angle
        /// Each line of the angle holds the phrases of one of these, in turn; empty where the angle asks for no words.
        public let phrases: [[String]]
        /// Why no line can take the angle; nil where one can.
        public let obstacle: String?
        /// The lines that shall take it.
        public internal(set) var lines = 0
        /// The most lines that can.
        var most = Int.max
    }

    /// What one line is to say.
    public struct Point: Equatable, Sendable {
        public let angle: Angle
        /// What the line must hold.
        public let phrases: [String]

        public init(_ angle: Angle, phrases: [String] = []) {
            (self.angle, self.phrases) = (angle, phrases)
        }
    }

    /// Whether phrases can stand in a line together.
    public enum Fit: Equatable, Sendable {
        case fits
        /// They leave room for little else, so that one line with them is enough.
        case fills
        /// They cannot, for a reason.
        case refused(String)
    }

    /// One for each angle, in the order of ``Angle``.
    public let entries: [Entry]

    /// The lines' points in their order.
    public var points: [Point] {
        entries.flatMap { entry in
            (0..<entry.lines).map { line in
                Point(entry.angle, phrases: entry.phrases.isEmpty ? [] : entry.phrases[line % entry.phrases.count])
            }
        }
    }

    /// Shares the lines of a slot out.
    ///
    /// - Parameters:
    ///   - count: how many lines the slot gets.
    ///   - required: phrases of the brief's `must`, those of each in a line of this slot; at most `count`.
    ///   - angle: the one angle that all lines but the required ones take; nil to share them out.
    ///   - today: the day on which a claim must still hold, as `2026-11-30`; nil to let none expire.
    ///   - fit: whether phrases can stand in a line of the slot.
    public init(
        lines count: Int, for brief: Brief, required: [[String]], angle: Angle? = nil, today: String?,
        fit: ([String]) -> Fit
    ) {
        var entries = Angle.allCases.map { angle in
            Self.entry(angle, brief.phrases(for: angle, today: today), required: required, fit)
        }
        if let keyword = entries.firstIndex(where: { $0.angle == .keyword }) {
            entries[keyword].lines = min(count, required.count)
        }
        // Sainte-Laguë: the next line goes to the angle that has the fewest for its share. Whole shares come out exact.
        while entries.reduce(0, { $0 + $1.lines }) < count {
            let open = entries.indices.filter { index in
                let entry = entries[index]
                return entry.obstacle == nil && entry.lines < entry.most && entry.angle == angle ?? entry.angle
            }
            guard let next = open.max(by: { Self.claim(of: entries[$0]) < Self.claim(of: entries[$1]) }) else { break }
            entries[next].lines += 1
        }
        self.entries = entries
    }

    /// How much an angle is due for another line; earlier angles go first where two are due alike.
    private static func claim(of entry: Entry) -> (Double, Int) {
        let order = Angle.allCases.firstIndex(of: entry.angle) ?? 0
        return (Double(entry.angle.share) / Double(2 * entry.lines + 1), -order)
    }

    private static func entry(
        _ angle: Angle, _ wish: Brief.Wish, required: [[String]], _ fit: ([String]) -> Fit
    ) -> Entry {
        switch wish {
        case .nothing(let reason): return Entry(angle: angle, phrases: [], obstacle: reason)
        case .anything: return Entry(angle: angle, phrases: [], obstacle: nil)
        case .phrases(let all):
            let placed = angle == .keyword ? required : []
            let wanted = placed + all.filter { !placed.joined().contains($0) }.map { [$0] }
            let fits = wanted.map(fit)
            let phrases = zip(wanted, fits).filter { $1 == .fits || $1 == .fills }.map(\.0)
            let reasons = fits.compactMap { fit in
                if case .refused(let reason) = fit { reason } else { nil }
            }
            var entry = Entry(angle: angle, phrases: phrases, obstacle: phrases.isEmpty ? reasons.first : nil)
            // Two lines with a phrase that fills both would say the same.
            if !fits.contains(.fits) { entry.most = phrases.count }
            return entry
        }
    }
}

extension Brief {
    /// What lines of an angle are to hold.
    enum Wish: Equatable {
        case phrases([String])
        /// The model finds the words.
        case anything
        /// The brief has nothing for the angle; says what it lacks.
        case nothing(String)
    }

    func phrases(for angle: Angle, today: String?) -> Wish {
        func phrase(_ text: String, _ name: String) -> Wish {
            text.contains { !$0.isWhitespace } ? .phrases([text]) : .nothing("the brief has no \(name)")
        }
        switch angle {
        case .keyword:
            return must.isEmpty ? phrase(product, "must and no product") : .phrases(must)
        case .benefit, .cta: return .anything
        case .proof:
            let proven = claims.filter { $0.isProven && $0.holds(on: today) }.map(\.text)
            return proven.isEmpty ? .nothing("the brief has no claim with a proof that still holds") : .phrases(proven)
        case .offer: return phrase(offer, "offer")
        case .brand: return phrase(brand, "brand")
        }
    }
}
