/// Regular expressions for what Torv reads in fields.
///
/// They are written in what ECMAScript (which JSON Schema asks for), Python and most other dialects have in common, and
/// without anchors, so that they can be put together.
enum Pattern {
  /// A text that `torv new` did not leave to be written, and that is not blank.
  static let text = #"(?!TODO)(?=[\s\S]*\S)[\s\S]*"#

  static let flag = "(?:[Tt]rue|TRUE|[Ff]alse|FALSE)"

  static let slug = "[a-z0-9]+(?:-[a-z0-9]+)*"

  /// An amount with at most two decimals and without leading zeros.
  static let amount = #"(?:0|[1-9][0-9]*)(?:\.[0-9]{1,2})?"#

  private static let year = #"(?!0000)[0-9]{4}"#
  private static let month = "(?:0[1-9]|1[0-2])"
  /// The years that have a 29 February.
  private static let leapYear =
    #"(?!0000)(?:[0-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"#

  /// A day that exists (RFC 3339, `full-date`).
  static let date = anyOf([
    "\(year)-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    "\(year)-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
    "\(year)-02-(?:0[1-9]|1[0-9]|2[0-8])",
    "\(leapYear)-02-29",
  ])

  /// A day and a time of the day, without a zone.
  static let dateTime = "\(date)T(?:[01][0-9]|2[0-3]):[0-5][0-9]"

  static let partialDate = anyOf([date, "\(year)-\(month)", year])

  /// A year, or years in order of time; the second one is compared from its first digit that differs.
  static let period = anyOf([
    "\(year)-?", #"(?!0000)(?:([0-9]{4})-\1|(?=[0-9]{4}-[0-9]{4}$)([0-9]{0,3})\#(increase)[0-9]*)"#,
  ])

  private static let increase: String = {
    let steps = (0...8).map { "\($0)[0-9]*-\\2[\($0 + 1)-9]" }
    return anyOf(steps)
  }()

  /// The letters of a host's parts: those beyond ASCII stand for all letters and digits.
  private static let label = #"[^\s\x00-\x2C\x2E\x2F\x3A-\x40\x5B-\x60\x7B-\x7F]+"#
  private static let host = "(?:localhost|\(label)(?:\\.\(label))+)"
  private static let scheme = "[Hh][Tt][Tt][Pp][Ss]?://"
  /// What may follow a host: no blanks, and no punctuation that RFC 3986 leaves out.
  private static let rest = #"[^\s\x00-\x20\x7F"<>\\^`{|}]"#

  static let webAddress = "\(scheme)\(host)(?::[0-9]*)?(?:[/?#]\(rest)*)?"

  /// A web address without a query, and without `.` and `..` in its path.
  static let siteAddress =
    #"(?![\s\S]*[?#])(?![\s\S]*/\.\.?(?:/|$))"# + webAddress

  /// A mail address as the HTML standard has it, with a dot in the host.
  static let mailAddress = #"[A-Za-z0-9.!#$%&'*+/=?^_{|}~`-]+@"# + host

  static let sitePath = #"(?:/[^\s?#%\\/.][^\s?#%\\/]*)+/?"#

  static let contactPoint = anyOf([mailAddress, webAddress])

  /// Returns the pattern that all of a text must match.
  static func whole(_ pattern: String) -> String { "^(?:\(pattern))$" }

  static func anyOf(_ patterns: [String]) -> String {
    "(?:\(patterns.joined(separator: "|")))"
  }

  /// Returns a pattern for the whole numbers of the range, written in digits; nil for a range with negative numbers.
  static func number(in range: ClosedRange<Int>) -> String? {
    guard range.lowerBound >= 0 else { return nil }
    let lowest = anyOf(numbers(from: digits(range.lowerBound)))
    guard range.upperBound < .max else { return "0*\(lowest)" }
    return "0*(?=\(lowest)$)\(anyOf(numbers(upTo: digits(range.upperBound))))"
  }

  private static func digits(_ number: Int) -> [Int] {
    String(number).compactMap(\.wholeNumberValue)
  }

  private static func numbers(from digits: [Int]) -> [String] {
    [digits.map(String.init).joined(), "[1-9][0-9]{\(digits.count),}"]
      + alternatives(to: digits) { $0 < 9 ? ($0 + 1)...9 : nil }
  }

  private static func numbers(upTo digits: [Int]) -> [String] {
    let shorter = digits.count > 1 ? ["[0-9]{1,\(digits.count - 1)}"] : []
    return [digits.map(String.init).joined()] + shorter
      + alternatives(to: digits) { $0 > 0 ? 0...($0 - 1) : nil }
  }

  /// Returns patterns for the numbers of as many digits that first differ from the given ones by a digit in the range.
  private static func alternatives(
    to digits: [Int], _ others: (Int) -> ClosedRange<Int>?
  ) -> [String] {
    digits.indices.compactMap { index in
      guard let range = others(digits[index]) else { return nil }
      let start = digits[..<index].map(String.init).joined()
      let other =
        range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "[\(range.lowerBound)-\(range.upperBound)]"
      let rest = digits.count - index - 1
      return start + other + (rest > 0 ? "[0-9]{\(rest)}" : "")
    }
  }
}
