import Testing

/// A Final Draft file to send through other formats and back.
struct SampleFDX: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var bytes: [UInt8] { Array(text.utf8) }

    static let all = [plain, capitals, dualDialogue, revisions, titlePage, oldNotes, halfMarks, oddities]

    /// What another program writes: no settings, no title page.
    static let plain = SampleFDX(
        testDescription: "plain",
        text: #"""
            <?xml version="1.0" encoding="UTF-8" standalone="no" ?>
            <FinalDraft DocumentType="Script" Template="No" Version="1">

              <Content>
                <Paragraph Type="Scene Heading" Number="1A">
                  <Text>INT. HOUSE - DAY</Text>
                </Paragraph>
                <Paragraph Type="Action">
                  <Text>Rain. 5 &lt; 6 &amp; snake_case_word, 2*3*4.</Text>
                </Paragraph>
                <Paragraph Type="Action">
                  <Text/>
                </Paragraph>
                <Paragraph Type="Shot">
                  <Text>ANGLE ON THE DOOR</Text>
                </Paragraph>
                <Paragraph Type="Character">
                  <Text>ANNA (V.O.) (CONT'D)</Text>
                </Paragraph>
                <Paragraph Type="Parenthetical">
                  <Text>(softly)</Text>
                </Paragraph>
                <Paragraph Type="Dialogue">
                  <Text>It is </Text>
                  <Text Style="Italic">late</Text>
                  <Text>.</Text>
                </Paragraph>
                <Paragraph Type="Dialogue">
                  <Text>Too late.</Text>
                </Paragraph>
                <Paragraph Type="Singing">
                  <Text>La la</Text>
                </Paragraph>
                <Paragraph Type="Lyrics">
                  <Text>la.</Text>
                </Paragraph>
                <Paragraph Type="Character">
                  <Text>安娜</Text>
                </Paragraph>
                <Paragraph Type="Dialogue">
                  <Text>你迟到了。</Text>
                </Paragraph>
                <Paragraph Type="Transition">
                  <Text>CUT TO:</Text>
                </Paragraph>
                <Paragraph Type="Scene Heading" StartsNewPage="Yes">
                  <Text>THE VOID</Text>
                </Paragraph>
                <Paragraph Type="General" Alignment="Center">
                  <Text>THE END</Text>
                </Paragraph>
                <Paragraph Type="Cast List">
                  <Text>ANNA, 安娜</Text>
                </Paragraph>
              </Content>

            </FinalDraft>
            """#)

    /// What was typed without capitals, and is shown in them.
    static let capitals = SampleFDX(
        testDescription: "capitals",
        text: #"""
            <FinalDraft DocumentType="Script" Template="No" Version="5">
              <Content>
                <Paragraph Number="1" Type="Scene Heading"><SceneProperties Length="1/8" Page="1"/><Text>int. café straße - day</Text></Paragraph>
                <Paragraph Type="Action"><Text>It says </Text><Text Style="AllCaps+Bold">stop</Text><Text>.</Text></Paragraph>
                <Paragraph Type="Character"><Text>Anna (cont'd)</Text></Paragraph>
                <Paragraph Type="Dialogue"><Text>oh</Text></Paragraph>
                <Paragraph Type="Scene Heading"><Text Style="">Ext. road</Text></Paragraph>
                <Paragraph><DualDialogue>
                  <Paragraph Type="Character"><Text>bob</Text></Paragraph>
                  <Paragraph Type="Dialogue"><Text>hi</Text></Paragraph>
                  <Paragraph Type="Character"><Text>Élodie</Text></Paragraph>
                  <Paragraph Type="Dialogue"><Text>ho</Text></Paragraph>
                </DualDialogue></Paragraph>
                <Paragraph Type="Transition"><Text>cut to:</Text></Paragraph>
              </Content>
              <ElementSettings Type="Scene Heading"><FontSpec Font="Courier" Style="AllCaps"/></ElementSettings>
              <ElementSettings Type="Character"><FontSpec Font="Courier" Style="AllCaps"/></ElementSettings>
              <ElementSettings Type="Transition"><FontSpec Font="Courier" Style="Bold+AllCaps"/></ElementSettings>
              <ElementSettings Type="Dialogue"><FontSpec Font="Courier" Style=""/></ElementSettings>
            </FinalDraft>
            """#)

    static let dualDialogue = SampleFDX(
        testDescription: "dual dialogue",
        text: #"""
            <FinalDraft DocumentType="Script" Template="No" Version="5">
              <Content>
                <Paragraph Type="Action"><Text>They argue.</Text></Paragraph>
                <Paragraph Type="General" id="p1">
                  <DualDialogue>
                    <Paragraph Type="Character"><Text>BRICK</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text Style="Bold">Screw retirement.</Text></Paragraph>
                    <Paragraph Type="Character" id="p2"><Text>STEEL</Text></Paragraph>
                    <Paragraph Type="Parenthetical"><Text>(beat)</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text>Screw</Text><Text RevisionID="2"> retirement!</Text></Paragraph>
                  </DualDialogue>
                </Paragraph>
                <Paragraph Type="Dialogue"><Text>Nobody says this.</Text></Paragraph>
                <Paragraph Type="Character"><Text>NOBODY</Text></Paragraph>
                <Paragraph Type="Action"><Text>Silence.</Text></Paragraph>
                <Paragraph>
                  <DualDialogue>
                    <Paragraph Type="Character"><Text>A</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text>One.</Text></Paragraph>
                    <Paragraph Type="Character"><ScriptNote><Paragraph><Text>inside</Text></Paragraph></ScriptNote><Text>B</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text>Two.</Text></Paragraph>
                  </DualDialogue>
                </Paragraph>
              </Content>
            </FinalDraft>
            """#)

    /// As Final Draft 12 and 13 write a script in production.
    static let revisions = SampleFDX(
        testDescription: "revisions, script notes and tags",
        text: #"""
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <FinalDraft DocumentType="Script" Template="No" Version="6">
              <Content>
                <Paragraph Number="1" Type="Scene Heading" id="6e39d99f-6972-42f8-bdc8-3f0dbe546280">
                  <SceneProperties Color="#C0C0C0C0C0C0" Length="1 1/8" Page="1" Title="The &quot;wait&quot;">
                    <Summary>
                      <Paragraph Alignment="Left" id="s1"><Text Size="12">Anna waits.</Text></Paragraph>
                      <Paragraph><Text>Nobody comes.</Text></Paragraph>
                    </Summary>
                    <SceneArcBeats><CharacterArcBeat Name="ANNA"/></SceneArcBeats>
                  </SceneProperties>
                  <Text AdornmentStyle="0" RevisionID="0">INT. DINER - NIGHT</Text>
                </Paragraph>
                <Paragraph Type="Action" id="a1">
                  <Text>She has </Text>
                  <Text TagNumber="1">a gun</Text>
                  <Text RevisionID="2" Style="Bold+Strikeout"> and a cake</Text>
                  <Text Style="Bold+Underline">!</Text>
                </Paragraph>
                <Paragraph Type="Character" id="c1"><Text>ANNA</Text></Paragraph>
                <Paragraph Type="Dialogue" id="d1"><Text>Late again. </Text></Paragraph>
                <Paragraph Type="Scene Heading" Number="2"><Text>Omitted</Text>
                  <OmittedScene><Paragraph Type="Scene Heading"><Text>EXT. YARD - DAY</Text></Paragraph></OmittedScene>
                </Paragraph>
                <Paragraph Type="Action" id="a2"><Text>Go.</Text></Paragraph>
                <Paragraph Type="Action" id="a3"><Text/></Paragraph>
              </Content>
              <ScriptNotes>
                <ScriptNote Color="#6363A7A7EFEF" ID="107" Name="" Range="27,32" WriterName="Zoë"><Paragraph id="n1"><Text>Whose gun?</Text></Paragraph></ScriptNote>
                <ScriptNote ID="113" Range="0,18" Type="Alt"><Paragraph><Text>Two lines</Text></Paragraph><Paragraph><Text>of note.</Text></Paragraph></ScriptNote>
                <ScriptNote ID="119" Range="55,61"><Paragraph><Text>again?</Text></Paragraph></ScriptNote>
                <ScriptNote ID="152" Range="9999,9999"><Paragraph><Text>Nowhere.</Text></Paragraph></ScriptNote>
              </ScriptNotes>
              <ElementSettings Type="General"><FontSpec Font="Courier Final Draft" Size="12" Style=""/></ElementSettings>
              <Revisions ActiveSet="2" Location="7.75"><Revision Color="#0000FFFF0000" ID="1" Mark="*" Name="Blue Rev."/></Revisions>
              <MoresAndContinueds><DialogueBreaks BottomOfPage="Yes" DialogueBottom="(MORE)" DialogueTop="(CONT'D)"/></MoresAndContinueds>
              <TagData>
                <TagDefinitions><TagDefinition Id="t1" Label="a gun */ and more" Number="1"/></TagDefinitions>
                <Tags><Tag Number="1"><DefId>t1</DefId></Tag></Tags>
              </TagData>
              <x:Extra xmlns:x="urn:x" x:a="1"><x:b> kept  as is
              </x:b></x:Extra>
            </FinalDraft>
            """#)

    static let titlePage = SampleFDX(
        testDescription: "title page, styles, CJK, emoji",
        text: #"""
            <FinalDraft DocumentType="Script" Template="No" Version="5">
              <Content>
                <Paragraph Type="Scene Heading"><Text Style="Bold">外景 农场—日</Text></Paragraph>
                <Paragraph Type="Action"><Text Style="Italic">斜体</Text><Text>と</Text><Text Style="Bold+Italic">両方 👩‍👩‍👧</Text><Text> e&#x301; </Text><Text Style="Underline">mid</Text><Text>word</Text></Paragraph>
                <Paragraph Type="Action"><Text>    Indented,&#x2028;a line, *not bold* [[no note]] /* no cut */ \_</Text></Paragraph>
                <Paragraph Type="New Act"><Text>ACT ONE</Text></Paragraph>
                <Paragraph Type="Outline 2"><Text>A sequence</Text></Paragraph>
                <Paragraph Type="Outline Body"><Text>What happens.</Text></Paragraph>
                <Paragraph Type="Character"><Text>McADAM</Text></Paragraph>
                <Paragraph Type="Parenthetical"><Text>no parentheses</Text></Paragraph>
                <Paragraph Type="Dialogue"><Text>=== </Text></Paragraph>
              </Content>
              <TitlePage>
                <HeaderAndFooter StartingPage="1"><Header><Paragraph><DynamicLabel Type="Page #"/></Paragraph></Header></HeaderAndFooter>
                <Content>
                  <Paragraph Alignment="Center"><Text/></Paragraph>
                  <Paragraph Alignment="Center"><Text Font="Courier" Style="Bold+Underline+AllCaps">Big City 大都市</Text></Paragraph>
                  <Paragraph Alignment="Center"><Text/></Paragraph>
                  <Paragraph Alignment="Center"><Text>Written by</Text></Paragraph>
                  <Paragraph Alignment="Center"><Text/></Paragraph>
                  <Paragraph Alignment="Center"><Text>Jane Doe</Text></Paragraph>
                  <Paragraph Alignment="Center"><Text>Zoë 👩‍👩‍👧</Text></Paragraph>
                  <Paragraph Alignment="Left"><Text>ACME Productions</Text></Paragraph>
                  <Paragraph Alignment="Left"><Text>1234 5th Avenue</Text></Paragraph>
                  <Paragraph Alignment="Right"><Text>1/1/2026</Text></Paragraph>
                  <Paragraph Alignment="Left"><Text>Copyright: 2026</Text></Paragraph>
                </Content>
              </TitlePage>
            </FinalDraft>
            """#)

    /// As versions up to 10 write notes.
    static let oldNotes = SampleFDX(
        testDescription: "notes inside paragraphs",
        text: #"""
            <FinalDraft DocumentType="Script" Template="No" Version="2">
              <Content>
                <Paragraph Type="Scene Heading"><ScriptNote ID="1"><Paragraph><Text>Where?</Text></Paragraph></ScriptNote><Text>EXT. SEA - DAWN</Text></Paragraph>
                <Paragraph Type="Action"><Text>Waves</Text><ScriptNote ID="2" Color="#FFFF00000000"><Paragraph><Text Font="Courier">how high?</Text></Paragraph></ScriptNote><Text> roll.</Text></Paragraph>
                <Paragraph Type="Character"><Text>JO</Text></Paragraph>
                <Paragraph Type="Dialogue"><ScriptNote ID="3"><Paragraph><Text>louder ]] here]</Text></Paragraph></ScriptNote><Text>Ahoy!</Text></Paragraph>
              </Content>
            </FinalDraft>
            """#)

    /// Paragraphs on lines that touch, whose texts together look like a note.
    static let halfMarks = SampleFDX(
        testDescription: "halves of marks",
        text: #"""
            <FinalDraft Version="2">
              <Content>
                <Paragraph Type="Scene Heading"><Text>!EXT. [[A - DAWN</Text></Paragraph>
                <Paragraph Type="Action"><Text Font="x">Wav]]es</Text></Paragraph>
                <Paragraph Type="Transition"><Text>CUT [[TO:</Text></Paragraph>
                <Paragraph Type="Action"><Text Font="x">Roll]].</Text></Paragraph>
              </Content>
            </FinalDraft>
            """#)

    /// What nobody writes, but may stand in a file.
    static let oddities = SampleFDX(
        testDescription: "oddities",
        text: #"""
            <FinalDraft Extra="1">
              <Before/>
              <Content Kind="x">
                <Paragraph/>
                <Paragraph Type="More"><Text>(MORE)</Text></Paragraph>
                <Other><Text>kept</Text></Other>
                <Paragraph Type="Action">stray<Text>A </Text> <Text/><Text Style="Bold"> b</Text><Text><b>c</b></Text></Paragraph>
                <Paragraph Type="Action"><Text>one&#10;&#10;two</Text></Paragraph>
                <Paragraph Type="Action"><Text>same</Text></Paragraph>
                <Paragraph Type="Action" n="2"><Text>same</Text></Paragraph>
                <Paragraph Type="Action"><Text>same</Text></Paragraph>
                <Paragraph Type="Scene Heading" Number="1 A"><Text>INT. X</Text></Paragraph>
                <Paragraph Type="Character"><Text>BOB</Text></Paragraph>
                <Paragraph Type="Lyrics" StartsNewPage="Yes"/>
                <Paragraph Type="Dialogue"><Text>   </Text></Paragraph>
              </Content>
              <Content><Paragraph><Text>second</Text></Paragraph></Content>
              <ScriptNotes Order="1"/>
              <TitlePage/>
            </FinalDraft>
            """#)
}
