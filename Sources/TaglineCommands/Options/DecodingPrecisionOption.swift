import ArgumentParser
import LanguageModel

/// A decoder's precision; every processor has all of them.
enum DecodingPrecisionOption: String, CaseIterable, ExpressibleByArgument {
    case auto, f32, bf16, int8

    var resolved: DecodingPrecision {
        DecodingPrecision(rawValue: rawValue) ?? .fastest
    }
}
