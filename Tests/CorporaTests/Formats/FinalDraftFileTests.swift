import Testing

@testable import Corpora

struct FinalDraftFileTests {
    @Test("Paragraphs become lines by their types, dual dialogue one speech after the other; outlines are none")
    func script() throws {
        let script = """
            <?xml version="1.0" encoding="UTF-8"?>
            <FinalDraft DocumentType="Script" Template="No" Version="3">
            <Content>
            <Paragraph Type="Scene Heading"><Text>INT. BAR - </Text><Text Style="Bold">NIGHT</Text></Paragraph>
            <Paragraph Type="Action"><ScriptNote><Paragraph><Text>A note.</Text></Paragraph></ScriptNote><Text>Rain.</Text></Paragraph>
            <Paragraph Type="Character"><Text>ANNA (V.O.)</Text></Paragraph>
            <Paragraph Type="Parenthetical"><Text>(low)</Text></Paragraph>
            <Paragraph Type="Dialogue"><Text>You came. 🌧️</Text></Paragraph>
            <Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>
            <Paragraph><DualDialogue>
            <Paragraph Type="Character"><Text>李娜</Text></Paragraph>
            <Paragraph Type="Dialogue"><Text>你来晚了。</Text></Paragraph>
            <Paragraph Type="Character"><Text>BO</Text></Paragraph>
            <Paragraph Type="Dialogue"><Text>Sorry &amp; hello.</Text></Paragraph>
            </DualDialogue></Paragraph>
            <Paragraph Type="Telegram"><Text> STOP </Text></Paragraph>
            <Paragraph Type="Action"><Text></Text></Paragraph>
            <Paragraph Type="Outline 1"><Text>Act One</Text></Paragraph>
            <Paragraph Type="Outline 12"><Text>A beat</Text></Paragraph>
            <Paragraph Type="Outline Body"><Text>They meet.</Text></Paragraph>
            <Paragraph Type="More"><Text>(MORE)</Text></Paragraph>
            <Paragraph Type="Outline of mine"><Text>It clears.</Text></Paragraph>
            </Content>
            <TitlePage><Content><Paragraph Type="Action"><Text>BIG RAIN</Text></Paragraph></Content></TitlePage>
            </FinalDraft>
            """
        let expected = [
            "4 work kind=heading| INT. BAR - NIGHT", "5 work kind=direction| [Rain.]",
            "6 work kind=dialogue| ANNA: [low] You came. 🌧️",
            "11 work kind=dialogue| 李娜: 你来晚了。", "13 work kind=dialogue| BO: Sorry & hello.",
            "16 work kind=direction| [STOP]", "22 work kind=direction| [It clears.]",
        ]
        #expect(try dump(script, .fdx) == expected)
        #expect(try dump("\u{FEFF}" + script.replacing("\n", with: "\r\n"), .fdx) == expected)
    }

    @Test("What Final Draft did not write is refused with its line")
    func refused() {
        #expect(throws: CorpusFileError(line: 2, reason: .otherRoot("TEI", wanted: "FinalDraft"))) {
            try dump("\n<TEI/>", .fdx)
        }
        #expect(throws: CorpusFileError.self) { try dump("<FinalDraft><Content>", .fdx) }
    }
}
