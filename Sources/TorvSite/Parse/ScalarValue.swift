import TorvDiagnostics

/// A type that one YAML scalar can be read as.
package protocol ScalarValue: Sendable {
  /// Reads the text, or returns nil where it is not a legal value.
  init?(scalar: String)
  /// What a legal value is, for the message: «a date such as 2024-03-12».
  static var expectation: String { get }
  /// The legal values, where they are few enough to be listed and compared with.
  static var legalValues: [String] { get }
  /// How to mend a text that is not a legal value, where that can be told.
  static func hint(for text: String) -> String?
}

extension ScalarValue {
  package static var legalValues: [String] { [] }

  package static func hint(for text: String) -> String? {
    NearMiss.hint(for: text, in: legalValues)
  }
}

/// A closed set of values, each written as its raw value.
package protocol EnumeratedValue: ScalarValue, CaseIterable, RawRepresentable<String> {}

extension EnumeratedValue {
  package init?(scalar: String) { self.init(rawValue: scalar) }

  package static var expectation: String {
    "one of " + legalValues.map { "'\($0)'" }.joined(separator: ", ")
  }

  package static var legalValues: [String] { allCases.map(\.rawValue) }
}

extension Int: ScalarValue {
  package init?(scalar: String) {
    guard scalar.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    self.init(scalar)
  }

  package static var expectation: String { "a whole number without separators, such as 12900" }
}

extension Bool: ScalarValue {
  package init?(scalar: String) {
    switch scalar {
    case "true": self = true
    case "false": self = false
    default: return nil
    }
  }

  package static var expectation: String { "'true' or 'false'" }
  package static var legalValues: [String] { ["true", "false"] }

  package static func hint(for text: String) -> String? {
    switch text.lowercased() {
    case "yes", "ja", "on", "sand", "1": "write 'true'"
    case "no", "nej", "off", "falsk", "0": "write 'false'"
    default: NearMiss.hint(for: text, in: legalValues)
    }
  }
}

extension Slug: ScalarValue {
  package init?(scalar: String) { self.init(validating: scalar) }
  package static var expectation: String {
    "a slug: lower-case letters a–z, digits and hyphens, such as 'aeroe'"
  }

  package static func hint(for text: String) -> String? {
    Slug(of: text).map { "write '\($0)'" }
  }
}

extension CalendarDate: ScalarValue {
  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: String { "a date that exists, such as 2024-03-12" }

  /// Reads the forms that Danes write, `12.3.2024` and `12/3-2024`, and a date without its zeros.
  package static func hint(for text: String) -> String? {
    let numbers = text.split { "./- ".contains($0) }.map { Int(scalar: String($0)) ?? 0 }
    guard numbers.count == 3 else { return nil }
    let date =
      CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
      ?? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.flatMap { $0.year >= 1000 ? "write '\($0)'" : nil }
  }
}

extension PartialDate: ScalarValue {
  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: String {
    "a year, a month or a date, such as 2024, 2024-03 or 2024-03-12"
  }
}

extension Period: ScalarValue {
  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: String {
    "a period in order of time, such as 2019-2023, 2019- or 2021"
  }
}

extension DateTime: ScalarValue {
  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: String { "a date and time such as 2027-03-12T09:00" }
}

extension DecimalNumber: ScalarValue {
  package init?(scalar: String) {
    guard case .success(let value) = Self.parse(scalar) else { return nil }
    self = value
  }

  package static var expectation: String {
    "a number without separators of thousands, such as 12900 or 0.5"
  }
}
