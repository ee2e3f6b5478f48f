public import Campaign

/// What a project keeps of the results that were read: how their columns are called, and the last counts of each
/// campaign's variants.
public struct ResultsLedger: Equatable, Sendable {
    /// The results of one campaign.
    public struct Entry: Equatable, Sendable {
        /// In the order in which they were first read.
        public fileprivate(set) var arms: [Arm] = []
        /// How many times other counts than before were read, by the variants' names.
        fileprivate var looks: [String: Int] = [:]
    }

    public var columns: [ResultsColumn: String]
    /// By the campaigns' names.
    public private(set) var campaigns: [String: Entry]

    public init() {
        (columns, campaigns) = ([:], [:])
    }

    /// Puts counts of a campaign's variants in the place of those before. Variants that are not among them keep theirs;
    /// the same counts again are no new look.
    ///
    /// - Returns: how many looks there have been at these variants, at most.
    public mutating func record(_ arms: [Arm], of campaign: String) -> Int {
        var entry = campaigns[campaign] ?? Entry()
        entry.record(arms)
        campaigns[campaign] = entry
        return arms.compactMap { entry.looks[$0.name] }.max() ?? 1
    }
}

extension ResultsLedger.Entry {
    fileprivate mutating func record(_ new: [Arm]) {
        var places = Dictionary(arms.enumerated().map { ($1.name, $0) }) { first, _ in first }
        for arm in new {
            guard let place = places[arm.name] else {
                places[arm.name] = arms.count
                arms.append(arm)
                looks[arm.name] = 1
                continue
            }
            if arms[place] != arm { looks[arm.name] = min(looks[arm.name] ?? 1, Arm.limit) + 1 }
            arms[place] = arm
        }
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
    /// The looks of the variant that has most stand once; a variant that has fewer says so.
    fileprivate var json: JSONValue {
        let most = looks.values.max() ?? 1
        let arms = arms.map { arm -> JSONValue in
            var members: [JSONValue.Member] = [
                .init("variant", .string(arm.name)), .init("impressions", .integer(arm.impressions)),
                .init("clicks", .integer(arm.clicks)),
            ]
            if let own = looks[arm.name], own != most { members.append(.init("looks", .integer(own))) }
            return .object(members)
        }
        return ["looks": .integer(most), "variants": .array(arms)]
    }

    fileprivate init(json entry: JSONCursor) throws(JSONError) {
        self.init()
        let most = try entry.member("looks")?.integer() ?? 1
        for variant in try entry.required("variants").array() {
            let impressions = try variant.required("impressions").integer(in: 1...Arm.limit)
            let clicks = try variant.required("clicks").integer(in: 0...impressions)
            let name = try variant.required("variant").string()
            guard let arm = try? Arm(name: name, impressions: impressions, clicks: clicks) else { continue }
            arms.append(arm)
            looks[name] = try variant.member("looks")?.integer() ?? most
        }
    }
}
