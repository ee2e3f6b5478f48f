/// A scene that was taken out, read where it stands in its boneyard.
///
/// What closes a boneyard in it stands there with a backslash, so that boneyards in the scene are read as its lines.
struct OmittedReading {
    let reading: ScriptReading
    /// The place in the file of its first byte.
    let start: Int
    /// The file's line that it begins in, from 1.
    let line: Int

    /// A change of the scene as one of the file.
    func inFile(_ edit: SourceEdit) -> SourceEdit {
        let range = edit.range
        return SourceEdit(range: range.lowerBound + start..<range.upperBound + start, replacement: edit.replacement)
    }
}

extension ScriptReading {
    /// The scenes that were taken out, in their order.
    var omittedScenes: [OmittedReading] {
        screenplay.omittedHeadings.sorted().compactMap { heading in
            let boneyard = screenplay.elements[heading + 1]
            guard let range = boneyard.ownRange else { return nil }
            let inside = Array(bytes[range]).withUnsafeBufferPointer { buffer in
                let text = Bytes(buffer).trimmed.dropFirst(2).dropLast(2)
                return text.startIndex + range.lowerBound..<text.endIndex + range.lowerBound
            }
            return OmittedReading(
                reading: ScriptReading(paragraphs: Array(bytes[inside])), start: inside.lowerBound, line: boneyard.line)
        }
    }
}
