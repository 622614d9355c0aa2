/// The words of all documents, grouped into terms: the forms of a word that share a stem.
package struct Vocabulary: Sendable {
  /// All forms; the stop words have the lowest numbers.
  let forms: FormTable
  /// The number of the term that each form belongs to; terms are ordered by the keys of their stems.
  private(set) var termOfForm: [UInt32] = []
  /// The forms of each term, the most frequent first.
  private(set) var formsOfTerm: [[UInt32]] = []
  /// What all forms of each term begin with, folded.
  private(set) var stems: [[UInt8]] = []
  /// For the forms of each read run of documents, their numbers here.
  let numbers: [[UInt32]]
  /// The terms that each form is a compound of; none for most.
  package internal(set) var parts: [Int: [UInt32]] = [:]
  /// How many words each field has on average.
  let averageLengths: [Double]
  let documentCount: Int
  /// The number of the first form that is no stop word.
  let firstWord: Int

  /// Brings together the words of all documents, which were read in the language.
  package init(_ read: [ReadDocuments], in language: SearchLanguage) {
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
    firstWord = language.stopWords.count
    averageLengths = Field.allCases.map { field in
      let total = read.reduce(0) { $0 + $1.lengths.reduce(0) { $0 + $1[field] } }
      return max(1, Double(total)) / Double(max(1, count))
    }
    group(in: language)
  }

  private mutating func group(in language: SearchLanguage) {
    let terms = families(in: language).map { stem, forms in
      (key: WordKey.of(stem), stem: Array(stem), forms: forms)
    }
    .sorted { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      if left.stem != right.stem { return left.stem.lexicographicallyPrecedes(right.stem) }
      return left.forms[0] < right.forms[0]
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

  /// Returns the forms that belong together, each family with what all of it begins with.
  private func families(
    in language: SearchLanguage
  ) -> [(stem: ArraySlice<UInt8>, forms: [UInt32])] {
    let stemmer = Stemmer(language: language.code)
    let words = firstWord..<max(firstWord, forms.count)
    var stems: [ArraySlice<UInt8>] = []
    var families: [[UInt32]] = []
    var familyOfStem: [ArraySlice<UInt8>: Int] = [:]
    var familyOfForm = [Int](repeating: -1, count: forms.count)
    for number in words {
      let form = forms[number]
      let (stem, length) = Self.stem(of: form, by: stemmer)
      let family = familyOfStem[stem, default: families.count]
      if family == families.count {
        familyOfStem[stem] = family
        stems.append(form.prefix(length))
        families.append([])
      }
      // Where a stem is not how its words begin, it is kept as far as it is.
      stems[family] = stems[family].prefix(length)
      families[family].append(UInt32(number))
      familyOfForm[number] = family
    }
    guard language.hasDanishRules else { return zip(stems, families).map { ($0, $1.sorted()) } }
    let inflections = Inflections(forms: forms)
    for number in words {
      inflections.forEachWord(under: forms[number]) { word in
        let (one, other) = (familyOfForm[word], familyOfForm[number])
        guard one >= 0, one != other else { return }
        let length = zip(stems[one], stems[other]).prefix { $0 == $1 }.count
        guard length >= Self.shortestStem else { return }
        // The smaller one joins the larger, so that no form is moved more often than there are doublings.
        let (kept, joined) =
          families[one].count >= families[other].count ? (one, other) : (other, one)
        stems[kept] = stems[kept].prefix(length)
        for form in families[joined] { familyOfForm[Int(form)] = kept }
        families[kept] += families[joined]
        families[joined] = []
      }
    }
    return zip(stems, families).filter { !$0.1.isEmpty }.map { ($0.0, $0.1.sorted()) }
  }

  /// Returns the stem of a form, and how many bytes of it the form begins with.
  ///
  /// A form that has less in common with its stem than words are looked up by (`dying` of `die`) is a stem of its own.
  private static func stem(
    of form: ArraySlice<UInt8>, by stemmer: Stemmer?
  ) -> (stem: ArraySlice<UInt8>, length: Int) {
    guard let stem = stemmer?.stem(of: form) else { return (form, form.count) }
    let length = zip(stem, form).prefix { $0 == $1 }.count
    return length < min(stem.count, shortestStem) ? (form, form.count) : (stem, length)
  }

  /// How much two families must have in common, in bytes, to be made one.
  private static let shortestStem = 3

  /// The number of terms.
  package var termCount: Int { stems.count }
}
