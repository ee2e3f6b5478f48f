/// The weighted length of a post on X; 280 is the most a free account may use.
///
/// Counted on the composed text (NFC), a line break of two characters as one: every web address weighs 23, every
/// emoji sequence 2, a scalar of U+0000–10FF, 2000–200D, 2010–201F or 2032–2037 weighs 1, any other 2.
/// What is a web address: ``WebAddress``; what is an emoji sequence: ``Emoji``.
///
/// Source: "Counting characters" in X's developer documentation, and version 3 of twitter-text's configuration.
///
/// - Parameter addressesCount: false to weigh the characters of an address like any others.
package func xWeight(of text: some StringProtocol, addressesCount: Bool = true) -> Int {
    let scalars = text.composedScalars
    var addresses = (addressesCount ? WebAddress.ranges(in: scalars) : [])[...]
    var weight = 0
    var index = 0
    while index < scalars.count {
        if let address = addresses.first, address.lowerBound == index {
            weight += 23
            index = address.upperBound
            addresses.removeFirst()
        } else if let end = Emoji.sequenceEnd(in: scalars, from: index) {
            weight += 2
            index = end
        } else {
            let isSecondOfBreak = scalars[index] == "\n" && index > 0 && scalars[index - 1] == "\r"
            weight += isSecondOfBreak ? 0 : xWeight(of: scalars[index])
            index += 1
        }
    }
    return weight
}

private func xWeight(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: 1
    default: 2
    }
}

extension Unicode.Scalar {
    /// Whether beside other scalars it may weigh nothing on X, or make them weigh less: it composes with them (NFC), or
    /// is part of an emoji sequence.
    package var joinsOnX: Bool {
        if isASCII { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
        default:
            properties.isEmojiModifier || (0x1F1E6...0x1F1FF).contains(value) || (0x1100...0x11FF).contains(value)
        }
    }
}
