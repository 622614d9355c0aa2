/// A URL that is allowed in a link: relative, or with a scheme that runs no code.
///
/// Templates may write only such URLs into `href`, `src` and the like.
package struct TemplateURL: Hashable, Sendable {
  /// The URL as written, not yet escaped for HTML.
  package let string: String

  /// The schemes that are allowed in a link.
  package static let safeSchemes = ["https", "http", "mailto", "tel", "webcal"]

  /// Checks the URL; nil if it has another scheme, a control character, a space or `\`.
  package init?(_ string: String) {
    guard !string.utf8.contains(where: Self.isForbidden) else { return nil }
    if let scheme = Self.scheme(of: string) {
      guard Self.safeSchemes.contains(scheme.lowercased()) else { return nil }
    }
    self.string = string
  }

  /// Creates the URL of a path on this site, which can never be read as a scheme or another host.
  ///
  /// Bytes that a URL may not contain are percent-encoded; several `/` at the start become one.
  package init(path: String) {
    if !path.utf8.contains(where: Self.isForbidden), !path.utf8.starts(with: "//".utf8),
      Self.scheme(of: path) == nil
    {
      string = path
      return
    }
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/"), bytes == [byte] { continue }
      if Self.isForbidden(byte) {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += Array(("%" + (byte < 0x10 ? "0" : "") + digits).utf8)
      } else {
        bytes.append(byte)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    self.string = Self.scheme(of: text) == nil ? text : "./" + text
  }

  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\")
  }

  /// Returns the text before the first `:`, unless a `/`, `?` or `#` comes before it.
  private static func scheme(of text: String) -> String? {
    let bytes = text.utf8
    // A site's own path begins with '/', before which no scheme ends.
    guard bytes.first != UInt8(ascii: "/"),
      let end = bytes.firstIndex(where: { byte in ":/?#".utf8.contains(byte) }),
      bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return String(text[..<end])
  }
}
