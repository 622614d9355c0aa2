import TorvMustache

/// The page that puts together an application for membership: a mail, and the new member's file.
struct MembershipApplicationView: PageView {
  let frame: FrameView
  let lead: String
  /// Whether the fees are only an example, so that nobody can join yet.
  let isExample: Bool
  let script: TemplateURL
  let words: CostWordsView
  /// The site's mail address, with a mail that only lacks the answers.
  let mail: LinkView
  /// What an application should tell, in the order of the mail.
  let questions: [String]
  let categories: [ApplicationCategoryView]
  let municipalities: [MunicipalityChoiceView]
  /// The first lines of the mail, and its subject with `{organisation}`.
  let greeting: String
  let subject: String
  /// The summary of the member's page that says no more than the category, with `{category}`.
  let summary: String
  /// The front matter of a new member's file, as `torv new member` writes it.
  let skeleton: String
  /// The folder of the members' files.
  let folder: String
  let cost: TemplateURL

  static let fields: [TemplateField<MembershipApplicationView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .flag("isExample") { $0.isExample },
    .url("script") { $0.script },
    .view("words", \.words),
    .view("mail", \.mail),
    .texts("questions") { $0.questions },
    .list("categories") { $0.categories },
    .list("municipalities") { $0.municipalities },
    .text("greeting") { $0.greeting },
    .text("subject") { $0.subject },
    .text("summary") { $0.summary },
    .text("skeleton") { $0.skeleton },
    .text("folder") { $0.folder },
    .url("cost") { $0.cost },
  ]
}

/// A category to apply for.
struct ApplicationCategoryView: TemplateView {
  let slug: String
  let title: String
  let basis: String
  let sizeName: String
  /// Whether a municipality's population is the size.
  let countsInhabitants: Bool

  static let fields: [TemplateField<ApplicationCategoryView>] = [
    .text("slug") { $0.slug },
    .text("title") { $0.title },
    .text("basis") { $0.basis },
    .text("sizeName") { $0.sizeName },
    .flag("countsInhabitants") { $0.countsInhabitants },
  ]
}
