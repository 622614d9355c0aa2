package import TorvSearch

extension SearchIndex {
  /// Builds the index of everything that can be found; the same content gives the same index, whatever the number of jobs.
  package static func building(
    _ content: SearchContent, jobs: Int, known: TermStatistics? = nil
  ) async -> (index: SearchIndex, vocabulary: Vocabulary) {
    let documents = content.documents
    let language = content.rules.language
    let read = await runs(of: documents.count, length: 128).concurrentMap(jobs: jobs) {
      ReadDocuments(documents[$0], in: language)
    }
    let whole = Vocabulary(read, in: language)
    let forms = runs(of: whole.formNumbers.count, length: 1024)
    let vocabulary = whole.splitting(
      await forms.concurrentMap(jobs: jobs) { whole.compounds(among: $0, rules: content.rules) })
    let postings = await Array(read.indices).concurrentMap(jobs: jobs) {
      Postings(read[$0], number: $0, vocabulary: vocabulary)
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
