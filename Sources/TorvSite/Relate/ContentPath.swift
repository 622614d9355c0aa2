/// Paths between files under Content/.
package enum ContentPath {
  /// Returns the path that a relative path leads to from the folder of a file; nil if it leads out of Content/.
  ///
  /// `../guides/a.md` from `case-studies/vejle.md` is `guides/a.md`.
  static func resolve(_ relative: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// Returns the relative path from the folder of a file in a kind's folder to another file under Content/.
  static func relative(_ path: String, from file: String) -> String {
    let folder = file.prefix { $0 != "/" } + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "../" + path
  }

  /// Returns the text with every byte percent-encoded except letters, digits and the kept punctuation.
  ///
  /// The default punctuation is legal in a URL's path (RFC 3986, 3.3).
  package static func addingPercentEncoding(
    _ text: String, keeping punctuation: String = "-._~!$&'()*+,;=:@/"
  ) -> String {
    let kept = punctuation.utf8
    let isKept = { (byte: UInt8) in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: kept.contains(byte)
      }
    }
    if text.utf8.allSatisfy(isKept) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      if isKept(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
