import TorvMustache
import TorvSite

/// The parts around every page: document head, menu, breadcrumbs and footer.
struct FrameView: TemplateView {
  let documentTitle: String
  let description: String
  /// The address by which the page is known.
  var canonical: TemplateURL
  let isArticle: Bool
  let isIndexed: Bool
  /// Whether a banner says that the page is unpublished; only previews show such pages.
  let isDraft: Bool
  /// Whether only the contents of `<main>` are written, to be sealed.
  let isFragment: Bool
  /// The data for unlocking the page; nil if nothing on the page is sealed.
  let access: AccessView?
  let breadcrumbs: [LinkView]
  /// The page's title, the last of the breadcrumbs.
  let title: String
  let menu: [MenuItemView]
  /// The pictures that other sites can show with a link to the page, the best first.
  let sharedImages: [SharedImageView]
  /// The card among them that must be drawn.
  let card: SharedCard?
  /// The `mailto:` address for reporting an error on the page.
  let correction: TemplateURL
  /// The date of the page's version, for print.
  let version: String?
  /// The scheme and host of the site.
  let origin: String
  /// The page's description for machines (JSON-LD).
  let linkedData: HTML
  /// The line above a page of an archive; nil on a website.
  let archive: ArchiveNoticeView?
  /// The links to the page, or what is nearest to it, in other languages.
  let languages: [LanguageLinkView]
  /// The addresses of the page in all its languages; none if it has only one.
  let alternates: [LanguageLinkView]
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
    .text("generator") { _ in "Torv \(Version.number)" },
    .text("origin") { $0.origin },
    .url("correction") { $0.correction },
    .html("linkedData") { $0.linkedData },
    .optional("archive") { $0.archive },
    .flag("hasLanguages") { !$0.languages.isEmpty },
    .list("languages") { $0.languages },
    .list("alternates") { $0.alternates },
    .view("site", \.site),
  ]
}

/// The data that the script for opening sealed files needs.
struct AccessView: TemplateView {
  let script: TemplateURL
  /// The script that it shares with the search.
  let unseal: TemplateURL
  let keyring: TemplateURL
  /// The salt of the keyring, which shows whether a key from an earlier page still fits.
  let salt: String
  /// The page where members enter their codes.
  let page: TemplateURL
  /// The folder of sealed files.
  let folder: TemplateURL

  static let fields: [TemplateField<AccessView>] = [
    .url("script") { $0.script },
    .url("unseal") { $0.unseal },
    .url("keyring") { $0.keyring },
    .text("salt") { $0.salt },
    .url("page") { $0.page },
    .url("folder") { $0.folder },
  ]
}

/// An entry of the menu; the entry that the page belongs to is marked.
struct MenuItemView: TemplateView {
  let title: String
  let href: TemplateURL
  var isCurrent = false

  static let fields: [TemplateField<MenuItemView>] = [
    .text("title") { $0.title },
    .url("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
  ]
}

/// The parts that are the same on every page.
struct SiteFrameView: TemplateView {
  let title: String
  let tagline: String
  let description: String
  let home: TemplateURL
  let style: TemplateURL
  /// The style sheet of charts, maps and covers.
  let figureStyle: TemplateURL
  /// The script that those of the tools share.
  let toolScript: TemplateURL
  let icon: TemplateURL
  let feed: TemplateURL
  /// The feed of changes; nil if no page tells any.
  let changes: TemplateURL?
  let notice: NoticeView?
  let footer: [LinkView]
  let contact: LinkView
  let licence: LinkView
  let search: SearchFieldView

  static let fields: [TemplateField<SiteFrameView>] = [
    .text("title") { $0.title },
    .text("tagline") { $0.tagline },
    .text("description") { $0.description },
    .url("home") { $0.home },
    .url("style") { $0.style },
    .url("figureStyle") { $0.figureStyle },
    .url("toolScript") { $0.toolScript },
    .url("icon") { $0.icon },
    .url("feed") { $0.feed },
    .optionalURL("changes") { $0.changes },
    .optional("notice") { $0.notice },
    .list("footer") { $0.footer },
    .view("contact", \.contact),
    .view("licence", \.licence),
    .view("search", \.search),
  ]
}

/// A notice at the top of every page, from `site.yml`.
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
