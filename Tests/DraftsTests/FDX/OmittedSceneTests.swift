import Drafts
import Screenplay
import Testing
import XMLTree

struct OmittedSceneTests {
    private static let script = """
        INT. A #1#

        Rain.

        EXT. B #2#

        Rain */ and snow.

            Indented.

        BOB
        Hi.
          \n\
        There.

        /* cut

        out */

        INT. C #3#

        Snow.

        """

    private func omitted(_ name: String, in script: String) throws -> String {
        let bytes = Array(script.utf8)
        let edits = try SceneOmission.edits(omitting: name, as: "OMITTED", in: bytes)
        return String(decoding: edits.edits.applied(to: bytes), as: UTF8.self)
    }

    private func fdx(_ fountain: String) throws -> DraftFile {
        try FDXFormat().write(FountainFormat().read(Array(fountain.utf8)))
    }

    @Test func `a scene that was taken out stands in the heading that stands for it`() throws {
        let file = try fdx(omitted("2", in: "INT. A #1#\n\nEXT. B #2#\n\nBOB\nHi.\n\nINT. C #3#\n"))
        #expect(file.losses == [])
        #expect(
            String(decoding: file.bytes, as: UTF8.self).contains(
                """
                    <Paragraph Number="2" Type="Scene Heading">
                      <Text>OMITTED</Text>
                      <OmittedScene>
                        <Paragraph Number="2" Type="Scene Heading">
                          <Text>EXT. B</Text>
                        </Paragraph>
                        <Paragraph Type="Character">
                          <Text>BOB</Text>
                        </Paragraph>
                        <Paragraph Type="Dialogue">
                          <Text>Hi.</Text>
                        </Paragraph>
                      </OmittedScene>
                    </Paragraph>
                """))
        #expect(!String(decoding: file.bytes, as: UTF8.self).contains("ScriptNote"))
    }

    @Test func `it comes back, and its scene can be put back`() throws {
        let source = try omitted("2", in: Self.script)
        let file = try fdx(source)
        #expect(file.losses == [])
        let back = try FountainFormat().text(of: FDXFormat().read(file.bytes))
        let edits = try SceneOmission.edits(restoring: "2", in: Array(back.utf8))
        let restored = Screenplay(fountain: edits.edits.applied(to: Array(back.utf8)))
        let wanted = Screenplay(fountain: Array(Self.script.utf8))
        let ends = wanted.elements.count
        #expect(
            ElementDump(restored, lines: false).description.split(separator: "\n").prefix(ends)
                == ElementDump(wanted, lines: false).description.split(separator: "\n").prefix(ends))
    }

    @Test func `what Final Draft knows of it stays beside a change to it`() throws {
        let source = """
            <FinalDraft DocumentType="Script" Template="No" Version="5"><Content>
            <Paragraph Number="2" Type="Scene Heading" id="h"><Text>OMITTED</Text><OmittedScene>
            <Paragraph Number="2" Type="Scene Heading" id="x"><Text>EXT. YARD - DAY</Text></Paragraph>
            <Paragraph Type="Action" id="y"><Text>Rain.</Text></Paragraph></OmittedScene></Paragraph>
            <Paragraph Type="Scene Heading" id="n"><Text>INT. B - DAY</Text></Paragraph>
            </Content></FinalDraft>
            """
        let fountain = try FountainFormat().text(of: FDXFormat().read(Array(source.utf8)))
        #expect(fountain.hasPrefix(".OMITTED #2#\n\n/*\nEXT. YARD - DAY #2#\n\nRain.\n*/\n\nINT. B - DAY"))
        let same = try fdx("Before.\n\n" + fountain)
        #expect(same.losses == [])
        #expect(
            try canonical(same.bytes).elements[0].elements.dropFirst().map(\.self)
                == canonical(Array(source.utf8)).elements[0].elements)
        let changed = try fdx(fountain.replacing("Rain.", with: "Snow."))
        let text = String(decoding: changed.bytes, as: UTF8.self)
        #expect(text.contains("Snow.") && !text.contains("Rain."))
    }

    @Test func `of scenes taken out of scenes one level is known`() throws {
        let inner = try omitted("2", in: "INT. A #2#\n\nRain.\n")
        let file = try fdx("INT. B #1#\n\nSnow.\n\n.OMITTED #3#\n\n/*\n" + inner.replacing("*/", with: "*\\/") + "*/\n")
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.ranges(of: "<OmittedScene>").count == 1 && text.contains("Boneyard"))
        #expect(file.losses == [])
    }

    @Test func `notes below it change nothing, and what is kept for Final Draft is no part of a scene`() throws {
        let script = "INT. A - DAY #1#\n\nx\n\nINT. B - DAY #2#\n\ny\n"
        let source = String(decoding: try fdx(script).bytes, as: UTF8.self)
            .replacing("<Text>y<", with: "<Text RevisionID=\"1\">y<")
        let fountain = try FountainFormat().text(of: FDXFormat().read(Array(source.utf8)))
        #expect(fountain.contains("tagline:fdx"))
        let file = try fdx(omitted("2", in: fountain).replacing("*/\n\n/*", with: "*/\n\n[[cut in May]]\n\n/*"))
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("<OmittedScene>") && text.contains("cut in May") && !text.contains("tagline:fdx"))
        #expect(Screenplay(fountain: Array(try omitted("2", in: fountain).utf8)).omittedHeadings.count == 1)
    }

    @Test func `of neighbours that were taken out each stays what it is when the other comes back`() throws {
        func heading(_ number: Int, _ scene: String) -> String {
            "<Paragraph Type='Scene Heading' Number='\(number)'><OmittedScene><Paragraph Type='Scene Heading' "
                + "Number='\(number)'><Text>INT. \(scene)</Text></Paragraph><Paragraph Type='Action'><Text>In \(scene)."
                + "</Text></Paragraph></OmittedScene><Text>OMITTED</Text></Paragraph>"
        }
        let source =
            "<FinalDraft><Content><Paragraph Type='Action'><Text>x</Text></Paragraph>" + heading(2, "B")
            + heading(3, "C") + "<Paragraph Type='Scene Heading'><Text>INT. D</Text></Paragraph></Content></FinalDraft>"
        let fountain = try FountainFormat().text(of: FDXFormat().read(Array(source.utf8)))
        for (number, scene, other) in [("2", "B", "C"), ("3", "C", "B")] {
            let edits = try SceneOmission.edits(restoring: number, in: Array(fountain.utf8))
            let restored = String(decoding: edits.edits.applied(to: Array(fountain.utf8)), as: UTF8.self)
            let text = String(decoding: try fdx(restored).bytes, as: UTF8.self)
            #expect(text.ranges(of: "In \(scene).").count == 1 && text.ranges(of: "In \(other).").count == 1)
            #expect(text.ranges(of: "<OmittedScene>").count == 1)
        }
    }
}
