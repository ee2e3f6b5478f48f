extension JSONValue {
    /// The value on one line, without a line end, as for JSON Lines.
    public var line: String {
        var output = ""
        write(to: &output, indent: nil)
        return output
    }

    /// The value over several lines, indented by two spaces a level, with a line end.
    public var pretty: String {
        var output = ""
        write(to: &output, indent: "\n")
        return output + "\n"
    }

    private func write(to output: inout String, indent: String?) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .unsigned(let value): output += String(value)
        case .double(let value): output += value.isFinite ? value.description : "null"
        case .string(let text): Self.write(text, to: &output)
        case .array(let values):
            Self.writeList("[]", values, to: &output, indent) { $0.write(to: &$1, indent: $2) }
        case .object(let members):
            Self.writeList("{}", members, to: &output, indent) { member, output, indent in
                Self.write(member.key, to: &output)
                output += ": "
                member.value.write(to: &output, indent: indent)
            }
        }
    }

    private static func writeList<Item>(
        _ brackets: String, _ items: [Item], to output: inout String, _ indent: String?,
        _ write: (Item, inout String, String?) -> Void
    ) {
        guard !items.isEmpty else {
            output += brackets
            return
        }
        let inner = indent.map { $0 + "  " }
        output += brackets.prefix(1) + (inner ?? "")
        for (index, item) in items.enumerated() {
            if index > 0 { output += "," + (inner ?? " ") }
            write(item, &output, inner)
        }
        output += (indent ?? "") + brackets.suffix(1)
    }

    /// Escapes what RFC 8259 says must be escaped (section 7), and what would steer a terminal that the text is shown on:
    /// the other control characters, line separators, and the marks that turn the direction of writing (UAX #9, 2).
    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{61C}", "\u{200E}"..."\u{200F}", "\u{2028}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
