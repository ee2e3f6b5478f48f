import Campaign
import Drafts
import HouseTemplates
import Testing
import XMLTree

private let ad = {
    func line(_ id: String, _ text: String, list: String? = nil, pin: Int? = nil) -> Variant {
        var variant = Variant(id: id, text: text, unit: "width")
        (variant.list, variant.pin) = (list, pin)
        return variant
    }
    var brief = Brief(name: "Ridge & Co", channel: "google.rsa")
    brief.url = "https://shop.example/ridge?a=1"
    return Campaign(
        brief: brief,
        slots: [
            Campaign.Slot(
                name: "headline",
                variants: [
                    line("H01", "Trail shoes"), line("H02", "60 days to return them", pin: 1),
                    line("H03", "汉字", list: "A"),
                    line("H04", "A headline that is far too long for its slot", list: "B"),
                    line("H05", "Wet rock!", list: "A"),
                ]),
            Campaign.Slot(
                name: "description", variants: [line("D01", "For wet rock."), line("D02", "And long days.")]),
            Campaign.Slot(name: "path1", variants: [line("P01", "trail")]),
        ])
}()

private func house() throws -> HTMLFormat {
    var format = HTMLFormat()
    format.channels = try Channels(json: try #require(HouseTemplates.text(named: "channels.json")).utf8)
    return format
}

@Test func aCampaignIsWrittenAsAPage() throws {
    let page = try HTMLPage(.campaign(ad), house())
    #expect(page.isInert)
    #expect(
        page.main.hasPrefix(
            """
            <header>
            <p class="kicker">Google Ads responsive search ad</p>
            <h1 lang=""><bdi>Ridge &amp; Co</bdi></h1>
            </header>
            <dl class="brief">
            <dt>Channel</dt>
            <dd lang=""><bdi>google.rsa</bdi></dd>
            <dt>URL</dt>
            <dd lang=""><a href="https://shop.example/ridge?a=1" rel="noopener noreferrer"><bdi>https://shop.example/ridge?a=1</bdi></a></dd>
            </dl>
            <figure>
            <div class="ad" lang="">
            <p class="ad-address"><span lang="en">Ad</span> <bdi>shop.example/trail</bdi></p>
            <p class="ad-headline"><bdi>60 days to return them</bdi> | <bdi>Trail shoes</bdi> | <bdi>汉字</bdi></p>
            <p class="ad-description"><bdi>For wet rock.</bdi> <bdi>And long days.</bdi></p>
            </div>
            <figcaption>A sketch of list <bdi>A</bdi>, not a screenshot: the channel picks lines from each slot, orders them itself, and may show fewer.</figcaption>
            </figure>
            <figure>
            <div class="ad" lang="">
            <p class="ad-address"><span lang="en">Ad</span> <bdi>shop.example/trail</bdi></p>
            <p class="ad-headline"><bdi>60 days to return them</bdi> | <bdi>Trail shoes</bdi> | <bdi>A headline that is far too long for its slot</bdi></p>
            <p class="ad-description"><bdi>For wet rock.</bdi> <bdi>And long days.</bdi></p>
            </div>
            <figcaption>A sketch of list <bdi>B</bdi>, not a screenshot: the channel picks lines from each slot, orders them itself, and may show fewer.</figcaption>
            </figure>
            <section>
            <h2><bdi>headline</bdi> <span class="limit">at most 30 (width)</span></h2>
            <table>
            <thead>
            <tr>
            <th scope="col">ID</th>
            <th scope="col">Text</th>
            <th scope="col" class="count">Length</th>
            <th scope="col">Status</th>
            <th scope="col">List</th>
            <th scope="col" class="count">Pin</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <th scope="row"><bdi>H01</bdi></th>
            <td class="copy" lang=""><bdi>Trail shoes</bdi></td>
            <td class="count" data-label="Length">11 of 30</td>
            <td data-label="Status"><strong class="ok">ok</strong></td>
            <td data-label="List"><bdi></bdi></td>
            <td class="count" data-label="Pin"></td>
            </tr>

            """))
    #expect(
        page.texts(ofClass: "count") == [
            "Length", "Pin", "11 of 30", "", "22 of 30", "1", "4 of 30", "", "44 of 30", "", "9 of 30", "", "Length",
            "13 of 90", "14 of 90", "Length", "5 of 15",
        ])
    #expect(page.texts(ofClass: "error") == ["error"])
    #expect(page.texts(ofClass: "warning") == ["warning"])
    #expect(page.text.contains("<br/><bdi>44 of 30 (width); shorten it by 14</bdi>"))
}

@Test func withoutItsChannelACampaignShowsNoLimits() throws {
    let page = try HTMLPage(.campaign(sampleCampaign))
    #expect(page.isInert && page.losses == [])
    #expect(!page.main.contains("Status"))
    #expect(
        page.texts(ofClass: "count") == ["Length", "17 width", "9 width", "Length", "11 graphemes"])
    #expect(page.texts(ofClass: "copy") == ["Good | bad & <b>\\", "汉字 👩‍👩‍👧 e\u{301}", " two\nlines "])
    #expect(page.texts(ofClass: "none") == ["No lines yet."])
    let url = "https://example.com/a_b?c=d&e=f"
    #expect(page.elements.compactMap { $0[attribute: "href"] } == [url])
}

@Test func nothingInACampaignBecomesMarkup() throws {
    let evil = #"</title><script>alert("1")</script> ' onload='x' ]]> \#u{202E}{{name}}"#
    var brief = Brief(name: evil, channel: "google.rsa")
    (brief.product, brief.offer, brief.url, brief.tags) = (evil, evil, "javascript:alert(1)", [evil: evil])
    (brief.must, brief.claims) = ([evil], [Claim(text: evil, proof: "data:text/html,<script>")])
    var line = Variant(id: evil, text: evil, angle: evil, unit: "width")
    line.list = evil
    let campaign = Campaign(
        brief: brief,
        slots: [Campaign.Slot(name: "headline", variants: [line]), Campaign.Slot(name: evil, variants: [line])])
    let page = try HTMLPage(.campaign(campaign), house())
    #expect(page.isInert)
    #expect(page.elements.allSatisfy { $0.name != "a" })
    #expect(page.texts(ofClass: "copy") == [evil, evil])
    #expect(page.elements.first { $0.name == "title" }.map(HTMLPage.text) == evil)
}

@Test(arguments: [
    ("https://example.org/a", true), ("HTTP://example.org", true), ("javascript:alert(1)", false),
    ("https:/example.org", false), ("https://", false), ("https:///x", false), ("https://a b", false),
    ("https://a\u{202E}b", false), (" https://example.org", false), ("data:text/html,x", false),
    ("//example.org", false),
])
func onlyAddressesOfTheWebAreLinks(text: String, isLink: Bool) throws {
    var brief = Brief(name: "x", channel: "sms")
    brief.url = text
    let page = try HTMLPage(.campaign(Campaign(brief: brief)))
    #expect(page.elements.compactMap { $0[attribute: "href"] } == (isLink ? [text] : []))
}

@Test func aCharacterThatAPageCannotHoldIsALoss() throws {
    var brief = Brief(name: "x\u{1}", channel: "sms")
    brief.must = ["a\u{B}"]
    let slot = Campaign.Slot(name: "text", variants: [Variant(id: "T01", text: "汉\u{0}", unit: "sms")])
    let page = try HTMLPage(.campaign(Campaign(brief: brief, slots: [slot])))
    #expect(page.losses.map(\.what).count == 3)
    #expect(page.losses.last?.slot == "text" && page.losses.last?.index == 0)
    #expect(page.texts(ofClass: "copy") == ["汉\u{FFFD}"])
}
