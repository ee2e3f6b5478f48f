import Mustache
import Screenplay

/// A piece of an element's text: a run in one style, or a note.
struct TextPiece: TemplateView {
    /// Whether a line ends before the piece.
    var breaksLine = false
    /// What prints; nothing where the piece is a note.
    var run = EmphasisRun("")
    /// What stands between the note's marks; nil where the piece is a run.
    var note: String?

    static let fields: TemplateFields<TextPiece> = [
        "break": { .flag($0.breaksLine) },
        "text": { .text($0.run.text) },
        "bold": { .flag($0.run.style.contains(.bold)) },
        "italic": { .flag($0.run.style.contains(.italic)) },
        "underline": { .flag($0.run.style.contains(.underline)) },
        "note": { piece in .views(piece.note.map { [NoteView(text: $0)] } ?? []) },
    ]

    /// The pieces of an element's text, boneyards left out. A line that held nothing but asides is no line.
    static func pieces(of text: String) -> [TextPiece] {
        let asides = Asides(text)
        var rest = asides.list[...]
        var pieces: [TextPiece] = []
        var hasLine = false
        for line in lines(of: asides.text) {
            let asideCount = rest.count
            var linePieces = Self.pieces(ofLine: line, taking: &rest)
            let isPrinted = rest.count == asideCount || linePieces.contains { $0.note == nil && !$0.isSpace }
            guard isPrinted else {
                pieces += linePieces.filter { $0.note != nil }
                continue
            }
            if linePieces.isEmpty { linePieces.append(TextPiece()) }
            linePieces[0].breaksLine = hasLine
            hasLine = true
            pieces += linePieces
        }
        return pieces
    }

    /// - Parameter asides: what the placeholders from this line on stand for.
    private static func pieces(
        ofLine line: String, taking asides: inout ArraySlice<Asides.Aside>
    ) -> [TextPiece] {
        var pieces: [TextPiece] = []
        for run in emphasisRuns(of: line) {
            let parts = run.text.unicodeScalars.split(
                separator: Asides.placeholder, omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                if index > 0 {
                    switch asides.popFirst() {
                    case .note(let text): pieces.append(TextPiece(note: text))
                    case .typed: pieces.append(TextPiece(run: EmphasisRun(String(Asides.placeholder), run.style)))
                    case .boneyard, nil: break
                    }
                }
                if !part.isEmpty { pieces.append(TextPiece(run: EmphasisRun(String(part), run.style))) }
            }
        }
        return pieces
    }

    /// The pieces of a text without marks.
    static func pieces(ofPlain text: String) -> [TextPiece] {
        lines(of: text).enumerated().map { TextPiece(breaksLine: $0.offset > 0, run: EmphasisRun($0.element)) }
    }

    /// A text as it prints, on one line and without emphasis.
    static func plain(_ text: String) -> String {
        pieces(of: text).reduce(into: "") { $0 += ($1.breaksLine ? " " : "") + $1.run.text }
    }

    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
            .map { String($0) }
    }

    private var isSpace: Bool { run.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

/// A note, in its place in the text or on its own.
struct NoteView: TemplateView {
    let text: String

    static let fields: TemplateFields<NoteView> = [
        "pieces": { .views(TextPiece.pieces(ofPlain: $0.text)) }
    ]
}
