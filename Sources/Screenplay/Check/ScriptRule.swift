/// A rule about a script: one file in `Rules/` and one line in ``ScriptCheck``.
protocol ScriptRule: Sendable {
    /// What the rule has to say, each remark with its place; in any order.
    func remarks(on script: CheckedScript) -> [ScriptRemark]
}

/// What a rule has to say about a place in a script.
struct ScriptRemark {
    let rule: String
    let level: ScriptFinding.Level
    /// The byte of the file that is meant.
    let offset: Int
    let message: String

    static func error(_ rule: String, at offset: Int, _ message: String) -> ScriptRemark {
        ScriptRemark(rule: rule, level: .error, offset: offset, message: message)
    }

    static func warning(_ rule: String, at offset: Int, _ message: String) -> ScriptRemark {
        ScriptRemark(rule: rule, level: .warning, offset: offset, message: message)
    }

    static func info(_ rule: String, at offset: Int, _ message: String) -> ScriptRemark {
        ScriptRemark(rule: rule, level: .info, offset: offset, message: message)
    }
}
