import Campaign
import Drafts
import Testing
import XMLTree

@Test func aCampaignIsWrittenAsJSON() throws {
    let expected = #"""
        {
          "brief": {
            "name": "Spring | *Launch*",
            "channel": "google.rsa",
            "product": "Kaffee & <Tee>",
            "brand": "汉字",
            "audience": "people, who \"think\"",
            "offer": "1. -20 %\nfor all",
            "price": "",
            "place": "",
            "benefit": "",
            "url": "https://example.com/a_b?c=d&e=f",
            "tags": {
              "genre": "comedy",
              "style": "noir"
            },
            "must": [
              "fair trade",
              "# one"
            ],
            "mustEach": [
              "汉字"
            ],
            "ban": [
              "cheap*"
            ],
            "claims": [
              {
                "text": "Rated first",
                "proof": "https://example.com/test",
                "until": "2026-12"
              },
              {
                "text": "Roasted here"
              }
            ]
          },
          "channel": "google.rsa",
          "slots": {
            "headline": [
              {
                "id": "H01",
                "text": "Good | bad & <b>\\",
                "angle": "benefit",
                "length": 17,
                "unit": "width",
                "seed": 18446744073709551615
              },
              {
                "id": "H02",
                "text": "汉字 👩‍👩‍👧 é",
                "length": 9,
                "unit": "width"
              }
            ],
            "description": [],
            "a": [
              {
                "id": "A01",
                "text": " two\nlines ",
                "length": 11,
                "unit": "graphemes",
                "seed": 7
              }
            ]
          }
        }

        """#
    #expect(try JSONFormat().text(of: .campaign(sampleCampaign)) == expected)
}

@Test func aCampaignIsWrittenAsXML() throws {
    let expected = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <campaign xmlns="urn:tagline:campaign:1" channel="google.rsa" xml:space="preserve">
          <brief name="Spring | *Launch*">
            <product>Kaffee &amp; &lt;Tee&gt;</product>
            <brand>汉字</brand>
            <audience>people, who "think"</audience>
            <offer>1. -20 %
        for all</offer>
            <url>https://example.com/a_b?c=d&amp;e=f</url>
            <tag key="genre">comedy</tag>
            <tag key="style">noir</tag>
            <must>fair trade</must>
            <must># one</must>
            <mustEach>汉字</mustEach>
            <ban>cheap*</ban>
            <claim proof="https://example.com/test" until="2026-12">Rated first</claim>
            <claim>Roasted here</claim>
          </brief>
          <slot name="headline">
            <variant id="H01" angle="benefit" length="17" unit="width" seed="18446744073709551615">Good | bad &amp; &lt;b&gt;\</variant>
            <variant id="H02" length="9" unit="width">汉字 👩‍👩‍👧 é</variant>
          </slot>
          <slot name="description"/>
          <slot name="a">
            <variant id="A01" length="11" unit="graphemes" seed="7"> two
        lines </variant>
          </slot>
        </campaign>

        """#
    #expect(try XMLFormat().text(of: .campaign(sampleCampaign)) == expected)
}

@Test func aCampaignIsWrittenAsMarkdown() throws {
    let expected = ##"""
        # Spring \| \*Launch\*

        - **Channel:** google.rsa
        - **Product:** Kaffee & \<Tee>
        - **Brand:** 汉字
        - **Audience:** people, who "think"
        - **Offer:** 1. -20 %<br>for all
        - **URL:** https://example.com/a\_b?c=d&e=f
        - **Tags:**
          - genre: comedy
          - style: noir
        - **In at least one line:**
          - fair trade
          - \# one
        - **In every line:**
          - 汉字
        - **In no line:**
          - cheap\*
        - **Claims:**
          - Rated first (proof: https://example.com/test) (until 2026-12)
          - Roasted here

        ## headline

        | ID | Text | Length | Unit | Angle | Seed |
        | --- | --- | ---: | --- | --- | ---: |
        | H01 | Good \| bad & \<b>\\ | 17 | width | benefit | 18446744073709551615 |
        | H02 | 汉字 👩‍👩‍👧 é | 9 | width | | |

        ## description

        | ID | Text | Length | Unit | Angle | Seed |
        | --- | --- | ---: | --- | --- | ---: |

        ## a

        | ID | Text | Length | Unit | Angle | Seed |
        | --- | --- | ---: | --- | --- | ---: |
        | A01 |  two<br>lines  | 11 | graphemes | | 7 |

        """##
    #expect(try MarkdownFormat().text(of: .campaign(sampleCampaign)) == expected)
}

@Test func whatBecameOfLinesAndWhoWroteThemStandsInMarkdown() throws {
    var campaign = sampleCampaign
    campaign.slots[0].variants[0].status = .approved
    campaign.slots[0].variants[1].origin = .edited
    let text = try MarkdownFormat().text(of: .campaign(campaign))
    let expected = ##"""
        | ID | Text | Length | Unit | Angle | Seed | Status | Origin |
        | --- | --- | ---: | --- | --- | ---: | --- | --- |
        | H01 | Good \| bad & \<b>\\ | 17 | width | benefit | 18446744073709551615 | approved | model |

        """##
    #expect(text.contains(expected) && text.contains("| 9 | width | | | draft | edited |\n"))
}

@Test func theMarkdownOfACampaignIsNoScreenplay() throws {
    for campaign in [sampleCampaign, Campaign(brief: sampleCampaign.brief)] {
        let bytes = try MarkdownFormat().write(.campaign(campaign)).bytes
        let error = #expect(throws: DraftError.self) { try MarkdownFormat().read(bytes) }
        #expect(
            error?.description
                == "markdown that is read back cannot hold a campaign; choose another format, such as json")
    }
    for list in ["- **Channel:** BBC\n\n---\n", "- **Channel:** BBC\n\nINT. BAR - DAY\n", "- **Author:** Zoë\n"] {
        #expect(try MarkdownFormat().read(Array("# A Play\n\n\(list)".utf8)).screenplay != nil)
    }
}

@Test(arguments: [JSONFormat(), XMLFormat()] as [any DraftReader & DraftWriter])
func aCampaignReadsBack(format: any DraftReader & DraftWriter) throws {
    let file = try format.write(.campaign(sampleCampaign))
    #expect(file.losses == [])
    let back = try #require(format.read(file.bytes).campaign)
    #expect(back == sampleCampaign)
    #expect(try format.write(.campaign(back)) == file)
}

@Test func fountainHoldsNoCampaign() {
    let error = #expect(throws: DraftError(.cannotHold(format: "fountain", kind: "campaign"))) {
        try FountainFormat().write(.campaign(sampleCampaign))
    }
    #expect(error?.description == "fountain cannot hold a campaign; choose another format, such as json")
}

@Test(arguments: [
    (#"{"brief": {"name": 1}}"#, 1, 20, "'brief.name' must be a string, not 1"),
    (
        "{\"brief\": {\"channel\": \"x.post\"},\n \"channel\": \"sms\"}", 2, 13,
        "'channel' must be the brief's channel, 'x.post', not 'sms'"
    ),
    (
        #"{"brief": {}, "slots": {"cta": [{"id": "C1", "text": "Go", "unit": "width", "length": -1}]}}"#, 1, 87,
        "'slots.cta[0].length' must be a whole number from 0 to 9223372036854775807, not -1"
    ),
    (
        #"{"brief": {}, "slots": {"cta": [{"id": "C1", "text": "Go", "status": "gone"}]}}"#, 1, 70,
        "'slots.cta[0].status' must be one of draft, approved, dropped, not 'gone'"
    ),
    (#"{"brief": {}, "slots": []}"#, 1, 24, "'slots' must be an object, not an array"),
    (#"{"brief": {"claims": [{}]}}"#, 1, 23, "'brief.claims[0]' has no 'text'"),
])
func aCampaignInJSONThatIsWrongIsNamedByItsPlace(text: String, line: Int, column: Int, message: String) {
    let error = #expect(throws: DraftError.self) { try JSONFormat().read(Array(text.utf8)) }
    #expect(error?.description == message)
    #expect(error?.line == line)
    #expect(error?.column == column)
}

@Test(arguments: [
    ("<campaign xmlns='urn:tagline:campaign:1'/>", 1, "<campaign> needs the attribute 'channel'"),
    ("<campaign xmlns='urn:tagline:campaign:1' channel='sms'/>", 1, "<campaign> needs a <brief>"),
    (
        "<campaign xmlns='urn:tagline:campaign:1' channel='sms'>\n<brief name=''><x/></brief></campaign>", 2,
        "<x> does not belong in <brief>"
    ),
    (
        "<campaign xmlns='urn:tagline:campaign:1' channel='sms'><brief name=''/>\n<slot name='a'>text</slot></campaign>",
        2, "<slot> holds elements only, but there is text between them"
    ),
    (
        "<campaign xmlns='urn:tagline:campaign:1' channel='sms'><brief name=''/><slot name='a'>\n"
            + "<variant id='1' unit='width' length='9223372036854775808'/></slot></campaign>", 2,
        "the attribute 'length' of <variant> must be a whole number from 0 to 9223372036854775807, "
            + "not '9223372036854775808'"
    ),
    (
        "<campaign xmlns='urn:tagline:campaign:1' channel='sms'><brief name=''/><slot name='a'>\n"
            + "<variant id='1' unit='width' length='1' origin='ghost'>a</variant></slot></campaign>", 2,
        "the attribute 'origin' of <variant> must be one of model, edited, person, not 'ghost'"
    ),
    (
        "<campaign xmlns='urn:tagline:campaign:2' channel='sms'/>", 1,
        "<campaign> of 'urn:tagline:campaign:2' is neither <screenplay xmlns=\"urn:tagline:screenplay:1\"> "
            + "nor <campaign xmlns=\"urn:tagline:campaign:1\">"
    ),
])
func aCampaignInXMLThatIsWrongIsNamedByItsPlace(text: String, line: Int, message: String) {
    let error = #expect(throws: DraftError.self) { try XMLFormat().read(Array(text.utf8)) }
    #expect(error?.description == message)
    #expect(error?.line == line)
}

@Test(arguments: [
    (#""claims": [{"text": "a", "until": "31.12.2019"}]"#, "'brief.claims[0].until' must be a month or a day"),
    (#""claims": [{"text": "a", "till": "2019-12"}]"#, "'brief.claims[0]' has the unknown key 'till'"),
    (#""bans": ["cheap"]"#, "'brief' has the unknown key 'bans'; known are name, channel, product"),
])
func aBriefInACampaignIsReadAsStrictlyAsOneAlone(member: String, message: String) {
    let text = #"{"brief": {"name": "a", "channel": "sms", \#(member)}, "slots": {}}"#
    let error = #expect(throws: DraftError.self) { try JSONFormat().read(Array(text.utf8)) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
}

@Test func aClaimOfXMLEndsOnADay() throws {
    let text = """
        <campaign xmlns="urn:tagline:campaign:1" channel="sms">
        <brief name="a"><claim until="Dec 2019">Best</claim></brief></campaign>
        """
    let error = #expect(throws: DraftError.self) { try XMLFormat().read(Array(text.utf8)) }
    #expect(error?.description.contains("'until' of <claim> must be a month or a day") == true)
}
