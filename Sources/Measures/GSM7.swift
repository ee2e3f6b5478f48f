/// The GSM seven-bit alphabet (3GPP TS 23.038, 6.2.1 and 6.2.1.1).
public enum GSM7 {
    /// The septets that a scalar takes: 1 in the default table, 2 in the extension table, nil outside both.
    public static func septets(of scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }

    private static let basic = Set(
        """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà
        """.unicodeScalars)

    private static let extended = Set("\u{C}^{}\\[~]|€".unicodeScalars)
}
