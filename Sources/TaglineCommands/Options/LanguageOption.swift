import ArgumentParser
import Pages

/// The language of the words that a layout adds, by its code.
struct LanguageOption: ExpressibleByArgument {
    let terms: PageTerms

    init?(argument: String) {
        guard let terms = PageTerms.named(argument) else { return nil }
        self.terms = terms
    }

    var defaultValueDescription: String { terms.language }

    static var allValueStrings: [String] { PageTerms.all.map(\.language) }
}
