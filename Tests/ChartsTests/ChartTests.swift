import Charts
import Testing
import XMLTree

struct ChartTests {
    private func chart(_ lines: [ChartLine], top: Axis? = nil, right: Axis? = nil) -> Chart {
        Chart(
            title: "Loss & <valid>, 损失", x: Axis("minutes", over: 0...2, count: 2),
            y: Axis("bits", over: 1...3, count: 2), top: top, right: right, lines: lines)
    }

    /// The document's elements after the style sheet, one a line.
    private func drawn(_ chart: Chart) throws -> String {
        let text = String(decoding: try chart.svg(), as: UTF8.self)
        return String(try #require(text.split(separator: "</style>\n").last))
    }

    /// The elements called `name`, wherever they stand.
    private func elements(_ name: String, of chart: Chart) throws -> [XMLElement] {
        func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }
        return all(try XMLElement(xml: chart.svg())).filter { $0.name == name }
    }

    @Test("A chart is one SVG document: axes, lines over them, and a legend")
    func whole() throws {
        let line = ChartLine("loss", .dotted, color: 1, points: [.init(0, 3), .init(1, 1.5), .init(2, 1)])
        #expect(
            try drawn(chart([line])) == """
                  <clipPath id="frame">
                    <rect class="paper" x="60.0" y="52.0" width="820.0" height="436.0"/>
                  </clipPath>
                  <rect class="paper" x="0.0" y="0.0" width="900.0" height="540.0"/>
                  <text class="title ink" x="24.0" y="30.0" text-anchor="start">Loss &amp; &lt;valid&gt;, 损失</text>
                  <line class="grid" x1="64.0" y1="484.0" x2="876.0" y2="484.0"/>
                  <line class="grid" x1="64.0" y1="268.0" x2="876.0" y2="268.0"/>
                  <line class="grid" x1="64.0" y1="52.0" x2="876.0" y2="52.0"/>
                  <line class="grid" x1="64.0" y1="52.0" x2="64.0" y2="484.0"/>
                  <line class="grid" x1="470.0" y1="52.0" x2="470.0" y2="484.0"/>
                  <line class="grid" x1="876.0" y1="52.0" x2="876.0" y2="484.0"/>
                  <text class="quiet" x="64.0" y="502.0" text-anchor="middle">0</text>
                  <text class="quiet" x="470.0" y="502.0" text-anchor="middle">1</text>
                  <text class="quiet" x="876.0" y="502.0" text-anchor="middle">2</text>
                  <text class="ink" x="470.0" y="524.0" text-anchor="middle">minutes</text>
                  <text class="quiet" x="56.0" y="488.0" text-anchor="end">1</text>
                  <text class="quiet" x="56.0" y="272.0" text-anchor="end">2</text>
                  <text class="quiet" x="56.0" y="56.0" text-anchor="end">3</text>
                  <text class="ink" x="20.0" y="268.0" text-anchor="middle" transform="rotate(-90 20.0 268.0)">bits</text>
                  <g clip-path="url(#frame)">
                    <path class="line dotted stroke1" d="M64.0 52.0 L470.0 376.0 L876.0 484.0"/>
                    <circle class="fill1" cx="64.0" cy="52.0" r="3"/>
                    <circle class="fill1" cx="470.0" cy="376.0" r="3"/>
                    <circle class="fill1" cx="876.0" cy="484.0" r="3"/>
                  </g>
                  <text class="ink halo" x="830.0" y="74.0" text-anchor="end">loss</text>
                  <line class="line dotted stroke1" x1="838.0" y1="70.0" x2="864.0" y2="70.0"/>
                  <circle class="fill1" cx="851.0" cy="70.0" r="3"/>
                </svg>

                """)
    }

    @Test("Faint lines lie behind, against the right axis, and the upper axis has its own places")
    func axes() throws {
        let lines = [
            ChartLine("loss", .thin, color: 0, points: [.init(0, 3), .init(2, 1)]),
            ChartLine(nil, .faint, color: 2, points: [.init(0, 0), .init(2, 0.5)]),
        ]
        let chart = chart(
            lines, top: Axis("steps", range: 0...1, ticks: [.init(1.5, "300")]),
            right: Axis("rate", over: 0...1, count: 1))
        let paths = try elements("path", of: chart)
        #expect(paths.map { $0[attribute: "class"] } == ["line faint stroke2", "line thin stroke0"])
        #expect(paths.map { $0[attribute: "d"] } == ["M64.0 484.0 L816.0 286.0", "M64.0 88.0 L816.0 484.0"])
        let texts = try elements("text", of: chart)
        let places = [texts.first { $0.text == "300" }, texts.first { $0.text == "rate" }].map { $0?[attribute: "x"] }
        #expect(places == ["628.0", "886.0"])
        #expect(texts.filter { $0[attribute: "class"] == "ink halo" }.map(\.text) == ["loss"])
    }

    @Test("A point that is no number breaks a line, and a line without any is not drawn")
    func gaps() throws {
        let broken = ChartLine(nil, .thin, color: 0, points: [.init(0, 1), .init(1, .nan), .init(1, 2), .init(2, 2)])
        let nothing = ChartLine(nil, .thin, color: 0, points: [.init(1, .infinity)])
        let paths = try elements("path", of: chart([broken, nothing]))
        #expect(paths.map { $0[attribute: "d"] } == ["M64.0 484.0 M470.0 268.0 L876.0 268.0"])
    }

    @Test("A line with more points than the picture has columns is drawn through their means")
    func manyPoints() throws {
        let points = (0..<81_200).map { ChartLine.Point(Double($0) / 40_600, $0.isMultiple(of: 2) ? 1.5 : 2.5) }
        let path = try #require(
            try elements("path", of: chart([ChartLine(nil, .thin, color: 0, points: points)])).first)
        let places = (path[attribute: "d"] ?? "").split(separator: "L")
        #expect(places.count == 812)
        #expect(places.allSatisfy { abs((Double($0.split(separator: " ").last ?? "") ?? 0) - 268) < 3 })
    }

    @Test("Every colour and every style that a line can have is in the style sheet, by day and by night")
    func styleSheet() throws {
        let lines = (0..<8).map { ChartLine("\($0)", .dotted, color: $0, points: [.init(0, 1), .init(2, 2)]) }
        let chart = chart(lines)
        let sheet = try #require(try elements("style", of: chart).first).text
        let parts = sheet.split(separator: "@media (prefers-color-scheme: dark)")
        #expect(parts.count == 2)
        for path in try elements("path", of: chart) {
            for name in (path[attribute: "class"] ?? "").split(separator: " ").suffix(1) {
                #expect(parts.allSatisfy { $0.contains(".\(name) {") })
            }
        }
        for style in ChartLine.Style.allCases { #expect(sheet.contains(".\(style.rawValue) {")) }
    }

    @Test("A name that XML cannot hold is refused")
    func forbiddenName() {
        let line = ChartLine("a\u{0}b", .thin, color: 0, points: [.init(0, 1)])
        #expect(throws: XMLError(.forbiddenCharacter("\0", path: "/svg/text"))) { try chart([line]).svg() }
    }
}
