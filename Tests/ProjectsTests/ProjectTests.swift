import Testing

@testable import Projects

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ProjectTests {
    @Test(arguments: ProjectTemplate.names)
    func `each template makes a project that opens with its script`(template: String) throws {
        let folder = try TemporaryFolder()
        let title = #"雨 "& \ Söhne"#
        let project = try Project.create(at: folder.file(title), template: template)
        #expect(project.manifest.name == title)
        #expect(project.isReadOnly == false)
        let script = try project.openScript(named: try #require(project.manifest.script))
        #expect(script.text.hasPrefix("Title: " + title))
        #expect(script.recovery == [])
        #expect(try Folder.names(in: project.path) == [".tagline", "campaigns", "scripts", "tagline.json", "voices"])
        #expect(try Folder.names(in: folder.path) == [title])
        for name in project.campaigns {
            let text = String(decoding: try InputFile.read(project.path(of: .campaign(name))), as: UTF8.self)
            #expect(text.contains(#""name": "雨 \"& \\ Söhne""#))
        }
    }

    @Test func `the templates are those of the house`() {
        #expect(ProjectTemplate.names == ["ad-campaign", "blank", "feature", "game-barks", "short", "stage-play"])
    }

    @Test func `a project is made in an empty folder, and in no other`() throws {
        let folder = try TemporaryFolder()
        try Folder.make(folder.file("empty"))
        let project = try Project.create(at: folder.file("empty/"), template: "short")
        #expect(project.manifest.name == "empty")
        #expect(throws: ProjectError.folderNotEmpty(path: folder.file("empty"))) {
            try Project.create(at: folder.file("empty"))
        }
        try folder.write("text", to: "file")
        #expect(throws: ProjectError.notAFolder(path: folder.file("file"))) {
            try Project.create(at: folder.file("file"))
        }
        try folder.write("mine", to: "empty/scripts/short.fountain")
        #expect(throws: ProjectError.folderNotEmpty(path: folder.path)) { try Project.create(at: folder.path) }
        #expect(try folder.text(of: "empty/scripts/short.fountain") == "mine")
    }

    @Test func `what cannot be made leaves nothing`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: ProjectError.unknownTemplate(name: "opera", known: ProjectTemplate.names)) {
            try Project.create(at: folder.file("p"), template: "opera")
        }
        #expect(throws: FileError(.create, folder.file("a/b/c"), code: ENOENT)) {
            try Project.create(at: folder.file("a/b/c"))
        }
        #expect(throws: FileError(.create, "/proc/p", code: ENOENT)) { try Project.create(at: "/proc/p") }
        #expect(try Folder.names(in: folder.path) == [])
        // All is made, and then the last step fails: a link that leads nowhere is in the way.
        symlink("nowhere", folder.file("link"))
        #expect(throws: FileError(.create, folder.file("link"), code: ENOTDIR)) {
            try Project.create(at: folder.file("link"))
        }
        #expect(try Folder.names(in: folder.path) == ["link"])
    }

    @Test(arguments: [
        ("", "it is not valid JSON"), ("{\"formatVersion\": 1,\n oops}", "it is not valid JSON"),
        ("[1]", "it is not a JSON object"), ("{\"name\": \"x\"}", "the key \"formatVersion\" is missing"),
        ("{\"formatVersion\": 1}", "the key \"name\" is missing"),
        ("{\"formatVersion\": \"1\", \"name\": \"x\"}", "\"formatVersion\" is of the wrong type"),
        ("{\"formatVersion\": 0, \"name\": \"x\"}", "\"formatVersion\" is less than 1"),
        ("{\"formatVersion\": 1, \"name\": \"half", "it is not valid JSON"),
    ])
    func `a manifest that cannot be understood is one error`(text: String, reason: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "tagline.json")
        let path = try #require(realPath(folder.file("tagline.json")))
        let error = #expect(throws: ProjectError.brokenManifest(path: path, reason: reason)) {
            try Project(at: folder.path)
        }
        #expect(error?.description == "cannot understand \(path): \(reason)")
    }

    @Test func `a newer format is refused and nothing is touched`() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"formatVersion": 2, "name": {"anything": "else"}}"#, to: "tagline.json")
        let path = try #require(realPath(folder.file("tagline.json")))
        let error = #expect(throws: ProjectError.newerFormat(path: path, version: 2, known: 1)) {
            try Project(at: folder.path)
        }
        #expect(
            error?.description == "\(path) has format 2, and this program knows up to 1; use a newer tagline")
        #expect(try Folder.names(in: folder.path) == ["tagline.json"])
    }

    @Test func `a folder without a manifest is no project`() throws {
        let folder = try TemporaryFolder()
        #expect(Project.isProject(folder.path) == false)
        let path = try #require(realPath(folder.path))
        #expect(throws: ProjectError.notAProject(path: path)) { try Project(at: folder.path) }
        #expect(throws: ProjectError.notAProject(path: "/nowhere")) { try Project(at: "/nowhere") }
        try folder.write("A", to: "a.fountain")
        #expect(throws: ProjectError.isFile(path: path + "/a.fountain")) { try Project(at: folder.file("a.fountain")) }
    }

    @Test func `nothing leads out of a project`() throws {
        let folder = try TemporaryFolder()
        let project = try folder.project(text: "")
        for name in ["..", "a/b", "/etc/passwd", ".hidden", "", " a", "a\u{0}b", "a\\b"] {
            #expect(throws: ProjectError.self) { try project.openScript(named: name) }
            #expect(throws: ProjectError.self) { try project.createScript(named: name) }
            #expect(throws: ProjectError.self) { try project.path(of: .campaign(name)) }
        }
        try folder.write("secret", to: "outside.fountain")
        let link = Path.join(project.path, "scripts/link.fountain")
        symlink(folder.file("outside.fountain"), link)
        #expect(throws: ProjectError.outside(path: link)) { try project.openScript(named: "link") }
        symlink("main.fountain", Path.join(project.path, "scripts/alias.fountain"))
        #expect(try project.openScript(named: "alias").text == "")
        try folder.write(#"{"formatVersion": 1, "name": "x", "script": "../../etc/passwd"}"#, to: "p/tagline.json")
        #expect(throws: ProjectError.invalidName("../../etc/passwd", reason: .hidden)) {
            try Project(at: folder.file("p"))
        }
    }

    @Test func `a script is found however its file spells the name`() throws {
        let folder = try TemporaryFolder()
        let project = try folder.project(text: "")
        try folder.write("Rain.", to: "p/scripts/Cafe\u{301}.fountain")
        let script = try project.openScript(named: "Caf\u{E9}")
        #expect(script.text == "Rain.")
        #expect(Array(script.name.utf8) == Array("Cafe\u{301}".utf8))
        try script.append(" Snow.")
        try script.save()
        #expect(try folder.text(of: "p/scripts/Cafe\u{301}.fountain") == "Rain. Snow.")
        #expect(throws: ProjectError.scriptExists(name: "Caf\u{E9}")) { try project.createScript(named: "Caf\u{E9}") }
        #expect(project.scripts.count { $0 == "Caf\u{E9}" } == 1)
    }

    @Test func `a script's file may end as Fountain's do elsewhere`() throws {
        let folder = try TemporaryFolder()
        let project = try folder.project(text: "main")
        for name in ["main.spmd", "One.FOUNTAIN", "two.spmd", "three.txt", ".spmd"] {
            try folder.write(name, to: "p/scripts/" + name)
        }
        #expect(project.scripts.filter { $0 != project.manifest.script } == ["One", "main", "two"])
        #expect(try project.openScript(named: "main").text == "main")
        #expect(try project.openScript(named: "One").text == "One.FOUNTAIN")
        #expect(throws: ProjectError.scriptExists(name: "One")) { try project.createScript(named: "One") }
        let two = try project.openScript(named: "two")
        try two.append("!")
        try folder.write("three.spmd", to: "p/scripts/two.spmd")
        #expect(throws: ProjectError.self) { try two.save() }
        #expect(try folder.text(of: "p/scripts/two.conflict.fountain") == "two.spmd!")
    }

    @Test(arguments: [".tagline", ".tagline/lock", ".tagline/journal", "tagline.json"], [true, false])
    func `a project whose own files are elsewhere is refused, and nothing is touched there`(
        name: String, isThere: Bool
    ) throws {
        let folder = try TemporaryFolder()
        try folder.session(text: "text\n") { try $0.append("more\n") }
        let (place, outside) = (folder.file("p/" + name), folder.file("outside"))
        #expect(rename(place, outside) == 0)
        if !isThere { #expect(rename(outside, folder.file("far")) == 0) }
        #expect(symlink(outside, place) == 0)
        let before = try? InputFile.read(outside)
        let path = Path.join(try #require(realPath(folder.file("p"))), name)
        #expect(throws: ProjectError.outside(path: path)) { try Project(at: folder.file("p")) }
        #expect((try? InputFile.read(outside)) == before)
    }

    @Test func `nothing is kept in a folder elsewhere`() throws {
        let folder = try TemporaryFolder()
        let project = try folder.project(text: "text\n")
        try Folder.make(folder.file("outside"))
        #expect(symlink(folder.file("outside"), folder.file("p/.tagline/snapshots")) == 0)
        let snapshot = Path.join(project.path, ".tagline/snapshots/main/a.fountain")
        var script: ScriptBuffer? = try project.openScript(named: "main")
        #expect(throws: ProjectError.outside(path: snapshot)) {
            try project.writeSnapshot(of: try #require(script), named: "a")
        }
        script = nil
        #expect(symlink(folder.file("outside"), folder.file("p/.tagline/base")) == 0)
        #expect(symlink(folder.file("outside/history"), folder.file("p/.tagline/history")) == 0)
        #expect(project.historyPath == nil)
        let path = Path.join(project.path, ".tagline/base/main.fountain")
        #expect(throws: ProjectError.outside(path: path)) { try project.openScript(named: "main") }
        #expect(try Folder.names(in: folder.file("outside")) == [])
    }

    @Test func `a pipe in a script's place is not waited for`() throws {
        let folder = try TemporaryFolder()
        let project = try folder.project(text: "")
        let path = Path.join(project.path, "scripts/pipe.fountain")
        #expect(mkfifo(path, 0o600) == 0)
        let error = #expect(throws: ProjectError.notAFile(path: path)) { try project.openScript(named: "pipe") }
        #expect(error?.description == "\(path) is no file; take it out of the project")
    }

    @Test func `scripts have names in any language`() throws {
        let folder = try TemporaryFolder()
        let project = try folder.project(text: "")
        for name in ["第一场", "Ünïcode 2", "👩🏽"] { _ = try project.createScript(named: name) }
        try folder.write("no script", to: "p/scripts/notes.txt")
        #expect(project.scripts == ["main", "script", "Ünïcode 2", "第一场", "👩🏽"].sorted())
        #expect(throws: ProjectError.scriptExists(name: "第一场")) { try project.createScript(named: "第一场") }
        let error = #expect(throws: ProjectError.self) { try project.openScript(named: "none") }
        #expect(error == .missingScript(name: "none", known: project.scripts))
        #expect(try project.openScript(named: "main") === project.openScript(named: "main"))
    }

    @Test func `a second program opens a project for reading and learns who has it`() throws {
        let folder = try TemporaryFolder()
        let first = try folder.project(text: "base\n")
        let script = try first.openScript(named: "main")
        try script.append("unsaved\n")

        let second = try Project(at: folder.file("p"))
        #expect(second.readOnlyReason == .heldBy(process: getpid()))
        let copy = try second.openScript(named: "main")
        #expect(copy.text == "base\nunsaved\n")
        let before = try InputFile.read(folder.file("p/.tagline/journal"))
        let refused = ProjectError.readOnly(path: second.path, reason: .heldBy(process: getpid()))
        #expect(throws: refused) { try copy.append("x") }
        #expect(throws: refused) { try copy.undo() }
        #expect(throws: refused) { try copy.save() }
        #expect(throws: refused) { try second.createScript(named: "new") }
        #expect(try InputFile.read(folder.file("p/.tagline/journal")) == before)
        try script.append("still mine\n")
    }

    @Test func `what killed programs left half written is gone when a project is opened`() throws {
        let folder = try TemporaryFolder()
        _ = try folder.project(text: "Rain.\n")
        // Linux counts processes up to 4,194,304 (proc(5)).
        let left = ["p/.tagline-4194305-0.tmp", "p/scripts/.tagline-4194305-12.tmp"]
        let kept = ["p/.tagline-\(getpid())-9.tmp", "p/.tagline-0-0.tmp", "p/.tagline-4194305.tmp", "p/4194305-0.tmp"]
        for name in left + kept { try folder.write("half", to: name) }
        let elsewhere = "elsewhere/.tagline-4194305-0.tmp"
        try Folder.make(folder.file("elsewhere"))
        try folder.write("half", to: elsewhere)
        symlink("../elsewhere", folder.file("p/notes"))
        _ = try Project(at: folder.file("p"))
        for name in left { #expect(access(folder.file(name), F_OK) != 0, "\(name)") }
        for name in kept + [elsewhere] { #expect(access(folder.file(name), F_OK) == 0, "\(name)") }
    }

    @Test func `a project that nobody has any more can be written again`() throws {
        let folder = try TemporaryFolder()
        var project: Project? = try folder.project(text: "")
        #expect(project?.isReadOnly == false)
        project = nil
        #expect(try Project(at: folder.file("p")).isReadOnly == false)
        try folder.write("not a number\n", to: "p/.tagline/lock")
        #expect(try Project(at: folder.file("p")).isReadOnly == false)
    }

    /// Root ignores permissions, so a file stands where the folder should be: the calls fail all the same.
    @Test func `a project that cannot be written opens for reading and says why`() throws {
        let folder = try TemporaryFolder()
        var project: Project? = try folder.project(text: "text\n")
        let path = try #require(project?.path)
        project = nil
        Folder.remove(Path.join(path, ".tagline"))
        try folder.write("", to: "p/.tagline")
        let reading = try Project(at: path)
        let fault = FileError(.lock, Path.join(path, ".tagline/lock"), code: ENOTDIR)
        #expect(reading.readOnlyReason == .notWritable(fault))
        #expect(reading.historyPath == nil)
        let script = try reading.openScript(named: "main")
        #expect(script.text == "text\n")
        let refused = ProjectError.readOnly(path: path, reason: .notWritable(fault))
        let error = #expect(throws: refused) { try script.append("x") }
        #expect(
            error?.description
                == "\(path) is open for reading only: \(path)/.tagline/lock: cannot lock: not a directory")
    }
}
