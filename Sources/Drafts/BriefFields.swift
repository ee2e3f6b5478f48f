import Campaign

/// The fields of a brief under the names that a brief's JSON gives them, in their order.
enum BriefFields {
    static var texts: [(name: String, field: WritableKeyPath<Brief, String>)] {
        [
            ("product", \.product), ("brand", \.brand), ("audience", \.audience), ("offer", \.offer),
            ("price", \.price), ("place", \.place), ("benefit", \.benefit), ("url", \.url),
        ]
    }

    static var lists: [(name: String, field: WritableKeyPath<Brief, [String]>)] {
        [("must", \.must), ("mustEach", \.mustEach), ("ban", \.ban)]
    }
}
