import TorvDiagnostics

/// Reads the cells of a spreadsheet as the values of fields: what people write there becomes what stands in front matter,
/// «12.3.2026» `2026-03-12` and «Vejle Kommune» `vejle`.
struct CellReader {
  /// The slugs of categories, themes and municipalities by the keys of their names.
  private let categories: [String: String]
  private let themes: [String: String]
  private let municipalities: [String: String]

  /// Takes the names that cells may hold from the content.
  init(_ input: SiteInput) {
    categories = Self.slugs(input.memberCategories.map { ($0.name, $0.slug) })
    themes = Self.slugs(input.themes.map { ($0.title, $0.slug.value) })
    municipalities = Self.slugs(input.municipalities.map { ($0.name, $0.slug) })
  }

  private static func slugs(_ names: [(name: String, slug: Slug)]) -> [String: String] {
    Dictionary(
      names.map { (DanishReading.key($0.name), $0.slug.text) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns what a cell says in a field of the form; nil if the cell is empty.
  ///
  /// A text with no single legal reading stays as it is, so that the check of the page says what is wrong with it.
  func text(_ cell: String, as form: FieldForm) -> FieldText? {
    let text = CSVText.text(ofCell: cell).onOneLine
    guard !text.isEmpty else { return nil }
    guard case .list(let element, _) = form else { return .value(value(text, as: form)) }
    let entries = text.split { ",;".contains($0) }.map { String($0).onOneLine }
      .filter { !$0.isEmpty }
    return entries.isEmpty ? nil : .list(entries.map { value($0, as: element) })
  }

  private func value(_ text: String, as form: FieldForm) -> String {
    switch form {
    case .text, .file, .sitePath, .explanations, .group, .list: text
    case .flag: Bool(scalar: text).map(String.init) ?? Bool.mended(text) ?? text
    case .number, .recommendation: number(text)
    case .amount: legal(text, DecimalNumber.self)
    case .choice(let choices):
      choices.first { [$0.value, $0.name].contains { Self.isSame($0, text) } }?.value ?? text
    case .slug: legal(text, Slug.self)
    case .date: legal(text, CalendarDate.self)
    case .dateOr(let words): words.contains(text) ? text : legal(text, CalendarDate.self)
    case .partialDate: legal(text, PartialDate.self)
    case .period: legal(text, Period.self)
    case .dateTime: legal(text, DateTime.self)
    case .webAddress: legal(text, WebURL.self)
    case .siteAddress: legal(text, BaseURL.self)
    // A name before an address is no part of it.
    case .mailAddress: text.contains(where: \.isWhitespace) ? text : legal(text, MailAddress.self)
    case .contactPoint: legal(text, ContactPoint.self)
    case .reference(.memberCategory): category(text)
    case .reference(.municipality):
      municipalities[DanishReading.key(text)] ?? legal(text, MunicipalitySlug.self)
    case .reference(.theme): themes[DanishReading.key(text)] ?? legal(text, Slug.self)
    case .reference(.page): legal(text, Slug.self)
    }
  }

  private func legal<Value: ScalarValue>(_ text: String, _ type: Value.Type) -> String {
    Value(scalar: text) == nil ? Value.mended(text) ?? text : text
  }

  /// The units that may stand behind a size, in lower case.
  private static let units = [
    "indbyggere", "indb.", "indb", "ansatte", "medarbejdere", "årsværk",
  ]

  /// Returns a whole number.
  ///
  /// A text that says anything besides («over 40», «100 EUR») may mean something else and is not read.
  private func number(_ text: String) -> String {
    var number = text.lowercased()
    if let unit = Self.units.first(where: number.hasSuffix) {
      number = String(number.dropLast(unit.count)).onOneLine
    }
    guard Int(scalar: number) == nil else { return number }
    let parts = (DanishReading.number(number) ?? "").split(separator: ".")
    guard let whole = parts.first, parts.dropFirst().allSatisfy({ $0.allSatisfy { $0 == "0" } }),
      Int(scalar: String(whole)) != nil
    else { return text }
    return String(whole)
  }

  private func category(_ text: String) -> String {
    if let slug = categories[DanishReading.key(text)] { return slug }
    if let standard = StandardCategory.mended(text), categories.values.contains(standard) {
      return standard
    }
    return legal(text, Slug.self)
  }

  private static func isSame(_ name: String, _ text: String) -> Bool {
    DanishReading.key(name) == DanishReading.key(text)
  }
}
