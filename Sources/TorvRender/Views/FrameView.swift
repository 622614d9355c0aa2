import TorvMustache

/// What stands around every page: the head of the document, menu, breadcrumbs, footer.
struct FrameView: TemplateView {
  let documentTitle: String
  let description: String
  let canonical: TemplateURL
  let isArticle: Bool
  let isIndexed: Bool
  /// Whether a banner says that the page is not published; only a preview shows such a page.
  let isDraft: Bool
  /// Whether only what stands in `<main>` is written, to be sealed.
  let isFragment: Bool
  /// How members open what is theirs; nil where nothing on the page is.
  let access: AccessView?
  let breadcrumbs: [LinkView]
  /// The page's own name, the last of the breadcrumbs.
  let title: String
  let menu: [MenuItemView]
  /// What other sites show with a link to the page, the best first.
  let sharedImages: [SharedImageView]
  /// The card among them that is to be drawn.
  let card: SharedCard?
  /// The address for a mail that tells what is wrong with the page.
  let correction: TemplateURL
  /// The day of the version, for a printed page.
  let version: String?
  /// Scheme and host of the site.
  let origin: String
  /// What the page is, for machines.
  let linkedData: HTML
  let site: SiteFrameView

  static let fields: [TemplateField<FrameView>] = [
    .text("documentTitle") { $0.documentTitle },
    .text("description") { $0.description },
    .url("canonical") { $0.canonical },
    .flag("isArticle") { $0.isArticle },
    .flag("isIndexed") { $0.isIndexed },
    .flag("isDraft") { $0.isDraft },
    .flag("isFragment") { $0.isFragment },
    .optional("access") { $0.access },
    .list("breadcrumbs") { $0.breadcrumbs },
    .text("title") { $0.title },
    .list("menu") { $0.menu },
    .flag("hasSharedImages") { !$0.sharedImages.isEmpty },
    .list("sharedImages") { $0.sharedImages },
    .optionalText("version") { $0.version },
    .text("origin") { $0.origin },
    .url("correction") { $0.correction },
    .html("linkedData") { $0.linkedData },
    .view("site", \.site),
  ]
}

/// What the script needs that opens sealed files.
struct AccessView: TemplateView {
  let script: TemplateURL
  let keyring: TemplateURL
  /// The salt of the keyring, which tells whether a key from an earlier page still fits.
  let salt: String
  /// The page where codes are entered.
  let page: TemplateURL
  /// The folder of sealed files.
  let folder: TemplateURL

  static let fields: [TemplateField<AccessView>] = [
    .url("script") { $0.script },
    .url("keyring") { $0.keyring },
    .text("salt") { $0.salt },
    .url("page") { $0.page },
    .url("folder") { $0.folder },
  ]
}

/// An entry of the menu; the one that the page belongs to is marked.
struct MenuItemView: TemplateView {
  let title: String
  let href: TemplateURL
  let isCurrent: Bool

  static let fields: [TemplateField<MenuItemView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
  ]
}

/// What is the same on every page.
struct SiteFrameView: TemplateView {
  let title: String
  let tagline: String
  let description: String
  let home: TemplateURL
  let style: TemplateURL
  /// The style sheet of charts, maps and covers.
  let figureStyle: TemplateURL
  let icon: TemplateURL
  let feed: TemplateURL
  let notice: NoticeView?
  let footer: [LinkView]
  let contact: LinkView
  let licence: LinkView

  static let fields: [TemplateField<SiteFrameView>] = [
    .text("title") { $0.title },
    .text("tagline") { $0.tagline },
    .text("description") { $0.description },
    .url("home") { $0.home },
    .url("style") { $0.style },
    .url("figureStyle") { $0.figureStyle },
    .url("icon") { $0.icon },
    .url("feed") { $0.feed },
    .optional("notice") { $0.notice },
    .list("footer") { $0.footer },
    .view("contact", \.contact),
    .view("licence", \.licence),
  ]
}

/// A line above every page, from `site.yml`.
struct NoticeView: TemplateView {
  let title: String
  let text: String
  let link: LinkView

  static let fields: [TemplateField<NoticeView>] = [
    .text("title") { $0.title },
    .text("text") { $0.text },
    .view("link", \.link),
  ]
}
