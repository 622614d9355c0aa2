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
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where punctuation.utf8.contains(byte):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
