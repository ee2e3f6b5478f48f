import Drafts
import Foundation
import Projects
import Testing

struct AdsListsTests {
    private let folder: TemporaryFolder

    private static let campaign = """
        {
          "brief": {"name": "ridge", "channel": "google.rsa", "url": "https://example.com/"},
          "channel": "google.rsa",
          "slots": {
            "headline": [
              {"id": "H01", "text": "Grip on wet rock", "angle": "benefit", "seed": 7},
              {"id": "H02", "text": "湿石上的抓力", "seed": 9007199254740993},
              {"id": "H03", "text": "Made for mud"}
            ],
            "description": [{"id": "D01", "text": "For wet rock and long days.", "seed": 8}]
          }
        }
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.campaign, to: "c.json")
    }

    @discardableResult
    private func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try Program.run(["ads"] + arguments, in: folder, input: input)
    }

    private func variants(_ arguments: String...) throws -> [JSONValue] {
        try Program.run(["ads"] + arguments + ["--json"], in: folder).json()["variants"]?.items ?? []
    }

    @Test("In a project, what commands did to a campaign is taken back at the prompt, by whatever name it was called")
    func undo() throws {
        let project = try TemporaryFolder()
        try Program.run(["new", ".", "--template", "blank"], in: project)
        try project.write(Self.campaign, to: "campaigns/c.json")
        func inProject(_ line: String) throws -> Program.Outcome {
            try Program.run(line.split(separator: " ").map(String.init), in: project, input: "/undo\n")
        }
        #expect(try inProject("ads drop c H01 --json").status == 0)
        let dropped = try project.text(of: "campaigns/c.json")
        #expect(try inProject("ads pin campaigns/c.json H02 --to 1").status == 0)
        #expect(try project.text(of: "campaigns/c.json") != dropped)
        #expect(
            try inProject("run -").text == "undone: ads pin campaigns/c.json H02 --to 1, in campaigns/c.json\n")
        #expect(try project.text(of: "campaigns/c.json") == dropped)
        #expect(try inProject("run -").text == "undone: ads drop c H01 --json, in campaigns/c.json\n")
        #expect(try project.text(of: "campaigns/c.json") == Self.campaign)
        #expect(try inProject("run -").diagnostics == ["tagline: standard input:1: there is nothing to undo"])
    }

    @Test("The lines are listed with id, list, pin, status, origin and angle")
    func list() throws {
        try run("assign", "c.json", "H01", "--to", "A")
        try run("pin", "c.json", "H01", "D01", "--to", "1")
        try run("mark", "c.json", "H02", "--as", "approved")
        let outcome = try run("list", "c.json")
        #expect(outcome.status == 0 && outcome.errors == "")
        #expect(
            outcome.text == """
                id   list  pin  status    origin  angle    length  text
                H01  A       1  draft     model   benefit   16/30  Grip on wet rock
                H02             approved  model             12/30  湿石上的抓力
                H03             draft     person            12/30  Made for mud
                D01          1  draft     model             27/90  For wet rock and long days.

                """)
        let first = try #require(variants("list", "c.json").first)
        #expect(
            first.keys == [
                "id", "slot", "list", "pin", "status", "origin", "angle", "text", "length", "limit", "unit", "seed",
            ])
        #expect(first["slot"] == "headline" && first["pin"] == 1 && first["limit"] == 30)
        #expect(try variants("list", "c.json", "--slot", "description").map { $0["id"] } == ["D01"])
    }

    @Test("A list shows its own lines and those of none")
    func lists() throws {
        try run("assign", "c.json", "headline", "--to", "A")
        try run("assign", "c.json", "H03", "--to", "B")
        #expect(try variants("list", "c.json", "--list", "B").map { $0["id"] } == ["H03", "D01"])
        try run("assign", "c.json", "H03", "H01", "--to", "none")
        #expect(try variants("list", "c.json").map { $0["list"] } == [.null, "A", .null, .null])
        let none = try run("list", "c.json", "--list", "C")
        #expect(none.errors == "tagline: c.json: there is no list C; there are A\n" && none.status == 1)
    }

    @Test("What is said for no list is no list's name", arguments: ["all", "ALL", "None", "none"])
    func noList(_ name: String) throws {
        try run("assign", "c.json", "headline", "--to", "A")
        #expect(try run("assign", "c.json", "H01", "--to", name).status == 0)
        #expect(try variants("list", "c.json").map { $0["list"] } == [.null, "A", "A", .null])
        let outcome = try run("generate", "c.json", "--list", name)
        #expect(
            outcome.errors
                == "tagline: '\(name)' is no list's name; a line stands in all lists where it has none\n")
        #expect(outcome.status == 1)
    }

    @Test("What was dropped is gone from the list, the check and the hand-off, and can come back")
    func drop() throws {
        #expect(try run("drop", "c.json", "H02").status == 0)
        #expect(try variants("list", "c.json").map { $0["id"] } == ["H01", "H03", "D01"])
        #expect(try variants("list", "c.json", "--all").map { $0["status"] } == ["draft", "dropped", "draft", "draft"])
        let check = try run("check", "c.json")
        #expect(check.text.contains("headline: 2 of at least 3; write 1 more"))
        let editor = try Program.run(["convert", "c.json", "--to", "google-editor"], in: folder)
        #expect(editor.text.contains("Grip on wet rock") && !editor.text.contains("湿石上的抓力"))
        try run("mark", "c.json", "H02", "--as", "draft")
        #expect(try variants("list", "c.json").count == 4)
    }

    @Test(
        "A change that cannot be made leaves the file as it was",
        arguments: [
            (
                ["assign", "c.json", "H01", "H9", "--to", "A"],
                "c.json: there is no variant H9; name one by its id, or all of a slot: headline, description"
            ),
            (
                ["assign", "c.json", "H01", "--to", "A/B"],
                "c.json: 'A/B' is no list's name; take up to 20 letters, digits, hyphens or underscores"
            ),
            (["pin", "c.json", "D01", "--to", "3"], "c.json: description has positions 1 to 2, not 3"),
            (["drop", "no.json", "H01"], "no.json: there is no such file"),
            (["list", "ridge"], "ridge: there is no such file"),
        ])
    func refused(_ arguments: [String], _ diagnostic: String) throws {
        let outcome = try Program.run(["ads"] + arguments, in: folder)
        #expect(outcome.errors == "tagline: \(diagnostic)\n")
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(try folder.text(of: "c.json") == Self.campaign)
    }

    @Test("Standard input is listed, and not changed")
    func standardInput() throws {
        #expect(try run("list", "-", input: Self.campaign).text.contains("湿石上的抓力"))
        let outcome = try run("drop", "-", "H01", input: Self.campaign)
        #expect(outcome.errors == "tagline: standard input cannot be changed; name the campaign's file\n")
        #expect(outcome.status == 1 && outcome.text == "")
    }

    @Test("A spreadsheet goes out and comes back, and the campaign is the same")
    func sheet() throws {
        try run("assign", "c.json", "H01", "--to", "A")
        let before = try folder.bytes(of: "c.json")
        #expect(try Program.run(["convert", "c.json", "-o", "sheet.csv"], in: folder).status == 0)
        let same = try run("import", "c.json", "sheet.csv")
        #expect(same.text == "nothing changed\n" && same.errors == "" && same.status == 0)
        #expect(try folder.bytes(of: "c.json") == before)

        let table = try folder.text(of: "sheet.csv").replacing("Made for mud", with: "Mud, \"made\"")
        #expect(try run("import", "c.json", "-", input: table).status == 1)
        let edited =
            try folder.text(of: "sheet.csv").replacing("Made for mud", with: "\"Mud, \"\"made\"\"\"")
            .split(separator: "\r\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("H02") }
            .joined(separator: "\r\n") + ",headline,B,2,,泥路,,,,,,\r\n"
        let outcome = try run("import", "c.json", "-", "--json", input: edited)
        #expect(try outcome.json() == ["changed": ["H03"], "added": ["H04"], "missing": ["H02"], "dropped": []])
        #expect(try variants("list", "c.json").map { $0["id"] } == ["H01", "H02", "H03", "H04", "D01"])
        let gone = try run("import", "c.json", "-", "--drop-missing", input: "id,slot,text\nH01,headline,Grip\n")
        #expect(gone.text == "changed: H01\ndropped: H02, H03, H04, D01\n" && gone.status == 0)
        #expect(try variants("list", "c.json").map { $0["origin"] } == ["edited"])
    }

    @Test("At the prompt a campaign of the project goes by its name")
    func prompt() throws {
        _ = try Project.create(at: folder.file("P"))
        try folder.write(Self.campaign, to: "P/campaigns/ridge.json")
        let outcome = try Program.run(
            ["run", "-", "--project", "P"], in: folder,
            input: """
                /ads assign ridge headline --to A
                /ads drop ridge H02
                /export csv sheet.csv --campaign ridge
                /ads import ridge sheet.csv
                /ads list ridge --list A

                """)
        #expect(outcome.errors == "" && outcome.status == 0)
        #expect(outcome.text.contains("nothing changed\n") && outcome.text.hasSuffix("For wet rock and long days.\n"))
        #expect(try variants("list", "P/campaigns/ridge.json").map { $0["list"] } == ["A", "A", .null])
    }

    @Test("A project that another program has open is not changed")
    func readOnly() throws {
        let inside = try TemporaryFolder()
        let holder = try Project.create(at: inside.path)
        try inside.write(Self.campaign, to: "campaigns/ridge.json")
        let outcome = try Program.run(["ads", "drop", "ridge", "H01"], in: inside)
        #expect(
            outcome.errors
                == "tagline: \(holder.path) is open for reading only: process \(getpid()) has it open; close it there to write here\n"
        )
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(try inside.text(of: "campaigns/ridge.json") == Self.campaign)
    }

    @Test("Messages are listed with their parts")
    func messages() throws {
        try folder.write(
            #"{"brief": {"name": "a", "channel": "sms"}, "slots": {"message": [{"id": "M01", "text": "泥", "unit": "sms"}]}}"#,
            to: "s.json")
        #expect(try variants("list", "s.json").first?["segments"] == 1)
        #expect(
            try run("list", "s.json").text.hasPrefix("id   list  pin  status  origin  angle  length  parts  text\n"))
    }
}
