import Measures
import Testing

struct MeasuresTests {
    @Test(arguments: [
        ("", [0, 0, 0, 0, 0, 0, 0]),
        ("Free returns", [12, 12, 12, 12, 12, 12, 12]),
        ("cafe\u{301}", [4, 5, 5, 6, 4, 4, 5]),
        ("免费退货", [4, 4, 4, 12, 8, 8, 4]),
        ("👨‍👩‍👧 €5", [4, 8, 11, 23, 5, 6, 11]),
        ("\u{FEFF}a\r\nb", [4, 5, 5, 7, 2, 5, 5]),
    ])
    func `every unit counts the same text its own way`(text: String, lengths: [Int]) {
        #expect(MeasureUnit.allCases.map { $0.length(of: text) } == lengths)
        let measures = Measures(of: text)
        let all = [measures.graphemes, measures.scalars, measures.utf16, measures.utf8, measures.width, measures.x]
        #expect(all + [measures.sms.units] == lengths)
    }

    @Test func `the units go by the names of the command line`() {
        let names = MeasureUnit.allCases.map(\.rawValue)
        #expect(names == ["graphemes", "scalars", "utf16", "utf8", "width", "x", "sms"])
    }

    @Test(arguments: MeasureUnit.allCases)
    func `a running length is the length of each text it passes`(unit: MeasureUnit) {
        let texts = [
            "Save 20% at example com/a(b)?q=1. €5 中",
            "👩‍👩‍👧‍❤\u{FE0E}👩‍👩‍👧‍👩x1\u{FE0F}\u{FE0F}\u{20E3}❤\u{FE0F}\u{FE0F}\u{200D}\u{200D}👩a\n\n\r\n🏴\u{E0067}\u{E007F}",
            "👩‍👩‍👧🇩🇪🇫1\u{FE0F}\u{20E3}☝🏽❤\u{FE0F} क\u{94D}षि e\u{301}\r\n\u{1100}\u{1161}",
        ]
        for text in texts {
            var running = RunningLength(in: unit)
            var soFar = ""
            var leastSoFar = 0
            for scalar in text.unicodeScalars {
                running.append(scalar)
                soFar.unicodeScalars.append(scalar)
                #expect(running.length == unit.length(of: soFar), "\(soFar.debugDescription)")
                leastSoFar = max(leastSoFar, running.least)
                #expect(running.length >= leastSoFar, "\(soFar.debugDescription)")
            }
        }
    }
}
