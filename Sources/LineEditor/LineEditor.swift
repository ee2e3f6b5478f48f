import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An interactive line editor over libedit: history, search, completion, paste, resize.
///
/// Keys are libedit's emacs map, or vi's, and whatever `~/.editrc` binds for the program `tagline`; those that erase a
/// character or go by one take a whole grapheme cluster. An emoji of several scalars shows as libedit counts it, each
/// by itself.
///
/// Not thread-safe: one editor is driven by one task.
public final class LineEditor: LineReader {
    public let isInteractive = true
    public var history: [String] { lines.lines }

    let completions: (String) -> [Completion]
    let continuation: LineContinuation
    let external: (String) -> String?
    var ghost = Ghost()
    /// Whether one is shown at all.
    private(set) var hasGhost = true
    var lines = LineHistory(path: nil)
    var keyboard = Keyboard()
    /// Keys that come before those of the keyboard.
    var queued: ArraySlice<wchar_t> = []
    /// What `~/.editrc` binds of the sequences that terminals send for a key, with the keys before one.
    var ownSequences: Set<String> = []
    /// The last characters that libedit got.
    var given = ""
    var search: IncrementalSearch?
    /// The search has its result; the prompt is to be drawn again.
    var isSearchOver = false
    /// What ends this read, when it is not the Enter key.
    var outcome: LineEvent?

    /// The prompt and the line as they were when they last stood on the screen as they should.
    var straight = ""

    let editLine: OpaquePointer
    private let entered: OpaquePointer
    /// What libedit's prompt functions return: it must live for as long as libedit may draw.
    private var promptText = CString("")
    private var rightPromptText = CString("")
    private var prompt = ""
    /// The right prompt's columns.
    var rightPromptWidth = 0
    private var searchText = CString("")

    /// - Parameters:
    ///   - terminal: a name that terminfo knows.
    ///   - completions: given the line up to the cursor, what could replace its end.
    ///   - continuation: what likely follows the line.
    ///   - external: has the line changed in another program, which gets the terminal.
    /// - Returns: nil where libedit cannot use the terminal.
    init?(
        terminal: String, completions: @escaping (String) -> [Completion], continuation: @escaping LineContinuation,
        external: @escaping (String) -> String?
    ) {
        TextLocale.prepare()
        Interrupts.install()
        guard let editLine = Self.open(terminal: terminal) else { return nil }
        guard let entered = history_init() else {
            el_end(editLine)
            return nil
        }
        self.editLine = editLine
        self.entered = entered
        self.completions = completions
        self.continuation = continuation
        self.external = external

        _ = tl_set_client_data(editLine, Unmanaged.passUnretained(self).toOpaque())
        _ = tl_set_signal(editLine, 0)
        // ^C in a paste is text; the keyboard tells it from the key. ^S would stop the screen.
        _ = tl_pass_signal_keys(editLine)
        _ = tl_set_editor(editLine, "emacs")
        _ = tl_history_size(entered, Int32(LineHistory.limit))
        _ = tl_use_history(editLine, entered)
        let mark = CChar(PromptText.literalMark.value)
        _ = tl_set_prompt(editLine, { UnsafePointer(LineEditor.from($0).shownPrompt.start) }, mark)
        _ = tl_set_right_prompt(editLine, { UnsafePointer(LineEditor.from($0).rightPromptText.start) }, mark)
        _ = tl_set_reader(editLine) { LineEditor.from($0).nextCharacter($1) }
        // libedit would have the terminal move what stands behind the cursor, and cut wide characters in two where a row
        // ends; for one that cannot, it writes the rest of the row anew.
        for capability in ["ic", "IC", "im", "dc", "DC", "dm"] { _ = tl_set_capability(editLine, capability, "") }
        addCommands()
        addClusterCommands()
        bindKeys()
        readEditrc()
    }

    deinit {
        el_end(editLine)
        history_end(entered)
    }

    public func readLine(prompt: String, rightPrompt: String, prefill: String, remember: Bool) -> LineEvent {
        self.prompt = prompt
        promptText = CString(PromptText.marked(prompt, unicode: TextLocale.isUTF8))
        rightPromptText = CString(PromptText.marked(rightPrompt, unicode: TextLocale.isUTF8))
        let text = PastedText.normalized(Array(prefill.utf8)).split { $0 == "\n" || $0 == "\t" }.joined(separator: " ")
        rightPromptWidth = DisplayWidth.of(PromptText.plain(rightPrompt, unicode: TextLocale.isUTF8))
        queued = text.unicodeScalars.map { wchar_t($0.value) }[...]
        search = nil
        straight = ""
        ghost = Ghost()
        // An answer to a question is no line of a script.
        hasGhost = remember
        outcome = nil
        _ = Interrupts.take()

        var count: Int32 = 0
        let typed = TerminalGuard.around { el_wgets(editLine, &count) }
        if let outcome {
            // Where it was asking for something else, libedit has drawn the prompt once more.
            Terminal.print("\r\u{1B}[J")
            return outcome
        }
        guard let typed, count > 0 else {
            Terminal.print("\n")
            return .end
        }
        var line = String(wide: UnsafeBufferPointer(start: typed, count: Int(count)))
        if line.last == "\n" { line.unicodeScalars.removeLast() }
        // A command of libedit's that asks for a character, as vi's `r` does, takes any.
        line.unicodeScalars.removeAll(where: TerminalKey.isReserved)
        if remember, lines.append(line) { _ = tl_history_enter(entered, line) }
        return .line(line)
    }

    public func keepHistory(at path: String?) {
        guard path != lines.path else { return }
        lines = LineHistory(path: path)
        _ = tl_history_clear(entered)
        for line in lines.lines { _ = tl_history_enter(entered, line) }
    }

    /// libedit takes the terminal's name from the environment only, which is the child programs' too.
    private static func open(terminal: String) -> OpaquePointer? {
        let real = getenv("TERM").map { String(cString: $0) }
        setenv("TERM", terminal, 1)
        defer { if let real, real != terminal { setenv("TERM", real, 1) } }
        return tl_open("tagline")
    }

    static func from(_ editLine: OpaquePointer?) -> LineEditor {
        Unmanaged<LineEditor>.fromOpaque(tl_client_data(editLine)).takeUnretainedValue()
    }

    private var shownPrompt: CString {
        guard let search else { return promptText }
        searchText = CString(PromptText.marked(search.prompt, unicode: TextLocale.isUTF8))
        return searchText
    }

    /// The prompt's columns as they stand before the line.
    var plainPrompt: String {
        PromptText.plain(search?.prompt ?? prompt, unicode: TextLocale.isUTF8)
    }
}
