/// The length of a text that grows scalar by scalar, and the least that it can still become.
///
/// In most units a text only gets longer. In `sms` it can get shorter: ten euro signs are 20 septets, and with one
/// Chinese character after them 11 UTF-16 units. In `x` it can get shorter where its last scalars become one emoji; web
/// addresses are not known here, and weigh what their characters do.
public struct RunningLength: Hashable, Sendable {
    private var count: Count

    private enum Count: Hashable {
        /// Scalars, UTF-8 or UTF-16 units: each scalar adds its own.
        case units(Int, MeasureUnit)
        /// Grapheme clusters: the number, and the last of them, which may go on.
        case graphemes(Int, last: [Unicode.Scalar])
        case width(DisplayWidth)
        case sms(SMSLength)
        case x(XLength)
    }

    /// The length of the empty text.
    public init(in unit: MeasureUnit) {
        count =
            switch unit {
            case .graphemes: .graphemes(0, last: [])
            case .scalars, .utf16, .utf8: .units(0, unit)
            case .width: .width(DisplayWidth())
            case .x: .x(XLength())
            case .sms: .sms(SMSLength())
            }
    }

    /// The length of the text so far.
    public var length: Int {
        switch count {
        case .units(let units, _): units
        case .graphemes(let clusters, _): clusters
        case .width(let width): width.columns
        case .sms(let sms): sms.length
        case .x(let x): x.length
        }
    }

    /// No text that begins this way is shorter.
    public var least: Int { least(adding: 0) }

    /// No text is shorter that begins this way and goes on with scalars that weigh at least `more`, wherever they stand.
    ///
    /// - Parameter more: the sum of what each weighs in any text.
    public func least(adding more: Int) -> Int {
        switch count {
        case .sms(let sms): sms.least(adding: more)
        case .x(let x): x.least(adding: more)
        default: length + more
        }
    }

    /// Counts one more scalar.
    public mutating func append(_ scalar: Unicode.Scalar) {
        switch count {
        case .units(let units, let unit):
            let more =
                switch unit {
                case .utf8: UTF8.width(scalar)
                case .utf16: UTF16.width(scalar)
                default: 1
                }
            count = .units(units + more, unit)
        case .graphemes(let clusters, let last):
            count = Self.appending(scalar, to: last, after: clusters)
        case .width(var width):
            width.append(scalar)
            count = .width(width)
        case .sms(var sms):
            sms.append(scalar)
            count = .sms(sms)
        case .x(var x):
            x.append(scalar)
            count = .x(x)
        }
    }

    /// Where a cluster ends depends on that cluster and the scalar after it, never on what came before (UAX #29).
    private static func appending(_ scalar: Unicode.Scalar, to last: [Unicode.Scalar], after clusters: Int) -> Count {
        var cluster = String(String.UnicodeScalarView(last))
        cluster.unicodeScalars.append(scalar)
        let isContinued = !last.isEmpty && cluster.count == 1
        return isContinued ? .graphemes(clusters, last: last + [scalar]) : .graphemes(clusters + 1, last: [scalar])
    }
}

/// SMS units: septets until a scalar comes that GSM-7 lacks, UTF-16 units of the whole text from then on.
private struct SMSLength: Hashable {
    /// Nil once a scalar has come that GSM-7 lacks.
    private var septets: Int? = 0
    private var utf16 = 0

    var length: Int { septets ?? utf16 }

    func least(adding more: Int) -> Int {
        septets.map { min($0 + more, utf16 + max(more, 1)) } ?? utf16 + more
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        septets = septets.flatMap { septets in GSM7.septets(of: scalar).map { septets + $0 } }
        utf16 += UTF16.width(scalar)
    }
}

/// X's weight, but for web addresses.
private struct XLength: Hashable {
    /// The weight of what no scalar to come can change.
    private var settled = 0
    /// The scalars after it: a character that may still be composed, or an emoji sequence.
    private var tail: [Unicode.Scalar] = []

    var length: Int { settled + xWeight(of: String(String.UnicodeScalarView(tail)), addressesCount: false) }

    /// A joiner at the end may become part of an emoji, as may the selector of a keycap; both make it 1 less.
    func least(adding more: Int) -> Int { max(length - 1, settled + (tail.isEmpty ? 0 : 1)) + more }

    mutating func append(_ scalar: Unicode.Scalar) {
        let joins = scalar.joinsOnX || tail.last == "\u{200D}" || (tail.last == "\r" && scalar == "\n")
        if !joins {
            settled = length
            tail = []
        }
        // What stands between the first and the last emoji of a sequence weighs nothing and joins nothing.
        if scalar == "\u{200D}", let joiner = tail.firstIndex(of: scalar),
            Emoji.sequenceEnd(in: tail, from: 0) == tail.count
        {
            tail = Array(tail[..<joiner])
        }
        tail.append(scalar)
    }
}
