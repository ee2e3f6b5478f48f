#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A C string that lives as long as its owner.
final class CString {
    let start: UnsafeMutablePointer<CChar>?

    init(_ text: String) { start = strdup(text) }
    deinit { free(start) }
}

extension String {
    /// The text of wide characters; those that are no Unicode scalars become U+FFFD.
    init(wide characters: UnsafeBufferPointer<wchar_t>) {
        var scalars = String.UnicodeScalarView()
        for character in characters {
            scalars.append(Unicode.Scalar(UInt32(truncatingIfNeeded: character)) ?? "\u{FFFD}")
        }
        self.init(scalars)
    }

    /// The text as wide characters, with the zero that ends them.
    var wide: [wchar_t] { unicodeScalars.map { wchar_t($0.value) } + [0] }
}
