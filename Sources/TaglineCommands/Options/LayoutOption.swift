import ArgumentParser
import Pages

/// A layout of pages by its name.
struct LayoutOption: ExpressibleByArgument {
    let profile: PageProfile

    init(_ profile: PageProfile) {
        self.profile = profile
    }

    init?(argument: String) {
        guard let profile = PageProfile.named(argument) else { return nil }
        self.profile = profile
    }

    var defaultValueDescription: String { profile.name }

    static var allValueStrings: [String] { PageProfile.all.map(\.name) }
}
