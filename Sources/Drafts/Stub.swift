import Screenplay
extension Screenplay {
    init(fountain bytes: [UInt8]) { self.init(elements: [Element(.action, String(decoding: bytes, as: UTF8.self))]) }
    var fountain: [UInt8] { Array(elements.map(\.text).joined(separator: "\n\n").utf8) }
}
extension Element {
    var name: String { text }
    var extensions: [String] { [] }
}
