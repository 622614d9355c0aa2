/// An absolute web address, `http` or `https` (RFC 3986; letters beyond ASCII as in RFC 3987).
package struct WebURL: Hashable, Sendable {
  /// The address as it was written.
  package let text: String

  /// The host, to show where a link goes.
  package let host: String
}

extension WebURL: ScalarValue {
  package init?(scalar: String) {
    let lowered = scalar.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
    let rest = scalar.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.prefix { $0 != ":" }
    let port = authority.dropFirst(host.count).dropFirst()
    guard !host.isEmpty, host.contains(".") || host == "localhost", !host.hasPrefix("."),
      !host.hasSuffix("."),
      !host.contains(".."),
      host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }),
      port.allSatisfy(\.isASCIIDigit), !scalar.unicodeScalars.contains(where: Self.isForbidden)
    else { return nil }
    self.init(text: scalar, host: String(host))
  }

  package static var expectation: String { "an address such as https://www.planinfo.dk/bymidter" }

  package static func mended(_ text: String) -> String? {
    LinkAddress.meant(by: text).flatMap { WebURL(scalar: $0)?.text }
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0x7F || "\"<>\\^`{|}".unicodeScalars.contains(scalar)
      || scalar.properties.isWhitespace
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

/// A mail address, such as `kontakt@torv.example`.
package struct MailAddress: Hashable, Sendable {
  package let text: String
}

extension MailAddress: ScalarValue {
  /// Accepts what the HTML standard accepts for `<input type=email>`, but requires a dot in the host.
  package init?(scalar: String) {
    let parts = scalar.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[0].utf8.allSatisfy(Self.isLocalPart),
      WebURL(scalar: "https://\(parts[1])")?.host == String(parts[1])
    else { return nil }
    text = scalar
  }

  package static var expectation: String { "a mail address such as kontakt@torv.example" }

  package static func mended(_ text: String) -> String? {
    let address = text.hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    let bare = address.filter { !$0.isWhitespace }.trimmed { "<>/".contains($0) }
    return MailAddress(scalar: bare)?.text
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: ".!#$%&'*+/=?^_{|}~-`".utf8.contains(byte)
    }
  }
}

/// A place to sign up: a mail address or a web address.
package enum ContactPoint: Hashable, Sendable {
  case mail(MailAddress)
  case web(WebURL)
}

extension ContactPoint: ScalarValue {
  package init?(scalar: String) {
    if let mail = MailAddress(scalar: scalar) {
      self = .mail(mail)
    } else if let url = WebURL(scalar: scalar) {
      self = .web(url)
    } else {
      return nil
    }
  }

  package static var expectation: String {
    "a mail address or an address that starts with https://"
  }

  package static func mended(_ text: String) -> String? {
    MailAddress.mended(text) ?? WebURL.mended(text)
  }
}
