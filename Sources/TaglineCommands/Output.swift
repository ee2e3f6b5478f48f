import Projects

/// Where a command's result goes: a file, or standard output for `-`.
enum Output {
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        if path == "-" {
            Console.shared.write(bytes)
        } else {
            try failing { try AtomicFile.write(bytes, to: path) }
        }
    }
}
