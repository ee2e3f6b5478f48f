import Screenplay

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileError: CustomStringConvertible {
    public var description: String {
        let reason = String(cString: strerror(code))
        return "\(path): cannot \(operation.rawValue): \(reason.prefix(1).lowercased())\(reason.dropFirst())"
    }
}

extension InputError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path): "\(path): there is no such file"
        case .isFolder(let path): "\(path): it is a folder; name a file in it"
        case .tooLarge(let path, let limit):
            "\(path): it is larger than \(limit >> 20) MB; split it into smaller files"
        case .notAFile(let path): "\(path): it is read twice, so it cannot be a pipe; write it to a file first"
        case .longLine(let path, let line, let limit):
            "\(path):\(line): the line is longer than \(limit >> 20) MB; break it into lines"
        case .unreadable(let error): error.description
        }
    }
}

extension ScratchError: CustomStringConvertible {
    public var description: String {
        "\(cause); it is for a text too long for memory: set TMPDIR to a folder with more room that can be written"
    }
}

extension ReadOnlyReason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .heldBy(let process?): "process \(process) has it open; close it there to write here"
        case .heldBy(nil): "another program has it open; close it there to write here"
        case .notWritable(let error): error.description
        }
    }
}

extension ProjectError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAProject(let path):
            "\(path) is no project: it has no \(Manifest.fileName); make one with `tagline new PATH`"
        case .isFile(let path):
            "\(path) is a file and no project; make one with `tagline new PATH`, "
                + "and take a script into it with `tagline import FILE --project PATH`"
        case .folderNotEmpty(let path): "\(path) is not empty; name a new or an empty folder"
        case .notAFolder(let path): "\(path) is no folder; name a new or an empty folder"
        case .unknownTemplate(let name, let known):
            "there is no template \(name); there are \(known.joined(separator: ", "))"
        case .encoding(let path, let error): "\(path):\(error.line):\(error.column): \(error)"
        case .brokenEncodings(let path):
            "cannot understand \(path): it is to hold an encoding for each script it names, as {\"draft\": \"gb18030\"}"
        case .brokenManifest(let path, let reason): "cannot understand \(path): \(reason)"
        case .newerFormat(let path, let version, let known):
            "\(path) has format \(version), and this program knows up to \(known); use a newer tagline"
        case .readOnly(let path, let reason): "\(path) is open for reading only: \(reason)"
        case .invalidName(let name, let fault): "\"\(name)\" cannot be a name: \(fault.rawValue)"
        case .outside(let path): "\(path) leads out of the project; put the file itself there"
        case .notAFile(let path): "\(path) is no file; take it out of the project"
        case .missingScript(let name, let known):
            "there is no script \(name); "
                + (known.isEmpty ? "the project has none yet" : "there are \(known.joined(separator: ", "))")
        case .scriptExists(let name): "there is a script \(name) already; choose another name"
        case .missingVoice(let name, let known):
            "there is no voice \(name); "
                + (known.isEmpty ? "the project has none yet" : "there are \(known.joined(separator: ", "))")
        case .missingSnapshot(let name, let known):
            "there is no snapshot \(name); "
                + (known.isEmpty ? "the script has none yet" : "there are \(known.joined(separator: ", "))")
        case .snapshotExists(let name): "there is a snapshot \(name) already; choose another name"
        case .outsideScript(let name, let range, let length):
            "bytes \(range.lowerBound) to \(range.upperBound) are not in the script \(name), which has \(length)"
        case .changedOnDisk(let path, let savedAs):
            "\(path): another program changed the same lines; your text is in \(savedAs): "
                + "reload the script, then take over from there what you want to keep"
        case .changedFile(let path):
            "\(path): it is not as the last command left it; it stands, and what was done to it before is not undone"
        }
    }
}

extension Recovery: CustomStringConvertible {
    public var description: String {
        switch self {
        case .journalCut(let bytes): "the journal ended in a record cut short; its \(bytes) bytes were dropped"
        case .damagedRecord(let line): "line \(line) of the journal is damaged and was left out"
        case .replayed(let script, let entries): "\(script): restored \(changes(entries))"
        case .fileEdited(let script):
            "\(script): the file is not as this program left it; it stands, and undo starts from there"
        case .setAside(let script, let entries, let path?):
            "\(script): put \(changes(entries)) that did not fit the file into \(path)"
        case .setAside(let script, let entries, nil):
            "\(script): left \(changes(entries)) that did not fit the file in the journal"
        }
    }

    private func changes(_ count: Int) -> String { count == 1 ? "1 unsaved change" : "\(count) unsaved changes" }
}
