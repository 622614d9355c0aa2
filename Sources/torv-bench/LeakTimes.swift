import TorvDiagnostics
import TorvLeakCheck

/// The cost of the leak check: indexing the sealed material, and searching everything that is published, all at once.
struct LeakTimes {
  private let sealedBytes: Int
  private let publishedBytes: Int
  /// Milliseconds.
  private let takingIn: Double
  /// Nanoseconds a byte, one file at a time.
  private let words: Double
  private let all: Double
  /// Milliseconds.
  private let suspicion: Double

  /// Measures `pages` pages of about 20 kB, a fifth of them sealed, and takes the fastest of five runs each.
  static func measure(pages: Int) -> LeakTimes {
    var text = SyntheticText()
    let published = (0..<pages).map { number in
      PublishedFile(path: "guides/\(number)/index.html", bytes: text.page(bytes: 20_000))
    }
    let texts = (0..<pages / 5).map { owner in
      let body = (0..<20).map { _ in text.sentence(words: 40) }.joined(separator: "\n\n")
      return SealedText(
        owner: owner, source: SourceFile(path: "\(owner).md", text: body),
        ranges: [0..<body.utf8.count], plainTexts: [Array(body.utf8)])
    }
    let files = (0..<10).map { SealedFile(path: "\($0).pdf", bytes: text.noise(bytes: 500_000)) }
    let codes = (0..<500).map { _ in text.code() }
    let secret = text.noise(bytes: 32)
    func index() -> LeakIndex {
      LeakIndex(texts: texts, files: files, codes: codes, secret: secret)
    }
    let whole = index()
    let wordsOnly = LeakIndex(texts: texts)
    let traces = published.map(whole.traces(in:))
    let bytes = published.reduce(0) { $0 + $1.bytes.count }
    let nanoseconds = 1_000 * Double(pages) / Double(max(1, bytes))
    return LeakTimes(
      sealedBytes: texts.reduce(0) { $0 + $1.source.bytes.count }, publishedBytes: bytes,
      takingIn: PageTimes.fastest(of: [0]) { _ in index().isEmpty ? 0 : 1 } / 1_000,
      words: nanoseconds
        * PageTimes.fastest(of: published) { wordsOnly.traces(in: $0).isEmpty ? 1 : 2 },
      all: nanoseconds * PageTimes.fastest(of: published) { whole.traces(in: $0).isEmpty ? 1 : 2 },
      suspicion: PageTimes.fastest(of: [0]) { _ in whole.suspicion(of: traces).isEmpty ? 1 : 2 }
        / 1_000)
  }

  /// Prints a row for each measurement.
  func show() {
    print(
      "the leak check, \(publishedBytes / 1_000_000) MB published,"
        + " \(sealedBytes / 1_000) kB of text sealed")
    for (number, name) in [
      (takingIn.text(decimals: 1), "ms to take in what is sealed"),
      (words.text(decimals: 2), "ns a byte to look for words"),
      (all.text(decimals: 2), "ns a byte to look for words, files, codes and secret"),
      (suspicion.text(decimals: 1), "ms to be sure of what was found"),
    ] {
      print("  " + number.padded(to: 9) + "  " + name)
    }
  }
}

/// Sentences of invented words, the same in every run.
private struct SyntheticText {
  private var state: UInt64 = 7
  private var vocabulary: [String] = []

  init() {
    let letters = Array("aeiournstdlkmgvfhbpjæøåeent")
    vocabulary = (0..<6_000).map { _ in
      let length = 2 + next(below: 4) + next(below: 6)
      return String((0..<length).map { _ in letters[next(below: letters.count)] })
    }
  }

  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// Returns a sentence in which the first words of the list are the most frequent.
  mutating func sentence(words: Int) -> String {
    let words = (0..<words).map { _ in
      vocabulary[min(next(below: vocabulary.count), next(below: vocabulary.count))]
    }
    return words.joined(separator: " ") + "."
  }

  mutating func page(bytes: Int) -> [UInt8] {
    var html =
      "<!DOCTYPE html>\n<html lang=\"da\"><head><title>\(sentence(words: 5))</title></head>\n"
    while html.utf8.count < bytes {
      html += "<p class=\"tekst\">\(sentence(words: 12)) <em>\(sentence(words: 3))</em> "
      html +=
        "<a class=\"intern\" href=\"/cases/\(next(below: 900))/\">\(sentence(words: 3))</a> &amp; "
      html += "\(sentence(words: 30))</p>\n"
    }
    return Array(html.utf8)
  }

  mutating func noise(bytes: Int) -> [UInt8] {
    (0..<bytes).map { _ in UInt8(truncatingIfNeeded: next(below: 256)) }
  }

  mutating func code() -> String {
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let groups = (0..<4).map { _ in
      String((0..<5).map { _ in digits[next(below: digits.count)] })
    }
    return groups.joined(separator: "-") + "-\(digits[next(below: digits.count)])"
  }
}
