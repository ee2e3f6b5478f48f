extension Screenplay {
    /// One character's sides: the scenes in which the character speaks, whole, under the title page.
    ///
    /// - Parameter name: the character's name, in any case; a cue of several names counts for each.
    /// - Throws: ``RenameError/noCharacter(_:known:)`` where nobody of this name speaks.
    public func sides(of name: String) throws(RenameError) -> Screenplay {
        let wanted = name.withBytes { String($0.trimmed) }.uppercased()
        let names = cueNames
        let speaks = elements.map { element in
            guard element.type == .character else { return false }
            let cue = element.name.withoutEmphasis.uppercased()
            return cue == wanted || JointCue(cue)?.names.contains(wanted) == true
                || JointCue(cue, of: names)?.names.contains(wanted) == true
        }
        let scenes = scenes
        // Speeches may stand before the first scene heading, too.
        let front = 0..<(scenes.first?.elements.lowerBound ?? elements.count)
        var sides = self
        sides.elements = ([front] + scenes.map(ownElements)).filter { speaks[$0].contains(true) }
            .flatMap { elements[$0] }
        guard !sides.elements.isEmpty else { throw .noCharacter(wanted, known: characterNames) }
        return sides
    }
}
