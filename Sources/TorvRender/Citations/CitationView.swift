import TorvMustache

/// How to refer to a page, and on what terms others may use it.
struct CitationView: TemplateView {
  let text: String
  let licence: LinkView
  /// The files for reference managers; nil if the page is not for everybody.
  let bibTeX: TemplateURL?
  let ris: TemplateURL?

  static let fields: [TemplateField<CitationView>] = [
    .text("text") { $0.text },
    .view("licence", \.licence),
    .flag("hasFiles") { $0.bibTeX != nil },
    .optionalURL("bibTeX") { $0.bibTeX },
    .optionalURL("ris") { $0.ris },
  ]
}
