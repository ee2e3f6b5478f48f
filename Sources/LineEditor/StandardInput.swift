import CLibEdit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program's standard input.
public enum StandardInput {
    /// A line editor where a person sits at a capable terminal, else a plain reader.
    ///
    /// A dumb terminal (`TERM` unset, `dumb` or `emacs`) edits the line itself: it gets the plain reader with a prompt.
    /// - Parameters:
    ///   - completions: given the line up to the cursor, what could replace its end.
    ///   - continuation: what likely follows the line; shown behind it where the terminal can dim.
    ///   - external: what ^X^E does: given the line, has it changed in another program, which gets the terminal. Nil
    ///     leaves the line as it is; several lines end it, as a paste does.
    public static func reader(
        completions: @escaping (String) -> [Completion] = { _ in [] },
        continuation: @escaping LineContinuation = { _, _ in nil },
        external: @escaping (String) -> String? = { _ in nil }
    ) -> any LineReader {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return PlainReader() }
        let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
        guard let known = knownTerminal(terminal),
            let editor = LineEditor(
                terminal: known, completions: completions, continuation: continuation, external: external)
        else { return PlainReader(showsPrompt: true) }
        return editor
    }

    /// The name under which the system describes the terminal; nil for a dumb one.
    ///
    /// New terminals often have no entry on older machines; all of them understand what `xterm` does.
    private static func knownTerminal(_ name: String) -> String? {
        if ["", "dumb", "emacs"].contains(name) { return nil }
        return [name, "xterm"].first { tl_knows_terminal($0) == 1 }
    }
}
