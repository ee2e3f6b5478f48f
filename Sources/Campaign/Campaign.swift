/// A brief and the copy written for it, slot by slot in the channel's order.
public struct Campaign: Equatable, Sendable {
    public struct Slot: Equatable, Sendable {
        /// The slot's name in its channel, as `headline`.
        public var name: String
        public var variants: [Variant]

        public init(name: String, variants: [Variant] = []) {
            self.name = name
            self.variants = variants
        }
    }

    public var brief: Brief
    public var slots: [Slot]

    public init(brief: Brief, slots: [Slot] = []) {
        self.brief = brief
        self.slots = slots
    }
}
