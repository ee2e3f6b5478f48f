internal import CourierPrime

extension PDFFonts {
    /// Courier Prime, which is part of the program, in four styles; no fallbacks.
    ///
    /// - Throws: never, unless the program was built with other files in the fonts' place.
    public static func courierPrime() throws(FontError) -> PDFFonts {
        PDFFonts(
            regular: try OpenTypeFont(tl_courier_prime_regular(), name: "CourierPrime"),
            bold: try OpenTypeFont(tl_courier_prime_bold(), name: "CourierPrime-Bold"),
            italic: try OpenTypeFont(tl_courier_prime_italic(), name: "CourierPrime-Italic"),
            boldItalic: try OpenTypeFont(tl_courier_prime_bold_italic(), name: "CourierPrime-BoldItalic"))
    }
}

extension OpenTypeFont {
    /// The files' own names are one for all four styles.
    fileprivate init(_ font: tl_font, name: String) throws(FontError) {
        try self.init(Array(UnsafeRawBufferPointer(start: font.bytes, count: font.size)), name: name)
    }
}
