/// The form of a field's value: all that is known of what an editor may write there before anything is read.
///
/// A field is read by the type that has the form (``Field``); schemas, forms and the rewriting of front matter rest on
/// it too.
package indirect enum FieldForm: Sendable {
  /// Text of at most so many characters.
  case text(maximum: Int)
  /// `true` or `false`.
  case flag
  /// A whole number in the range.
  case number(ClosedRange<Int>)
  /// An amount of money: a number with at most two decimals, and not negative.
  case amount
  /// One of the words.
  case choice([Choice])
  case slug
  /// A day, such as 2024-03-12.
  case date
  /// A day, or one of the words.
  case dateOr([String])
  /// A year, a month or a day.
  case partialDate
  /// A year, or years from one to another or until today.
  case period
  /// A day and a time.
  case dateTime
  /// An address that begins with `https://` or `http://`.
  case webAddress
  /// The web address of a whole site.
  case siteAddress
  case mailAddress
  /// A path on the site that the editor makes up.
  case sitePath
  /// A mail address or a web address.
  case contactPoint
  /// The number of a recommendation.
  case recommendation
  /// The slug of something else in the content.
  case reference(Reference.Scope)
  /// The path of a file beside the page.
  case file(PageFile.Role)
  /// A mapping with these fields, and what they demand of each other.
  case group([FieldDeclaration], rules: [FieldRule])
  /// A list, in which no value stands twice; perhaps a single value may stand in its place.
  case list(FieldForm, isSingleAllowed: Bool)
  /// A mapping from words that the editor chooses to what they mean.
  case explanations

  /// A word that may stand in a field, with its name in Danish forms.
  package struct Choice: Sendable {
    package let value: String
    package let name: String
  }

  /// The form of the list's entries, or the form itself if it is no list.
  package var element: FieldForm { if case .list(let element, _) = self { element } else { self } }

  /// Whether it is a slug or slugs.
  var isOfSlugs: Bool {
    if case .slug = element { return true }
    return if case .reference = element { true } else { false }
  }

  /// The legal values, if they are few enough to list.
  package var legalValues: [String] {
    if case .choice(let choices) = element { choices.map(\.value) } else { [] }
  }
}
