/// The string literals in Swift source, with `{}` for each interpolation, as `Message` has them.
struct SwiftLiterals {
  struct Literal: Hashable {
    let text: String
    let line: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private(set) var literals: [Literal] = []

  init(in source: String) {
    bytes = Array(source.utf8)
    while index < bytes.count {
      if starts("//") {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else if starts("#/") {
        skip(past: "/#")
      } else if starts("\"") || starts("#\"") || starts("##\"") {
        readLiteral()
      } else {
        step()
      }
    }
  }

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func step() {
    if bytes[index] == 0x0A { line += 1 }
    index += 1
  }

  private mutating func skip(past text: String) {
    while index < bytes.count, !starts(text) { step() }
    index = min(bytes.count, index + text.utf8.count)
  }

  /// Reads the literal at the index and those in its interpolations.
  private mutating func readLiteral() {
    let start = line
    var hashes = ""
    while bytes[index] == UInt8(ascii: "#") {
      hashes += "#"
      index += 1
    }
    let quote = starts("\"\"\"") ? "\"\"\"" : "\""
    index += quote.utf8.count
    var text: [UInt8] = []
    while index < bytes.count, !starts(quote + hashes) {
      if starts("\\" + hashes) {
        index += 1 + hashes.utf8.count
        readEscape(into: &text, isMultiline: quote.utf8.count == 3)
      } else {
        text.append(bytes[index])
        step()
      }
    }
    index += quote.utf8.count + hashes.utf8.count
    let read = String(decoding: text, as: UTF8.self)
    literals.append(
      Literal(text: quote.utf8.count == 3 ? Self.unindented(read) : read, line: start))
  }

  private mutating func readEscape(into text: inout [UInt8], isMultiline: Bool) {
    switch bytes[index] {
    case UInt8(ascii: "("):
      readInterpolation()
      text += Array("{}".utf8)
    case UInt8(ascii: "u"):
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1
      let digits = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
      if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
        text += Array(String(Character(scalar)).utf8)
      }
      index = end + 1
    case 0x0A,
      0x20 where isMultiline:
      // A line that goes on in the next one.
      while bytes[index] != 0x0A { index += 1 }
      step()
      while bytes[index] == 0x20 { index += 1 }
    case UInt8(ascii: "n"):
      text.append(0x0A)
      index += 1
    default:
      text.append(bytes[index])
      step()
    }
  }

  private mutating func readInterpolation() {
    var depth = 0
    repeat {
      switch bytes[index] {
      case UInt8(ascii: "("):
        depth += 1
        index += 1
      case UInt8(ascii: ")"):
        depth -= 1
        index += 1
      case UInt8(ascii: "\""): readLiteral()
      default: step()
      }
    } while depth > 0
  }

  /// Returns the text of a literal of several lines without the indentation of its closing quotes.
  private static func unindented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let indentation = lines.popLast()?.count ?? 0
    return lines.map { line in
      String(line.prefix(indentation).allSatisfy { $0 == " " } ? line.dropFirst(indentation) : line)
    }.joined(separator: "\n")
  }
}
