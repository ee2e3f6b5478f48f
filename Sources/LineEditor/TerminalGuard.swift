import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps the terminal as the program found it, whatever ends the program while a line is being edited.
///
/// Around each read it turns bracketed paste on and off, and its handlers for SIGTERM, SIGHUP and SIGQUIT put the
/// terminal's modes back before the signal takes its course. They use only calls that are safe in a handler
/// (`tcsetattr`, `write`, `sigaction`, `raise`; POSIX.1-2024, 2.4.3).
enum TerminalGuard {
    static let windowChanged = Atomic<Bool>(false)
    static let suspendWanted = Atomic<Bool>(false)

    /// Read by handlers, so it lives at a fixed address that no access check watches.
    private nonisolated(unsafe) static let modes = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    private static let isActive = Atomic<Bool>(false)
    private static var pasteOn: StaticString { "\u{1B}[?2004h" }
    private static var pasteOff: StaticString { "\u{1B}[?2004l" }
    private static let fatal = [SIGTERM, SIGHUP, SIGQUIT]
    private static let restoreAtExit: Void = { atexit { TerminalGuard.restore() } }()

    /// The keys that send signals, as the terminal was found; 0 for one that is switched off (`_POSIX_VDISABLE`).
    static var signalKeys: (interrupt: UInt8, quit: UInt8, suspend: UInt8) {
        guard isActive.load(ordering: .relaxed) else { return (0, 0, 0) }
        return withUnsafeBytes(of: modes.pointee.c_cc) { ($0[Int(VINTR)], $0[Int(VQUIT)], $0[Int(VSUSP)]) }
    }

    /// Runs `body`, which may change the terminal's modes, and puts them back.
    static func around<Result>(_ body: () -> Result) -> Result {
        // Lazy globals must not be made for the first time inside a handler.
        restoreAtExit
        SignalWake.prepare()
        isActive.store(false, ordering: .relaxed)
        windowChanged.store(false, ordering: .relaxed)
        suspendWanted.store(false, ordering: .relaxed)
        guard tcgetattr(STDIN_FILENO, modes) == 0 else { return body() }

        var previous: [(signal: Int32, action: sigaction)] = []
        func handle(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
            previous.append((signal, setHandler(signal, handler)))
        }
        for signal in fatal where !isIgnored(signal) {
            handle(signal) { number in
                TerminalGuard.restore()
                TerminalGuard.setDefault(number)
                raise(number)
            }
        }
        handle(SIGWINCH) { _ in
            TerminalGuard.windowChanged.store(true, ordering: .relaxed)
            SignalWake.wake()
        }
        if !isIgnored(SIGTSTP) {
            handle(SIGTSTP) { _ in
                TerminalGuard.suspendWanted.store(true, ordering: .relaxed)
                SignalWake.wake()
            }
        }
        isActive.store(true, ordering: .relaxed)
        send(pasteOn)
        let result = body()
        restore()
        for (signal, var action) in previous { sigaction(signal, &action, nil) }
        return result
    }

    /// ^Z: stops the program with the terminal as the shell wants it, and takes it back afterwards.
    static func suspend() { released { raise(SIGTSTP) } }

    /// Runs `body` with the terminal as the program found it, and ^Z as the shell takes it.
    static func released(_ body: () -> Void) {
        var editing = termios()
        guard tcgetattr(STDIN_FILENO, &editing) == 0 else { return }
        restore()
        let handler = isIgnored(SIGTSTP) ? nil : setDefault(SIGTSTP)
        body()
        if var handler { sigaction(SIGTSTP, &handler, nil) }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &editing)
        isActive.store(true, ordering: .relaxed)
        send(pasteOn)
    }

    private static func restore() {
        guard isActive.exchange(false, ordering: .relaxed) else { return }
        tcsetattr(STDIN_FILENO, TCSANOW, modes)
        send(pasteOff)
    }

    /// Has the signal do what it does to any program.
    ///
    /// - Returns: what it did until now.
    @discardableResult
    private static func setDefault(_ signal: Int32) -> sigaction {
        var action = sigaction()
        var previous = sigaction()
        sigaction(signal, &action, &previous)
        return previous
    }

    private static func send(_ sequence: StaticString) {
        _ = write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
    }
}
