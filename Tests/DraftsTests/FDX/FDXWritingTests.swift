import Drafts
import Screenplay
import Testing

@Test func aScreenplayIsWrittenForFinalDraft() throws {
    let source = #"""
        Title: BIG CITY
        Credit: written by
        Author: Zoë
        Contact:
            1 Road
            Town

        # Act

        [[louder?]]

        INT. HOUSE - DAY #1A#

        = Anna *waits*.

        ===

        Rain[[how much?]] on **the _roof_**.
        On & on.



        ANNA
        (softly)
        Hi.
        You.

        BOB ^
        Hi[[both]].

        ~La

        > THE END <

        /* cut */
        """#
    let expected = #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <FinalDraft DocumentType="Script" Template="No" Version="5">
          <Content>
            <Paragraph Type="Outline 1">
              <Text>Act</Text>
            </Paragraph>
            <Paragraph Number="1A" Type="Scene Heading">
              <SceneProperties>
                <Summary>
                  <Paragraph>
                    <Text>Anna </Text>
                    <Text Style="Italic">waits</Text>
                    <Text>.</Text>
                  </Paragraph>
                </Summary>
              </SceneProperties>
              <Text>INT. HOUSE - DAY</Text>
            </Paragraph>
            <Paragraph StartsNewPage="Yes" Type="Action">
              <Text>Rain on </Text>
              <Text Style="Bold">the </Text>
              <Text Style="Bold+Underline">roof</Text>
              <Text>.
        On &amp; on.</Text>
            </Paragraph>
            <Paragraph Type="Action">
              <Text/>
            </Paragraph>
            <Paragraph Type="Action">
              <Text/>
            </Paragraph>
            <Paragraph>
              <DualDialogue>
                <Paragraph Type="Character">
                  <Text>ANNA</Text>
                </Paragraph>
                <Paragraph Type="Parenthetical">
                  <Text>(softly)</Text>
                </Paragraph>
                <Paragraph Type="Dialogue">
                  <Text>Hi.</Text>
                </Paragraph>
                <Paragraph Type="Dialogue">
                  <Text>You.</Text>
                </Paragraph>
                <Paragraph Type="Character">
                  <Text>BOB</Text>
                </Paragraph>
                <Paragraph Type="Dialogue">
                  <Text>Hi</Text>
                  <ScriptNote>
                    <Paragraph>
                      <Text>both</Text>
                    </Paragraph>
                  </ScriptNote>
                  <Text>.</Text>
                </Paragraph>
              </DualDialogue>
            </Paragraph>
            <Paragraph Type="Action">
              <Text/>
            </Paragraph>
            <Paragraph Type="Lyrics">
              <Text>La</Text>
            </Paragraph>
            <Paragraph Alignment="Center" Type="Action">
              <Text>THE END</Text>
            </Paragraph>
            <Paragraph Type="Action">
              <Text/>
            </Paragraph>
          </Content>
          <ElementSettings Type="Lyrics">
            <FontSpec Style="Italic"/>
            <ParagraphSpec Alignment="Left" LeftIndent="2.50" RightIndent="6.00" SpaceBefore="0" Spacing="1" StartsNewPage="No"/>
            <Behavior PaginateAs="Dialogue" ReturnKey="Lyrics"/>
          </ElementSettings>
          <ElementSettings Type="Outline 1">
            <FontSpec Style="Bold"/>
            <ParagraphSpec Alignment="Left" LeftIndent="1.50" RightIndent="7.50" SpaceBefore="12" Spacing="1" StartsNewPage="No"/>
            <Behavior PaginateAs="General" ReturnKey="Outline 1"/>
          </ElementSettings>
          <TitlePage>
            <Content>
        \#(blank(16))\#(line("BIG CITY", centred: true))\#(blank(1))\#(line("written by", centred: true))\#(blank(1))\#
        \#(line("Zoë", centred: true))\#(blank(22))\#(line("1 Road"))\#(line("Town"))    </Content>
          </TitlePage>
          <ScriptNotes>
            <ScriptNote Range="4,20">
              <Paragraph>
                <Text>louder?</Text>
              </Paragraph>
            </ScriptNote>
            <ScriptNote Range="25,25">
              <Paragraph>
                <Text>how much?</Text>
              </Paragraph>
            </ScriptNote>
            <ScriptNote Name="Boneyard" Range="65,65">
              <Paragraph>
                <Text>cut</Text>
              </Paragraph>
            </ScriptNote>
          </ScriptNotes>
        </FinalDraft>

        """#
    let file = try FDXFormat().write(.screenplay(Screenplay(fountain: Array(source.utf8))))
    #expect(String(decoding: file.bytes, as: UTF8.self) == expected)
    #expect(file.losses == [])
}

private func line(_ text: String, centred: Bool = false) -> String {
    "      <Paragraph\(centred ? " Alignment=\"Center\"" : "")>\n        <Text>\(text)</Text>\n      </Paragraph>\n"
}

private func blank(_ count: Int) -> String {
    String(repeating: "      <Paragraph>\n        <Text/>\n      </Paragraph>\n", count: count)
}

private func loss(_ what: String, _ element: Int, _ line: Int) -> Loss {
    var loss = Loss(what)
    (loss.element, loss.line) = (element, line)
    return loss
}

@Test(arguments: [
    ("A\u{0C}B", [loss("the character U+000C is written as U+FFFD: XML cannot hold it", 0, 1)]),
    ("INT. *A*\n\n.*B* C", []),
    // An inner mark that ends with the outer one has no marks of its own in the text that is read back.
    ("**a *b***", []),
])
func whatFinalDraftCannotHoldIsListed(source: String, losses: [Loss]) throws {
    let file = try FDXFormat().write(.screenplay(Screenplay(fountain: Array(source.utf8))))
    #expect(file.losses == losses)
}

@Test func finalDraftHoldsNoCampaign() {
    let error = #expect(throws: DraftError.self) { try FDXFormat().write(.campaign(sampleCampaign)) }
    #expect(error?.reason == .cannotHold(format: "fdx", kind: "campaign"))
}
