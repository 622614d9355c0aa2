package import TorvDiagnostics

/// A type that one YAML scalar can be read as.
package protocol ScalarValue: FieldValue {
  /// Reads the text; returns nil if it is not a legal value.
  init?(scalar: String)
  /// A description of a legal value, for messages: «a date such as 2024-03-12».
  static var expectation: Message { get }
  /// The legal values, if they are few enough to list and compare with.
  static var legalValues: [String] { get }
  /// Returns the legal value that a text most likely means, in the form in which it must be written.
  static func mended(_ text: String) -> String?
  /// Returns a hint for mending a text that is not a legal value, if there is one.
  static func hint(for text: String) -> Message?
}

extension ScalarValue {
  package static func read(
    _ node: YAMLNode, of field: FieldDeclaration, in fields: inout FieldReader
  ) -> Self? {
    let value: Located<Self>? = fields.read(node, name: field.name)
    return value?.value
  }

  package static var legalValues: [String] { [] }

  package static func mended(_ text: String) -> String? { nil }

  package static func hint(for text: String) -> Message? {
    mended(text).map { "write '\($0)'" } ?? NearMiss.hint(for: text, in: legalValues)
  }
}

/// A closed set of values, each written as its raw value.
package protocol EnumeratedValue: ScalarValue, CaseIterable, RawRepresentable<String> {
  /// The words that a Danish editor may write for a value, for hints; the first one for a value is its name in forms.
  static var danishNames: KeyValuePairs<String, Self> { get }
}

extension EnumeratedValue {
  package static var fieldForm: FieldForm {
    .choice(
      allCases.map { value in
        FieldForm.Choice(
          value: value.rawValue,
          name: danishNames.first { $0.value.rawValue == value.rawValue }?.key ?? value.rawValue)
      })
  }

  package init?(scalar: String) { self.init(rawValue: scalar) }

  package static var expectation: Message {
    "one of \(legalValues.map { "'\($0)'" }.joined(separator: ", "))"
  }

  package static var legalValues: [String] { allCases.map(\.rawValue) }

  package static var danishNames: KeyValuePairs<String, Self> { [:] }

  package static func mended(_ text: String) -> String? {
    let key = DanishReading.key(text)
    if let name = danishNames.first(where: { DanishReading.key($0.key) == key }) {
      return name.value.rawValue
    }
    return legalValues.first { DanishReading.key($0) == key }
  }

  package static func hint(for text: String) -> Message? {
    if let mended = mended(text) { return "write '\(mended)'" }
    if let near = NearMiss.hint(for: text, in: legalValues) { return near }
    let keys = danishNames.map { DanishReading.key($0.key) }
    return NearMiss.nearest(to: DanishReading.key(text), in: keys.sorted())
      .flatMap(keys.firstIndex).map { "did you mean '\(danishNames[$0].value.rawValue)'?" }
  }
}

extension Int: ScalarValue {
  package static var fieldForm: FieldForm { .number(.min ... .max) }

  package init?(scalar: String) {
    guard scalar.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    self.init(scalar)
  }

  package static var expectation: Message { "a whole number without separators, such as 12900" }

  package static func mended(_ text: String) -> String? {
    if let number = DanishReading.number(text) { return Int(scalar: number).map(String.init) }
    let numbers = text.split { !$0.isASCIIDigit }
    return numbers.count == 1 ? Int(numbers[0]).map(String.init) : nil
  }
}

extension Bool: ScalarValue {
  package static var fieldForm: FieldForm { .flag }

  package init?(scalar: String) {
    switch scalar {
    case "true", "True", "TRUE": self = true
    case "false", "False", "FALSE": self = false
    default: return nil
    }
  }

  package static var expectation: Message { "'true' or 'false'" }
  package static var legalValues: [String] { ["true", "false"] }

  package static func mended(_ text: String) -> String? {
    switch text.lowercased() {
    case "yes", "ja", "on", "sand", "sandt", "1": "true"
    case "no", "nej", "off", "falsk", "0": "false"
    default: nil
    }
  }
}

extension Slug: ScalarValue {
  package static var fieldForm: FieldForm { .slug }

  package init?(scalar: String) { self.init(validating: scalar) }
  package static var expectation: Message {
    "a slug: lower-case letters a–z, digits and hyphens, such as 'aeroe'"
  }

  package static func mended(_ text: String) -> String? { Slug(of: text)?.text }
}

extension CalendarDate: ScalarValue {
  package static var fieldForm: FieldForm { .date }

  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: Message { "a date that exists, such as 2024-03-12" }

  package static func mended(_ text: String) -> String? { DanishReading.date(text)?.description }
}

extension PartialDate: ScalarValue {
  package static var fieldForm: FieldForm { .partialDate }

  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: Message {
    "a year, a month or a date, such as 2024, 2024-03 or 2024-03-12"
  }

  package static func mended(_ text: String) -> String? {
    DanishReading.partialDate(text)?.description
  }
}

extension Period: ScalarValue {
  package static var fieldForm: FieldForm { .period }

  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: Message {
    "a period in order of time, such as 2019-2023, 2019- or 2021"
  }

  package static func mended(_ text: String) -> String? { DanishReading.period(text)?.description }
}

extension DateTime: ScalarValue {
  package static var fieldForm: FieldForm { .dateTime }

  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: Message { "a date and time such as 2027-03-12T09:00" }

  package static func mended(_ text: String) -> String? {
    DanishReading.dateTime(text)?.description
  }
}

extension DecimalNumber: ScalarValue {
  package static var fieldForm: FieldForm { .amount }

  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: Message {
    "a number without separators of thousands, such as 12900 or 0.5"
  }

  package static func mended(_ text: String) -> String? {
    DanishReading.number(text).flatMap { DecimalNumber(scalar: $0) == nil ? nil : $0 }
  }
}
