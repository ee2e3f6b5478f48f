public import Campaign

/// What a project keeps of the results that were read: how their columns are called, and the last counts of each
/// campaign's variants.
public struct ResultsLedger: Equatable, Sendable {
    /// The results of one campaign.
    public struct Entry: Equatable, Sendable {
        public var arms: [Arm]
        /// How many times other counts than before were read.
        public var looks: Int
    }

    public var columns: [ResultsColumn: String]
    /// By the campaigns' names.
    public private(set) var campaigns: [String: Entry]

    public init() {
        (columns, campaigns) = ([:], [:])
    }

    /// Puts a campaign's counts in the place of those before. The same counts again are no new look.
    ///
    /// - Returns: how many looks there have been.
    public mutating func record(_ arms: [Arm], of campaign: String) -> Int {
        guard let last = campaigns[campaign] else {
            campaigns[campaign] = Entry(arms: arms, looks: 1)
            return 1
        }
        if last.arms != arms { campaigns[campaign] = Entry(arms: arms, looks: min(last.looks, Arm.limit) + 1) }
        return campaigns[campaign]?.looks ?? 1
    }
}

extension ResultsLedger {
    /// Reads the bytes of its file.
    public init(json bytes: [UInt8]) throws(DraftError) {
        do throws(JSONError) {
            try self.init(json: JSONCursor(JSONValue(json: bytes)))
        } catch {
            throw DraftError(error, in: bytes)
        }
    }

    public var json: JSONValue {
        let headers = ResultsColumn.allCases.compactMap { column in
            columns[column].map { JSONValue.Member(column.rawValue, .string($0)) }
        }
        let entries = campaigns.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value.json) }
        return ["columns": .object(headers), "campaigns": .object(entries)]
    }

    private init(json root: JSONCursor) throws(JSONError) {
        self.init()
        for (key, header) in try root.member("columns")?.members() ?? [] {
            guard let column = ResultsColumn(rawValue: key) else { continue }
            columns[column] = try header.string()
        }
        for (name, entry) in try root.member("campaigns")?.members() ?? [] {
            campaigns[name] = try Entry(json: entry)
        }
    }
}

extension ResultsLedger.Entry {
    fileprivate var json: JSONValue {
        let arms = arms.map { arm -> JSONValue in
            ["variant": .string(arm.name), "impressions": .integer(arm.impressions), "clicks": .integer(arm.clicks)]
        }
        return ["looks": .integer(looks), "variants": .array(arms)]
    }

    fileprivate init(json entry: JSONCursor) throws(JSONError) {
        self.init(arms: [], looks: try entry.member("looks")?.integer() ?? 1)
        for variant in try entry.required("variants").array() {
            let impressions = try variant.required("impressions").integer(in: 1...Arm.limit)
            let clicks = try variant.required("clicks").integer(in: 0...impressions)
            let name = try variant.required("variant").string()
            if let arm = try? Arm(name: name, impressions: impressions, clicks: clicks) { arms.append(arm) }
        }
    }
}
