import Mustache
import Testing

/// A cast of players, each with parts.
private struct Cast: TemplateView {
    var title = "Kreis"
    var players: [Player] = []
    var isOpen = true

    static let fields: TemplateFields<Cast> = [
        "title": { .text($0.title) },
        "empty": { _ in .text("") },
        "open": { .flag($0.isOpen) },
        "players": { .views($0.players) },
    ]
}

private struct Player: TemplateView {
    var name: String

    static let fields: TemplateFields<Player> = [
        "name": { .text($0.name) },
        "isAnna": { .flag($0.name == "ANNA") },
    ]
}

private func render(
    _ page: String, _ others: [String: String] = [:], _ cast: Cast = Cast()
) throws(TemplateError) -> String {
    var templates = ["page": try Template(page, file: "page.html")]
    for (name, text) in others { templates[name] = try Template(text, file: name) }
    return try TemplateLibrary(templates).text(of: "page", cast)
}

private let two = Cast(players: [Player(name: "ANNA"), Player(name: "安娜")])

@Test(arguments: [
    ("", ""),
    ("plain } text { with {one} brace", "plain } text { with {one} brace"),
    ("{{title}}, {{ title }}!", "Kreis, Kreis!"),
    ("{{#open}}yes{{/open}}{{^open}}no{{/open}}", "yes"),
    ("{{#empty}}yes{{/empty}}{{^empty}}no{{/empty}}", "no"),
    ("{{#title}}<{{title}}>{{/title}}{{^title}}none{{/title}}", "<Kreis>"),
    ("{{#players}}{{name}} in {{title}}; {{/players}}{{^players}}nobody{{/players}}", "ANNA in Kreis; 安娜 in Kreis; "),
    ("{{#players}}{{#isAnna}}A{{/isAnna}}{{^isAnna}}?{{/isAnna}}{{/players}}", "A?"),
    ("a{{! a comment\nover lines }}b", "ab"),
    ("👩‍👩‍👧 {{title}} e\u{301}", "👩‍👩‍👧 Kreis e\u{301}"),
    ("\u{FEFF}{{title}}", "Kreis"),
])
func aTemplateIsFilledIn(template: String, expected: String) throws {
    #expect(try render(template, [:], two) == expected)
}

@Test(arguments: [
    ("a\n{{#open}}\nb\n{{/open}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#open}}\t\n  b\n  {{/open}}", "a\n  b\n"),
    ("a\r\n{{#open}}\r\nb\r\n{{/open}}\r\nc", "a\r\nb\r\nc"),
    ("{{! nothing }}\na", "a"),
    ("a\n{{! over\n lines }}\nb", "a\nb"),
    ("a {{#open}}\nb\n{{/open}}\n", "a \nb\n"),
    ("{{#open}}{{/open}}\na", "\na"),
    ("{{title}}\na", "Kreis\na"),
    ("{{^open}}\nnever\n{{/open}}", ""),
])
func aLineOfTagsOnlyLeavesNoLine(template: String, expected: String) throws {
    #expect(try render(template) == expected)
}

@Test func aTemplateStandsInAnother() throws {
    let list = "<ul>\n{{#players}}\n{{>item}}\n{{/players}}\n</ul>\n"
    #expect(try render(list, ["item": "<li>{{name}}</li>\n"], two) == "<ul>\n<li>ANNA</li>\n<li>安娜</li>\n</ul>\n")
    let line = "{{#players}}{{>item}}, {{/players}}"
    #expect(try render(line, ["item": "{{name}}\n"], two) == "ANNA, 安娜, ")
    #expect(try render("{{>item}}!", ["item": "{{title}}\r\n"]) == "Kreis!")
    #expect(try render("{{>item}}!", ["item": ""]) == "!")
}

@Test func noTextBecomesMarkup() throws {
    let text = "<script>alert('\"&amp;\"')</script> ]]> \u{202E}汉 e\u{301} 👩‍👩‍👧"
    #expect(
        try render("<a title='{{title}}'>{{title}}</a>", [:], Cast(title: text)).replacing("&#39;", with: "’")
            == "<a title='&lt;script&gt;alert(’&quot;&amp;amp;&quot;’)&lt;/script&gt; ]]&gt; \u{202E}汉 e\u{301} 👩‍👩‍👧'>"
            + "&lt;script&gt;alert(’&quot;&amp;amp;&quot;’)&lt;/script&gt; ]]&gt; \u{202E}汉 e\u{301} 👩‍👩‍👧</a>")
    #expect(try render("{{title}}", [:], Cast(title: "{{open}}")) == "{{open}}")
    // A mark that a combining mark sits on is a mark all the same.
    #expect(try render("{{title}}", [:], Cast(title: "<\u{338}")) == "&lt;\u{338}")
}

@Test(arguments: [
    ("a\n漢e\u{301}{{title", 2, 3, "the tag is not closed; add }} on the same line"),
    ("{{title\n}}", 1, 1, "the tag is not closed; add }} on the same line"),
    ("{{title {{open}}", 1, 1, "the tag is not closed; add }} on the same line"),
    ("{{! never", 1, 1, "the tag is not closed; add }} on the same line"),
    ("{{}}", 1, 1, "the tag has no name; write one between the braces, or remove it"),
    ("{{# }}", 1, 1, "the tag has no name; write one between the braces, or remove it"),
    (
        " {{{title}}}", 1, 2,
        "no field is written without escaping, or a text could become markup; write {{name}}"
    ),
    (
        "{{&title}}", 1, 1,
        "no field is written without escaping, or a text could become markup; write {{name}}"
    ),
    (
        "{{=<% %>=}}", 1, 1,
        "tags that begin with {{= are not understood; there are {{name}}, {{#, {{^, {{/, {{> and {{!"
    ),
    ("{{#open}}\n{{#title}}x", 2, 1, "the section {{#title}} is not closed; add {{/title}}"),
    ("{{#open}}{{/title}}", 1, 10, "{{/title}} stands where {{/open}} is needed; close open first"),
    ("x\r\n{{/open}}", 2, 1, "{{/open}} closes no section; remove it, or open one with {{#open}}"),
    ("{{>footer}}", 1, 1, "there is no template footer; there are page"),
    ("{{#open}}{{>footer}}{{/open}}", 1, 10, "there is no template footer; there are page"),
    ("{{titel}}", 1, 1, "there is no field titel here; there are empty, open, players, title"),
    (
        "{{#players}}{{#nome}}{{/nome}}{{/players}}", 1, 13,
        "there is no field nome here; there are empty, isAnna, name, open, players, title"
    ),
    ("{{players}}", 1, 1, "players is no text; open it with {{#players}}"),
    ("{{open}}", 1, 1, "open is no text; open it with {{#open}}"),
    ("{{>page}}", 1, 1, "templates include each other more than 32 deep; does one include itself?"),
])
func aTemplateThatIsWrongIsNamedByItsPlace(template: String, line: Int, column: Int, message: String) {
    let error = #expect(throws: TemplateError.self) { try render(template, [:], two) }
    #expect(error?.file == "page.html")
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.reason.description == message)
}

@Test func sectionsNestSoDeepAndNoDeeper() throws {
    func nested(_ depth: Int) -> String {
        String(repeating: "{{#open}}", count: depth) + "x" + String(repeating: "{{/open}}", count: depth)
    }
    #expect(try render(nested(32)) == "x")
    let error = #expect(throws: TemplateError.self) { try render(nested(33)) }
    #expect(error?.reason == .nestedTooDeep(limit: 32))
    #expect(error?.column == 1 + 32 * 9)
}

@Test func aPageThatIsNotThereIsAnError() throws {
    let library = try TemplateLibrary(["page": Template("", file: "page.html")])
    let error = #expect(throws: TemplateError.self) { try library.text(of: "other", Cast()) }
    #expect(error == TemplateError(.unknownTemplate("other", known: ["page"]), file: "other", line: 1, column: 1))
}
