/// What is written with an image besides its address and its text: markup, put in as it is.
package struct ImageMarkup: Sendable, Hashable {
  /// What stands before the `<img>`, such as `<picture>` and its sources.
  package let opening: String
  /// More attributes, each with a space before it.
  package let attributes: String
  /// What stands after the `<img>`.
  package let closing: String

  /// An image of which nothing is known.
  static let plain = ImageMarkup(opening: "", attributes: " loading=\"lazy\"", closing: "")

  /// Takes markup whose texts are escaped.
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
