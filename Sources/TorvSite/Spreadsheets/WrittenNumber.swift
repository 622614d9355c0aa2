/// A number as people and spreadsheets write it, `12.900` or `−5,2 %`, before the meaning of its marks is decided.
struct WrittenNumber {
  /// The digits and the marks between them.
  private let digits: [UInt8]
  private let isNegative: Bool
  /// Whether blanks separate the thousands, so that any mark is the decimal mark.
  private let isGrouped: Bool
  private let isInteger: Bool

  /// The reading of a number on its own.
  enum Reading {
    /// The only reading, with its decimal mark; the mark is nil if the number shows none.
    case certain(DecimalNumber, DecimalMark?)
    /// Both readings are possible; `shown` is the mark in the number.
    case undecided(comma: DecimalNumber, point: DecimalNumber, shown: DecimalMark)
  }

  /// Reads a cell of the column; nil if it holds anything but a number and the column's unit.
  init?(_ text: String, of column: Dataset.Column) {
    isInteger = column.kind == .integer
    let bytes = text.utf8
    if bytes.allSatisfy(Self.isDigitOrMark), !bytes.isEmpty {
      digits = Array(bytes)
      isNegative = false
      isGrouped = false
      return
    }
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
  }

  /// Returns whether the byte may stand in a number that needs no further look, as most do.
  private static func isDigitOrMark(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == DecimalMark.comma.byte
      || byte == DecimalMark.point.byte
  }

  /// Returns the units that may follow a number in a spreadsheet and only repeat the column's unit.
  private static func units(of column: Dataset.Column) -> [String] {
    guard let unit = column.unit else { return [] }
    return ["%", "procent", "pct."].contains(unit.lowercased()) ? ["%", unit] : [unit]
  }

  /// Returns the number if `mark` is the decimal mark and the other mark separates thousands.
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
      // Nobody writes a whole number with a point and three zeros, but many write thousands with a point.
      guard zeros.allSatisfy({ $0 == UInt8(ascii: "0") }), mark == .comma || zeros.count != 3 else {
        return nil
      }
      decimals = nil
    }
    let text = String(decoding: groups.joined(), as: UTF8.self)
    let fraction = decimals.map { "." + String(decoding: $0, as: UTF8.self) } ?? ""
    return DecimalNumber(scalar: (isNegative ? "-" : "") + text + fraction)
  }

  /// The reading of the number on its own; nil if it is not a number with either mark.
  var reading: Reading? {
    let marks = DecimalMark.allCases.filter { digits.contains($0.byte) }
    // Without a mark, both readings are the same.
    guard !marks.isEmpty else { return number(with: .point).map { .certain($0, nil) } }
    return switch (number(with: .comma), number(with: .point)) {
    case (nil, nil): nil
    case (let comma?, nil): .certain(comma, .comma)
    case (nil, let point?): .certain(point, .point)
    case (let comma?, let point?):
      comma == point
        ? .certain(comma, nil)
        : .undecided(
          comma: comma, point: point,
          shown: marks.contains(.comma) ? .comma : .point)
    }
  }
}

/// The mark between the whole part of a number and its decimals.
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
