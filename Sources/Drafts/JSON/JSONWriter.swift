extension JSONValue {
    /// The value on one line, without a line end, as for JSON Lines.
    public var line: String {
        var text = JSONText(isIndented: false)
        write(to: &text)
        return String(decoding: text.written, as: UTF8.self)
    }

    /// The value over several lines, indented by two spaces a level, with a line end.
    public var pretty: String {
        var text = JSONText(isIndented: true)
        write(to: &text)
        text.endLine()
        return String(decoding: text.written, as: UTF8.self)
    }

    func write(to text: inout JSONText) {
        switch self {
        case .null: text.append("null")
        case .bool(let value): text.append(value ? "true" : "false")
        case .integer(let value): text.append(value)
        case .unsigned(let value): text.append(verbatim: String(value))
        case .double(let value): text.append(verbatim: value.isFinite ? value.description : "null")
        case .string(let value): text.append(quoting: value)
        case .array(let values):
            text.open("[")
            for value in values {
                text.startItem()
                value.write(to: &text)
            }
            text.close("]")
        case .object(let members):
            text.open("{")
            for member in members {
                text.startMember(quoting: member.key)
                member.value.write(to: &text)
            }
            text.close("}")
        }
    }
}
