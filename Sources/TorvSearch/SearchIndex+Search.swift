/// What a search found.
package struct SearchAnswer: Sendable {
  /// The best first; a page stands in it once.
  package let results: [Result]
  /// For each typed word that the site does not use, the words that were looked for instead.
  package let corrections: [Correction]
  /// What marks the words of the query in texts.
  package let marks: SearchMarks

  /// A document that was found.
  package struct Result: Sendable {
    /// The number of the document among those of the content.
    package let document: Int
    package let score: Double
  }

  /// A word that the site does not use.
  package struct Correction: Sendable {
    package let typed: String
    package let words: [String]
  }
}

extension SearchIndex {
  /// Words that count together: each document counts by the best of what they match.
  private struct Unit {
    var weight = 1.0
    var matches: [WordResolver.Match]
    /// Terms that count if a document has all of them.
    var groups: [[Int]] = []

    /// Adds what a synonym finds.
    mutating func add(_ terms: [Int]) {
      if terms.count > 1 {
        groups.append(terms)
      } else if !matches.contains(where: { $0.term == terms[0] }) {
        matches.append(WordResolver.Match(term: terms[0], factor: WordResolver.synonymFactor))
      }
    }
  }

  /// Returns what fits the text best, at most `limit` documents.
  package func search(_ text: String, limit: Int = .max) -> SearchAnswer {
    let query = SearchQuery(text, in: language)
    let resolver = WordResolver(index: self)
    let resolutions = query.words.map(resolver.resolve)
    let units = units(query, resolutions, resolver)
    let scores = scores(of: units)
    let allowed = documents(with: query.phrases, resolutions)
    var results = scores.indices.compactMap { document -> SearchAnswer.Result? in
      guard scores[document] > 0, allowed?.contains(document) != false else { return nil }
      let weight = weight(of: document) * (query.asksForMeaning ? meaningWeight(of: document) : 1)
      return SearchAnswer.Result(
        document: document, score: scores[document] * Double(weight) / 10000)
    }
    results.sort { ($1.score, $0.document) < ($0.score, $1.document) }
    raiseNear(&results, query, resolutions)
    var kinds: Set<Int> = []
    let once = results.filter { result in
      let kind = content.documents[result.document].kind
      return !content.kinds[kind].isOnOnePage || kinds.insert(kind).inserted
    }
    return SearchAnswer(
      results: Array(once.prefix(limit)), corrections: corrections(query, resolutions),
      marks: SearchMarks(
        units.map { $0.matches.map(\.term) + $0.groups.joined() }, in: self))
  }

  /// Whether all words of a text are on pages, in one form or another.
  package func hasWords(of text: String) -> Bool {
    let resolver = WordResolver(index: self)
    return foldedWords(of: text).allSatisfy {
      language.stopWords.contains($0) || resolver.exact($0) != nil
    }
  }

  private func corrections(
    _ query: SearchQuery, _ resolutions: [WordResolver.Resolution]
  ) -> [SearchAnswer.Correction] {
    zip(query.words, resolutions).compactMap { word, resolution in
      guard !resolution.isKnown, !resolution.corrections.isEmpty else { return nil }
      return SearchAnswer.Correction(
        typed: word.typed, words: resolution.corrections.map { terms[$0].forms[0] })
    }
  }

  /// Returns what is looked for: each word, the parts of words that are made of others, and neighbours as one word.
  private func units(
    _ query: SearchQuery, _ resolutions: [WordResolver.Resolution], _ resolver: WordResolver
  ) -> [Unit] {
    var units = resolutions.map { Unit(matches: $0.matches) }
    let folded = query.words.map(\.folded)
    for synonym in content.rules.synonyms { apply(synonym, to: &units, folded, resolver) }
    for resolution in resolutions {
      for part in resolution.parts {
        var unit = [Unit(weight: 0.4, matches: [WordResolver.Match(term: part, factor: 1)])]
        let form = foldedWords(of: terms[part].forms[0])
        for synonym in content.rules.synonyms { apply(synonym, to: &unit, form, resolver) }
        units += unit
      }
    }
    for (left, right) in zip(query.words, query.words.dropFirst()) {
      for link in [[]] + language.links {
        guard let term = resolver.exact(left.folded + link + right.folded) else {
          continue
        }
        units.append(Unit(weight: 0.8, matches: [WordResolver.Match(term: term, factor: 1)]))
      }
    }
    return units
  }

  /// Adds what a synonym finds to the units of the words that make it up.
  private func apply(
    _ synonym: SearchRules.Synonym, to units: inout [Unit], _ folded: [[UInt8]],
    _ resolver: WordResolver
  ) {
    for typed in synonym.typed where typed.count <= folded.count {
      for start in 0...(folded.count - typed.count) {
        let words = folded[start..<(start + typed.count)]
        guard zip(words, typed).allSatisfy({ language.isForm($0, of: $1) }) else { continue }
        for found in synonym.found where found != typed {
          let terms = found.compactMap(resolver.exact)
          guard terms.count == found.count else { continue }
          for number in words.indices { units[number].add(terms) }
        }
      }
    }
  }

  /// Returns the score of each document, before its kind and year count.
  private func scores(of units: [Unit]) -> [Double] {
    let count = content.documents.count
    var scores = [Double](repeating: 0, count: count)
    var coverage = [Double](repeating: 0, count: count)
    var total = 0.0
    for unit in units {
      total += unit.weight
      let best = best(of: unit)
      for document in 0..<count where best[document] > 0 {
        scores[document] += unit.weight * best[document]
        coverage[document] += unit.weight
      }
    }
    for document in 0..<count where scores[document] > 0 {
      let share = 0.4 + 0.6 * coverage[document] / total
      scores[document] *= share * share.squareRoot()
    }
    return scores
  }

  private func best(of unit: Unit) -> [Double] {
    var best = [Double](repeating: 0, count: content.documents.count)
    for match in unit.matches { raise(&best, by: match.term, match.factor) }
    for group in unit.groups {
      var least = [Double](repeating: .infinity, count: best.count)
      for term in group {
        var one = [Double](repeating: 0, count: best.count)
        raise(&one, by: term, WordResolver.synonymFactor)
        for document in one.indices { least[document] = min(least[document], one[document]) }
      }
      for document in best.indices { best[document] = max(best[document], least[document]) }
    }
    return best
  }

  private func raise(_ best: inout [Double], by term: Int, _ factor: Double) {
    let rarity = terms[term].rarity
    forEachDocument(of: term) { document, impact in
      let value = factor * Double(rarity * impact)
      if value > best[document] { best[document] = value }
    }
  }

  /// How much more a term of the glossary counts for whoever asks what a word means.
  private func meaningWeight(of document: Int) -> Int {
    content.kinds[content.documents[document].kind].isOnOnePage ? 4 : 1
  }

  /// How much the document's kind and year count, in hundredths of a per cent.
  func weight(of document: Int) -> Int {
    let document = content.documents[document]
    let age = max(0, min(8, content.newestYear - document.year))
    return content.kinds[document.kind].weight * (100 - age)
  }

  // MARK: - Words that stand together

  /// Returns the documents that have all phrases; nil if there is none to have.
  private func documents(
    with phrases: [[SearchQuery.Place]], _ resolutions: [WordResolver.Resolution]
  ) -> Set<Int>? {
    var all: Set<Int>?
    for phrase in phrases {
      let places = phrase.map { place in
        resolutions[place.word].matches.map { positions(of: $0.term) }
      }
      var found: Set<Int> = []
      for (document, starts) in places[0].flatMap({ $0 }) {
        let holds = starts.contains { start in
          zip(phrase, places).allSatisfy { place, terms in
            terms.contains { $0[document]?.contains(start + place.distance) == true }
          }
        }
        if holds { found.insert(document) }
      }
      all = all.map { $0.intersection(found) } ?? found
    }
    return all
  }

  /// The results among which nearness counts.
  private static let mostRaised = 30
  /// As many bytes of positions are fetched for it at most.
  private static let mostPositionBytes = 40 * 1024

  /// Raises those of the best results in which neighbours of the query stand together too.
  private func raiseNear(
    _ results: inout [SearchAnswer.Result], _ query: SearchQuery,
    _ resolutions: [WordResolver.Resolution]
  ) {
    let terms = resolutions.map(\.matches.first)
    guard query.words.count > 1, results.count > 1 else { return }
    let bytes = terms.compactMap { $0.map { self.terms[$0.term].positions.count } }.reduce(0, +)
    guard bytes <= Self.mostPositionBytes else { return }
    let places = terms.map { $0.map { positions(of: $0.term) } ?? [:] }
    let head = results.prefix(Self.mostRaised).map { result in
      var bonus = 1.0
      for word in 1..<query.words.count {
        let distance = query.words[word].position - query.words[word - 1].position
        let nearness = Self.nearness(
          places[word - 1][result.document] ?? [], places[word][result.document] ?? [],
          distance: distance)
        bonus += nearness
      }
      return SearchAnswer.Result(document: result.document, score: result.score * bonus)
    }
    results.replaceSubrange(
      ..<head.count, with: head.sorted { ($1.score, $0.document) < ($0.score, $1.document) })
  }

  private static func nearness(_ left: [Int], _ right: [Int], distance: Int) -> Double {
    var best = 0.0
    for place in left {
      for other in right where abs(other - place) <= 30 && other != place {
        best = max(
          best, other - place == distance ? 0.3 : abs(other - place) <= 6 ? 0.16 : 0.1)
      }
    }
    return best
  }
}

extension SearchDocument {
  /// The path of the page that it is, or is a part of.
  package var page: Substring { path.prefix { $0 != "#" } }
}
