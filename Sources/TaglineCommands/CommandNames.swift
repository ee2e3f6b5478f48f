import ArgumentParser

extension ParsableCommand {
    /// Throws where a word that should name a command, or one of a group such as `ads`, names none, and says which was
    /// meant.
    ///
    /// - Parameters:
    ///   - mark: what stands before a command where it is typed.
    ///   - help: what lists the commands.
    static func checkNames(in words: some Sequence<String>, mark: String, help: String) throws(Failure) {
        var path = ""
        var group: any ParsableCommand.Type = self
        for word in words {
            let names = group.configuration.subcommands.map { $0._commandName }
            if let place = names.firstIndex(of: word) {
                group = group.configuration.subcommands[place]
                path += word + " "
                continue
            }
            guard !names.isEmpty, word != "help", !word.hasPrefix("-") else { return }
            let hint =
                NearName.of(word, among: names).map { "did you mean \(mark)\(path)\($0)?" }
                ?? (path.isEmpty ? "\(help) lists them" : "there are \(names.joined(separator: ", "))")
            throw .misuse("there is no command \(path)\(word); \(hint)")
        }
    }
}
