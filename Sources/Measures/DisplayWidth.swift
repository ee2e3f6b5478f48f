/// The columns a text takes where a full-width character takes two, counted scalar by scalar.
///
/// A scalar is 2 columns where UAX #11 calls it Wide or Fullwidth, 0 where it is a combining mark, a vowel or final
/// jamo, a control or a format character that shows nothing, and 1 otherwise, East Asian Ambiguous included.
/// What scalars become together:
/// - a flag (two regional indicators), a keycap, an emoji with a skin tone, and emoji joined by U+200D are 2 columns;
/// - U+FE0F asks for the coloured picture and makes a narrow emoji 2 columns wide; U+FE0E, which asks for the plain
///   one, changes nothing (terminals and ad channels do not agree on it, and the wider count is the safe one);
/// - a spacing mark widens its narrow base to 2 columns, and so does a consonant joined by a virama, however many join.
///
/// The counter never goes down while scalars are appended, so a limit once passed stays passed.
public struct DisplayWidth: Hashable, Sendable {
    /// The columns so far.
    public private(set) var columns = 0
    /// The columns of the cluster that is still open, at the end of `columns`.
    private var cluster = 0
    private var context = Context.other

    /// What the scalars just read can still do to the next one.
    private enum Context: Hashable {
        case other
        /// A base that a mark can widen.
        case base
        /// A digit, `#` or `*`: U+FE0F makes it a keycap.
        case keycapBase
        /// An emoji that is narrow until U+FE0F or a skin tone widens it.
        case narrowEmoji
        /// An emoji that a skin tone or a U+200D can follow.
        case emoji
        /// An emoji and U+200D: the next emoji takes no room of its own.
        case joinedEmoji
        /// The first half of a flag.
        case regionalIndicator
        /// A base and a virama: the next consonant joins it.
        case virama
    }

    public init() {}

    public init(of text: some StringProtocol) {
        for scalar in text.unicodeScalars { append(scalar) }
    }

    /// Counts one more scalar.
    public mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let isKeycapBase = ("0"..."9").contains(scalar) || scalar == "#" || scalar == "*"
            open(Self.of(scalar), as: isKeycapBase ? .keycapBase : .base)
            return
        }
        switch scalar {
        case "\u{200D}":
            // Between consonants the joiner only asks for a ligature; the virama before it goes on holding.
            if context != .virama { context = isAfterEmoji ? .joinedEmoji : .other }
        case "\u{FE0F}":
            switch context {
            case .narrowEmoji: widen(as: .emoji)
            case .keycapBase: widen(as: .base)
            case .regionalIndicator: context = .base
            default: break
            }
        case "\u{1F1E6}"..."\u{1F1FF}":
            if context == .regionalIndicator { context = .emoji } else { open(2, as: .regionalIndicator) }
        case "\u{1F3FB}"..."\u{1F3FF}":
            if isAfterEmoji { widen(as: .emoji) } else { open(2, as: .base) }
        default:
            appendOther(scalar)
        }
    }

    private mutating func appendOther(_ scalar: Unicode.Scalar) {
        let width = Self.of(scalar)
        let properties = scalar.properties
        if width > 0 {
            if context == .joinedEmoji, properties.isEmoji {
                context = .emoji
            } else if context == .virama {
                widen(as: .base)
            } else {
                open(width, as: properties.isEmoji ? (width == 1 ? .narrowEmoji : .emoji) : .base)
            }
        } else if contains(viramaRanges, scalar.value) {
            context = cluster > 0 ? .virama : .other
        } else if properties.generalCategory == .spacingMark, cluster > 0, context != .other {
            widen(as: .other)
        } else if context == .virama || context == .regionalIndicator {
            context = .base
        }
    }

    private var isAfterEmoji: Bool { context == .emoji || context == .narrowEmoji }

    private mutating func open(_ width: Int, as context: Context) {
        columns += width
        cluster = width
        self.context = width > 0 ? context : .other
    }

    private mutating func widen(as context: Context) {
        columns += 2 - cluster
        cluster = 2
        self.context = context
    }

    /// The columns of one scalar on its own: 0, 1 or 2.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F ? 1 : 0 }
        if scalar.value < 0xA0 || contains(zeroWidthRanges, scalar.value) { return 0 }
        return contains(wideRanges, scalar.value) ? 2 : 1
    }
}

/// Whether `value` lies in one of the closed ranges laid end to end in `bounds` (first, last, first, last, …), ascending.
private func contains(_ bounds: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
        let middle = (low + high) / 2
        if value > bounds[2 * middle + 1] {
            low = middle + 1
        } else if value < bounds[2 * middle] {
            high = middle
        } else {
            return true
        }
    }
    return false
}
