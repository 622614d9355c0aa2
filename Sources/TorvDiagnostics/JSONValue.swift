/// A JSON value (RFC 8259) whose members stand in the order in which they were given.
///
/// What is written is safe in a `<script>` of HTML too: see ``JSONText``.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case list([JSONValue])
  case members([Member])

  /// A name with its value.
  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    /// Pairs a name with its value.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Whether blanks stand behind colons and commas.
  package enum Spacing: Sendable {
    case compact, spaced
  }

  /// Makes an object; a member without a value is left out.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .members(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// Makes a list of texts.
  package static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .list(texts.map(JSONValue.text))
  }

  /// Returns the value, or nil where it is an empty list, so that an object leaves it out.
  package var unlessEmpty: JSONValue? { self == .list([]) ? nil : self }

  /// Returns the object with the members of another behind its own.
  package func adding(_ other: JSONValue) -> JSONValue {
    guard case .members(let own) = self, case .members(let added) = other else { return self }
    return .members(own + added)
  }

  /// Returns the value on one line.
  package func string(_ spacing: Spacing = .compact) -> String {
    var bytes: [UInt8] = []
    write(into: &bytes, spacing)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value, on one line, in UTF-8.
  package func write(into bytes: inout [UInt8], _ spacing: Spacing = .compact) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .text(let text): JSONText.append(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { Self.writeComma(into: &bytes, spacing) }
        value.write(into: &bytes, spacing)
      }
      bytes.append(UInt8(ascii: "]"))
    case .members(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { Self.writeComma(into: &bytes, spacing) }
        JSONText.append(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if spacing == .spaced { bytes.append(UInt8(ascii: " ")) }
        member.value.write(into: &bytes, spacing)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func writeComma(into bytes: inout [UInt8], _ spacing: Spacing) {
    bytes.append(UInt8(ascii: ","))
    if spacing == .spaced { bytes.append(UInt8(ascii: " ")) }
  }

  /// Returns an array with a line for each value, for people who look at it and tools that go by lines.
  package static func lines(_ values: [JSONValue]) -> String {
    guard !values.isEmpty else { return "[]\n" }
    return "[\n" + values.map { "  " + $0.string(.spaced) }.joined(separator: ",\n") + "\n]\n"
  }
}
