import ArgumentParser

extension Session {
    /// The words of a command; for `/sides`, those of a name of several words as one: `/sides DR. WU`.
    func joiningName(in words: [String]) -> [String] {
        guard words.first == Sides._commandName, let script else { return words }
        let names = script.names.map { $0.uppercased() }
        for start in words.indices.dropFirst() {
            for end in (start..<words.count).dropFirst().reversed() {
                let name = words[start...end].joined(separator: " ")
                guard names.contains(name.uppercased()) else { continue }
                return words[..<start] + [name] + words[end...].dropFirst()
            }
        }
        return words
    }
}
