import TorvMustache

/// A page of the membership index: members A–Å, or in groups.
struct MemberListView: PageView {
  let frame: FrameView
  let lead: String
  let summary: String
  /// Whether all members are fictional, which the page then says first.
  let areFictional: Bool
  let letters: [LetterView]
  let groups: [MemberGroupView]
  let pagination: PaginationView?
  let categories: [CountedLinkView]
  let ways: [LinkView]
  /// The map of where members are from; only beside lists of all members.
  let map: TileMapView?
  /// The members as a table for spreadsheets, and as JSON.
  let table: TemplateURL
  let data: TemplateURL

  static let fields: [TemplateField<MemberListView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .text("summary") { $0.summary },
    .flag("areFictional") { $0.areFictional },
    .flag("hasLetters") { !$0.letters.isEmpty },
    .list("letters") { $0.letters },
    .list("groups") { $0.groups },
    .optional("pagination") { $0.pagination },
    .list("categories") { $0.categories },
    .list("ways") { $0.ways },
    .optional("map") { $0.map },
    .url("table") { $0.table },
    .url("data") { $0.data },
  ]
}

/// A letter of the alphabet in the bar above the list; a letter without members is not a link.
struct LetterView: TemplateView {
  let letter: String
  let href: TemplateURL?
  let label: String

  static let fields: [TemplateField<LetterView>] = [
    .text("letter") { $0.letter },
    .optionalURL("href") { $0.href },
    .text("label") { $0.label },
  ]
}

/// Members under one letter, category or municipality.
struct MemberGroupView: TemplateView {
  let id: String
  let title: String
  let href: TemplateURL?
  let members: [MemberItemView]

  static let fields: [TemplateField<MemberGroupView>] = [
    .text("id") { $0.id },
    .text("title") { $0.title },
    .optionalURL("href") { $0.href },
    .list("members") { $0.members },
  ]
}

struct MemberItemView: TemplateView {
  let title: String
  let href: TemplateURL
  let category: String
  let municipality: String?
  let isFictional: Bool

  static let fields: [TemplateField<MemberItemView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .text("category") { $0.category },
    .optionalText("municipality") { $0.municipality },
    .flag("isFictional") { $0.isFictional },
  ]
}

/// The page about the benefits of membership: the material for members and the cheaper courses.
struct MembersMaterialView: PageView {
  let frame: FrameView
  let lead: String
  let cards: [CardView]
  /// The courses that cost members less.
  let courses: [LinkView]
  let membership: TemplateURL
  /// The page on joining; nil on a site without fees.
  let application: LinkView?

  static let fields: [TemplateField<MembersMaterialView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .flag("hasCards") { !$0.cards.isEmpty },
    .list("cards") { $0.cards },
    .flag("hasCourses") { !$0.courses.isEmpty },
    .list("courses") { $0.courses },
    .url("membership") { $0.membership },
    .optional("application") { $0.application },
  ]
}
