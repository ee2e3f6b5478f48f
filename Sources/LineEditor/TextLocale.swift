#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The character encoding that libc, and libedit with it, believes the terminal to speak.
enum TextLocale {
    /// Takes the locale of the environment, or `C.UTF-8` where that is not UTF-8.
    ///
    /// Bare containers set no `LANG`; in their C locale libedit drops every character beyond ASCII and crashes
    /// on a prompt that holds one.
    static func prepare() {
        setlocale(LC_CTYPE, "")
        if !isUTF8 { setlocale(LC_CTYPE, "C.UTF-8") }
    }

    static var isUTF8: Bool {
        nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
    }
}
