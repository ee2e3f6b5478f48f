import Foundation
import Projects
import Testing

/// A project that another program has open is open for reading: here the tests are that program.
struct ReadOnlyProjectTests {
    private let folder: TemporaryFolder
    private let holder: Project

    init() throws {
        folder = try TemporaryFolder()
        holder = try Project.create(at: folder.file("Diner"))
        try folder.write("Rain.\n", to: "a.fountain")
    }

    private var reason: String {
        "open for reading only: process \(getpid()) has it open; close it there to write here"
    }

    @Test("What would write fails, says why and changes nothing")
    func writing() throws {
        let before = try folder.contents()
        let outcome = try Program.run(["import", "a.fountain", "--project", "Diner"], in: folder)
        #expect(outcome.errors == "tagline: \(holder.path) is \(reason)\n")
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(try folder.contents() == before)
    }

    @Test("A run says that it only reads, and stops at the first line that would write")
    func run() throws {
        let before = try folder.contents()
        let outcome = try Program.run(["run", "-", "--project", "Diner"], in: folder, input: "/show\nRain.\n/show\n")
        #expect(
            outcome.errors
                == "tagline: Diner is \(reason)\ntagline: standard input:2: \(holder.path) is \(reason)\n")
        #expect(outcome.status == 1)
        #expect(try folder.contents() == before)
    }

    @Test("No line is edited, and no editor opens for one", arguments: ["/edit 1 Rain.", "/edit", "/edit all"])
    func editing(_ line: String) throws {
        let before = try folder.contents()
        let outcome = try Program.run(
            ["run", "-", "--project", "Diner"], in: folder, input: "\(line)\n", environment: ["EDITOR=touch opened; :"])
        #expect(outcome.errors.hasSuffix("tagline: standard input:1: \(holder.path) is \(reason)\n"))
        #expect(outcome.status == 1)
        #expect(try folder.contents() == before)
    }

    @Test("What only reads works")
    func reading() throws {
        let outcome = try Program.run(["export", "--project", "Diner", "--to", "fountain"], in: folder)
        #expect(outcome.text == "Title: Diner\nAuthor:\nDraft date:\n\n")
        #expect(outcome.status == 0 && outcome.errors == "")
    }
}
