@testable import LanguageModel

extension CorpusCounts {
    init(_ corpus: [TaggedLine]) {
        self.init()
        for line in corpus { add(LineBuffer(line)) }
    }
}

extension Vocabulary {
    init(corpus: [TaggedLine], least: Int) {
        self = CorpusCounts(corpus).vocabulary(least: least)
    }
}

extension TagVocabulary {
    init(corpus: [TaggedLine], least: Int) {
        self = CorpusCounts(corpus).tagVocabulary(least: least)
    }
}
