import Testing

@testable import LineEditor

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whatever waits for SIGINT, one test after the other: there is one for the whole process, and who sees it first takes
/// it from the others.
@Suite(.serialized) enum WaitingTests {}

extension WaitingTests {
    @Suite struct InterruptsTests {
        @Test func `an interrupt ends the wait and not the program, is seen until it is taken, and is taken once`()
            throws
        {
            Interrupts.install()
            Interrupts.install()
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            defer { for end in ends { close(end) } }
            #expect(Interrupts.isPending == false)
            // To the process and not to the thread: those of the test's pool block signals.
            #expect(kill(getpid(), SIGINT) == 0)
            #expect(SignalWake.wait(for: ends[0]) == false)
            #expect(Interrupts.isPending)
            #expect(Interrupts.isPending)
            #expect(Interrupts.take())
            #expect(Interrupts.take() == false)
        }

        @Test func `a wait ends when there is something to read`() throws {
            Interrupts.install()
            var ends: [Int32] = [0, 0]
            try #require(pipe(&ends) == 0)
            defer { for end in ends { close(end) } }
            #expect(write(ends[1], "x", 1) == 1)
            #expect(SignalWake.wait(for: ends[0]))
        }
    }
}
