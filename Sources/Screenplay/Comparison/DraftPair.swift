/// Two drafts of a script in parts: what stands before the first scene heading, then the scenes.
///
/// Elements that say the same in both drafts have the same number, so that parts compare as lists of numbers.
struct DraftPair {
    /// A draft in parts.
    struct Draft {
        let screenplay: Screenplay
        /// The elements of each part; the first part may have none.
        let parts: [Range<Int>]
        /// What each element says, as a number.
        let keys: [Int]

        /// What a part says.
        func keys(of part: Int) -> ArraySlice<Int> { keys[parts[part]] }

        /// The number that a part's heading has; nil in the first part.
        func number(of part: Int) -> String? {
            part == 0 ? nil : screenplay.elements[parts[part].lowerBound].sceneNumber
        }

        /// What a part's heading says, as a number; nil in the first part.
        func heading(of part: Int) -> Int? { part == 0 ? nil : keys[parts[part].lowerBound] }
    }

    let old: Draft
    let new: Draft

    private struct Key: Hashable {
        let type: ElementType
        let text: String
        let dual: Bool
        let depth: Int
    }

    init(_ old: Screenplay, _ new: Screenplay) {
        var numbers: [Key: Int] = [:]
        func draft(_ screenplay: Screenplay) -> Draft {
            let elements = screenplay.elements
            let keys = elements.map { element in
                let key = Key(type: element.type, text: element.text, dual: element.dual, depth: element.depth)
                if let number = numbers[key] { return number }
                numbers[key] = numbers.count
                return numbers.count - 1
            }
            let scenes = screenplay.scenes.map(\.elements)
            let front = 0..<(scenes.first?.lowerBound ?? elements.count)
            let parts = ([front] + scenes).map { part in
                // What is kept for another format at the script's end is none of its scenes.
                let last = part.last { !elements[$0].isRemainder }
                return part.lowerBound..<(last.map { $0 + 1 } ?? part.lowerBound)
            }
            return Draft(screenplay: screenplay, parts: parts, keys: keys)
        }
        self.old = draft(old)
        self.new = draft(new)
    }
}
