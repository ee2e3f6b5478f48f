/// A text that a page's content shows: which font, where, and what it says by the font's own map to Unicode.
struct ShownText: Equatable {
    var font: String
    var x: Double
    var y: Double
    var text: String
}

extension PDFReading {
    /// What page `index` shows, in the order of its operators.
    func shown(_ index: Int) -> [ShownText] {
        var shown: [ShownText] = []
        var font = ""
        var matrix: [Double] = []
        for line in tokens(of: contents[index]) {
            guard let operation = line.last else { continue }
            switch operation {
            case "Tf": font = String(line[0].dropFirst())
            case "Tm": matrix = line.dropLast().compactMap { Double($0) }
            case "Tj", "TJ":
                let (name, map) = fonts[font] ?? ("?", [:])
                let text = line.dropLast().filter { $0.hasPrefix("(") }.map { string in
                    codes(in: String(string.dropFirst())).map { map[$0] ?? "?" }.joined()
                }
                shown.append(ShownText(font: name, x: matrix[4], y: matrix[5], text: text.joined()))
            default: break
            }
        }
        return shown
    }

    /// The names of the fonts, without the letters before the `+`, and their maps to Unicode, by resource name.
    var fonts: [String: (name: String, map: [Int: String])] {
        var fonts: [String: (name: String, map: [Int: String])] = [:]
        let resources = objects("/Font<<").first?.text ?? ""
        for part in resources.split(separator: "/") where part.hasPrefix("F") && part.contains(" 0 R") {
            let name = String(part.prefix { $0 != " " })
            guard let object = String(part).references.first.flatMap({ objects[$0] }) else { continue }
            let base = object.text.split(separator: "+").last?.prefix { $0 != "/" } ?? ""
            let map = object.text.number(after: "/ToUnicode ").flatMap { objects[$0] }
            fonts[name] = (String(base), Self.map(map?.streamText ?? ""))
        }
        return fonts
    }

    private static func map(_ text: String) -> [Int: String] {
        var map: [Int: String] = [:]
        for line in text.split(separator: "\n") where line.hasPrefix("<") {
            let parts = line.split { "<>".contains($0) }
            guard parts.count == 2, let code = Int(parts[0], radix: 16) else { continue }
            let digits = Array(parts[1])
            let units = stride(from: 0, to: digits.count, by: 4).compactMap {
                UInt16(String(digits[$0..<$0 + 4]), radix: 16)
            }
            map[code] = String(decoding: units, as: UTF16.self)
        }
        return map
    }

    /// The two-byte codes of a string whose escapes are resolved.
    private func codes(in string: String) -> [Int] {
        let bytes = string.unicodeScalars.map { Int($0.value) }
        return stride(from: 0, to: bytes.count - 1, by: 2).map { bytes[$0] << 8 | bytes[$0 + 1] }
    }

    /// Operators with their operands; a string is `(` and its characters, escapes resolved.
    func tokens(of content: String) -> [[String]] {
        var lines: [[String]] = []
        var line: [String] = []
        var scalars = Array(content.unicodeScalars)[...]
        while let next = scalars.first {
            if next == "(" {
                line.append(Self.string(&scalars))
            } else if " \n[]".unicodeScalars.contains(next) {
                scalars.removeFirst()
            } else {
                // A parenthesis that closes none is a word, as no operator is.
                let word = next == ")" ? scalars.prefix(1) : scalars.prefix { !" \n[]()".unicodeScalars.contains($0) }
                scalars.removeFirst(word.count)
                let text = String(String.UnicodeScalarView(word))
                line.append(text)
                guard Double(text) == nil, !text.hasPrefix("/") else { continue }
                lines.append(line)
                line = []
            }
        }
        return lines
    }

    private static func string(_ scalars: inout ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(scalars.removeFirst())
        while let next = scalars.popFirst(), next != ")" {
            guard next == "\\", let escaped = scalars.popFirst() else {
                text.append(next)
                continue
            }
            text.append(escaped == "r" ? "\r" : escaped)
        }
        return String(text)
    }
}
