// Answers the check scripts beside it, which compile it together with Sources/Measures.
// Each line of input is a text as hexadecimal scalars; each line of output its width, its X weight and its SMS units.

while let line = readLine() {
    var text = ""
    for word in line.split(separator: " ") {
        guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) else { continue }
        text.unicodeScalars.append(scalar)
    }
    let measures = Measures(of: text)
    print(measures.width, measures.x, measures.sms.units)
}
