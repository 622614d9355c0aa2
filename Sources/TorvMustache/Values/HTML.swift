/// HTML that our own code produced and that is written as it is.
///
/// Only `{{{name}}}` writes it, and only values of this type can be written that way.
package struct HTML: Hashable, Sendable {
  /// The HTML in UTF-8.
  package let bytes: [UInt8]

  /// Treats the bytes as HTML; the caller vouches for them.
  package init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Treats the text as HTML; the caller vouches for it.
  package init(trusted text: String) {
    self.bytes = Array(text.utf8)
  }

  /// Creates HTML from plain text by escaping it.
  package init(escaping text: String) {
    var bytes: [UInt8] = []
    HTMLEscaping.append(text, to: &bytes)
    self.bytes = bytes
  }
}
