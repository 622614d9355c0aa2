import Synchronization
package import TorvSearch

extension SearchIndex {
  /// Builds the index of everything that can be found; the same content gives the same index, whatever the number of jobs.
  package static func building(
    _ content: SearchContent, jobs: Int, known: TermStatistics? = nil
  ) async -> (index: SearchIndex, vocabulary: Vocabulary) {
    let documents = content.documents
    let language = content.rules.language
    // Each run has a table of its words, so there are no more runs than keep all jobs at work.
    let length = Swift.min(1024, Swift.max(128, documents.count / 16))
    var read = await runs(of: documents.count, length: length).concurrentMap(jobs: jobs) {
      ReadDocuments(documents[$0], in: language)
    }
    let whole = Vocabulary(read, in: language)
    let forms = runs(of: whole.formNumbers.count, length: 1024)
    let vocabulary = whole.splitting(
      await forms.concurrentMap(jobs: jobs) { whole.compounds(among: $0, rules: content.rules) })
    // Each run is let go once its postings are made; all of both are more than anything else in a build.
    let words = read.map(Handover.init)
    read = []
    let postings = await Array(words.indices).concurrentMap(jobs: jobs) {
      Postings(words[$0].take(), number: $0, vocabulary: vocabulary)
    }
    let terms = await runs(of: vocabulary.termCount, length: 512).concurrentMap(jobs: jobs) {
      EncodedTerms($0, of: vocabulary, from: postings, known: known)
    }
    return (SearchIndex(content, vocabulary, terms), vocabulary)
  }

  private static func runs(of count: Int, length: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: length).map { $0..<min(count, $0 + length) }
  }
}

/// A value that is handed over once, to the only one who then knows it.
private final class Handover<Value: Sendable>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: Value) { self.value = Mutex(value) }

  func take() -> Value {
    guard let taken = value.withLock({ $0.take() }) else {
      preconditionFailure("it was handed over before")
    }
    return taken
  }
}
