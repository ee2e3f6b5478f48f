extension Channel {
    /// What the ids of a slot's variants begin with: its initial, and more of its name where an earlier slot of the
    /// channel has that, so that an id is one line's alone.
    public func idPrefix(of slot: String) -> String {
        var taken = Set<String>()
        for name in slots.map(\.name) + [slot] {
            let prefix = Self.prefixes(of: name).first { !taken.contains($0) } ?? name.uppercased()
            if name == slot { return prefix }
            taken.insert(prefix)
        }
        return slot.uppercased()
    }

    /// `S`, `SD1` and `SI`, `SIT` … of `sitelinkDescription1`.
    private static func prefixes(of name: String) -> [String] {
        let capitals = name.dropFirst().filter { $0.isUppercase || $0.isNumber }
        let initials = name.prefix(1) + capitals
        return [name.prefix(1), initials].map { $0.uppercased() }
            + (2...max(2, name.count)).map { name.prefix($0).uppercased() }
    }
}
