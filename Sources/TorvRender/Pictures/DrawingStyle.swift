import TorvFigures
import TorvSite

/// Rules from the style sheets for drawings in files of their own.
enum DrawingStyle {
  /// Returns the declarations of custom properties, in the order of the sheets: a property's first value is for the
  /// light scheme, its second for the dark one.
  private static func values(in sheets: [String]) -> [(name: Substring, value: Substring)] {
    sheets.flatMap { $0.split(separator: "\n") }
      .map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("--") }
      .flatMap { $0.split(separator: ";") }
      .compactMap { declaration in
        let parts = declaration.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return (parts[0].drop { $0 == " " }, parts[1].drop { $0 == " " })
      }
  }

  /// Returns the rules that take one line each and begin with one of the names.
  private static func rules(in sheets: [String], _ names: [String]) -> String {
    sheets.flatMap { $0.split(separator: "\n") }
      .filter { line in names.contains(where: line.hasPrefix) }.joined(separator: "\n")
  }

  /// Returns the rules of a card in the colours of the light scheme, for programs without custom properties.
  static func card(_ sheets: [String]) -> String {
    let values = Dictionary(
      values(in: sheets).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    return rules(in: sheets, [".facade ", ".page-card "])
      .replacing(#/var\((--[a-z0-9-]+)\)/#) { values[$0.1] ?? "#000" }
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
  let digest: String

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
