/// Finds the longest form of any term that starts at a byte, in time that does not depend on the number of terms.
///
/// It is a tree of the bytes of all forms. The first letter may be small or capital; a space in a form
/// also matches a line end, and a straight apostrophe a curly one.
struct TermMatcher {
  /// The column in `next` for each byte; 0 for a byte that no form contains.
  private var columns = [UInt8](repeating: 0, count: 256)
  private let columnCount: Int
  /// By node and column: the node that the byte leads to, or 0.
  private var next: [Int32]
  /// By node: the term whose form ends there, or -1.
  private var terms: [Int32] = [-1]

  /// Builds the tree from the forms of each term; of two equal forms, the first counts.
  init(_ forms: [[String]]) {
    let variants = forms.map { forms in forms.flatMap(Self.variants) }
    var count = 1
    for byte in Set(variants.joined().joined()).sorted() {
      columns[Int(byte)] = UInt8(truncatingIfNeeded: count)
      count += 1
    }
    // UTF-8 text has fewer than 256 different bytes, so each column fits.
    columnCount = count
    columns[0x0A] = columns[0x20]
    next = [Int32](repeating: 0, count: count)
    for (term, variants) in variants.enumerated() {
      for variant in variants { add(variant, term: Int32(term)) }
    }
  }

  private mutating func add(_ form: [UInt8], term: Int32) {
    var node = 0
    for byte in form {
      let edge = node * columnCount + Int(columns[Int(byte)])
      if next[edge] == 0 {
        next[edge] = Int32(terms.count)
        terms.append(-1)
        next += [Int32](repeating: 0, count: columnCount)
      }
      node = Int(next[edge])
    }
    if terms[node] < 0, node > 0 { terms[node] = term }
  }

  /// Returns the longest form that starts at a position and ends where the test allows, with its term.
  func longestForm(
    at start: Int, in html: UnsafeBufferPointer<UInt8>, canEnd: (Int) -> Bool
  ) -> TermLinks.Use? {
    var longest: TermLinks.Use?
    var node = 0
    var position = start
    while position < html.count {
      let column = Int(columns[Int(html[position])])
      if column == 0 { break }
      node = Int(next[node * columnCount + column])
      if node == 0 { break }
      position += 1
      if terms[node] >= 0, canEnd(position) {
        longest = TermLinks.Use(range: start..<position, term: Int(terms[node]))
      }
    }
    return longest
  }

  /// Returns a form as HTML with a small and with a capital first letter, and with either apostrophe.
  private static func variants(of form: String) -> [[UInt8]] {
    guard let first = form.unicodeScalars.first else { return [] }
    let rest = String(form.unicodeScalars.dropFirst())
    let cased = [
      first.properties.lowercaseMapping + rest, first.properties.uppercaseMapping + rest,
    ]
    return cased.flatMap { [$0, $0.replacing("'", with: "\u{2019}")] }.map { text in
      var html = HTMLBuffer()
      html.text(text)
      return html.bytes
    }
  }
}
