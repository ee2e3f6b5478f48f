import Foundation

let folder = CommandLine.arguments[1]
let output = CommandLine.arguments[2]
var text = "let houseTemplates: [String: String] = [\n"
for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
    guard let body = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8) else { continue }
    text += "\(String(reflecting: path)): \(String(reflecting: body)),\n"
}
text += text.hasSuffix("[\n") ? ":]" : "]"
try text.write(toFile: output, atomically: true, encoding: .utf8)
