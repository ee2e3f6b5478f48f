import Drafts
import Screenplay
import Testing

@Test func aScreenplayIsWrittenAsMarkdown() throws {
    let expected = ###"""
        # <ins>**BIG & \<CITY>**</ins><br>汉字 #1

        - **Author:** Zoë 👩‍👩‍👧 é
        - **Notes:**
        - **Draft date:** 1/2/2026

        ---

        ## Act One

        = *What happens:* nothing<em>.</em>

        ### Sequence

        #### 1A. INT. HOUSE #2 - DAY

        He draws a\
        .357 \[Magnum] & 5 \< 6.\
            \* Indented.\
        1\. One

        <!-- A note - - with hyphens
        over lines -->

        #### forced #9

        EXT. NOWHERE\
        \- dash \*literal\* some\_variable\_name

        > **ANNA (V.O.) (CONT'D)**\
        > *(softly,* not *loud)*\
        > Hello **there,** <ins>**you**</ins>!
        >
        > 他说<em>「你好」</em>了。 <!-- soft -->\
        > ♪ *La la* la

        > **McAdam** ^\
        > ***No***<!-- aside --> <!-- /* cut */ --> way.

        ♪ *Song*\
        ♪ *of songs*

        <div align="right">

        CUT TO:

        </div>

        <div align="right">

        Fade slowly

        </div>

        <div align="center">

        THE END\
        **really**

        </div>

        ---

        <!-- /* Left
        out - -> */ -->

        <div align="center">

        \# Ends in #

        </div>

        #### INT. ROOM \##

        BANG!

        """###
    let file = try MarkdownFormat().write(.screenplay(sampleScript))
    #expect(String(decoding: file.bytes, as: UTF8.self) == expected)

    func loss(_ what: String, _ element: Int, _ line: Int) -> Loss {
        var loss = Loss(what)
        (loss.element, loss.line) = (element, line)
        return loss
    }
    #expect(
        file.losses == [
            loss("2 blank lines stand as one", 7, 27),
            loss("the text of the dialogue reads back otherwise", 10, 32),
        ])
}

private func markdown(_ fountain: String) throws -> String {
    try MarkdownFormat().text(of: .screenplay(Screenplay(fountain: Array(fountain.utf8))))
}

@Test(arguments: [
    ("# heading", ##"\# heading"##),
    ("= ===", #"\= ==="#),
    ("> quote", #"\> quote"#),
    ("- item", #"\- item"#),
    ("+ item", #"\+ item"#),
    ("12) item", #"12\) item"#),
    ("12 item", "12 item"),
    (":--|", #"\:--\|"#),
    ("a\\b `c` ~~d~~", #"a\\b \`c\` \~\~d\~\~"#),
    ("[link](url) ![image]", #"\[link](url) !\[image]"#),
    ("<b> 1 < 2 > 1", #"\<b> 1 \< 2 > 1"#),
    ("AT&T &amp; &#33; &;", #"AT&T \&amp; \&#33; &;"#),
    ("two * stars * and_under_scores", #"two \* stars \* and\_under\_scores"#),
    ("*i* **b** ***bi*** _u_ _*ui*_", "*i* **b** ***bi*** <ins>u</ins> <ins>*ui*</ins>"),
    ("**bold *both* bold**", "**bold** ***both*** **bold**"),
    ("*in*side *\"quoted\"*s", "*in*side <em>\"quoted\"</em>s"),
    ("汉*「字」*汉", "汉<em>「字」</em>汉"),
    ("_**a**_*b*", "<ins>**a**</ins><em>b</em>"),
    ("[[note]] text", "<!-- note -->\ntext"),
    ("a\n[[note]]\nb *c [[d]] e*", "a <!-- note -->\\\nb *c <!-- d --> e*"),
    ("a [[b [c] --> \n d]] e /* [[f]] */ [[g", #"a <!-- b [c] - -> d --> e <!-- /* [[f]] */ --> \[\[g"#),
    ("a \u{FFFC} [[b]]\u{FFFC}c", "a \u{FFFC} <!-- b -->\u{FFFC}c"),
    ("👩‍👩‍👧 e\u{301}*\u{301}a*", "👩‍👩‍👧 e\u{301}*\u{301}a*"),
])
func actionKeepsItsTextInMarkdown(text: String, expected: String) throws {
    let file = try MarkdownFormat().write(.screenplay(Screenplay(elements: [Element(.action, text)])))
    #expect(String(decoding: file.bytes, as: UTF8.self) == expected + "\n")
}

@Test func anEmptyScreenplayIsAnEmptyFile() throws {
    #expect(try markdown("") == "")
}

@Test func sectionsDeeperThanMarkdownGoesAreLosses() throws {
    let file = try MarkdownFormat().write(
        .screenplay(Screenplay(fountain: Array("# A\n####### B\n\nINT. C - DAY\n\n#### D".utf8))))
    #expect(String(decoding: file.bytes, as: UTF8.self) == "## A\n\n##### B\n\n###### INT. C - DAY\n\n##### D\n")
    #expect(file.losses.map(\.what) == ["the depth of the section does not read back"])
}
