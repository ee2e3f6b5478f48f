import Drafts
import HouseTemplates
import Pages
import Screenplay
import Testing
import XMLTree

private func page(_ fountain: String) throws -> HTMLPage {
    try HTMLPage(.screenplay(Screenplay(fountain: Array(fountain.utf8))))
}

@Test func aScreenplayIsWrittenAsAPage() throws {
    let source = """
        Title: **BIG** CITY
        Author: Zoë
        Language: de
        Contact:
            a@example.org
            +49 1

        FADE IN:

        # Act *One*

        INT. HOUSE - DAY #1A#

        He draws a
          .357 & waits.


        ANNA (V.O.)
        (softly)
        You *came*.
        [[soft]]
        ~La la

        @安娜 ^
        你迟到了。

        CUT TO:

        ===

        > THE END <

        """
    let page = try page(source)
    let style = try ["page.css", "screenplay.css"].map { try #require(HouseTemplates.text(named: "html/" + $0)) }
    let expected = """
        <!DOCTYPE html>
        <html lang="de">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <title>BIG CITY</title>
        <style>
        \(style.joined())</style>
        </head>
        <body class="titled">
        <a class="skip" href="#script" lang="en">Skip to the script</a>
        <input id="show-notes" type="checkbox" checked="checked"/>
        <label for="show-notes" lang="en">Show notes</label>
        <nav aria-labelledby="outline-label">
        <details open="open">
        <summary id="outline-label" lang="en">Outline</summary>
        <ol>
        <li class="level-2"><a href="#section-1"><bdi>Act One</bdi></a></li>
        <li class="level-3 scene"><a href="#scene-1"><bdi class="number">1A</bdi> <bdi>INT. HOUSE - DAY</bdi></a></li>
        </ol>
        </details>
        </nav>
        <main id="script">
        <header class="title-page">
        <div class="title-block">
        <h1><strong>BIG</strong> CITY</h1>
        <p>Zoë</p>
        </div>
        <p class="detail"><bdi class="key">Language</bdi> <bdi>de</bdi></p>
        <p class="detail"><bdi class="key">Contact</bdi> <bdi>a@example.org<br/>+49 1</bdi></p>
        </header>
        <section>
        <p class="action">FADE IN:</p>
        </section>
        <section id="section-1">
        <h2 class="section"><bdi>Act <em>One</em></bdi></h2>
        </section>
        <section id="scene-1" class="scene">
        <h3 class="sceneHeading"><bdi class="number left">1A </bdi><bdi>INT. HOUSE - DAY</bdi><bdi class="number right" aria-hidden="true"> 1A</bdi></h3>
        <p class="action">He draws a<br/>  .357 &amp; waits.</p>
        <div class="dual">
        <div class="speech">
        <p class="character" style="--gap: 2"><bdi>ANNA (V.O.)</bdi></p>
        <p class="parenthetical">(softly)</p>
        <p class="dialogue">You <em>came</em>.<span class="note" role="note">soft</span></p>
        <p class="lyrics">La la</p>
        </div>
        <div class="speech">
        <p class="character"><bdi>安娜</bdi></p>
        <p class="dialogue">你迟到了。</p>
        </div>
        </div>
        <p class="transition">CUT TO:</p>
        <hr class="pageBreak"/>
        <p class="centered">THE END</p>
        </section>
        </main>
        </body>
        </html>

        """
    #expect(page.text == expected)
    #expect(page.losses == [])
    #expect(page.isInert)
}

@Test(
    arguments: [
        FountainSource(testDescription: "the sample", bytes: Array(sampleSource.utf8)),
        FountainSource(testDescription: "nothing", bytes: []),
    ] + fixtureSources)
func everyScreenplayIsAStrictPageWithAllItsText(source: FountainSource) throws {
    let screenplay = Screenplay(fountain: source.bytes)
    let page = try HTMLPage(.screenplay(screenplay))
    #expect(page.isInert)
    for type in ElementType.allCases where ![.note, .boneyard, .pageBreak, .sceneHeading].contains(type) {
        let expected = screenplay.elements.filter { $0.type == type }.map { element in
            trimmed(
                emphasisRuns(of: element.printingText).map(\.text).joined().replacing("\u{C}", with: "\u{FFFD}"))
        }
        let found = page.elements.filter { $0[attribute: "class"] == type.rawValue }.map(printed)
        #expect(found == expected)
    }
    #expect(page.texts(ofClass: "sceneHeading").count == screenplay.scenes.count)
    let anchors = page.elements.compactMap { $0[attribute: "id"] }
    #expect(Set(anchors).count == anchors.count)
    for link in page.elements.compactMap({ $0[attribute: "href"] }) {
        #expect(anchors.contains(String(link.dropFirst())))
    }
}

/// An element's text without its notes.
private func printed(_ element: XMLElement) -> String {
    var element = element
    func dropNotes(_ element: inout XMLElement) {
        element.children = element.children.compactMap { child in
            guard case .element(var inner) = child else { return child }
            if inner[attribute: "class"] == "note" { return nil }
            dropNotes(&inner)
            return .element(inner)
        }
    }
    dropNotes(&element)
    return trimmed(HTMLPage.text(of: element))
}

/// The lines of a text without the spaces at their ends, which nobody sees.
private func trimmed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
}

@Test func aPageShowsOfALayoutWhatABrowserHas() throws {
    let old = Screenplay(fountain: Array("INT. A #1#\n\nRain.\n\nINT. B #2#\n\nSnow.\n".utf8))
    let new = Screenplay(fountain: Array("INT. A #1#\n\nHail. [[x]]\n\nINT. B #2#\n\nSnow.\n".utf8))
    var format = HTMLFormat()
    format.options.watermark = "ANNA <一>"
    format.options.sceneNumberMargins = .left
    format.options.omittedScenes = ["2"]
    format.options.revisions = Revisions(from: old, to: new)
    format.options.header = "BIG CITY"
    let page = try HTMLPage(.screenplay(new), format)
    #expect(
        String(page.main) == """
            <p class="watermark" aria-hidden="true">ANNA &lt;一&gt;</p>
            <section id="scene-1" class="scene">
            <h2 class="sceneHeading"><bdi class="number left">1 </bdi><bdi>INT. A</bdi></h2>
            <p class="action revised">Hail. <span class="note" role="note">x</span></p>
            </section>
            <section id="scene-2" class="scene">
            <h2 class="sceneHeading"><bdi class="number left">2 </bdi><bdi>OMITTED</bdi></h2>
            </section>

            """)
    #expect(page.isInert)
    #expect(page.losses == [Loss("the header: left out, for the browser breaks the pages")])
}

@Test func nothingInAScreenplayBecomesMarkup() throws {
    let evil = #"</style><script>alert("1")</script> ' onload='x' ]]> <!-- &lt; javascript:alert(1) {{title}}"#
    var elements: [Element] = ElementType.allCases.filter { $0 != .pageBreak }.map { Element($0, evil) }
    elements[0].sceneNumber = evil
    elements.append(Element(.action, "[[\(evil)]] *\(evil)*"))
    let titlePage = TitlePage(entries: [
        TitlePage.Entry(key: evil, values: [evil]), TitlePage.Entry(key: "Title", values: [evil]),
        TitlePage.Entry(key: "Language", values: [evil]),
    ])
    let page = try HTMLPage(.screenplay(Screenplay(titlePage: titlePage, elements: elements)))
    #expect(page.isInert)
    #expect(page.texts(ofClass: "dialogue") == [evil])
    #expect(page.texts(ofClass: "number") == [evil, evil + " ", " " + evil])
    #expect(page.elements.first?[attribute: "lang"] == nil)
    #expect(page.elements.first { $0.name == "title" }.map(HTMLPage.text) == evil)
    #expect(page.losses.first?.key == "Language")
}

@Test func namesAreKeptApartFromWhatTurnsTheTextAround() throws {
    let page = try page("INT. \u{202E}BAR - DAY\n\n@安\u{202E}娜\nHi \u{202E}there\n")
    #expect(
        page.main == """
            <section id="scene-1" class="scene">
            <h2 class="sceneHeading"><bdi>INT. \u{202E}BAR - DAY</bdi></h2>
            <div class="speech">
            <p class="character"><bdi>安\u{202E}娜</bdi></p>
            <p class="dialogue">Hi \u{202E}there</p>
            </div>
            </section>

            """)
    #expect(page.text.contains(##"<a href="#scene-1"><bdi>INT. "## + "\u{202E}BAR - DAY</bdi></a>"))
}

@Test(arguments: [
    ("plain", "plain"),
    ("a\r\nb", "a<br/><br/>b"),
    (
        "*i* **b** ***bi*** _u_ _*ui*_",
        "<em>i</em> <strong>b</strong> <strong><em>bi</em></strong> <u>u</u> <em><u>ui</u></em>"
    ),
    ("**bold *both* bold**", "<strong>bold </strong><strong><em>both</em></strong><strong> bold</strong>"),
    (#"\*not\* _**汉** 字_"#, "*not* <strong><u>汉</u></strong><u> 字</u>"),
    ("a\n[[n]]\nb", #"a<span class="note" role="note">n</span><br/>b"#),
    ("[[n]]\na", #"<span class="note" role="note">n</span>a"#),
    ("a *b [[n\n*m* o]] c* d", #"a <em>b </em><span class="note" role="note">n<br/>*m* o</span><em> c</em> d"#),
    ("a /* out */ b /* [[out]] */", "a  b "),
    ("a\n/* out */\nb [[open", "a<br/>b [[open"),
    ("a\u{FFFC} [[n]]b", "a\u{FFFC} <span class=\"note\" role=\"note\">n</span>b"),
    ("  four\u{9}tabs", "  four\u{9}tabs"),
    ("👩‍👩‍👧 e\u{301}*\u{301}a*", "👩‍👩‍👧 e\u{301}<em>\u{301}a</em>"),
])
func actionKeepsItsTextOnAPage(text: String, expected: String) throws {
    let page = try HTMLPage(.screenplay(Screenplay(elements: [Element(.action, text)])))
    #expect(page.main == "<section>\n<p class=\"action\">\(expected)</p>\n</section>\n")
}

@Test func speechesAtOnceStandTogether() throws {
    let page = try page("A\nOne.\n\n[[note]]\n\nB ^\nTwo.\n\nC ^\nThree.\n\nD\nFour.\n\nRain.\n\nE ^\nFive.\n")
    let parts = page.elements.filter { ["dual", "speech"].contains($0[attribute: "class"]) }
    #expect(
        parts.map { "\($0[attribute: "class"] ?? "") \(HTMLPage.text(of: $0).filter { !$0.isWhitespace })" } == [
            "dual AOne.BTwo.", "speech AOne.", "speech BTwo.", "speech CThree.", "speech DFour.", "speech EFive.",
        ])
}

@Test func headingsGoDownFromSectionsToScenes() throws {
    let page = try page("INT. A - DAY\n\n# One\n\nINT. B - DAY\n\n##### Deep\n\nINT. C - DAY\n\n## Two\n\nINT. D - DAY")
    let headings = page.elements.filter { $0.name.count == 2 && $0.name.hasPrefix("h") && $0.name != "hr" }
    #expect(headings.map(\.name) == ["h2", "h2", "h3", "h5", "h6", "h3", "h4"])
    #expect(page.texts(ofClass: "level-6") == ["INT. C - DAY"])
}

@Test func whatAPageLeavesOutIsALoss() throws {
    let screenplay = Screenplay(
        fountain: Array("Title: A\u{C}B\nLanguage: Deutsch, bitte\n\nRain.\u{C} /* out */\n\n/* gone */\n".utf8))
    let page = try HTMLPage(.screenplay(screenplay))
    let lost = page.losses.map { "\($0.key ?? "") \($0.line.map { String($0) } ?? "") \($0.what)" }
    #expect(
        lost == [
            "Title  the character U+000C is written as U+FFFD: HTML cannot hold it",
            "Language  “Deutsch, bitte” is no language tag, so that the page names none; write one, such as en or zh-Hant",
            " 4 the character U+000C is written as U+FFFD: HTML cannot hold it",
            " 4 what stands in a boneyard is left out",
            " 6 what stands in a boneyard is left out",
        ])
    #expect(page.texts(ofClass: "action") == ["Rain.\u{FFFD} "])
}

@Test(arguments: ["en", "de-CH", "zh-Hant", "pt-BR", "sr-Latn-RS", "fil"])
func aLanguageIsNamed(tag: String) throws {
    #expect(try page("language: \(tag)\n\nRain.").elements.first?[attribute: "lang"] == tag)
}

@Test(arguments: ["e", "English", "en_US", "en-", "12", "中文", "en\" onload=\"x", "en-abcdefghi"])
func whatIsNoLanguageTagIsNotNamed(text: String) throws {
    let page = try page("Language: \(text)\n\nRain.")
    #expect(page.elements.first?.attributes == [])
    #expect(page.losses.count == 1)
}

@Test func oneTemplateTakesAnothersPlace() throws {
    var format = HTMLFormat()
    format.ownTemplates = [
        DraftTemplate(
            name: "screenplay.html", file: "own/screenplay.html",
            text: "{{title}}:\n{{#parts}}\n{{>mine.html}}\n{{/parts}}\n"),
        DraftTemplate(name: "mine.html", file: "own/mine.html", text: "{{#heading}}{{>text.html}}{{/heading}}"),
    ]
    let draft = Draft.screenplay(Screenplay(fountain: Array("Title: A & B\n\nINT. *C* - DAY\n".utf8)))
    #expect(try format.text(of: draft) == "A &amp; B:\nINT. <em>C</em> - DAY")
}

@Test(arguments: [
    (
        "{{#parts}}\n  {{#blocks}}\n{{/parts}}", 3, 1,
        "{{/parts}} stands where {{/blocks}} is needed; close blocks first"
    ),
    (
        "\n{{scenes}}", 2, 1,
        "there is no field scenes here; there are hasNotes, language, outline, parts, title, titlePage, watermark"
    ),
])
func aBrokenTemplateIsNamedByItsPlace(text: String, line: Int, column: Int, message: String) {
    var format = HTMLFormat()
    format.ownTemplates = [DraftTemplate(name: "screenplay.html", file: "own/screenplay.html", text: text)]
    let error = #expect(throws: DraftError.self) { try format.write(.screenplay(sampleScript)) }
    #expect(error?.description == message)
    #expect(error?.file == "own/screenplay.html")
    #expect(error?.line == line)
    #expect(error?.column == column)
}
