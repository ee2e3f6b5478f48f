import ArgumentParser

/// What a command learns from besides what it always does, only where it is asked to.
enum LearningSource: String, CaseIterable, ExpressibleByArgument {
    /// Suggestions that were kept or edited, and ad lines that won.
    case kept
}
