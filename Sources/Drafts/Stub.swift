import Screenplay

extension Screenplay {
    init(fountain bytes: [UInt8]) { self.init(elements: [Element(.action, String(decoding: bytes, as: UTF8.self))]) }
    var fountain: [UInt8] { Array(elements.map(\.text).joined(separator: "\n\n").utf8) }
}
extension Element {
    var name: String { text }
    var extensions: [String] { [] }
}
struct EmphasisStyle: OptionSet, Sendable {
    let rawValue: Int
    static let bold = EmphasisStyle(rawValue: 1)
    static let italic = EmphasisStyle(rawValue: 2)
    static let underline = EmphasisStyle(rawValue: 4)
}
struct EmphasisRun {
    var text: String
    var style: EmphasisStyle
    init(_ t: String, _ s: EmphasisStyle) {
        text = t
        style = s
    }
}
func emphasisRuns(of text: String) -> [EmphasisRun] { [EmphasisRun(text, [])] }
