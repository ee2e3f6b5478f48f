import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct ThreadOptions: ParsableArguments {
    @Option(help: "Threads to use; the result is the same for any number. (default: all processors)")
    var threads: Int?

    var count: Int { threads ?? Self.processors }

    static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    func validate() throws {
        if let threads, !(1...1024).contains(threads) { throw ValidationError("--threads takes 1 to 1024") }
    }
}
