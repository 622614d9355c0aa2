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
    guard text.utf8.count <= longestText, text.last(where: { $0 != " " }) != "T" else { return nil }
    var parts = text.split { $0 == " " || $0 == "T" }
    guard var time = parts.popLast() else { return nil }
    if let last = parts.last, last == "kl" || last == "kl." {
      parts.removeLast()
    } else if time.take("kl") {
      _ = time.take(".")
    }
    guard let date = date(parts.joined(separator: " ")),
      let (hour, minute) = hourAndMinute(time)
    else { return nil }
    return DateTime(date: date, hour: hour, minute: minute)
  }

  /// Returns the time written as `9`, `9:30`, `9.30` or `09:30:00`.
  private static func hourAndMinute(_ time: Substring) -> (Int, Int)? {
    let parts = time.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard let hours = parts.first, (1...2).contains(hours.count), parts.count <= 3,
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      parts.count < 3 || time.dropLast(2).last == ":", let hour = Int(hours)
    else { return nil }
    return (hour, parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  /// Returns the period written as «2019–2023», «2019 til 2021», `2019/20` or «siden 2019».
  static func period(_ text: String) -> Period? {
    let lowered = text.lowercased()
    let years = lowered.split { !$0.isASCIIDigit }
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
    guard text.utf8.count <= longestText else { return nil }
    var rest = text.lowercased()[...]
    rest.takeBlanks()
    let sign = rest.take("-") ? "-" : ""
    var whole = rest.takeDigits()
    guard !whole.isEmpty else { return nil }
    if whole.count <= 3 { while let group = rest.takeGroup() { whole += group } }
    var decimals = ""
    if rest.take(",") {
      decimals = rest.takeDigits()
      guard !decimals.isEmpty || rest.take("-") else { return nil }
    }
    rest.takeBlanks()
    let zeros = rest.takeZeros()
    _ = rest.take(".")
    rest.takeBlanks()
    _ = ["kroner", "kr", "dkk", "%", "pct"].first { rest.take($0) }
    _ = rest.take(".")
    rest.takeBlanks()
    guard rest.isEmpty, zeros == 0 || decimals.count <= zeros else { return nil }
    guard zeros > 0 else { return sign + whole + (decimals.isEmpty ? "" : "." + decimals) }
    // «0,5 mio.» is 500000.
    let digits = (whole + decimals).drop { $0 == "0" }
    guard !digits.isEmpty else { return "0" }
    return sign + digits + String(repeating: "0", count: zeros - decimals.count)
  }

  /// Returns the word in lower-case ASCII letters and digits, the form used to compare names: `Resumé` is `resume`.
  static func key(_ word: some StringProtocol) -> String {
    DanishSlug.slug(of: word).filter { $0 != "-" }
  }

  /// The length of the longest text that may be a date, a time or a number.
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

/// A text that is taken from its beginning, piece by piece.
extension Substring {
  /// Takes the piece if the text begins with it; returns whether it does.
  fileprivate mutating func take(_ piece: String) -> Bool {
    guard hasPrefix(piece) else { return false }
    removeFirst(piece.count)
    return true
  }

  fileprivate mutating func takeBlanks() { self = drop(while: \.isWhitespace) }

  fileprivate mutating func takeDigits() -> String {
    let digits = prefix(while: \.isASCIIDigit)
    removeFirst(digits.count)
    return String(digits)
  }

  /// Takes a point or a blank and exactly three digits, and returns these; nil if something else follows.
  fileprivate mutating func takeGroup() -> String? {
    guard let mark = first, mark == "." || mark.isWhitespace else { return nil }
    let digits = dropFirst().prefix(while: \.isASCIIDigit)
    guard digits.count == 3 else { return nil }
    removeFirst(4)
    return String(digits)
  }

  /// Takes a word for thousands, millions or thousand millions, and returns its number of zeros; 0 if there is none.
  ///
  /// A `t` means a thousand only before kroner.
  fileprivate mutating func takeZeros() -> Int {
    if take("mia") { return 9 }
    if take("mio") || take("mill") { return 6 }
    if take("tusind") { return 3 }
    guard first == "t" else { return 0 }
    var rest = dropFirst()
    _ = rest.take(".")
    rest.takeBlanks()
    guard rest.hasPrefix("kr") else { return 0 }
    removeFirst()
    return 3
  }
}
