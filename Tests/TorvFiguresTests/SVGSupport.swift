/// Parses the figures' output: names of elements, attributes and texts, in the order of the markup.
struct SVGElements {
  /// A start tag with its attributes and the text directly after it.
  struct Element {
    let name: String
    let attributes: [String: String]
    let text: String

    subscript(_ attribute: String) -> String? { attributes[attribute] }
  }

  let all: [Element]
  /// Whether the elements are properly nested and all closed.
  let isBalanced: Bool

  init(_ markup: String) {
    var all: [Element] = []
    var open: [Substring] = []
    var isBalanced = true
    for piece in markup.split(separator: "<") {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = parts[0]
      if tag.hasPrefix("/") {
        isBalanced = isBalanced && open.popLast() == tag.dropFirst()
        continue
      }
      let name = tag.prefix { $0 != " " && $0 != "/" }
      if !tag.hasSuffix("/") { open.append(name) }
      all.append(
        Element(
          name: String(name), attributes: Self.attributes(of: tag.dropFirst(name.count)),
          text: parts.count == 2 ? String(parts[1]) : ""))
    }
    self.all = all
    self.isBalanced = isBalanced && open.isEmpty
  }

  func named(_ name: String) -> [Element] { all.filter { $0.name == name } }

  func styled(_ style: String) -> [Element] { all.filter { $0["class"] == style } }

  private static func attributes(of text: Substring) -> [String: String] {
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      attributes[String(pieces[index].filter { $0 != " " && $0 != "=" })] = String(
        pieces[index + 1])
    }
    return attributes
  }
}

extension SVGElements.Element {
  /// A coordinate, without its unit.
  func number(_ attribute: String) -> Double {
    Double(attributes[attribute]?.prefix { $0 != "%" && $0 != "e" } ?? "") ?? .nan
  }
}
