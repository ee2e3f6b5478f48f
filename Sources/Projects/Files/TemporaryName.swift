#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The name of a file that is being written: of the program that writes it, and its number there.
struct TemporaryName {
    private static let beginning = ".tagline-"
    private static let ending = ".tmp"

    let process: Int32
    let number: Int

    var text: String { "\(Self.beginning)\(process)-\(number)\(Self.ending)" }

    init(process: Int32, number: Int) {
        (self.process, self.number) = (process, number)
    }

    /// Nil where a name is not such a one.
    init?(_ name: String) {
        guard name.hasPrefix(Self.beginning), name.hasSuffix(Self.ending) else { return nil }
        let numbers = name.dropFirst(Self.beginning.count).dropLast(Self.ending.count)
            .split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 2, let process = Int32(numbers[0]), process > 0, let number = Int(numbers[1]) else {
            return nil
        }
        self.init(process: process, number: number)
    }

    /// Takes away what programs left in a folder that were killed while they wrote.
    static func removeLeftovers(in folder: String) {
        for name in (try? Folder.names(in: folder)) ?? [] {
            guard let process = TemporaryName(name)?.process, kill(process, 0) != 0, errno == ESRCH else { continue }
            unlink(Path.join(folder, name))
        }
    }
}
