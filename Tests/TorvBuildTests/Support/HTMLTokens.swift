/// The tokens of an HTML page, as a browser would read them (HTML standard, 13.2.5): a reader that shares nothing with
/// the code that writes pages.
struct HTMLTokens {
  /// The names of the tags and of their attributes, in order: what the page is built of.
  private(set) var structure: [String] = []
  /// The texts between tags and the values of attributes, with references resolved.
  private(set) var texts: [String] = []
  /// The contents of the scripts that hold data.
  private(set) var data: [[UInt8]] = []

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { readToken() }
  }

  private mutating func readToken() {
    guard bytes[position] == UInt8(ascii: "<") else { return readText(upTo: "<") }
    if starts(with: "<!--") {
      structure.append("comment")
      return skip(past: "-->")
    }
    if starts(with: "<!") || starts(with: "<?") {
      structure.append("declaration")
      return skip(past: ">")
    }
    let isEnd = starts(with: "</")
    position += isEnd ? 2 : 1
    guard position < bytes.count, bytes[position] | 0x20 >= 0x61, bytes[position] | 0x20 <= 0x7A
    else { return texts.append("<") }
    let name = take { !" \n\t/>".utf8.contains($0) }.lowercased()
    let isData = readAttributes(of: (isEnd ? "/" : "") + name)
    guard !isEnd, ["script", "style", "title", "textarea"].contains(name) else { return }
    let start = position
    while position < bytes.count, !starts(with: "</\(name)") { position += 1 }
    let content = bytes[start..<position]
    if isData { data.append(Array(content)) }
    if name == "title" || name == "textarea" { texts.append(Self.resolved(content)) }
  }

  /// Reads the attributes up to the end of a tag; returns whether it begins a script that holds data.
  private mutating func readAttributes(of tag: String) -> Bool {
    var names: [String] = []
    var isData = false
    while true {
      _ = take { " \n\t/".utf8.contains($0) }
      guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { break }
      let name = take { !" \n\t/>=".utf8.contains($0) }
      names.append(name)
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
      position += 1
      let quote = position < bytes.count ? bytes[position] : 0
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { position += 1 }
      let start = position
      _ = take { isQuoted ? $0 != quote : !" \n\t>".utf8.contains($0) }
      let value = Self.resolved(bytes[start..<position])
      if isQuoted { position += 1 }
      texts.append(value)
      isData = isData || (tag == "script" && name == "type" && value.hasSuffix("json"))
    }
    position += 1
    structure.append(([tag] + names).joined(separator: " "))
    return isData
  }

  private mutating func readText(upTo end: Unicode.Scalar) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: end) { position += 1 }
    let text = Self.resolved(bytes[start..<position])
    if text.contains(where: { !$0.isWhitespace }) { texts.append(text) }
  }

  private func starts(with text: String) -> Bool {
    let text = text.utf8
    guard position + text.count <= bytes.count else { return false }
    return zip(bytes[position...], text).allSatisfy {
      $0 == $1 || ($0 | 0x20 == $1 && (0x61...0x7A).contains($1))
    }
  }

  private mutating func skip(past end: String) {
    while position < bytes.count, !starts(with: end) { position += 1 }
    position += end.utf8.count
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "shy": "\u{AD}",
  ]

  /// Returns the text with character references replaced by what they stand for.
  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing(/&(#[xX]?)?([0-9A-Za-z]+);/) { match in
      guard let number = match.output.1 else {
        return references[String(match.output.2)] ?? String(match.output.0)
      }
      let code = UInt32(match.output.2, radix: number.count == 2 ? 16 : 10)
      return code.flatMap(Unicode.Scalar.init).map { String($0) } ?? "\u{FFFD}"
    }
  }
}
