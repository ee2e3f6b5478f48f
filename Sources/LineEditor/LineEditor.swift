import CLibEdit

#if canImport(Glibc)
    import Glibc
#endif

/// An interactive line editor over libedit, with history and completion.
///
/// Not thread-safe: one editor is driven by one task.
public final class LineEditor {
    /// Given the line up to the cursor, the texts that could replace its last word.
    public var completions: (String) -> [String] = { _ in [] }

    private let editLine: OpaquePointer
    private let history: OpaquePointer
    private let promptText: UnsafeMutablePointer<CChar>

    public init(prompt: String, program: String = "proto") {
        setlocale(LC_CTYPE, "")
        if nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) != "UTF-8" {
            setlocale(LC_CTYPE, "C.UTF-8")
        }
        promptText = strdup(prompt)
        editLine = tl_open(program)
        history = history_init()
        _ = tl_set_client_data(editLine, Unmanaged.passUnretained(self).toOpaque())
        _ = tl_set_prompt(editLine) { el in
            UnsafePointer(LineEditor.from(el).promptText)
        }
        _ = tl_set_editor(editLine, "emacs")
        _ = tl_set_signal(editLine, 1)
        _ = tl_history_size(history, 1000)

        _ = tl_use_history(editLine, history)
        _ = tl_add_command(editLine, "complete", "complete the word") { el, _ in
            LineEditor.from(el).complete()
        }
        _ = tl_bind(editLine, "^I", "complete")
    }

    deinit {
        history_end(history)
        el_end(editLine)
        free(promptText)
    }

    /// The next line, without its newline, or nil at the end of the input.
    public func readLine() -> String? {
        var count: Int32 = 0
        guard let bytes = el_gets(editLine, &count), count > 0 else { return nil }
        var line = String(cString: bytes)
        if line.last == "\n" { line.removeLast() }
        if !line.isEmpty { _ = tl_history_enter(history, line) }
        return line
    }

    private func complete() -> UInt8 {
        let info = el_line(editLine).pointee
        let head = String(
            decoding: UnsafeRawBufferPointer(start: info.buffer, count: info.cursor - info.buffer),
            as: UTF8.self)
        let found = completions(head)
        let word = head.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        guard found.count == 1, let only = found.first, only.hasPrefix(word) else { return UInt8(CC_REFRESH_BEEP) }
        _ = el_insertstr(editLine, String(only.dropFirst(word.count)) + " ")
        return UInt8(CC_REFRESH)
    }

    private static func from(_ el: OpaquePointer?) -> LineEditor {
        Unmanaged<LineEditor>.fromOpaque(tl_client_data(el)).takeUnretainedValue()
    }
}
