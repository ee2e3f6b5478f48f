/// A number with so many decimal places, and no sign before a zero.
package func decimal(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard let digits = Int(exactly: (value * scale).rounded()) else { return "\(value)" }
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
    let whole = (digits < 0 ? "-" : "") + padded.dropLast(places)
    return places == 0 ? whole : whole + "." + padded.suffix(places)
}
