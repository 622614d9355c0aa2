import Testing
import TorvDiagnostics

/// Torv says everything in Danish too: each message that stands in the sources has its Danish text, with the same parts,
/// and there are no other texts.
@Suite struct DanishMessagesTests {
  /// The literals of the modules that speak to people, outside the Danish texts themselves.
  private static let literals: [(path: String, literal: SwiftLiterals.Literal)] =
    SourceTree.sources.filter { file in
      !["torv-bench", "torv-fuzz", "TorvFigures", "TorvSearch", "TorvAccess"].contains(file.module)
        // What it names are the words of a library.
        && !file.path.contains("/Danish/") && file.name != "DanishUsage.swift"
    }.flatMap { file in
      SwiftLiterals(in: file.text).literals.map { (file.path, $0) }
    }

  @Test func literalsAreReadAsMessagesHaveThem() {
    let source = ##"""
      let a = "one \(two("three \(4)")) five" // "no"
      let b = #"a "quoted" \#(part)"#
      let c = """
        first \
        second
          third \(x)
        """
      """##
    #expect(
      SwiftLiterals(in: source).literals.map(\.text) == [
        "three {}", "one {} five", "a \"quoted\" {}", "first second\n  third {}",
      ])
  }

  @Test func eachDanishTextIsThatOfAMessage() {
    let known = Set(Self.literals.map(\.literal.text))
    for key in Message.danishTexts.keys where !known.contains(key) {
      Issue.record("no message is '\(key)'")
    }
  }

  @Test func eachDanishTextHasThePartsOfItsMessage() {
    for (key, text) in Message.danishTexts {
      let (parts, danish) = (Self.parts(of: key), Self.parts(of: text))
      #expect(parts.sorted() == danish.sorted(), "'\(key)'")
    }
  }

  /// The numbers of the parts, in the order in which they stand.
  private static func parts(of text: String) -> [Int] {
    var next = 0
    return text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
      guard let end = $0.firstIndex(of: "}") else { return nil }
      if end == $0.startIndex { next += 1 }
      return end == $0.startIndex ? next : Int($0[..<end])
    }
  }

  @Test func eachMessageHasADanishText() {
    var unused = Self.noMessages
    for (path, literal) in Self.literals where Message.danishTexts[literal.text] == nil {
      if unused.remove(literal.text) != nil || Self.noMessages.contains(literal.text) { continue }
      #expect(!Self.isProse(literal.text), "\(path):\(literal.line): '\(literal.text)'")
    }
    #expect(unused == [])
  }

  /// Whether a literal has a word that is common in messages.
  private static func isProse(_ text: String) -> Bool {
    guard !text.contains("<"), text.contains(" ") else { return false }
    return text.split { !$0.isLetter && $0 != "'" }.contains { english.contains($0.lowercased()) }
  }

  private static let english: Set<String> = [
    "the", "is", "not", "and", "with", "write", "does", "of", "that", "has", "no", "are", "was",
    "add", "a", "an", "put", "it", "this", "to", "from", "which", "its", "nothing", "cannot",
    "can't",
  ]

  /// What has English words and is no message: names in formats and protocols, words of libraries, Danish words that look
  /// English, and what is said when Torv itself is wrong.
  private static let noMessages: Set<String> = [
    "En bestyrelse og to udvalg",
    "Et resumé på en eller to sætninger, højst 300 tegn",
    "Landets kode på to bogstaver; kræves med place",
    "Method Not Allowed",
    "Not Found",
    "Regions and cities",
    "To møder over en måned",
    "a card shows another one",
    "a document needs one URL for each of its links",
    "a field's name holds no dots and no spaces: '{}'",
    "a part is not larger than the whole",
    "a part of a whole is not negative",
    "a secret has 32 bytes",
    "a tag",
    "an alias",
    "an anchor",
    "block sequence entries are not allowed in this context",
    "copy of ",
    "could not find expected ':'",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
    "did not find expected '-' indicator",
    "did not find expected comment or line break",
    "did not find expected hexdecimal number",
    "did not find expected key",
    "did not find expected node content",
    "done, partly, underway eller not-found",
    "found character that cannot start any token",
    "found unexpected end of stream",
    "it was handed over before",
    "libcmark made a node of the unknown type {}",
    "libyaml could not get memory for a parser",
    "mapping values are not allowed in this context",
    "nothing is published for members",
    "private, no-store",
    "the field '{}' is read but not declared",
    "the settings of a new centre have no line for {}",
    "{} declares a field twice",
  ]

  @Test func danishTextsHoldNoEnglish() {
    for (key, text) in Message.danishTexts {
      // Between quotation marks stands what an editor types.
      let told = text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
        .split(separator: " ").filter { !$0.hasPrefix("--") }.joined(separator: " ")
      let words = told.split { !$0.isLetter }.map { $0.lowercased() }
      let found = words.filter { Self.onlyEnglish.contains($0) }
      #expect(found.isEmpty, "'\(key)': \(found)")
    }
  }

  /// English words that are no Danish ones and common in messages.
  private static let onlyEnglish: Set<String> = [
    "the", "is", "not", "and", "with", "write", "does", "of", "that", "this", "which", "its",
    "page", "pages", "files", "field", "fields", "line", "lines", "value", "heading",
    "remove", "missing", "must", "before", "after", "between", "only", "or", "character",
  ]
}
