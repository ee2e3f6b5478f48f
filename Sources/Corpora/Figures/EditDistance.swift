/// Counts how many scalars must be put in, taken out or replaced to make one text of another.
///
/// Only the band of the table in which the result can lie is filled in (Ukkonen 1985): the limit on both sides of the
/// diagonal, and no further than the first row that exceeds it everywhere. Loops over whole numbers are spelled out,
/// which a debug build, too, runs fast.
public struct EditDistance {
    /// The row of the table, which the next comparison takes over.
    private var row: [Int] = []

    public init() {}

    /// The distance where it is at most `limit`; nil otherwise.
    public mutating func between(_ one: [Int], _ other: [Int], atMost limit: Int) -> Int? {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        let (rows, columns) = (short.count, long.count)
        guard limit >= 0, columns - rows <= limit else { return nil }
        let tooMuch = limit + 1
        while row.count <= columns { row.append(0) }
        var j = 0
        while j <= columns {
            row[j] = j
            j += 1
        }
        var i = 1
        while i <= rows {
            let scalar = short[i - 1]
            j = i > limit ? i - limit : 1
            let last = i + limit < columns ? i + limit : columns
            var diagonal = row[j - 1]
            var left = j == 1 ? i : tooMuch
            row[j - 1] = left
            var least = left
            while j <= last {
                let above = j < i + limit ? row[j] : tooMuch
                var cost = diagonal
                if scalar != long[j - 1] {
                    if above < cost { cost = above }
                    if left < cost { cost = left }
                    cost += 1
                }
                row[j] = cost
                if cost < least { least = cost }
                diagonal = above
                left = cost
                j += 1
            }
            if least > limit { return nil }
            i += 1
        }
        return row[columns] <= limit ? row[columns] : nil
    }
}
