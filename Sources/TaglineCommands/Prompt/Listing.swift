import Projects
import Screenplay

/// A script's elements as lines on a terminal.
enum Listing {
    /// `  3  dialogue       You're late.`
    static func line(_ number: Int, _ element: Element, _ origin: Origin? = nil) -> String {
        let text = element.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " / ")
        var line = "  " + padded(String(number), to: 4) + " " + padded(name(element), to: 14) + visible(text)
        if case .model(_, let seed, _) = origin { line = padded(line, to: 64) + "  model, seed \(seed)" }
        return line
    }

    /// What an element is called.
    static func name(_ element: Element) -> String {
        switch element.type {
        case .sceneHeading: element.sceneNumber.map { "heading \($0)" } ?? "heading"
        case .character: "cue"
        case .pageBreak: "page break"
        default: element.type.rawValue
        }
    }
}
