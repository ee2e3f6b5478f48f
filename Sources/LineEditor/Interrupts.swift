import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// ^C as a flag: work that takes long looks at it and stops where it can keep what it has.
public enum Interrupts {
    private static let pending = Atomic<Bool>(false)
    private static let isInstalled = Atomic<Bool>(false)

    /// From now on SIGINT sets the flag and ends nothing. So do SIGTERM and SIGHUP if asked for, unless they are ignored,
    /// as under `nohup`: with them shutdowns, time limits, `mpirun` and closed terminals end work.
    ///
    /// System calls that wait are ended with `EINTR` (there is no `SA_RESTART`), so that a read notices at once.
    public static func install(withTermination: Bool = false) {
        guard !isInstalled.exchange(true, ordering: .relaxed) else { return }
        // A lazy global must not be made for the first time inside a handler.
        _ = isPending
        SignalWake.prepare()
        let ends = withTermination ? [SIGTERM, SIGHUP].filter { !isIgnored($0) } : []
        for signal in [SIGINT] + ends {
            setHandler(signal) { _ in
                Interrupts.pending.store(true, ordering: .relaxed)
                SignalWake.wake()
            }
        }
    }

    /// Whether ^C was pressed and not yet taken.
    public static var isPending: Bool { pending.load(ordering: .relaxed) }

    /// Whether ^C was pressed; clears the flag.
    public static func take() -> Bool { pending.exchange(false, ordering: .relaxed) }
}

/// Whether the process was started with a signal ignored.
func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    #if canImport(Glibc)
        let handler = action.__sigaction_handler.sa_handler
    #else
        let handler = action.__sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}

/// Sets a handler without `SA_RESTART` and returns the action it replaces.
@discardableResult
func setHandler(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) -> sigaction {
    var action = sigaction()
    #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = handler
    #else
        action.__sigaction_u.__sa_handler = handler
    #endif
    sigemptyset(&action.sa_mask)
    var previous = sigaction()
    sigaction(signal, &action, &previous)
    return previous
}
