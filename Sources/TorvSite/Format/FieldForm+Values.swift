extension FieldForm {
  /// The form of a single value: that of the list's entries if one of them may stand in its place; nil if no text may.
  var valueForm: FieldForm? {
    switch self {
    case .list(let element, let isSingleAllowed): isSingleAllowed ? element.valueForm : nil
    case .group, .explanations: nil
    case .text, .flag, .number, .amount, .choice, .slug, .date, .dateOr, .partialDate, .period,
      .dateTime, .webAddress, .siteAddress, .mailAddress, .contactPoint, .sitePath, .recommendation,
      .reference, .file:
      self
    }
  }

  /// The form of the entries of a list; nil if the field holds none.
  var entryForm: FieldForm? { if case .list(let element, _) = self { element } else { nil } }

  /// The fields of a mapping in their order; nil if the field holds none.
  var orderedFields: [FieldDeclaration]? {
    if case .group(let fields, _) = self { fields } else { nil }
  }

  /// Returns the form of the value below a key; nil if nothing is known of it.
  func form(of key: String) -> FieldForm? {
    if case .explanations = self { return .text(maximum: .max) }
    return orderedFields?.first { $0.name == key }?.form
  }

  /// Whether the values are words, so that one that looks like a number or a date needs quotes.
  var isWorded: Bool {
    switch self {
    case .text, .choice, .slug, .webAddress, .siteAddress, .mailAddress, .contactPoint, .sitePath,
      .reference, .file, .explanations:
      true
    case .flag, .number, .amount, .date, .dateOr, .partialDate, .period, .dateTime,
      .recommendation, .group, .list:
      false
    }
  }

  /// Returns whether the text is a legal number, flag, date or period; false if the values are anything else.
  func isTyped(_ text: String) -> Bool {
    switch self {
    case .flag: Bool(scalar: text) != nil
    case .number, .recommendation: Int(scalar: text) != nil
    case .amount: DecimalNumber(scalar: text) != nil
    case .date: CalendarDate(scalar: text) != nil
    case .dateOr(let words): words.contains(text) || CalendarDate(scalar: text) != nil
    case .partialDate: PartialDate(scalar: text) != nil
    case .period: Period(scalar: text) != nil
    case .dateTime: DateTime(scalar: text) != nil
    case .text, .choice, .slug, .webAddress, .siteAddress, .mailAddress, .contactPoint, .sitePath,
      .reference, .file, .explanations, .group, .list:
      false
    }
  }

  /// Returns the date or period in the form in which it must be written, if the text is one in a Danish spelling.
  func mended(_ text: String) -> String? {
    guard !isTyped(text), !text.hasPrefix("TODO") else { return nil }
    switch self {
    case .date, .dateOr: return CalendarDate.mended(text)
    case .partialDate: return PartialDate.mended(text)
    case .period: return Self.isBarePeriod(text) ? Period.mended(text) : nil
    case .dateTime: return DateTime.mended(text)
    case .text, .flag, .number, .amount, .choice, .slug, .webAddress, .siteAddress, .mailAddress,
      .contactPoint, .sitePath, .recommendation, .reference, .file, .explanations, .group, .list:
      return nil
    }
  }

  /// Returns whether a text is only years and words that a period can express; «efter 2019» says more than that.
  private static func isBarePeriod(_ text: String) -> Bool {
    text.lowercased().split { " -–—/".contains($0) }.allSatisfy { word in
      word.allSatisfy(\.isASCIIDigit) || ["siden", "fra", "til", "nu"].contains(word)
    }
  }
}
