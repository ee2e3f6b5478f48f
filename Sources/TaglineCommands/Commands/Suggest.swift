import ArgumentParser

struct Suggest: SessionCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Ask the model for lines, as ANNA? does.", usage: "/suggest ANNA n=5 must=\"the bus\" len=40")

    @Argument(help: "Who is to speak, and wishes as name=value.") var words: [String] = []

    func run(in session: inout Session) throws {
        let role = words.filter { !$0.contains("=") }.joined(separator: " ")
        try session.suggest(role: role.isEmpty ? nil : role, wishes: words.filter { $0.contains("=") })
    }
}
