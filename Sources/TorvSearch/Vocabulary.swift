/// The words of all documents, grouped into terms: the forms of a word that share a stem.
package struct Vocabulary: Sendable {
  /// All forms; the stop words have the lowest numbers.
  let forms: FormTable
  /// The number of the term that each form belongs to; terms are ordered by the keys of their stems.
  private(set) var termOfForm: [UInt32] = []
  /// The forms of each term, the most frequent first.
  private(set) var formsOfTerm: [[UInt32]] = []
  /// The stem of each term, folded.
  private(set) var stems: [[UInt8]] = []
  /// For the forms of each read run of documents, their numbers here.
  let numbers: [[UInt32]]
  /// The terms that each form is a compound of; none for most.
  package internal(set) var parts: [Int: [UInt32]] = [:]
  /// How many words each field has on average.
  let averageLengths: [Double]
  let documentCount: Int

  /// Brings together the words of all documents.
  package init(_ read: [ReadDocuments]) {
    var forms = FormTable(capacity: read.map(\.forms.count).max() ?? 0)
    numbers = read.map { run in
      (0..<run.forms.count).map { number in
        UInt32(
          forms.add(run.forms[number], times: run.forms.frequencies[number]) {
            run.forms.spellings[number]
          })
      }
    }
    self.forms = forms
    let count = read.reduce(0) { $0 + $1.lengths.count }
    documentCount = count
    averageLengths = Field.allCases.map { field in
      let total = read.reduce(0) { $0 + $1.lengths.reduce(0) { $0 + $1[field] } }
      return max(1, Double(total)) / Double(max(1, count))
    }
    group()
  }

  private mutating func group() {
    let stemmer = DanishStemmer()
    var groups: [ArraySlice<UInt8>: [UInt32]] = [:]
    for number in StopWords.folded.count..<max(StopWords.folded.count, forms.count) {
      let form = forms[number]
      groups[form.prefix(stemmer.stemLength(of: form)), default: []].append(UInt32(number))
    }
    let terms = groups.map { stem, forms in (key: WordKey.of(stem), stem: Array(stem), forms: forms)
    }
    .sorted { left, right in
      left.key == right.key
        ? left.stem.lexicographicallyPrecedes(right.stem)
        : left.key.lexicographicallyPrecedes(right.key)
    }
    termOfForm = [UInt32](repeating: .max, count: forms.count)
    for (term, group) in terms.enumerated() {
      for form in group.forms { termOfForm[Int(form)] = UInt32(term) }
      stems.append(group.stem)
      formsOfTerm.append(
        group.forms.sorted { left, right in
          let (a, b) = (forms.frequencies[Int(left)], forms.frequencies[Int(right)])
          return a == b ? forms[Int(left)].lexicographicallyPrecedes(forms[Int(right)]) : a > b
        })
    }
  }

  /// The number of terms.
  package var termCount: Int { stems.count }
}
