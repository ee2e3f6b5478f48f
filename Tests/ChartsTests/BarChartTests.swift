import Charts
import Testing
import XMLTree

struct BarChartTests {
    private func drawn(_ chart: BarChart) throws -> String {
        let text = String(decoding: try chart.svg(), as: UTF8.self)
        return String(try #require(text.split(separator: "</style>\n").last))
    }

    @Test("Bars in named rows are one SVG document, each with what it stands for")
    func rows() throws {
        let chart = BarChart(
            title: "Who & when, 谁", x: Axis("minutes", over: 0...2, count: 2), side: .rows(["ANNA", "安娜"]),
            bars: [
                .init(x: 0...1, y: 0.25...0.75, color: 0, note: "INT. <BAR>"),
                .init(x: 1...1, y: 1.25...1.75, color: 7),
            ])
        #expect(
            try drawn(chart) == """
                  <rect class="paper" x="0.0" y="0.0" width="900.0" height="152.0"/>
                  <text class="title ink" x="24.0" y="30.0" text-anchor="start">Who &amp; when, 谁</text>
                  <line class="grid" x1="178.0" y1="52.0" x2="178.0" y2="96.0"/>
                  <line class="grid" x1="527.0" y1="52.0" x2="527.0" y2="96.0"/>
                  <line class="grid" x1="876.0" y1="52.0" x2="876.0" y2="96.0"/>
                  <line class="grid" x1="178.0" y1="52.0" x2="876.0" y2="52.0"/>
                  <line class="grid" x1="178.0" y1="74.0" x2="876.0" y2="74.0"/>
                  <line class="grid" x1="178.0" y1="96.0" x2="876.0" y2="96.0"/>
                  <text class="quiet" x="178.0" y="114.0" text-anchor="middle">0</text>
                  <text class="quiet" x="527.0" y="114.0" text-anchor="middle">1</text>
                  <text class="quiet" x="876.0" y="114.0" text-anchor="middle">2</text>
                  <text class="ink" x="527.0" y="136.0" text-anchor="middle">minutes</text>
                  <text class="ink" x="170.0" y="67.0" text-anchor="end">ANNA</text>
                  <text class="ink" x="170.0" y="89.0" text-anchor="end">安娜</text>
                  <rect class="fill0" x="178.0" y="57.5" width="349.0" height="11.0">
                    <title>INT. &lt;BAR&gt;</title>
                  </rect>
                  <rect class="fill1" x="527.0" y="79.5" width="0.8" height="11.0"/>
                </svg>

                """)
    }

    @Test("Bars over an axis stand on it, cut off where they leave the picture, below the names of their colours")
    func axis() throws {
        let chart = BarChart(
            title: "Pace", x: Axis("minutes", over: 0...2, count: 2),
            side: .axis(Axis("seconds", over: 0...10, count: 2)),
            bars: [.init(x: 0...1, y: 0...5, color: 0), .init(x: 1...3, y: 5...20, color: 1)],
            legend: [.init("speech", color: 0), .init("action", color: 1)])
        let document = try XMLElement(xml: chart.svg())
        let bars = document.elements.filter { $0.name == "rect" }.dropFirst().map { bar in
            ["class", "x", "y", "width", "height"].map { bar[attribute: $0] ?? "" }.joined(separator: " ")
        }
        #expect(
            bars == [
                "fill0 64.0 280.0 406.0 204.0", "fill1 470.0 76.0 406.0 204.0", "fill0 64.0 52.0 14.0 12.0",
                "fill1 224.0 52.0 14.0 12.0",
            ])
        #expect(document.elements.filter { $0.name == "text" }.suffix(2).map(\.text) == ["speech", "action"])
    }

    @Test("A name that XML cannot hold is refused")
    func forbiddenName() {
        let chart = BarChart(title: "x", x: Axis("x", over: 0...1), side: .rows(["a\u{0}b"]), bars: [])
        #expect(throws: XMLError(.forbiddenCharacter("\0", path: "/svg/text"))) { try chart.svg() }
    }
}
