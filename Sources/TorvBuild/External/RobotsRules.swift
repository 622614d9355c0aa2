/// The rules of a host's `robots.txt` for one program (RFC 9309).
///
/// The rules of all groups that name the program count, or else those of the groups for `*`. Of the rules that match an
/// address, the one with the longest path decides, and of two equally long ones the one that allows.
package struct RobotsRules: Sendable, Equatable {
  /// A path that may have `*` for any characters and end in `$`, and whether it may be requested.
  private struct Rule: Sendable, Equatable {
    let isAllowed: Bool
    let path: [UInt8]
  }

  /// The bytes of a file that are read; RFC 9309 asks for at least 500 KiB.
  private static let limit = 512_000

  private let rules: [Rule]

  /// The rules of a host that has none: all may be requested.
  package static let none = RobotsRules(rules: [])

  private init(rules: [Rule]) { self.rules = rules }

  /// Reads the file for the program with this name; lines that are none of the known ones are passed over.
  package init(_ bytes: [UInt8], for agent: String) {
    var own: [Rule] = []
    var general: [Rule] = []
    var isNamed = false
    // Lines with agents that follow each other begin one group.
    var group = (isOwn: false, isGeneral: false, hasRules: false)
    for line in bytes.prefix(Self.limit).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let (name, value) = Self.field(line) else { continue }
      switch name {
      case "user-agent":
        if group.hasRules { group = (false, false, false) }
        let token = Self.productToken(value)
        if token == agent.lowercased() {
          group.isOwn = true
          isNamed = true
        }
        if value == "*" { group.isGeneral = true }
      case "allow", "disallow":
        group.hasRules = true
        guard !value.isEmpty else { continue }
        let rule = Rule(isAllowed: name == "allow", path: Self.normalized(value.utf8))
        if group.isOwn { own.append(rule) }
        if group.isGeneral { general.append(rule) }
      default: continue
      }
    }
    rules = isNamed ? own : general
  }

  /// Returns whether an address with this path and query may be requested.
  package func allows(_ target: String) -> Bool {
    guard target != "/robots.txt" else { return true }
    let target = Self.normalized(target.utf8)
    let matching = rules.filter { Self.matches($0.path, target) }
    let longest = matching.map(\.path.count).max() ?? 0
    let deciding = matching.filter { $0.path.count == longest }
    return deciding.isEmpty || deciding.contains(where: \.isAllowed)
  }

  /// Returns the name, in lower case, and the value of a line such as `Disallow: /privat # kommentar`.
  private static func field(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    let text = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return (
      trimmed(text[..<colon]).lowercased(), trimmed(text[text.index(after: colon)...])
    )
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Returns the name of a program without its version, in lower case: `torv` of `Torv/1.0`.
  private static func productToken(_ value: String) -> String {
    String(
      value.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }
    ).lowercased()
  }

  /// Returns the text in one of the ways to write it: escapes of characters that need none are undone, and all
  /// others have capital letters.
  private static func normalized(_ text: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
      {
        append(high << 4 | low, to: &result)
        index += 3
      } else if byte >= 0x80 {
        append(byte, to: &result)
        index += 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }

  /// Appends a byte that may be escaped.
  private static func append(_ byte: UInt8, to result: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      result.append(byte)
    default:
      let digits = Array("0123456789ABCDEF".utf8)
      result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Returns whether a path with `*` and a final `$` matches the beginning of the target.
  ///
  /// Each part between two `*` is looked for behind the one before it, at its first place: that leaves most room for
  /// those that follow, so nothing is tried twice.
  private static func matches(_ path: [UInt8], _ target: [UInt8]) -> Bool {
    let isWhole = path.last == UInt8(ascii: "$")
    let parts = path.dropLast(isWhole ? 1 : 0)
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    guard let first = parts.first, target.starts(with: first) else { return false }
    guard parts.count > 1, let last = parts.last else {
      return !isWhole || target.count == first.count
    }
    var rest = target[first.count...]
    for part in parts.dropFirst().dropLast() {
      guard let found = range(of: part, in: rest) else { return false }
      rest = rest[found.upperBound...]
    }
    return isWhole
      ? rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
      : range(of: last, in: rest) != nil
  }

  private static func range(
    of part: ArraySlice<UInt8>, in text: ArraySlice<UInt8>
  ) -> Range<Int>? {
    part.isEmpty ? text.startIndex..<text.startIndex : text.firstRange(of: part)
  }
}
