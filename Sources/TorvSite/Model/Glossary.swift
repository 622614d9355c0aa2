package import TorvDiagnostics

/// The words that the centre explains, from `glossary.yml`.
package struct Glossary: Sendable {
  /// In Danish alphabetical order.
  package let entries: [Entry]

  /// A term with its explanation.
  package struct Entry: Sendable {
    package let term: Located<String>
    package let slug: Located<Slug>
    /// The other forms of the term, as they occur in texts.
    package let forms: [Located<String>]
    package let text: String
    /// The term in other languages.
    package let translations: [Translation]
    package let source: Source?
  }

  /// A term in another language.
  package struct Translation: Sendable {
    package let language: Language
    package let text: String
  }

  /// The languages that terms are translated into; the raw value is the language code.
  package enum Language: String, EnumeratedValue {
    case danish = "da"
    case english = "en"
    case swedish = "sv"
    case norwegian = "nb"

    package static let danishNames: KeyValuePairs<String, Self> = [
      "dansk": .danish, "engelsk": .english, "svensk": .swedish, "norsk": .norwegian,
    ]
    /// The field that holds the translation.
    var field: Field<String> {
      switch self {
      case .danish: Entry.danish
      case .english: Entry.english
      case .swedish: Entry.swedish
      case .norwegian: Entry.norwegian
      }
    }
  }
}

extension Glossary {
  /// The contents of `glossary.yml`: a list of terms.
  package static let list = Field<[Entry]>.required("terms", "Ordene")

  init(from fields: inout FieldReader) {
    let entries = fields[Self.list]
    var taken = TakenNames()
    let unique = entries.filter { taken.take($0, in: &fields) }
    self.entries = unique.inDanishOrder { $0.term.value }
  }
}

extension Glossary.Entry: FieldGroup {
  /// The longest form of a term, in bytes: each word of a text is compared with the forms that begin as it does.
  private static let longestForm = 120

  static let term = Field<String>.required(
    "term", "Ordet, som det står i ordlisten", example: "Bymidte")
  static let slug = Field<Slug>.optional(
    "slug", "Ordets slug; ellers dannes den af ordet", example: "bymidte")
  static let forms = Field<String>.optional(
    "forms", "Ordets andre former", example: "[bymidten, bymidter]"
  ).listed()
  static let text = Field<String>.required("text", "Forklaringen", example: "…").prose()
  static let danish = Field<String>.optional(
    "danish", "Ordet på dansk, i en ordliste på et andet sprog", example: "bymidte")
  static let english = Field<String>.optional(
    "english", "Ordet på engelsk", example: "town centre")
  static let swedish = Field<String>.optional(
    "swedish", "Ordet på svensk", example: "stadskärna")
  static let norwegian = Field<String>.optional(
    "norwegian", "Ordet på norsk", example: "sentrum")
  static let source = Field<Source>.optional("source", "Kilden til forklaringen")

  package static let fields: [FieldDeclaration] = .of(
    term, slug, forms, text, danish, english, swedish, norwegian, source)

  package init?(from fields: inout FieldReader) {
    let term = fields.located(Self.term)
    let slug = fields.located(Self.slug)
    forms = fields[Self.forms]
    let text = fields[Self.text]
    translations = Glossary.Language.allCases.compactMap { language in
      fields[language.field].map { Glossary.Translation(language: language, text: $0) }
    }
    source = fields[Self.source]
    guard let term, let text else { return nil }
    for form in [term] + forms where form.value.utf8.count > Self.longestForm {
      fields.report(
        .invalidValue, "'\(form.value.prefix(40))…' is too long for a term", at: form.range,
        hint: "shorten it to at most \(Self.longestForm) bytes")
      return nil
    }
    self.term = term
    self.text = text
    if let slug {
      self.slug = slug
    } else if let slug = Slug(of: term.value) {
      self.slug = Located(slug, at: term.range)
    } else {
      fields.report(
        .invalidValue, "'\(term.value)' has no letter to make a slug of", at: term.range,
        hint: "add 'slug: …'")
      return nil
    }
  }
}

/// The slugs and forms taken so far; a form is the same with a small or a capital first letter.
private struct TakenNames {
  private var slugs: [Slug: String] = [:]
  private var forms: [String: String] = [:]

  /// Takes the names of an entry, reports those that another entry has, and returns whether its slug was free.
  mutating func take(_ entry: Glossary.Entry, in fields: inout FieldReader) -> Bool {
    for form in [entry.term] + entry.forms {
      let key = Self.key(form.value)
      if let owner = forms[key] {
        fields.report(
          .duplicateValue, "'\(form.value)' is already a form of '\(owner)'", at: form.range,
          hint: "remove one of them")
      } else {
        forms[key] = entry.term.value
      }
    }
    if let owner = slugs.updateValue(entry.term.value, forKey: entry.slug.value) {
      // Two equal terms have equal slugs; that is only one mistake.
      if Self.key(owner) != Self.key(entry.term.value) {
        fields.report(
          .duplicateValue, "the slug '\(entry.slug.value)' is also that of '\(owner)'",
          at: entry.slug.range, hint: "give one of them a slug of its own")
      }
      return false
    }
    return true
  }

  private static func key(_ form: String) -> String {
    form.prefix(1).lowercased() + form.dropFirst()
  }
}
