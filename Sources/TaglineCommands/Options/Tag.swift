import ArgumentParser

/// A tag as typed: `style=noir`.
struct Tag: ExpressibleByArgument {
    let key: String
    let value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
        key = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
        guard !value.isEmpty else { return nil }
    }

    var defaultValueDescription: String { "\(key)=\(value)" }
}

extension [Tag] {
    /// The tags by key; the last value counts where a key comes again.
    var byKey: [String: String] { Dictionary(map { ($0.key, $0.value) }) { $1 } }
}
