/// Markup written with an image in addition to its address and its text; inserted verbatim.
package struct ImageMarkup: Sendable, Hashable {
  /// The markup before the `<img>`, such as `<picture>` and its sources.
  package let opening: String
  /// More attributes, each with a space before it.
  package let attributes: String
  /// The markup after the `<img>`.
  package let closing: String

  /// The markup for an image that nothing is known about.
  static let plain = ImageMarkup(opening: "", attributes: " loading=\"lazy\"", closing: "")

  /// Creates markup from parts whose texts are already escaped.
  package init(opening: String, attributes: String, closing: String) {
    self.opening = opening
    self.attributes = attributes
    self.closing = closing
  }

  subscript(part: ImagePart) -> String {
    switch part {
    case .opening: opening
    case .attributes: attributes
    case .closing: closing
    }
  }
}

/// A part of an image's markup.
enum ImagePart: Sendable {
  case opening, attributes, closing
}
