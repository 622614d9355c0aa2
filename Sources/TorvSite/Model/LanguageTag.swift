/// A language that the site is written in, by its code of two letters (ISO 639-1): `da`, `en`.
package struct LanguageTag: Hashable, Comparable, Sendable {
  package let code: String

  /// Returns nil if the text is not two small letters; `md`, an ending and no language, is none either.
  package init?(_ code: some StringProtocol) {
    guard code.utf8.count == 2, code != "md",
      code.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return nil }
    self.code = String(code)
  }

  /// Orders by code.
  package static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.code < right.code }

  /// The folder of the language's pages on the site, without a slash at its end: `/en`.
  package var folder: String { "/\(code)" }
}

extension LanguageTag: CustomStringConvertible {
  /// The code itself.
  package var description: String { code }
}
