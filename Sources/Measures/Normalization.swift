// The standard library normalises text for comparing strings but keeps the result behind this interface,
// which FoundationEssentials uses in the same way; there is no public one outside full Foundation.
@_spi(_Unicode) import Swift

extension StringProtocol {
    /// The scalars in Normalization Form C: composed where a composed character exists.
    package var composedScalars: [Unicode.Scalar] {
        // Nothing below U+0300 composes with what follows, unless that is U+0300 or above.
        if unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return Array(unicodeScalars) }
        return Array(String(self)._nfc)
    }

    /// The scalars in Normalization Form D: base characters and their marks apart.
    var decomposedScalars: [Unicode.Scalar] {
        Array(String(self)._nfd)
    }

    /// Whether the text is in Normalization Form C, as files should be.
    package var isComposed: Bool { composedScalars.elementsEqual(unicodeScalars) }
}
