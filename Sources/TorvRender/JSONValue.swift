import TorvDiagnostics

/// A JSON document (RFC 8259) that keeps the order of its members.
indirect enum JSONValue {
  case object([(String, JSONValue)])
  case array([JSONValue])
  case string(String)
  /// A number as it is written.
  case number(String)
  case null

  /// Returns the text, or null where there is none.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Returns the document in UTF-8, ended by LF, a line for each member and entry down to so many levels.
  func bytes(levels: Int = .max) -> [UInt8] {
    var text = ""
    write(to: &text, indent: "", levels: levels)
    return Array((text + "\n").utf8)
  }

  private func writeLine(to text: inout String) {
    switch self {
    case .object(let members):
      text += "{"
      for (position, member) in members.enumerated() {
        text += position == 0 ? "" : ", "
        text += JSONText.quoted(member.0) + ": "
        member.1.writeLine(to: &text)
      }
      text += "}"
    case .array(let values):
      text += "["
      for (position, value) in values.enumerated() {
        text += position == 0 ? "" : ", "
        value.writeLine(to: &text)
      }
      text += "]"
    case .string(let string): text += JSONText.quoted(string)
    case .number(let number): text += number
    case .null: text += "null"
    }
  }

  private func write(to text: inout String, indent: String, levels: Int) {
    guard levels > 0 else { return writeLine(to: &text) }
    let inner = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      text += "{\n"
      for (position, member) in members.enumerated() {
        text += (position == 0 ? "" : ",\n") + inner + JSONText.quoted(member.0) + ": "
        member.1.write(to: &text, indent: inner, levels: levels - 1)
      }
      text += "\n" + indent + "}"
    case .array(let values) where !values.isEmpty:
      text += "[\n"
      for (position, value) in values.enumerated() {
        text += (position == 0 ? "" : ",\n") + inner
        value.write(to: &text, indent: inner, levels: levels - 1)
      }
      text += "\n" + indent + "]"
    case .object, .array, .string, .number, .null: writeLine(to: &text)
    }
  }
}
