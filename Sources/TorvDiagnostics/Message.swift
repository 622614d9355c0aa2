/// A language that Torv speaks.
package enum Language: String, Sendable, CaseIterable {
  case danish = "da"
  case english = "en"
}

/// What Torv says, in each of its languages.
///
/// A literal is the English text, and with `{}` for each of its parts it is the key of the Danish one in
/// ``DanishMessages``: `"municipality '\(slug)' does not exist"` has the key `municipality '{}' does not exist`. A part
/// that is a message itself is told in the same language. A test finds each literal and asks for its Danish text.
package struct Message: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The English text with `{}` for each part.
  package let pattern: String
  package let parts: [Part]

  /// A part of a message.
  package enum Part: Sendable {
    /// What is told alike in all languages.
    case text(String)
    /// What is told in the language of the whole.
    case message(Message)
  }

  /// Puts a message together that was taken apart to be kept.
  package init(pattern: String, parts: [Part]) {
    self.pattern = pattern
    self.parts = parts
  }

  /// The message of a literal without parts.
  package init(stringLiteral value: String) {
    pattern = value
    parts = []
  }

  /// The message of a literal with parts.
  package init(stringInterpolation interpolation: StringInterpolation) {
    pattern = interpolation.pattern
    parts = interpolation.parts
  }

  /// Tells what is not Torv's own: the message of another program, a name.
  package init(verbatim text: String) {
    pattern = "{}"
    parts = [.text(text)]
  }

  /// A literal, taken apart.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pattern = ""
    fileprivate var parts: [Part] = []

    /// Begins a literal.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds English text.
    package mutating func appendLiteral(_ literal: String) { pattern += literal }

    /// Adds a part that is told alike in all languages.
    package mutating func appendInterpolation(_ value: some Any) { append(.text("\(value)")) }

    /// Adds a part that is told in the language of the whole.
    package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    private mutating func append(_ part: Part) {
      pattern += "{}"
      parts.append(part)
    }
  }

  /// The English text.
  package var english: String { text(in: .english) }

  /// Returns the text in a language; in English where the language has none.
  package func text(in language: Language) -> String {
    let template =
      switch language {
      case .english: pattern
      case .danish: pattern == "{}" ? pattern : DanishMessages.texts[pattern] ?? pattern
      }
    return fill(template, in: language)
  }

  /// The Danish texts of all messages, by their English ones with `{}` for each part.
  package static var danishTexts: [String: String] { DanishMessages.texts }

  /// Whether the message and all its parts have a text in the language.
  package func isTold(in language: Language) -> Bool {
    let isKnown =
      language == .english || !pattern.contains(where: \.isLetter)
      || DanishMessages.texts[pattern] != nil
    return isKnown
      && parts.allSatisfy { part in
        if case .message(let message) = part { message.isTold(in: language) } else { true }
      }
  }

  /// Fills a part in for each `{}` in turn, and the part of the number, counted from 1, for each `{2}`.
  private func fill(_ template: String, in language: Language) -> String {
    var filled = ""
    var rest = template.utf8[...]
    var next = 0
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      filled += String(Substring(rest[..<open]))
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(of: UInt8(ascii: "}")),
        let number = inner[..<close].isEmpty ? next + 1 : Int(Substring(inner[..<close])),
        parts.indices.contains(number - 1)
      else {
        filled += "{"
        rest = inner
        continue
      }
      if inner[..<close].isEmpty { next += 1 }
      switch parts[number - 1] {
      case .text(let text): filled += text
      case .message(let message): filled += message.text(in: language)
      }
      rest = inner[inner.index(after: close)...]
    }
    return filled + String(Substring(rest))
  }

  /// Whether two messages have the same English text.
  package static func == (left: Message, right: Message) -> Bool { left.english == right.english }

  /// Hashes the English text.
  package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Message: CustomStringConvertible, CustomDebugStringConvertible {
  /// The English text.
  package var description: String { english }

  /// The English text in quotation marks.
  package var debugDescription: String { "\"\(english)\"" }
}
