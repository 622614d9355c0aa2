import TorvDiagnostics
import TorvLeakCheck

extension FuzzTarget {
  /// The leak check: published files of each format, beside a sealed text, a sealed file, a code and the secret.
  static let leakCheck = FuzzTarget(
    name: "leak-check",
    seeds: { corpus in
      let texts = corpus.contents(ending: ".md") + corpus.contents(ending: ".svg")
      let files = texts.enumerated().map { ChoosingInput.bytes($0 % paths.count, $1) }
      let snippets = [
        "<p title=\"a &amp; b\">c &#xe6; d\\u00e6 <!-- e --> 100%20f</p>",
        "SUMMARY:a\\, b\r\n c\r\n",
        "{\"a\": \"b\\n<c>\"}", sealed, "<p>\(sealed)</p>", secretCode,
      ].enumerated().map { ChoosingInput.bytes($0 % paths.count, Array($1.utf8)) }
      return files + snippets
    },
    dictionary: [
      "<", ">", "</p>", "<!--", "-->", "&amp;", "&#x", "&#229;", "&lt;p&gt;", "\\u00e5", "\\n",
      "\\", "%20", "%C3%A6", "%",
      "\"", "'", "\r\n ", "\u{AD}", "\u{200B}", "\u{301}", "\u{FEFF}", "-", "købmændene ",
      "deler udgiften ",
      "0123456789ABCDEFGHJK", "åen",
    ],
    check: { input in
      let chosen = ChoosingInput(input, among: paths.count)
      let path = paths[chosen.choice]
      let file = PublishedFile(path: path, bytes: chosen.rest)
      _ = leaks(in: [index.traces(in: file)], of: index)
      let message = Diagnostic.error(
        .invalidYAML, Message(verbatim: String(decoding: chosen.rest.prefix(2_000), as: UTF8.self)),
        at: nil)
      _ = leaks(in: [index.traces(in: message)], of: index)
      try checkFound(chosen.rest)
    })

  private static let paths = [
    "a.html", "a.js", "a.json", "a.xml", "a.svg", "a.ics", "a.css", "a.txt", "a.jpg",
  ]

  private static let sealed =
    "købmændene langs åen deler udgiften til julelys efter butikkernes facade og ikke efter omsætning"
  private static let secretCode = "01234-56789-ABCDE-FGHJK-M"

  private static let index = LeakIndex(
    texts: [text(Array(sealed.utf8))],
    files: [SealedFile(path: "plan.pdf", bytes: Array(sealed.utf8) + [0, 1, 2])],
    codes: [secretCode], secret: Array(0..<32))

  private static func text(_ bytes: [UInt8]) -> SealedText {
    let source = SourceFile(path: "Content/guides/side.md", bytes: bytes)
    return SealedText(owner: 0, source: source, ranges: [0..<bytes.count])
  }

  private static func leaks(in traces: [LeakTraces], of index: LeakIndex) -> [Diagnostic] {
    index.suspicion(of: traces).leaks(excusedBy: []).map(\.diagnostic)
  }

  /// Checks that sealed words are found in a text after whatever stands there, and that a sealed file is found as it is.
  private static func checkFound(_ bytes: [UInt8]) throws {
    let published = PublishedFile(path: "a.txt", bytes: bytes + Array("\n. \(sealed)".utf8))
    try promise(
      !leaks(in: [index.traces(in: published)], of: index).isEmpty, "a sealed text is not found")
    guard !bytes.isEmpty else { return }
    let index = LeakIndex(texts: [text(bytes)], files: [SealedFile(path: "a.pdf", bytes: bytes)])
    let copy = PublishedFile(path: "b.pdf", bytes: bytes, kind: .copied)
    try promise(
      !leaks(in: [index.traces(in: copy)], of: index).isEmpty, "a sealed file is not found")
  }
}
