import Drafts
import Screenplay
import Testing

@Test func aScreenplayIsWrittenAsXML() throws {
    let expected = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <screenplay xmlns="urn:tagline:screenplay:1" xml:space="preserve">
          <titlePage>
            <entry key="Title">
              <value>_**BIG &amp; &lt;CITY&gt;**_</value>
              <value>汉字 #1</value>
            </entry>
            <entry key="Author">
              <value>Zoë 👩‍👩‍👧 é</value>
            </entry>
            <entry key="Notes"/>
            <entry key="Draft date">
              <value>1/2/2026</value>
            </entry>
          </titlePage>
          <section depth="1" line="8">Act One</section>
          <synopsis line="10">What happens: *nothing*.</synopsis>
          <section depth="2" line="12">Sequence</section>
          <sceneHeading sceneNumber="1A" line="14">INT. HOUSE #2 - DAY</sceneHeading>
          <action line="16">He draws a
        .357 [Magnum] &amp; 5 &lt; 6.
            * Indented.
        1. One</action>
          <note line="21">A note -- with hyphens
        over lines</note>
          <sceneHeading forced="true" line="24">forced #9</sceneHeading>
          <action forced="true" line="27" blankBefore="2">EXT. NOWHERE
        - dash \*literal\* some_variable_name</action>
          <speech>
            <character name="ANNA" line="30">ANNA (V.O.) (CONT'D)</character>
            <parenthetical line="31">(softly, *not* loud)</parenthetical>
            <dialogue line="32">Hello **there, _you_**!

        他说*「你好」*了。
        [[soft]]</dialogue>
            <lyrics line="36">La la *la*</lyrics>
          </speech>
          <speech>
            <character forced="true" name="McAdam" dual="true" line="38">McAdam</character>
            <dialogue line="39">***No***[[aside]] /* cut */ way.</dialogue>
          </speech>
          <lyrics line="41">Song
        of songs</lyrics>
          <transition line="44">CUT TO:</transition>
          <transition forced="true" line="46">Fade slowly</transition>
          <centered line="48">THE END
        **really**</centered>
          <pageBreak line="51"/>
          <boneyard line="53">Left
        out --&gt;</boneyard>
          <centered line="56"># Ends in #</centered>
          <sceneHeading line="58">INT. ROOM ##</sceneHeading>
          <action line="60">BANG!</action>
        </screenplay>

        """#
    #expect(try XMLFormat().text(of: .screenplay(sampleScript)) == expected)
}

@Test func whatXMLCannotHoldIsReplacedAndListed() throws {
    let source = "Author: A\u{0B}B\n\nThe\u{0C} page.\u{0}"
    let file = try XMLFormat().write(.screenplay(Screenplay(fountain: Array(source.utf8))))
    #expect(
        String(decoding: file.bytes, as: UTF8.self) == """
            <?xml version="1.0" encoding="UTF-8"?>
            <screenplay xmlns="urn:tagline:screenplay:1" xml:space="preserve">
              <titlePage>
                <entry key="Author">
                  <value>A\u{FFFD}B</value>
                </entry>
              </titlePage>
              <action line="3">The\u{FFFD} page.\u{FFFD}</action>
            </screenplay>

            """)
    var author = Loss("the character U+000B is written as U+FFFD: XML cannot hold it")
    author.key = "Author"
    var feed = Loss("the character U+000C is written as U+FFFD: XML cannot hold it")
    (feed.element, feed.line) = (0, 3)
    var null = feed
    null.what = "the character U+0000 is written as U+FFFD: XML cannot hold it"
    #expect(file.losses == [author, feed, null])
}

private func script(_ content: String) -> String {
    "<screenplay xmlns='urn:tagline:screenplay:1'>\n\(content)</screenplay>"
}

@Test(arguments: [
    ("", 1, "this is not well-formed XML: document is empty"),
    (
        "<screenplay/>", 1,
        "<screenplay> without namespace is neither "
            + "<screenplay xmlns=\"urn:tagline:screenplay:1\"> nor <campaign xmlns=\"urn:tagline:campaign:1\">"
    ),
    (
        script("<action>cut off"), 2,
        "this is not well-formed XML: opening and ending tag mismatch: action line 2 and screenplay"
    ),
    (script("<slug/>"), 2, "<slug> does not belong in <screenplay>"),
    (script("<action xmlns=''/>"), 2, "<action> does not belong in <screenplay>"),
    (script("<action>a <b>bold</b> move</action>"), 2, "<b> does not belong in <action>"),
    (script("<speech><speech/></speech>"), 2, "<speech> does not belong in <speech>"),
    (script("stray"), 1, "<screenplay> holds elements only, but there is text between them"),
    (script("<pageBreak>text</pageBreak>"), 2, "<pageBreak> holds elements only, but there is text between them"),
    (script("<titlePage><entry/></titlePage>"), 2, "<entry> needs the attribute 'key'"),
    (script("<titlePage><key/></titlePage>"), 2, "<key> does not belong in <titlePage>"),
    (script("<action forced='yes'/>"), 2, "the attribute 'forced' of <action> must be true or false, not 'yes'"),
    (
        script("<action line='0'/>"), 2,
        "the attribute 'line' of <action> must be a whole number from 1 to 2147483647, not '0'"
    ),
    (
        script("<section depth='99999999999999999999'/>"), 2,
        "the attribute 'depth' of <section> must be a whole number from 1 to 65535, not '99999999999999999999'"
    ),
    (
        "<!DOCTYPE screenplay [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>\n" + script("<action>&a;</action>"), 1,
        "a document type declaration (<!DOCTYPE) is not accepted; remove it"
    ),
    (script(String(repeating: "<speech>", count: 10_000)), 2, "elements nest deeper than 256 levels"),
])
func aScreenplayInXMLThatIsWrongIsNamedByItsPlace(text: String, line: Int, message: String) {
    let error = #expect(throws: DraftError.self) { try XMLFormat().read(Array(text.utf8)) }
    #expect(error?.description == message)
    #expect(error?.line == line)
}
