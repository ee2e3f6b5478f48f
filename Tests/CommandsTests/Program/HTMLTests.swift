import Drafts
import Foundation
import Testing

/// Pages, and a project's own templates for them.
struct HTMLTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Title: Diner\n\nINT. DINER - NIGHT\n\nANNA\nYou're *late*. /* cut */\n", to: "a.fountain")
    }

    private func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder)
    }

    private static let own = "{{#parts}}\n{{#heading}}<h1>{{>text.html}}</h1>{{/heading}}\n{{/parts}}\n"
    private static let ownPage = "<h1>INT. DINER - NIGHT</h1>\n"

    @Test("A screenplay becomes a page, and what it leaves out is said with its line")
    func converting() throws {
        let outcome = try run("convert", "a.fountain", "-o", "a.html")
        #expect(outcome.status == 0 && outcome.text == "")
        #expect(outcome.errors == "tagline: a.fountain:6: html: what stands in a boneyard is left out\n")
        let page = try folder.text(of: "a.html")
        #expect(page.contains("<p class=\"dialogue\">You&#39;re <em>late</em>. </p>\n"))
        #expect(try run("convert", "a.fountain", "--to", "html").output == folder.bytes(of: "a.html"))
        #expect(try run("convert", "a.fountain", "-o", "b.HTM").status == 0)
        #expect(try folder.bytes(of: "b.HTM") == folder.bytes(of: "a.html"))
    }

    @Test("A bundle is read as a folder, with a slash or without, and zipped")
    func bundles() throws {
        let fountain = try folder.bytes(of: "a.fountain")
        try folder.write("{}", to: "b.textbundle/info.json")
        let empty = try run("convert", "b.textbundle", "--to", "fountain")
        #expect(
            empty.status == 1
                && empty.errors == "tagline: b.textbundle: there is no text in it; a bundle holds text.fountain or "
                    + "text.md, at the top or in one folder\n"
        )
        try folder.write(fountain, to: "b.textbundle/text.fountain")
        #expect(try run("convert", "b.textbundle", "--to", "fountain").output == fountain)
        #expect(try run("convert", "b.textbundle/", "--to", "fountain").output == fountain)
        #expect(try run("stats", "b.textbundle", "--html").text.contains("<td data-label=\"heading\"><bdi>INT. DINER"))
        try folder.write(fountain, to: "b.highland")
        #expect(try run("convert", "b.highland", "--to", "fountain").output == fountain)
        try folder.write("PK\u{3}\u{4}", to: "b.textpack")
        #expect(
            try run("stats", "b.textpack").errors
                == "tagline: b.textpack: this is no zip archive, or its end is cut off; save it again where it was "
                + "made\n")
    }

    @Test("A page cannot be read back")
    func reading() throws {
        try folder.write("<p>Hi</p>", to: "b.html")
        let outcome = try run("convert", "b.html", "--to", "json")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors
                == "tagline: html can be written but not read; fdx, fountain, highland, json, markdown, textbundle, xml can be read\n"
        )
    }

    @Test("A project's own template takes the place of the house's, from outside, from inside and at the prompt")
    func overriding() throws {
        #expect(try run("new", "Diner").status == 0)
        #expect(try run("import", "a.fountain", "--project", "Diner").status == 0)
        let house = try run("export", "--project", "Diner", "--script", "a", "--to", "html").text
        #expect(house.hasPrefix("<!DOCTYPE html>\n"))
        try folder.write(Self.own, to: "Diner/Templates/html/screenplay.html")
        try folder.write("{{", to: "Diner/Templates/html/notes.txt")
        #expect(try run("export", "--project", "Diner", "--script", "a", "--to", "html").text == Self.ownPage)
        #expect(try run("convert", "a.fountain", "--to", "html").text == house)

        try folder.write("/script a\n/export html page.html\n", to: "lines")
        #expect(try run("run", "lines", "--project", "Diner").status == 0)
        #expect(try folder.text(of: "page.html") == Self.ownPage)

        try folder.write("{\"formatVersion\": 1, \"name\": \"here\"}", to: "tagline.json")
        try folder.write(Self.own, to: "Templates/html/screenplay.html")
        #expect(try run("convert", "a.fountain", "--to", "html").text == Self.ownPage)
    }

    @Test("A broken template is named with its place, and nothing is written")
    func broken() throws {
        #expect(try run("new", "Diner").status == 0)
        try folder.write("<p>\n  汉 {{#element}}\n</p>\n", to: "Diner/Templates/html/block.html")
        let outcome = try run("export", "--project", "Diner", "-o", "page.html")
        #expect(
            outcome.errors
                == "tagline: Diner/Templates/html/block.html:2:5: the section {{#element}} is not closed; add {{/element}}\n"
        )
        #expect(outcome.status == 1 && outcome.text == "")
        #expect(!folder.has("page.html"))

        try folder.write([0x3C, 0xFF], to: "Diner/Templates/html/block.html")
        let odd = try run("export", "--project", "Diner", "-o", "page.html")
        #expect(odd.errors == "tagline: Diner/Templates/html/block.html: it is not UTF-8; save it as UTF-8\n")
        #expect(odd.status == 1 && !folder.has("page.html"))
    }

    @Test("A template that is a link out of the project is refused")
    func linked() throws {
        #expect(try run("new", "Diner").status == 0)
        try folder.write("secret", to: "secret.txt")
        try folder.write("", to: "Diner/Templates/html/page.css")
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("Diner/Templates/html/text.html"), withDestinationPath: folder.file("secret.txt"))
        let outcome = try run("export", "--project", "Diner", "--to", "html")
        #expect(
            outcome.errors
                == "tagline: \(folder.path)/Diner/Templates/html/text.html leads out of the project; put the file itself there\n"
        )
        #expect(outcome.status == 1 && outcome.text == "")
    }

    @Test("A campaign's page shows the limits of the channel, and a project's own before those")
    func campaign() throws {
        #expect(try run("new", "Shop").status == 0)
        try folder.write(
            """
            {"brief": {"name": "<Ridge>", "channel": "google.rsa"}, "channel": "google.rsa", "slots": {
              "headline": [{"id": "H01", "text": "Shoes", "length": 5, "unit": "width"}]}}
            """, to: "Shop/campaigns/ridge.json")
        let page = try run("export", "--project", "Shop", "--campaign", "ridge", "--to", "html")
        #expect(page.status == 0 && page.errors == "")
        #expect(page.text.contains("<h1 lang=\"\"><bdi>&lt;Ridge&gt;</bdi></h1>"))
        #expect(page.text.contains("<td class=\"count\" data-label=\"Length\">5 of 30</td>"))
        try folder.write(
            """
            {"channels": [{"name": "google.rsa", "slots": [
              {"name": "headline", "limit": 4, "unit": "width", "hard": true, "source": "here", "checked": "2026-11"}]}]}
            """, to: "Shop/Templates/channels.json")
        let strict = try run("export", "--project", "Shop", "--campaign", "ridge", "--to", "html")
        #expect(strict.text.contains("<td class=\"count\" data-label=\"Length\">5 of 4</td>"))
        #expect(strict.text.contains("<bdi>5 of 4 (width); shorten it by 1</bdi>"))
    }
}
