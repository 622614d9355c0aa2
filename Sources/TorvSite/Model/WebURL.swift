package import TorvDiagnostics

/// An absolute web address, `http` or `https` (RFC 3986; letters beyond ASCII as in RFC 3987).
package struct WebURL: Hashable, Sendable {
  /// The address as it was written.
  package let text: String

  /// The host, to show where a link goes.
  package let host: String
}

extension WebURL: ScalarValue {
  package static var fieldForm: FieldForm { .webAddress }

  package init?(scalar: String) {
    guard let host = Self.host(of: scalar, isWhole: true) else { return nil }
    self.init(text: scalar, host: host)
  }

  /// Returns the host of an address whose scheme and host are legal; nil for any other text.
  ///
  /// If the text is the whole address, what follows the host must be legal too.
  static func host(of address: String, isWhole: Bool) -> String? {
    let bytes = address.utf8
    // No letter of a scheme becomes another character when its bit for capitals is set.
    guard
      let scheme = schemes.first(where: { scheme in
        bytes.starts(with: scheme.utf8) { $0 == $1 || $0 | 0x20 == $1 && $1 >= UInt8(ascii: "a") }
      })
    else { return nil }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let authority = rest.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority[host.endIndex...].dropFirst()
    guard isLegalHost(host), port.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      !isForbidden(isWhole ? bytes[...] : bytes[..<authority.endIndex])
    else { return nil }
    return String(host)
  }

  private static let schemes = ["https://", "http://"]

  private static func isLegalHost(_ host: Substring.UTF8View) -> Bool {
    let dot = UInt8(ascii: ".")
    guard let first = host.first, first != dot, host.last != dot else { return false }
    var last: UInt8 = 0
    var hasDot = false
    var isASCII = true
    for byte in host {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        break
      case dot:
        guard last != dot else { return false }
        hasDot = true
      case 0x80...: isASCII = false
      default: return false
      }
      last = byte
    }
    guard hasDot || host.elementsEqual("localhost".utf8) else { return false }
    return isASCII
      || Substring(host).allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
  }

  /// Returns whether the text holds white space, a control character or punctuation that no address may hold.
  private static func isForbidden(_ text: Substring.UTF8View) -> Bool {
    var isASCII = true
    for byte in text {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        return true
      case 0x80...: isASCII = false
      default: break
      }
    }
    return !isASCII && Substring(text).unicodeScalars.contains(where: \.properties.isWhitespace)
  }

  package static var expectation: Message { "an address such as https://www.planinfo.dk/bymidter" }

  package static func mended(_ text: String) -> String? {
    LinkAddress.meant(by: text).flatMap { WebURL(scalar: $0)?.text }
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
  package static var fieldForm: FieldForm { .mailAddress }

  /// Accepts what the HTML standard accepts for `<input type=email>`, but requires a dot in the host.
  package init?(scalar: String) {
    let parts = scalar.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[0].utf8.allSatisfy(Self.isLocalPart),
      WebURL(scalar: "https://\(parts[1])")?.host == String(parts[1])
    else { return nil }
    text = scalar
  }

  package static var expectation: Message { "a mail address such as kontakt@torv.example" }

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
  package static var fieldForm: FieldForm { .contactPoint }

  package init?(scalar: String) {
    if let mail = MailAddress(scalar: scalar) {
      self = .mail(mail)
    } else if let url = WebURL(scalar: scalar) {
      self = .web(url)
    } else {
      return nil
    }
  }

  package static var expectation: Message {
    "a mail address or an address that starts with https://"
  }

  package static func mended(_ text: String) -> String? {
    MailAddress.mended(text) ?? WebURL.mended(text)
  }
}
