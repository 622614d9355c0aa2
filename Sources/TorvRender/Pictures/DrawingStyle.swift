import TorvFigures
import TorvSite

/// Rules from the style sheets for drawings in files of their own.
enum DrawingStyle {
  /// Returns the declarations of custom properties, in the order of the sheets: a property's first value is for the
  /// light scheme, its second for the dark one.
  private static func values(in sheets: [String]) -> [(name: Substring, value: Substring)] {
    sheets.flatMap(lines)
      .map { $0.utf8.drop { $0 == UInt8(ascii: " ") } }
      .filter { $0.starts(with: "--".utf8) }
      .flatMap { $0.split(separator: UInt8(ascii: ";")) }
      .compactMap { declaration in
        let parts = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
          .map { Substring($0.drop { $0 == UInt8(ascii: " ") }) }
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }
  }

  /// Returns the rules that take one line each and begin with one of the names.
  private static func rules(in sheets: [String], _ names: [String]) -> String {
    sheets.flatMap(lines)
      .filter { line in names.contains { line.utf8.starts(with: $0.utf8) } }
      .joined(separator: "\n")
  }

  private static func lines(of sheet: String) -> [Substring] {
    sheet.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
  }

  /// Returns the rules of a card in the colours of the light scheme, for programs without custom properties.
  static func card(_ sheets: [String]) -> String {
    let values = Dictionary(
      values(in: sheets).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let pieces = rules(in: sheets, [".facade ", ".page-card "]).split(
      separator: "var(", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces.first ?? "")) { text, piece in
      let name = piece.prefix { $0 != ")" }
      text += (values[name] ?? "#000") + piece.dropFirst(name.count + 1)
    }
  }

  /// Returns the rules of houses in the colours of both schemes, for browsers.
  static func houses(_ sheet: String) -> String {
    let values = values(in: [sheet]).filter { $0.name.hasPrefix("--facade-") }
    let half = values.count / 2
    func root(_ part: ArraySlice<(name: Substring, value: Substring)>) -> String {
      ":root{" + part.map { "\($0.name):\($0.value)" }.joined(separator: ";") + "}"
    }
    return root(values[..<half]) + "@media (prefers-color-scheme:dark){\(root(values[half...]))}\n"
      + rules(in: [sheet], [".facade "]) + "\n.facade .sky{fill:var(--facade-sky)}"
  }
}

/// The rules that cards are drawn by, and a digest that tells different rules apart.
package struct SharedCardStyle: Hashable, Sendable {
  let rules: String
  package let digest: String

  init(_ sheets: [String]) {
    rules = DrawingStyle.card(sheets)
    digest = ContentDigest.hexadecimal(of: Array(rules.utf8), count: 8)
  }
}

/// The sheet of small houses shown beside list entries.
struct HousePictures: Sendable {
  let file: OutputFile

  init(_ sheet: String) {
    let bytes = Array(HouseSheet.svg(rules: DrawingStyle.houses(sheet)).utf8)
    let path = "\(SitePaths.assets)huse-\(ContentDigest.hexadecimal(of: bytes, count: 5)).svg"
    file = OutputFile(path: SitePaths.file(of: path), contents: .bytes(bytes))
  }

  /// Returns the path and fragment of the first house in a page's street.
  func path(of slug: Slug) -> String {
    "/\(file.path)#\(HouseSheet.fragment(HouseSheet.number(seed: slug.text)))"
  }
}
