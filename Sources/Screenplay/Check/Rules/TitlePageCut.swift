/// Text right below the title page, which ends it: a key without its colon, or a blank line that is missing.
struct TitlePageCut: ScriptRule {
    func remarks(on script: CheckedScript) -> [ScriptRemark] {
        let entries = script.entries
        guard let last = entries.lastTitleLine, script.hasTextBelow(last) else { return [] }
        let message =
            "the title page ends here, for this is neither a key with a colon nor indented; "
            + "indent it, or put a blank line above it"
        return [.warning("title.cut", at: script.start(of: entries[last + 1]), message)]
    }
}

extension [ReadingLog.Entry] {
    /// The place of the title page's last line; it stands at the top, so that the search is short.
    fileprivate var lastTitleLine: Int? {
        let lead = prefix { $0.rule == .blank }.count
        let lines = self[lead...].prefix { $0.rule == .titleKey || $0.rule == .titleValue }.count
        return lines > 0 ? lead + lines - 1 : nil
    }
}
