import TorvDiagnostics

/// The ways to write a text as a value on one line of YAML.
package enum YAMLSpelling {
  /// Returns the text as it is written after `name: `: without quotes, if nothing could take it for anything but the text.
  package static func spelled(_ text: String) -> String {
    guard text.unicodeScalars.allSatisfy(isVisible) else { return JSONText.quoted(text) }
    return canBePlain(text) && !resemblesOtherType(text) ? text : quoted(text)
  }

  /// Returns the text in double quotes; in single ones if it holds double quotes or backslashes, so that nobody has to read
  /// or write an escape.
  static func quoted(_ text: String) -> String {
    text.contains { $0 == "\"" || $0 == "\\" }
      ? "'" + text.replacing("'", with: "''") + "'" : "\"\(text)\""
  }

  /// Returns whether YAML reads the text without quotes as it is, on one line; in brackets, commas and brackets have a
  /// meaning too.
  static func canBePlain(_ text: String, inBrackets: Bool = false) -> Bool {
    guard let first = text.first, let last = text.last, !first.isWhitespace, !last.isWhitespace,
      !beginsWithIndicator(text.utf8)
    else { return false }
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, 0x7F: return false
      case UInt8(ascii: "#") where before == UInt8(ascii: " "): return false
      case UInt8(ascii: " ") where before == UInt8(ascii: ":"): return false
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "?"):
        if inBrackets { return false }
      default: break
      }
      before = byte
    }
    return before != UInt8(ascii: ":")
  }

  /// Returns whether everybody sees the character where it stands, so that it may be written as itself.
  static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar >= " " && scalar != "\u{7F}" }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      false
    default: true
    }
  }

  /// Returns whether a value begins with a character that means something to YAML there; before a digit, `-` is a sign.
  private static func beginsWithIndicator(_ text: String.UTF8View) -> Bool {
    guard let first = text.first, indicators.contains(first) else { return false }
    return first != UInt8(ascii: "-") || !(text.dropFirst().first.map(isDigit) ?? false)
  }

  /// The characters that mean something to YAML at the start of a value (YAML 1.2, section 5.3).
  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`".utf8)
}

extension YAMLSpelling {
  /// The words that YAML 1.2 or 1.1 reads as a flag, nothing, or a number that is none.
  private static let words: Set<String> = [
    "true", "false", "null", "~", "yes", "no", "on", "off", ".nan", ".inf", "+.inf", "-.inf", "=",
    "<<",
  ]

  /// The length of the longest text that is compared with numbers and dates.
  private static let longestNumber = 40

  /// Returns whether a program may take the text for something that it would write in another way, if it has no quotes:
  /// a flag, nothing, a date, or a number such as `007` or `6.50`.
  ///
  /// That is by the core schema of YAML 1.2 (section 10.3.2) or by that of YAML 1.1, which many still follow. A number
  /// such as `1188` stays what it is whoever reads it, and nobody expects quotes around it.
  static func resemblesOtherType(_ text: String) -> Bool {
    guard text.utf8.count <= longestNumber else { return false }
    let bytes = Array(text.utf8)
    return words.contains(text.lowercased()) || isDate(bytes)
      || (isNumber(bytes[...]) && !isExactNumber(bytes[...]))
  }

  /// Returns whether every program that takes the text for a number would write it in the same way.
  private static func isExactNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let number = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard number.count <= 15, parts.allSatisfy({ $0.allSatisfy(isDigit) }), let whole = parts.first,
      whole.first.map({ $0 != UInt8(ascii: "0") || whole.count == 1 }) == true
    else { return false }
    return parts.count == 1
      || (parts.count == 2 && parts[1].last.map { $0 != UInt8(ascii: "0") } == true)
  }

  /// Returns whether the text is a number: `12`, `-1.5e3`, `0x1F`, `0o17`, `1_000` or, in YAML 1.1, `12:30`.
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    if rest.first == UInt8(ascii: "0"), let base = rest.dropFirst().first,
      "xob".utf8.contains(base)
    {
      let digits = rest.dropFirst(2)
      return !digits.isEmpty && digits.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: "_") }
    }
    guard rest.contains(where: isDigit) else { return false }
    var points = 0
    for index in rest.indices {
      switch rest[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): break
      case UInt8(ascii: ":") where index > rest.startIndex && points == 0: break
      case UInt8(ascii: "."):
        points += 1
        if points > 1 { return false }
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        var power = rest[(index + 1)...]
        if power.first == UInt8(ascii: "-") || power.first == UInt8(ascii: "+") {
          power = power.dropFirst()
        }
        return rest[..<index].contains(where: isDigit) && !power.isEmpty
          && power.allSatisfy(isDigit)
      default: return false
      }
    }
    return true
  }

  /// Returns whether the text is a day, `2027-03-12`, perhaps with a time after it.
  private static func isDate(_ text: [UInt8]) -> Bool {
    let parts = text.split(
      separator: UInt8(ascii: "-"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count),
      parts[0].allSatisfy(isDigit), parts[1].allSatisfy(isDigit)
    else { return false }
    let day = parts[2].prefix(while: isDigit)
    guard (1...2).contains(day.count) else { return false }
    let time = parts[2].dropFirst(day.count)
    return time.first.map { "Tt \t".utf8.contains($0) && time.dropFirst().contains(where: isDigit) }
      ?? true
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || "abcdefABCDEF".utf8.contains(byte)
  }
}
