import Drafts
import LanguageModel
import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The machine that figures are from.
struct Machine {
    let processor: String
    let cores: Int
    /// What the kernels use, by the precision that they use it for.
    let instructionSets: [(precision: String, name: String)]
    let system: String
    let kernel: String
    let memoryBytes: Int

    static var this: Machine {
        var name = utsname()
        uname(&name)
        let hardware = text(of: name.machine)
        return Machine(
            processor: value(of: "model name", in: "/proc/cpuinfo", sign: ":") ?? hardware,
            cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
            instructionSets: Precision.allCases.filter(\.isAvailable).map { ($0.rawValue, $0.instructionSet) }
                + [(DecodingPrecision.int8.rawValue, DecodingPrecision.instructionSet)],
            system: value(of: "PRETTY_NAME", in: "/etc/os-release", sign: "=") ?? text(of: name.sysname),
            kernel: "\(text(of: name.sysname)) \(text(of: name.release)) \(hardware)",
            memoryBytes: max(0, sysconf(Int32(_SC_PHYS_PAGES))) * max(0, sysconf(Int32(_SC_PAGESIZE))))
    }

    var json: JSONValue {
        let sets = instructionSets.map { JSONValue.Member($0.precision, .string($0.name)) }
        return [
            "processor": .string(processor), "cores": .integer(cores), "instructionSets": .object(sets),
            "system": .string(system), "kernel": .string(kernel), "memoryBytes": .integer(memoryBytes),
        ]
    }

    var report: String {
        let sets = instructionSets.map { "\($0.precision) by \($0.name)" }.joined(separator: ", ")
        let memory = rounded(Double(memoryBytes) / 1e9, 1)
        return visible("\(processor), \(counted(cores, "core")), \(memory) GB, \(system), \(kernel); \(sets)") + "\n"
    }

    /// The value of the first line `key sign value` of a file, without quotation marks.
    private static func value(of key: String, in path: String, sign: Character) -> String? {
        guard let bytes = try? InputFile.read(path) else { return nil }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: sign, maxSplits: 1).map { trimmed($0) }
            if parts.count == 2, parts[0] == key { return String(parts[1]) }
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let last = text.last, " \t\"".contains(last) { text.removeLast() }
        return text.drop { " \t\"".contains($0) }
    }

    /// The text in a fixed array of C characters.
    private static func text(of characters: some Any) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
