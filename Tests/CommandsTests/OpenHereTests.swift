import ArgumentParser
import Projects
import Testing

@testable import TaglineCommands

struct OpenHereTests {
    @Test("A project that was open for reading only is open for writing once the other program has left it")
    func reopening() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("Diner")
        var holder: Project? = try Project.create(at: path)
        _ = try holder?.createScript(named: "other", text: Array("Rain.\n".utf8))
        var session = Session(project: nil)
        try session.open(Project(at: path))
        try session.openScript("other")
        #expect(session.project?.isReadOnly == true)
        holder = nil
        try OpenHere.parse([path]).run(in: &session)
        #expect(session.project?.isReadOnly == false)
        #expect(session.script?.name == "other")
        try session.write("Wind.")
        try session.close()
        #expect(try folder.text(of: "Diner/scripts/other.fountain") == "Rain.\n\nWind.\n")
    }
}
