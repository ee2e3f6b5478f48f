import Testing
import XMLTree

@testable import Corpora

struct TEIFileTests {
    @Test("A play's speeches, directions and heads are read, and nothing about it")
    func play() throws {
        let play = """
            \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
            <TEI xmlns="http://www.tei-c.org/ns/1.0">
              <teiHeader><fileDesc><titleStmt><title>Rain</title></titleStmt></fileDesc></teiHeader>
              <text>
                <front><castList><castItem><role>Anna</role></castItem></castList></front>
                <body>
                  <div type="act"><head>ACT   I</head>
                    <stage>Rain.
                      A bar.</stage>
                    <sp who="#anna"><speaker>ANNA.</speaker>
                      <stage>(low)</stage>
                      <p>You <hi>came</hi>,<note>So the quarto.</note>
                         and <choice><sic>teh</sic><corr>the</corr></choice> rain.</p></sp>
                    <sp who="#bo #anna"><l>One line of verse,</l><l>另一行 🌧️</l></sp>
                    <sp><speaker>李娜：</speaker><p>e\u{301} &amp; é<lb/>走吧。</p></sp>
                    <sp><speaker>NOBODY</speaker></sp>
                  </div>
                </body>
              </text>
            </TEI>
            """
        let expected = [
            "7 work kind=heading| ACT I",
            "8 work kind=direction| [Rain. A bar.]",
            "10 work kind=dialogue| ANNA: [low] You came, and the rain.",
            "14 work kind=dialogue| bo: One line of verse,\n另一行 🌧️",
            "15 work kind=dialogue| 李娜: e\u{301} & é\n走吧。",
        ]
        #expect(try dump(play, .xml) == expected)
        #expect(try dump(play.replacing("\n", with: "\r\n"), .xml) == expected)
    }

    @Test("Marks of print belong to no name, and directions at both ends leave a verse whole")
    func details() throws {
        let play = """
            <TEI><sp><speaker>HARPAGON :</speaker><p>a<del>b</del><add>c</add></p></sp>
            <sp><speaker>HARPAGON</speaker><l><stage>Aside</stage> To be <stage>Kneels</stage></l><l>or not</l></sp>
            <sp><speaker>BOB</speaker><stage>Aside</stage><stage>To Anna</stage><l>To be</l><l>or not</l></sp></TEI>
            """
        #expect(
            try dump(play, .xml) == [
                "1 work kind=dialogue| HARPAGON: ac",
                "2 work kind=dialogue| HARPAGON: [Aside] To be [Kneels]\nor not",
                "3 work kind=dialogue| BOB: [Aside] [To Anna] To be\nor not",
            ])
    }

    @Test(
        "What is no play is refused with its line",
        arguments: [
            ("<TEI>\n<sp>", CorpusFileError.Reason.xml(.malformed("premature end of data in tag sp line 2")), 2),
            ("<a/>", .otherRoot("a", wanted: "TEI"), 1),
            ("\n<!DOCTYPE TEI>\n<TEI/>", .xml(.documentType), 2),
        ])
    func refused(_ file: String, _ reason: CorpusFileError.Reason, _ line: Int) {
        #expect(throws: CorpusFileError(line: line, reason: reason)) { try dump(file, .xml) }
    }
}
