/// The numbers that readers show beside the pages: "Page Labels" in ISO 32000-1, 12.4.2.
enum PageLabels {
    /// Writes the labels as a number tree of one leaf; numbers that count on from the page before need no entry.
    static func write(_ labels: [String?], into output: inout PDFSyntax) {
        output += "<</Nums["
        var expected: Int?
        for (index, label) in labels.enumerated() {
            let label = label ?? String(index + 1)
            let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
            if let number, number == expected {
                expected = number &+ 1
                continue
            }
            output.number(index)
            if let number {
                output += "<</S/D/St "
                output.number(number)
            } else {
                output += "<</P"
                output.text(label)
            }
            output += ">>"
            expected = number.map { $0 &+ 1 }
        }
        output += "]>>"
    }
}
