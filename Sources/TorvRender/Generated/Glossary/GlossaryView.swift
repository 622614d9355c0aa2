import TorvMustache

/// The glossary, from A to Å.
struct GlossaryView: PageView {
  let frame: FrameView
  let lead: String
  let summary: String
  let letters: [LetterView]
  let groups: [GlossaryGroupView]

  static let fields: [TemplateField<GlossaryView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .text("summary") { $0.summary },
    .list("letters") { $0.letters },
    .list("groups") { $0.groups },
  ]
}

/// The terms under one letter.
struct GlossaryGroupView: TemplateView {
  let id: String
  let letter: String
  var entries: [GlossaryEntryView]

  static let fields: [TemplateField<GlossaryGroupView>] = [
    .text("id") { $0.id },
    .text("letter") { $0.letter },
    .list("entries") { $0.entries },
  ]
}

struct GlossaryEntryView: TemplateView {
  let id: String
  let term: String
  let text: String
  let translations: [TranslationView]
  let source: SourceView?

  static let fields: [TemplateField<GlossaryEntryView>] = [
    .text("id") { $0.id },
    .text("term") { $0.term },
    .text("text") { $0.text },
    .flag("hasTranslations") { !$0.translations.isEmpty },
    .list("translations") { $0.translations },
    .optional("source") { $0.source },
  ]
}

/// A term's name in another language.
struct TranslationView: TemplateView {
  let language: String
  /// The language's code, for the `lang` attribute.
  let code: String
  let text: String

  static let fields: [TemplateField<TranslationView>] = [
    .text("language") { $0.language },
    .text("code") { $0.code },
    .text("text") { $0.text },
  ]
}
