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

    /// From now on SIGINT sets the flag and ends nothing; so does SIGTERM if asked for, which `mpirun` sends where it
    /// was told to end.
    ///
    /// System calls that wait are ended with `EINTR` (there is no `SA_RESTART`), so that a read notices at once.
    public static func install(withTermination: Bool = false) {
        guard !isInstalled.exchange(true, ordering: .relaxed) else { return }
        // A lazy global must not be made for the first time inside a handler.
        _ = isPending
        SignalWake.prepare()
        for signal in withTermination ? [SIGINT, SIGTERM] : [SIGINT] {
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
