/// No telephone number in the text; there is an asset for it. Source: third parties, so a warning.
struct GooglePhoneNumber: GoogleRule {
    let name = "google.phone"

    func objection(to line: Line) -> Objection? {
        guard let number = phoneNumbers(in: line.text).first else { return nil }
        return .warning("“\(line.text[number])” looks like a telephone number; use a call asset")
    }
}
