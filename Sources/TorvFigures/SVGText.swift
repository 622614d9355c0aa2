/// The text of SVG elements and attributes.
enum SVGText {
  /// Returns an element; escapes its attributes, but takes its content as markup.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String = ""
  ) -> String {
    var element = "<" + name
    for (key, value) in attributes {
      element += " "
      element += key
      element += "=\""
      element += escaped(value)
      element += "\""
    }
    guard !content.isEmpty else { return element + "/>" }
    element += ">"
    element += content
    element += "</"
    element += name
    return element + ">"
  }

  /// Returns a title and a description, with the ids for `aria-labelledby`.
  static func names(id: String, title: String, description: String) -> String {
    element("title", ["id": "\(id)-titel"], escaped(title))
      + element("desc", ["id": "\(id)-beskrivelse"], escaped(description))
  }

  /// The ids from `names`, for `aria-labelledby`.
  static func labels(id: String) -> String { "\(id)-titel \(id)-beskrivelse" }

  /// Returns the text with markup escaped; drops control characters that XML doesn't allow.
  static func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: mayNeedEscaping) { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{0}"..<"\u{9}", "\u{B}", "\u{C}", "\u{E}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte may belong to a character that `escaped` changes.
  private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      0xEF:
      true
    default: false
    }
  }

  /// Returns a coordinate with at most two decimals and a point; clamps values beyond a million.
  static func number(_ value: Double) -> String {
    let bounded = value.isFinite ? min(max(value, -1_000_000), 1_000_000) : 0
    let hundredths = Int((bounded * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    let (tenth, hundredth) = rest.quotientAndRemainder(dividingBy: 10)
    return "\(sign)\(whole).\(tenth)" + (hundredth == 0 ? "" : "\(hundredth)")
  }

  /// Returns a share of the whole width, from 0 to 1, as a percentage.
  static func percent(_ share: Double) -> String { number(share * 100) + "%" }

  /// Returns a length relative to the text size.
  static func em(_ value: Double) -> String { number(value) + "em" }
}
