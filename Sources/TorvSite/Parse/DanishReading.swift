import TorvMarkdown

/// Reads dates, periods and numbers as Danes write them, only to tell an editor how Torv wants them.
enum DanishReading {
  /// Returns the date written as `5.3.2026`, `2026-3-5`, «den 5/3-2026» or with the name of the month.
  static func date(_ text: String) -> CalendarDate? {
    let parts = words(of: text.lowercased()).filter { $0 != "den" && $0 != "d" }
    guard parts.count == 3 else { return nil }
    let numbers = parts.map { Int($0) ?? month(named: $0) ?? 0 }
    let date =
      CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
      ?? CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    return date.flatMap { $0.year >= 1000 ? $0 : nil }
  }

  /// Returns the month written as «marts 2026» or `3/2026`, or the day if one is written.
  static func partialDate(_ text: String) -> PartialDate? {
    if let date = date(text) { return .day(date) }
    let parts = words(of: text.lowercased())
    guard parts.count == 2 else { return nil }
    for (month, year) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      guard let year = Int(year), (1000...9999).contains(year),
        let month = Int(month) ?? self.month(named: month), (1...12).contains(month)
      else { continue }
      return .month(year: year, month: month)
    }
    return nil
  }

  /// Returns the time written as `12.3.2027 9:30`, `2027-03-12 09:00` or with the name of the month and «kl.».
  static func dateTime(_ text: String) -> DateTime? {
    let time = #/[ T]+(?:kl\.? ?)?(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?(?::\d{2})? *$/#
    guard text.utf8.count <= longestText, let match = text.firstMatch(of: time),
      let date = date(String(text[..<match.range.lowerBound])), let hour = Int(match.hour)
    else { return nil }
    return DateTime(date: date, hour: hour, minute: match.minute.flatMap { Int($0) } ?? 0)
  }

  /// Returns the period written as «2019–2023», «2019 til 2021», `2019/20` or «siden 2019».
  static func period(_ text: String) -> Period? {
    let lowered = text.lowercased()
    let years = lowered.matches(of: #/\d+/#).map(\.output)
    guard let first = years.first, first.count == 4, years.count <= 2 else { return nil }
    guard let last = years.dropFirst().first else {
      let isOpen =
        ["siden", "fra"].contains(where: lowered.hasPrefix)
        || lowered.trimmed(\.isWhitespace).last.map { "-–—".contains($0) } == true
        || lowered.contains("nu")
      return Period(scalar: first + (isOpen ? "-" : ""))
    }
    guard last.count == 4 || last.count == 2 else { return nil }
    return Period(scalar: "\(first)-\(last.count == 2 ? first.prefix(2) + last : last)")
  }

  /// Returns the number written as «12.900», «12.900,50», «5.000 kr.», «1.500.000,-», «2,5 mio.» or «40 %», with a
  /// point before the decimals and no thousands separators.
  static func number(_ text: String) -> String? {
    let form =
      #/\s*(-?)(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(\d+|-))?\s*(mio|mill|mia|tusind|t(?=\.?\s*kr))?\.?\s*(?:kr|dkk|kroner|%|pct)?\.?\s*/#
    guard text.utf8.count <= longestText,
      let match = text.lowercased().wholeMatch(of: form)
    else { return nil }
    let whole = match.output.2.filter { $0.isASCIIDigit }
    let decimals = match.output.3.map { $0 == "-" ? "" : String($0) } ?? ""
    let sign = match.output.1
    guard let unit = match.output.4 else {
      return sign + whole + (decimals.isEmpty ? "" : "." + decimals)
    }
    let zeros =
      switch unit {
      case "mia": 9
      case "mio", "mill": 6
      default: 3
      }
    guard decimals.count <= zeros else { return nil }
    return sign + whole + decimals + String(repeating: "0", count: zeros - decimals.count)
  }

  /// Returns the word in lower-case ASCII letters and digits, the form used to compare names: `Resumé` is `resume`.
  static func key(_ word: some StringProtocol) -> String {
    DanishSlug.slug(of: word).filter { $0 != "-" }
  }

  /// The length of the longest text that may be a date, a time or a number; blanks in a longer one would take the regular
  /// expressions minutes.
  private static let longestText = 80

  private static func words(of text: String) -> [String] {
    guard text.utf8.count <= longestText else { return [] }
    return text.split { "./-–—,".contains($0) || $0.isWhitespace }.map(String.init)
  }

  /// Returns the number of the month whose name begins with the text; it must have at least three letters.
  private static func month(named name: String) -> Int? {
    guard name.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ]
}
