/// A JSON value (RFC 8259) whose members keep the order in which they were given.
///
/// The output is safe in a `<script>` of HTML too: see ``JSONText``.
package enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A number in its written form.
  case number(String)
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

  /// Makes an object; a member without a value is left out.
  package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .members(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// Makes an object of all members, including those whose value is null.
  package static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .members(members.map { Member($0.0, $0.1) })
  }

  /// Returns the text, or null if there is none.
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  /// Makes a list of texts.
  package static func texts(_ texts: some Sequence<String>) -> JSONValue {
    .list(texts.map(JSONValue.text))
  }

  /// The value, or nil if it is an empty list, so that an object leaves it out.
  package var unlessEmpty: JSONValue? { self == .list([]) ? nil : self }

  /// Returns the object with the members of another object after its own.
  package func adding(_ other: JSONValue) -> JSONValue {
    guard case .members(let own) = self, case .members(let added) = other else { return self }
    return .members(own + added)
  }

  /// The value on one line without blanks.
  package var string: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value, on one line without blanks, in UTF-8.
  package func write(into bytes: inout [UInt8]) { write(into: &bytes, .compact) }

  /// Returns an array with one value per line, for people who look at it and tools that work by lines.
  package static func lines(_ values: [JSONValue]) -> String {
    String(decoding: JSONValue.list(values).bytes(levels: 1), as: UTF8.self)
  }

  /// Returns the value in UTF-8, ended by LF, with blanks for human readers; each member and entry has a line of its
  /// own down to `levels` levels.
  package func bytes(levels: Int = .max) -> [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes, .lines(levels: levels, indent: 0))
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension JSONValue {
  /// The layout of a value.
  fileprivate enum Layout {
    case compact
    /// One line for each member in the first `levels` levels, indented by `indent` steps; blanks below them.
    case lines(levels: Int, indent: Int)
  }

  fileprivate func write(into bytes: inout [UInt8], _ layout: Layout) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let number): bytes += number.utf8
    case .text(let text): JSONText.append(text, to: &bytes)
    case .list(let values):
      Self.write(values, between: "[", "]", into: &bytes, layout) { value, bytes, inner in
        value.write(into: &bytes, inner)
      }
    case .members(let members):
      Self.write(members, between: "{", "}", into: &bytes, layout) { member, bytes, inner in
        JSONText.append(member.name, to: &bytes)
        bytes += (layout.isCompact ? ":" : ": ").utf8
        member.value.write(into: &bytes, inner)
      }
    }
  }

  private static func write<Entry>(
    _ entries: [Entry], between opening: Unicode.Scalar, _ closing: Unicode.Scalar,
    into bytes: inout [UInt8], _ layout: Layout, _ write: (Entry, inout [UInt8], Layout) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for (position, entry) in entries.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      layout.writeBreak(isFirst: position == 0, into: &bytes)
      write(entry, &bytes, layout.inner)
    }
    if !entries.isEmpty { layout.writeEnd(into: &bytes) }
    bytes.append(UInt8(ascii: closing))
  }
}

extension JSONValue.Layout {
  fileprivate var isCompact: Bool {
    if case .compact = self { true } else { false }
  }

  /// The layout of the entries inside.
  fileprivate var inner: Self {
    switch self {
    case .compact: .compact
    case .lines(let levels, let indent): .lines(levels: max(0, levels - 1), indent: indent + 1)
    }
  }

  /// Writes the separation before an entry.
  fileprivate func writeBreak(isFirst: Bool, into bytes: inout [UInt8]) {
    switch self {
    case .compact: break
    case .lines(levels: 0, _): if !isFirst { bytes.append(UInt8(ascii: " ")) }
    case .lines(_, let indent): Self.writeLine(indent: indent + 1, into: &bytes)
    }
  }

  /// Writes the separation before the closing bracket.
  fileprivate func writeEnd(into bytes: inout [UInt8]) {
    switch self {
    case .compact, .lines(levels: 0, _): break
    case .lines(_, let indent): Self.writeLine(indent: indent, into: &bytes)
    }
  }

  private static func writeLine(indent: Int, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
  }
}
