/// Finds the words that a compound is made of: only such as the site uses by themselves.
///
/// A word of eight letters or more is split in two where both parts have four letters or more and stand at least twice in the
/// texts. Between them may be a linking s or e, or an e that the first part has lost (`samarbejds-aftale`). Of several
/// places, the one counts whose rarer part is the more frequent; a part that is a compound itself is split in turn.
struct CompoundSplitter {
  private let vocabulary: Vocabulary
  private let wholeWords: Set<[UInt8]>

  private static let shortestWord = 8
  private static let shortestPart = 4
  /// How often a part must stand in the texts.
  private static let lowestFrequency = 2
  /// Words that begin others without being what those are about, and endings that look like words.
  private static let particles = Set(
    "efter eller frem gennem hvor imellem imod over under inde uden mange samme".split(
      separator: " "
    )
    .map { Array($0.utf8) })
  private static let endings = Set(
    "else ende eren erne foelger gaaende ingen maal eres heden heder ning ningen ninger ligt lige ling mest satte taget"
      .split(
        separator: " "
      ).map { Array($0.utf8) })

  init(_ vocabulary: Vocabulary, rules: SearchRules) {
    self.vocabulary = vocabulary
    wholeWords = Set(rules.wholeWords.flatMap(foldedWords(of:)))
  }

  /// Returns the forms whose terms the compound is made of; empty if the form is no compound.
  func parts(of form: Int, depth: Int = 0) -> [Int] {
    let word = vocabulary.forms[form]
    guard word.count >= Self.shortestWord, depth < 3, !wholeWords.contains(Array(word)),
      word.allSatisfy({ $0 > UInt8(ascii: "9") })
    else { return [] }
    var best: (frequency: Int, head: Int, tail: Int)?
    for place in (word.startIndex + Self.shortestPart)...(word.endIndex - Self.shortestPart) {
      guard let tail = number(of: word[place...], unless: Self.endings) else { continue }
      let tailFrequency = Int(vocabulary.forms.frequencies[tail])
      guard tailFrequency > best?.frequency ?? 0, let head = head(word[..<place]) else { continue }
      let frequency = min(tailFrequency, Int(vocabulary.forms.frequencies[head]))
      if frequency > best?.frequency ?? 0 { best = (frequency, head, tail) }
    }
    guard let best else { return [] }
    return [best.head, best.tail].flatMap { [$0] + parts(of: $0, depth: depth + 1) }
  }

  /// Returns the word that a compound begins with: as it stands, without its linking letter, or with its e again.
  private func head(_ text: ArraySlice<UInt8>) -> Int? {
    if let whole = number(of: text, unless: Self.particles) { return whole }
    guard text.count > Self.shortestPart, let last = text.last else { return withE(text) }
    if last == UInt8(ascii: "s") {
      return number(of: text.dropLast(), unless: Self.particles) ?? withE(text.dropLast())
    }
    if last == UInt8(ascii: "e") { return number(of: text.dropLast(), unless: Self.particles) }
    return withE(text)
  }

  private func withE(_ text: ArraySlice<UInt8>) -> Int? {
    number(of: (text + [UInt8(ascii: "e")])[...], unless: Self.particles)
  }

  private func number(of word: ArraySlice<UInt8>, unless excluded: Set<[UInt8]>) -> Int? {
    guard word.count >= Self.shortestPart,
      let number = vocabulary.forms.number(of: word), number >= vocabulary.firstWord,
      vocabulary.forms.frequencies[number] >= Self.lowestFrequency,
      !excluded.contains(Array(word))
    else { return nil }
    return number
  }
}

extension Vocabulary {
  /// Splits the compounds among the forms with the numbers; only Danish ones are known.
  package func compounds(among numbers: Range<Int>, rules: SearchRules) -> [Int: [UInt32]] {
    guard rules.language.hasDanishRules else { return [:] }
    let splitter = CompoundSplitter(self, rules: rules)
    var found: [Int: [UInt32]] = [:]
    for form in numbers where form >= firstWord {
      var terms: [UInt32] = []
      for part in splitter.parts(of: form) {
        let term = termOfForm[part]
        if term != termOfForm[form], !terms.contains(term) { terms.append(term) }
      }
      if !terms.isEmpty { found[form] = terms }
    }
    return found
  }

  /// Returns the vocabulary with compounds that were found in parts of it.
  package func splitting(_ found: [[Int: [UInt32]]]) -> Vocabulary {
    var result = self
    for part in found { result.parts.merge(part) { first, _ in first } }
    return result
  }

  /// The numbers of all forms.
  package var formNumbers: Range<Int> { 0..<forms.count }

  /// The compounds with their parts, the most frequent first: for editors to look through.
  package var splits: [(word: String, parts: [String], frequency: Int)] {
    parts.map { form, terms in
      (
        forms.spellings[form], terms.map { forms.spellings[Int(formsOfTerm[Int($0)][0])] },
        Int(forms.frequencies[form])
      )
    }.sorted { ($1.frequency, $0.word) < ($0.frequency, $1.word) }
  }
}
