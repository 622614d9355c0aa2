import Testing
import TorvDiagnostics

@testable import TorvLeakCheck

/// Compares the check with one that is so simple that it can't be wrong.
@Suite struct LeakIndexTests {
  private static let vocabulary = [
    "by", "Å", "æble", "grøn", "ét", "12", "torvet", "i", "ØL", "x9",
  ]

  /// Whether both contain the same eight consecutive words, found by comparing each with each.
  private func isLeak(_ sealed: [String], _ published: [String]) -> Bool {
    guard sealed.count >= 8, published.count >= 8 else { return false }
    return (0...sealed.count - 8).contains { start in
      (0...published.count - 8).contains { other in
        zip(sealed[start..<start + 8], published[other..<other + 8])
          .allSatisfy { $0.lowercased() == $1.lowercased() }
      }
    }
  }

  private func words(_ count: Int, _ numbers: inout SeededNumbers) -> [String] {
    (0..<count).map { _ in Self.vocabulary[numbers.next(below: Self.vocabulary.count)] }
  }

  /// Returns words of its own, mixed with pieces of the sealed text.
  private func published(from sealed: [String], _ numbers: inout SeededNumbers) -> [String] {
    (0..<4).flatMap { _ in
      let start = numbers.next(below: sealed.count)
      let piece = sealed[start...].prefix(4 + numbers.next(below: 5))
      return words(numbers.next(below: 6), &numbers) + piece + ["andet"]
    }
  }

  private func written(
    _ words: [String], as path: String, _ numbers: inout SeededNumbers
  ) -> String {
    let separators: [String]
    switch path {
    case "a.html":
      separators = [" ", ", ", "<em>", "</em> ", "&nbsp;", " – ", "<a href=\"/u\">", "<br>"]
    case "a.json": separators = [" ", "\\n", "\\\"", "\",\"", "\\u00bb", "\\u2013 "]
    case "a.ics": separators = [" ", "\\, ", "\\n", ": "]
    default: separators = [" ", "\n", ";", " / "]
    }
    return words.map { word in
      letters(of: word, as: path, &numbers) + separators[numbers.next(below: separators.count)]
    }.joined()
  }

  private func letters(of word: String, as path: String, _ numbers: inout SeededNumbers) -> String {
    word.unicodeScalars.map { letter in
      guard numbers.next(below: 3) == 0 else { return String(letter) }
      switch path {
      case "a.html": return "&#\(letter.value);"
      case "a.json":
        let digits = String(letter.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case "a.ics": return "\r\n \(letter)"
      default:
        return String(letter).utf8.map { "%" + String($0, radix: 16, uppercase: true).leftPadded }
          .joined()
      }
    }.joined()
  }

  @Test(arguments: ["a.html", "a.json", "a.ics", "a.txt"])
  func checkSaysWhatASimpleOneSays(path: String) {
    var numbers = SeededNumbers(seed: 11)
    var leaks = 0
    for _ in 0..<400 {
      let sealed = words(6 + numbers.next(below: 30), &numbers)
      let published = published(from: sealed, &numbers)
      let text = written(published, as: path, &numbers)
      let isLeak = isLeak(sealed, published)
      leaks += isLeak ? 1 : 0
      let found = LeakCheck(sealed: sealed.joined(separator: " ")).leaks(text, in: path)
      #expect(found.isEmpty == !isLeak, "\(sealed) in \(text)")
    }
    #expect((40...360).contains(leaks))
  }

  /// Words reach the index in batches of 4,096; a run must be found wherever it lies in them.
  @Test func runIsFoundWhereverItStands() {
    let check = LeakCheck(sealed: "en to tre fire fem seks syv otte")
    let index = check.index
    for before in (4080...4110).map({ $0 }) + [8170, 8180, 12_270] {
      let text =
        String(repeating: "ord ", count: before) + "en to tre fire fem seks syv otte ord"
      let traces = index.traces(in: PublishedFile(path: "a.txt", bytes: Array(text.utf8)))
      #expect(index.suspicion(of: [traces]).leaks().count == 1, "\(before)")
    }
  }

  @Test func findingsDependOnNothingButTheInput() {
    var numbers = SeededNumbers(seed: 5)
    var check = LeakCheck()
    check.texts = (0..<20).map { .page($0, words(60, &numbers).joined(separator: " ")) }
    let files = (0..<20).map { number in
      let words = check.texts[number].source.text(0..<200)
      return PublishedFile(path: "\(number).txt", bytes: Array(words.utf8))
    }
    let leaks = check.leaks(files)
    #expect(leaks.count >= 20)
    for _ in 0..<3 { #expect(check.leaks(files) == leaks) }
  }

  @Test func filesMayBeLookedThroughInAnyOrderAndAtTheSameTime() async {
    var numbers = SeededNumbers(seed: 6)
    var check = LeakCheck()
    check.texts = (0..<10).map { .page($0, words(60, &numbers).joined(separator: " ")) }
    let files = check.texts.map { PublishedFile(path: $0.source.path, bytes: $0.source.bytes) }
    let index = check.index
    let traces = await withTaskGroup(of: (Int, LeakTraces).self) { group in
      for number in files.indices.reversed() {
        group.addTask { (number, index.traces(in: files[number])) }
      }
      var traces: [Int: LeakTraces] = [:]
      for await (number, found) in group { traces[number] = found }
      return files.indices.compactMap { traces[$0] }
    }
    #expect(index.suspicion(of: traces).leaks() == check.leaks(files))
  }

  /// The work grows with the words, not with the known ones among them: a known phrase costs at most five look-ups.
  @Test func suspectsAreNoMoreThanWords() {
    let sealed = Array(repeating: "en to tre fire", count: 500).joined(separator: " ")
    let index = LeakCheck(sealed: sealed).index
    let output = Array(repeating: "en to tre fire", count: 5_000).joined(separator: " ")
    let traces = index.traces(in: PublishedFile(path: "a.txt", bytes: Array(output.utf8)))
    #expect(traces.runs.count <= 2 * 20_000)
    #expect(index.suspicion(of: [traces]).leaks().count == 1)
  }
}

extension String {
  fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}
