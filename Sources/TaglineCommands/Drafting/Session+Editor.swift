import LineEditor
import Projects
import Screenplay

extension Session {
    /// Opens the scene at the prompt, or the script, in the writer's editor, and takes in what comes back as one change.
    ///
    /// - Parameter all: whether it is the whole script, as it also is where the prompt stands in no scene.
    mutating func editInEditor(all: Bool) throws(Failure) {
        let script = try openedScript()
        let project = try openedProject()
        try failing { try project.requireWritable() }
        try script.requireOwnFile()
        let editor = try TextEditor()
        let (name, range) = all || script.scene.number == 0 ? ("script", script.buffer.bytes.indices) : script.sceneText
        let before = Array(script.buffer.bytes[range])
        let page = try editor.edit(before, as: "\(name).fountain", atTerminal: reader?.isInteractive ?? false)
        let after = script.fitting(page.text, inPlaceOf: before)
        guard after != before else {
            page.discard()
            return Console.shared.write("  nothing changed\n")
        }
        guard after.contains(where: { !TakenText.isBlank($0) }) else {
            page.discard()
            throw Failure("the \(name) came back empty, and stays as it was; /omit takes a scene out")
        }
        do throws(Failure) {
            try script.requireOwnFile()
            try script.replace(range, with: after)
        } catch {
            var kept = error
            kept.message += "; what you wrote is in \(page.path)"
            throw kept
        }
        page.discard()
        offered = []
        let (old, new) = (TypedLines.count(in: before), TypedLines.count(in: after))
        Console.shared.write(
            "  the \(name) has \(counted(new, "line"))" + (old == new ? "" : ", and had \(old)")
                + "; /undo takes the change back\n")
    }
}

extension OpenScript {
    /// The scene at the prompt without the blank lines before it and after.
    var sceneText: (name: String, range: Range<Int>) {
        let elements = screenplay.elements
        let scene = scenes[scene.number - 1].elements
        let start = elements[scene.lowerBound].sourceRange?.lowerBound ?? 0
        let end = elements.indices.contains(scene.upperBound) ? elements[scene.upperBound].sourceRange?.lowerBound : nil
        let bytes = buffer.bytes[start..<(end ?? buffer.bytes.count)]
        let first = bytes.firstIndex { !TypedLines.isLineEnd($0) } ?? start
        return ("scene", first..<bytes.endIndex)
    }

    /// A text from an editor as it stands in the script: its lines end as those did that it takes the place of.
    func fitting(_ text: [UInt8], inPlaceOf before: [UInt8]) -> [UInt8] {
        let lineEnd = TypedLines.commonEnd(in: before)
        var fitted = text
        if TypedLines.areEven(in: before), let text = String(validating: text, as: UTF8.self) {
            var lines = TypedLines(ending: lineEnd)
            lines.add(text)
            fitted = lines.bytes
        }
        // Editors end the last line, whether it was ended or not.
        if before.last.map(TypedLines.isLineEnd) ?? true {
            if fitted.last.map(TypedLines.isLineEnd) != true { fitted += lineEnd }
        } else {
            while let last = fitted.last, TypedLines.isLineEnd(last) { fitted.removeLast() }
        }
        return fitted
    }
}
