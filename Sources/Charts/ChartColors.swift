/// The colours of charts, by day and by night.
enum ChartColors {
    /// The palette of Okabe and Ito (2008), which people with any kind of colour vision can tell apart, without its
    /// black and its yellow, which are lost on a dark or a light page; by night a lighter blue.
    static let lines = [
        (day: "#0072b2", night: "#56b4e9"), (day: "#d55e00", night: "#e8803a"), (day: "#009e73", night: "#2fc39a"),
        (day: "#cc79a7", night: "#e09bc1"), (day: "#b8860b", night: "#e6c229"), (day: "#6a51a3", night: "#a99bdb"),
    ]

    /// The style sheet: day first, night for readers whose system is dark.
    static var styleSheet: String {
        let fixed = """
            text { font: 12px system-ui, sans-serif }
            .title { font-size: 15px; font-weight: 600 }
            .line { fill: none; stroke-linejoin: round; stroke-linecap: round }
            .thin { stroke-width: 1.2; stroke-opacity: 0.7 }
            .dotted { stroke-width: 2 }
            .faint { stroke-width: 1.2; stroke-opacity: 0.3 }
            .grid { stroke-width: 1 }
            .halo { paint-order: stroke; stroke-width: 4; stroke-linejoin: round }
            """
        return "\n\(fixed)\n\(rules(day))\n@media (prefers-color-scheme: dark) {\n\(rules(night))\n}\n"
    }

    private static let day = (paper: "#ffffff", ink: "#1c1c1c", quiet: "#6b6b6b", grid: "#e6e6e6", lines.map(\.day))
    private static let night = (
        paper: "#16181c", ink: "#e8e8e8", quiet: "#9a9a9a", grid: "#2c2f36", lines.map(\.night)
    )

    private static func rules(
        _ colors: (paper: String, ink: String, quiet: String, grid: String, lines: [String])
    ) -> String {
        let lines = colors.lines.enumerated().map { ".stroke\($0) { stroke: \($1) } .fill\($0) { fill: \($1) }" }
        return """
            .paper { fill: \(colors.paper) }
            .ink { fill: \(colors.ink) }
            .quiet { fill: \(colors.quiet) }
            .grid { stroke: \(colors.grid) }
            .halo { stroke: \(colors.paper) }
            \(lines.joined(separator: "\n"))
            """
    }
}
