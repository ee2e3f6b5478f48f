/// Whose forms of the characters that Chinese, Japanese and Korean share are meant.
enum EastAsianRegion: String {
    case simplified = "sc"
    case traditional = "tc"
    case japanese = "jp"
    case korean = "kr"

    /// - Parameter language: as in BCP 47; nil goes by `scalars`: kana are Japanese, Hangul is Korean.
    init(language: String?, scalars: Set<Unicode.Scalar>) {
        let language = language?.lowercased() ?? ""
        if language.hasPrefix("ja") {
            self = .japanese
        } else if language.hasPrefix("ko") {
            self = .korean
        } else if ["zh-hant", "zh-tw", "zh-hk", "zh-mo"].contains(where: language.hasPrefix) {
            self = .traditional
        } else if language.hasPrefix("zh") {
            self = .simplified
        } else if scalars.contains(where: { (0x3041...0x30FF).contains($0.value) }) {
            self = .japanese
        } else if scalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) {
            self = .korean
        } else {
            self = .simplified
        }
    }

    /// Whether a face of a collection is the region's, such as `NotoSerifCJKsc-Regular` or `PingFangSC-Regular`.
    func isNamed(in name: String) -> Bool {
        let family = name.prefix { $0 != "-" }.lowercased()
        return family.hasSuffix(rawValue) && !family.contains("mono")
    }
}
