import CLibEdit

/// Which keys do what, unless `~/.editrc` says otherwise.
extension LineEditor {
    /// As `bind` reads them (editrc(5)).
    private static let bindings = [
        ("^I", "tagline-complete"), ("^R", "tagline-search"), ("^F", "tagline-accept"), ("^B", "tagline-back"),
        ("^?", "tagline-erase"), ("^H", "tagline-erase"), ("^D", "tagline-delete-or-end"),
        // As in bash.
        ("^X^E", "tagline-edit"),
        // libedit's default on Debian; other builds differ.
        ("^W", "ed-delete-prev-word"),
    ]

    /// Those of emacs alone: vi's escape has to stay a key by itself.
    private static let metaBindings = [("\\ep", "ed-search-prev-history"), ("\\en", "ed-search-next-history")]

    private static func command(for key: TerminalKey) -> String {
        switch key {
        case .up: "ed-prev-history"
        case .down: "ed-next-history"
        case .left: "tagline-back"
        case .right: "tagline-accept"
        case .wordLeft: "ed-prev-word"
        case .wordRight: "em-next-word"
        case .home: "ed-move-to-beg"
        case .end: "tagline-end"
        case .delete: "tagline-delete"
        case .deleteWord: "em-delete-next-word"
        case .enter: "ed-newline"
        }
    }

    /// Binds the editor's own keys. libedit has forgotten them where it has just taken on emacs' or vi's.
    func bindKeys() {
        let isVi = isVi
        let reserved =
            TerminalKey.allCases.map { ($0.scalar, Self.command(for: $0)) }
            + [(Self.showSearchKey, "tagline-show-search")]
        let bindings =
            Self.bindings + (isVi ? [] : Self.metaBindings)
            + reserved.map { ($0.binding, $1) }
        for (key, command) in bindings {
            _ = tl_bind(editLine, key, command)
            if isVi { _ = tl_bind_vi_command(editLine, key, command) }
        }
        // libedit's own knows no `VISUAL`, and enters the line.
        if isVi { _ = tl_bind_vi_command(editLine, "v", "tagline-edit") }
    }

    /// Whether the keys are vi's.
    var isVi: Bool { tl_is_vi(editLine) != 0 }
}

extension Unicode.Scalar {
    /// A control character as `bind` reads it (editrc(5)).
    var binding: String { "\\" + String(value, radix: 8) }
}
