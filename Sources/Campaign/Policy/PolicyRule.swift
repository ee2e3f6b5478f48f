/// A rule about single lines: one file in `Rules/` and one line in `Policy.rules`.
protocol PolicyRule: Sendable {
    /// The name that findings carry, as `google.punct.repeat`.
    var name: String { get }
    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool
    /// What is wrong with the line, or nil.
    func objection(to line: Line) -> Objection?
}

extension PolicyRule {
    /// Unless a rule says otherwise, it speaks about all copy and leaves paths and addresses alone.
    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool { slot.copy }
}

/// A rule of Google's, for all of its channels.
protocol GoogleRule: PolicyRule {}

extension GoogleRule {
    func applies(to slot: Channel.Slot, of channel: Channel) -> Bool {
        slot.copy && channel.name.hasPrefix("google.")
    }
}

/// What a rule has against a line, in words, and how sure it is that this matters.
struct Objection {
    let level: Finding.Level
    let message: String

    static func error(_ message: String) -> Objection { Objection(level: .error, message: message) }
    static func warning(_ message: String) -> Objection { Objection(level: .warning, message: message) }
    static func info(_ message: String) -> Objection { Objection(level: .info, message: message) }
}
