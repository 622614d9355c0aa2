import TorvDiagnostics
import TorvLeakCheck

/// Sealed texts and published files that the leak check compares.
extension Trap {
  static let searches: [Trap] = [
    search("a leak of one word again and again") { String("ord ", filling: $0) },
    search("a leak of a whole text") { String(filling: $0) { "ord\($0) " } },
    search("a leak of eight words in turn") { String(filling: $0) { "ord\($0 % 8) " } },
    search("percent signs that are encoded again and again") { "a%" + String("25", filling: $0) },
    search("percent signs that begin nothing") { String("%25", filling: $0) },
    search("ampersands that are escaped again and again") { "&" + String("amp;", filling: $0) },
    search("references without an end") { String("&aaaaaaaaa", filling: $0) },
    search("comments and tags without an end") { String("<!-- <a b='", filling: $0) },
    search("equals signs and blanks before quotes") { String("<a =        '", filling: $0) },
    search("accents on accents") { "a" + String("\u{301}", filling: $0) },
    search("invisible characters in one word") { String("a\u{AD}", filling: $0) },
    search("one word without an end") { String("a", filling: $0) },
    Trap("a leak of equal bytes of a file") { bytes in
      let file = [UInt8](repeating: 7, count: bytes / 2)
      let index = LeakIndex(
        texts: [], files: [SealedFile(path: "Content/guides/a.bin", bytes: file)])
      let published = PublishedFile(path: "a.bin", bytes: file + file, kind: .copied)
      return { index.suspicion(of: [index.traces(in: published)]).isEmpty ? 1 : 2 }
    },
  ]

  private static func search(_ name: String, _ text: @escaping @Sendable (Int) -> String) -> Trap {
    Trap(name) { bytes in
      let text = text(bytes / 2)
      let source = SourceFile(path: "Content/guides/a.md", text: text)
      let page = PublishedFile(path: "a.html", bytes: Array("<p>\(text)</p>".utf8))
      return {
        let index = LeakIndex(
          texts: [SealedText(owner: 0, source: source, ranges: [0..<source.bytes.count])])
        let suspicion = index.suspicion(of: [index.traces(in: page)])
        return suspicion.leaks(excusedBy: []).count
      }
    }
  }
}
