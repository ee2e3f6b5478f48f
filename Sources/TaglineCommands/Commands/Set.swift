import ArgumentParser

struct Set: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Show how the prompt is set, or change it.")

    @Argument(help: "The setting's name.") var name: String?
    @Argument(parsing: .remaining, help: "Its value.") var value: [String] = []

    func run(in session: inout Session) throws {
        guard let name else {
            for (setting, meaning) in Settings.names {
                let value = session.settings.report.first { $0.name == setting }?.value ?? ""
                Console.shared.write("  \(padded(setting, to: 8))\(padded(value, to: 12))\(meaning)\n")
            }
            return
        }
        guard !value.isEmpty else { throw Failure("\(name): name its value, as in /set temp 0.7") }
        try session.settings.set(name, to: value.joined(separator: " "))
    }
}
