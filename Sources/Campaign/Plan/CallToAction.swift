/// How a line begins that asks its reader to do something.
public enum CallToAction {
    /// A regular expression of whole lines that begin with a verb in the imperative; nil where none is known.
    ///
    /// - Parameter language: a tag's value, as `zh` or `en-GB`, English where it is nil.
    public static func pattern(in language: String?) -> String? {
        switch language?.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case nil, "en": "(\(english.joined(separator: "|"))) .+"
        case "zh", "中文": "(\(chinese.joined(separator: "|"))).+"
        default: nil
        }
    }

    private static let english = """
        Ask Arrange Book Borrow Bring Browse Build Buy Call Check Choose Claim Come Compare Cook Discover Download Enjoy Feel \
        Find Fix Follow Get Gift Give Go Grab Hear Hold Join Keep Learn Listen Look Make Meet Open Order Pack Phone Pick Plan \
        Play Pour Read Rent Request Reserve Ride Run Save See Send Set Share Shop Show Sign Sleep Start Stay Step Switch Take \
        Talk Taste Tell Test Tour Travel Try Turn Upgrade View Visit Wake Walk Watch Wear Win Write
        """.split(separator: " ")

    private static let chinese = """
        查看 看看 选 挑 约 预约 预订 预留 领 领取 试 试试 听听 订 订购 加入 参加 开始 了解 探索 下载 带 寄 买 来 去 找 \
        测测 算算 对比 抢 赶上 马上 立即 现在就 今天就
        """.split(separator: " ")
}
