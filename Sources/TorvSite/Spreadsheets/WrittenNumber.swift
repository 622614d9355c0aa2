/// A number as people and spreadsheets write it, `12.900` or `−5,2 %`, before it is told what its marks mean.
struct WrittenNumber {
  /// The digits with the marks among them.
  private let digits: [UInt8]
  private let isNegative: Bool
  /// Whether blanks stood between the thousands, so that a mark is that of the decimals.
  private let isGrouped: Bool
  private let isInteger: Bool

  /// What can be told of a number by itself.
  enum Reading {
    /// It is this number; the mark is that of its decimals, nil where it shows none.
    case certain(DecimalNumber, DecimalMark?)
    /// It may be either; `shown` is the mark in it.
    case undecided(comma: DecimalNumber, point: DecimalNumber, shown: DecimalMark)
  }

  /// Takes a cell of the column; nil where it has anything in it but a number and the column's unit.
  init?(_ text: String, of column: Dataset.Column) {
    var text = text.trimmed(\.isWhitespace)[...]
    for unit in Self.units(of: column) where text.hasSuffix(unit) {
      text = text.dropLast(unit.count)
      break
    }
    guard let first = text.first else { return nil }
    isNegative = "-\u{2212}–".contains(first)
    if isNegative || first == "+" { text = text.dropFirst() }
    let plain = text.trimmed(\.isWhitespace)
    isGrouped = plain.contains(where: \.isWhitespace)
    if isGrouped, plain.wholeMatch(of: #/\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?/#) == nil { return nil }
    digits = plain.filter { !$0.isWhitespace }.utf8.map { $0 }
    isInteger = column.kind == .integer
  }

  /// What stands behind a number in a spreadsheet and says no more than the column does.
  private static func units(of column: Dataset.Column) -> [String] {
    guard let unit = column.unit else { return [] }
    return ["%", "procent", "pct."].contains(unit.lowercased()) ? ["%", unit] : [unit]
  }

  /// Returns the number if the mark is that of its decimals and the other that of its thousands.
  func number(with mark: DecimalMark) -> DecimalNumber? {
    let parts = digits.split(separator: mark.byte, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return nil }
    let groups = whole.split(separator: mark.other.byte, omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard !isGrouped, (1...3).contains(groups[0].count), groups[0].first != UInt8(ascii: "0"),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    var decimals = parts.count == 2 ? Array(parts[1]) : nil
    if isInteger, let zeros = decimals, !zeros.isEmpty {
      // Nobody writes a whole number with three zeros behind a point, but many the thousands with one.
      guard zeros.allSatisfy({ $0 == UInt8(ascii: "0") }), mark == .comma || zeros.count != 3 else {
        return nil
      }
      decimals = nil
    }
    let text = String(decoding: groups.joined(), as: UTF8.self)
    let fraction = decimals.map { "." + String(decoding: $0, as: UTF8.self) } ?? ""
    return DecimalNumber(scalar: (isNegative ? "-" : "") + text + fraction)
  }

  /// What can be told of it by itself; nil where it is no number either way.
  var reading: Reading? {
    switch (number(with: .comma), number(with: .point)) {
    case (nil, nil): nil
    case (let comma?, nil): .certain(comma, .comma)
    case (nil, let point?): .certain(point, .point)
    case (let comma?, let point?):
      comma == point
        ? .certain(comma, nil)
        : .undecided(
          comma: comma, point: point,
          shown: digits.contains(DecimalMark.comma.byte) ? .comma : .point)
    }
  }
}

/// The mark between a number's whole part and its decimals.
package enum DecimalMark: String, CaseIterable, Sendable {
  case comma, point

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .point: UInt8(ascii: ".")
    }
  }

  var other: DecimalMark {
    switch self {
    case .comma: .point
    case .point: .comma
    }
  }
}
