import Projects

extension Session {
    /// Plays the lines that a name stands for.
    ///
    /// - Parameter more: what was typed behind the name, which goes behind its line.
    /// - Returns: whether there are any.
    mutating func play(_ name: String, _ more: Substring = "") throws(Failure) -> Bool {
        guard let project, project.macros.contains(name),
            let lines = try failing({ try project.macro(named: name) })
        else { return false }
        guard more.isEmpty || lines.count == 1 else {
            throw Failure("\(name) is \(counted(lines.count, "line")); only one line takes words behind it")
        }
        try queue.add(lines.map { more.isEmpty ? $0 : "\($0) \(more)" }, from: name)
        return true
    }

    /// Says which macro is lost where it is left before its end.
    mutating func endRecording() {
        guard let recording else { return }
        Console.shared.diagnose(
            "the macro \(visible(recording.name)) was not kept: /macro end was missing behind its "
                + counted(recording.lines.count, "line"))
        self.recording = nil
    }

    /// Takes a line into the macro that is being recorded, but for what steers the recording.
    mutating func record(_ line: String, _ meaning: PromptLine) {
        if case .command(let words) = meaning, PromptRoot.completed(words).first == "macro" { return }
        recording?.lines.append(line)
    }

    /// Refuses a name that a macro cannot have.
    func requireMacroName(_ name: String) throws(Failure) {
        let project = try openedProject()
        guard PromptRoot.completed([name]).allSatisfy({ !PromptRoot.names.contains($0) }) else {
            throw Failure("\(name) is a command, or the beginning of one; choose another name")
        }
        _ = try failing { try project.macro(named: name) }
        try failing { try project.requireWritable() }
    }

    /// Keeps lines under a name.
    func keep(_ lines: [String], as name: String) throws(Failure) {
        try requireMacroName(name)
        let project = try openedProject()
        try failing { try project.writeMacro(lines, named: name) }
    }
}
