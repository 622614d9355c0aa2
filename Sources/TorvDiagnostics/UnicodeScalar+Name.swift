extension Unicode.Scalar {
  /// The name of an invisible character in messages: `U+00A0 (no-break space)`.
  package var nameInMessages: Message {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Self.names[value].map { "\(code) (\($0))" } ?? Message(verbatim: code)
  }

  private static let names: [UInt32: Message] = [
    0x7F: "delete", 0xA0: "no-break space", 0xAD: "soft hyphen", 0x2002: "en space",
    0x2003: "em space", 0x2007: "figure space", 0x2009: "thin space", 0x200A: "hair space",
    0x200B: "zero-width space", 0x200C: "zero-width non-joiner", 0x200D: "zero-width joiner",
    0x2028: "line separator", 0x2029: "paragraph separator", 0x202F: "narrow no-break space",
    0x2060: "word joiner", 0x3000: "wide space", 0xFEFF: "byte order mark",
  ]
}
