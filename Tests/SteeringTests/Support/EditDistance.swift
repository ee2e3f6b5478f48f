/// The least insertions, deletions and replacements of scalars that make one text of another, by the whole table.
func editDistance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    var table = [[Int]](repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in 0...one.count {
        for j in 0...other.count {
            if i == 0 || j == 0 {
                table[i][j] = i + j
            } else {
                table[i][j] = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
                )
            }
        }
    }
    return table[one.count][other.count]
}
