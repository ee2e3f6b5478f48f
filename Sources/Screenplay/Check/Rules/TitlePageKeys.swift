/// A key of the title page that no program knows: it is kept, and prints nowhere.
struct TitlePageKeys: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        let keys = script.entries.prefix { [.blank, .titleKey, .titleValue].contains($0.rule) }
        return keys.filter { $0.rule == .titleKey }.compactMap { entry in
            let line = script.reading.bareLine(entry).text
            guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
            let key = String(line[..<colon])
            if TitlePage.Entry(key: key.trimmingSpaces, values: []).isUsual { return nil }
            return .info("title.key", at: script.start(of: entry), "“\(key)” is no key that prints; see its spelling")
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { withBytes { String($0.trimmed) } }
}
