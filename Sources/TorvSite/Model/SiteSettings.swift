package import TorvDiagnostics

/// The contents of `site.yml`: the settings of the whole site.
package struct SiteSettings: Sendable {
  package let title: String
  package let tagline: String
  package let description: String
  package internal(set) var baseURL: BaseURL
  package let contact: MailAddress
  /// The licence of the content.
  package let licence: Licence
  package let menu: [MenuItem]
  /// The links at the foot of each page.
  package let footer: [MenuItem]
  /// The page that explains how to become a member.
  package let membership: Located<String>
  /// The page that explains how to contribute missing content; nil if there is none.
  package let contribution: Located<String>?
  /// The entries on the front page, by what a visitor needs.
  package let needs: [Need]
  /// How content for members is kept from others.
  package let access: MembersAccess
  /// A line above every page; nil if there is none.
  package let notice: Notice?
  /// The page where each message has a heading of its own; nil if there is none.
  package let handbook: Located<String>?
  /// The language in which Torv speaks to the editors; nil if the settings don't say.
  package let language: Language?
  /// How many recommendations the centre's programme has; they are numbered from 1.
  package let recommendationCount: Int
  /// The country of the municipalities.
  package let country: Country
  /// The currency of prices, fees and budgets.
  package let currency: Currency

  /// How content for members is kept from others.
  package enum MembersAccess: String, EnumeratedValue {
    /// Sealed, for a host that serves every file to everybody.
    case sealed
    /// Readable, in a separate folder that the host serves only to users who have logged in.
    case proxy

    package static let danishNames: KeyValuePairs<String, Self> = [
      "forseglet": .sealed, "krypteret": .sealed, "login": .proxy,
    ]
  }

  /// A link in the menu or at the foot of each page.
  package struct MenuItem: Sendable {
    package let title: String
    /// A path on the site, such as `/cases/`.
    package let path: Located<String>
  }

  /// An entry on the front page: what a visitor needs, and where to find it.
  package struct Need: Sendable {
    package let title: String
    package let text: String?
    package let path: Located<String>
  }

  /// A notice at the top of every page, with a link to a page that explains more.
  package struct Notice: Sendable {
    package let title: String
    package let text: String
    package let link: String
    package let path: Located<String>
  }

  /// The numbers of the recommendations.
  package var recommendationNumbers: ClosedRange<Int> { 1...recommendationCount }

  /// Returns the same settings for another base URL.
  package func published(at baseURL: BaseURL) -> SiteSettings {
    var settings = self
    settings.baseURL = baseURL
    return settings
  }

  /// The paths that the settings name; each must lead to something on the site.
  package var paths: [Located<String>] {
    (menu + footer).map(\.path) + needs.map(\.path) + [membership]
      + [contribution, notice?.path, handbook].compactMap(\.self)
  }

}

extension SiteSettings: FieldGroup {
  static let title = Field<String>.required("title", "Sidens navn", example: "Torv")
    .holdingName()
  static let tagline = Field<String>.required(
    "tagline", "Hvad det er, på en linje", example: "Viden om levende bymidter")
  static let description = Field<String>.required(
    "description", "Et resumé til søgemaskiner", example: "…"
  ).prose()
  static let baseURL = Field<BaseURL>.required(
    "baseURL", "Adressen, hvor siden udgives", example: "https://torv.example/")
  static let contact = Field<MailAddress>.required(
    "contact", "Mailadressen til redaktionen", example: "kontakt@torv.example")
  static let licence = Field<Licence>.required("licence", "Licensen til indholdet")
  static let menu = Field<[MenuItem]>.required("menu", "Menuen øverst på hver side")
  static let footer = Field<[MenuItem]>.required("footer", "Links nederst på hver side")
  static let membership = Field<String>.required(
    "membership", "Stien til siden om at blive medlem", example: "/medlemskab/"
  ).sameInAllLanguages()
  static let contribution = Field<String>.optional(
    "contribution", "Stien til siden om at bidrage med det, der mangler", example: "/bidrag/"
  ).sameInAllLanguages()
  static let needs = Field<[Need]>.optional("needs", "Forsidens indgange efter behov")
  static let access = Field<AccessSettings>.optional(
    "access", "Hvordan det, der er for medlemmer, bliver holdt fra andre")
  static let notice = Field<Notice>.optional("notice", "En linje øverst på hver side")
  static let handbook = Field<String>.optional(
    "handbook", "Stien til siden, hvor hver meddelelse har sin egen overskrift",
    example: "/haandbog-meddelelser/"
  ).sameInAllLanguages()
  static let language = Field<Language>.optional(
    "language", "Sproget, som torv skriver sine meldinger på: da eller en", example: "da")
  static let recommendations = Field<Int>.optional(
    "recommendations", "Hvor mange anbefalinger der er; 12, når det udelades", example: "12"
  ).within(1...999)
  static let country = Field<Country>.optional(
    "country", "Landet, som kommunerne ligger i; DK, når det udelades", example: "DK")
  static let currency = Field<Currency>.optional(
    "currency", "Valutaen i priser, kontingent og budget; DKK, når den udelades", example: "DKK")

  package static let fields: [FieldDeclaration] = .of(
    title, tagline, description, baseURL, contact, licence, menu, footer, membership, contribution,
    needs, access, notice, handbook, language, recommendations, country, currency)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    let tagline = fields[Self.tagline]
    let description = fields[Self.description]
    let baseURL = fields[Self.baseURL]
    let contact = fields[Self.contact]
    let licence = fields[Self.licence]
    menu = fields[Self.menu]
    footer = fields[Self.footer]
    let membership = fields.located(Self.membership)
    contribution = fields.located(Self.contribution)
    needs = fields[Self.needs]
    access = fields[Self.access]?.mode ?? .sealed
    notice = fields[Self.notice]
    handbook = fields.located(Self.handbook)
    language = fields[Self.language]
    recommendationCount = fields[Self.recommendations] ?? 12
    country = fields[Self.country] ?? .denmark
    currency = fields[Self.currency] ?? .danishKrone
    guard let title, let tagline, let description, let baseURL, let contact, let licence,
      let membership
    else { return nil }
    self.membership = membership
    self.title = title
    self.tagline = tagline
    self.description = description
    self.baseURL = baseURL
    self.contact = contact
    self.licence = licence
  }
}

/// The settings of members' access.
struct AccessSettings: FieldGroup {
  let mode: SiteSettings.MembersAccess?

  static let mode = Field<SiteSettings.MembersAccess>.optional(
    "mode", "sealed (forseglet, til alle slags webhoteller) eller proxy (bag værtens login)",
    example: "sealed")

  static let fields: [FieldDeclaration] = .of(mode)

  init(from fields: inout FieldReader) { mode = fields[Self.mode] }
}

extension SiteSettings.Need: FieldGroup {
  static let title = Field<String>.required("title", "Behovet", example: "Find penge")
  static let text = Field<String>.optional(
    "text", "En sætning om det", example: "Puljer, frister og råd")
  static let path = Field<String>.required("path", "Stien på siden", example: "/puljer/")
    .sameInAllLanguages()

  package static let fields: [FieldDeclaration] = .of(title, text, path)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    text = fields[Self.text]
    let path = fields.located(Self.path)
    guard let title, let path else { return nil }
    self.title = title
    self.path = path
  }
}

extension SiteSettings.Notice: FieldGroup {
  static let title = Field<String>.required("title", "Det fremhævede ord", example: "Et forslag")
  static let text = Field<String>.required("text", "Hvad der skal siges", example: "…")
  static let link = Field<String>.required("link", "Linkets tekst", example: "Læs mere")
  static let path = Field<String>.required(
    "path", "Stien til siden, der fortæller mere", example: "/om/"
  ).sameInAllLanguages()

  package static let fields: [FieldDeclaration] = .of(title, text, link, path)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    let text = fields[Self.text]
    let link = fields[Self.link]
    let path = fields.located(Self.path)
    guard let title, let text, let link, let path else { return nil }
    self.title = title
    self.text = text
    self.link = link
    self.path = path
  }
}

extension SiteSettings.MenuItem: FieldGroup {
  static let title = Field<String>.required("title", "Teksten", example: "Cases")
  static let path = Field<String>.required("path", "Stien på siden", example: "/cases/")
    .sameInAllLanguages()

  package static let fields: [FieldDeclaration] = .of(title, path)

  package init?(from fields: inout FieldReader) {
    let title = fields[Self.title]
    let path = fields.located(Self.path)
    guard let title, let path else { return nil }
    self.title = title
    self.path = path
  }
}

extension Language: EnumeratedValue {
  package static let danishNames: KeyValuePairs<String, Self> = [
    "dansk": .danish, "danish": .danish, "engelsk": .english, "english": .english,
  ]
}

/// The address where the site is published; it may have a path.
package struct BaseURL: Hashable, Sendable {
  /// Scheme and host without a trailing slash: `https://example.org`.
  package let origin: String
  /// The path without a trailing slash: empty, or `/centret`.
  package let path: String

  /// The host name, without a port.
  package var host: String {
    String((origin.split(separator: "/").last ?? "").prefix { $0 != ":" })
  }
}

extension BaseURL: ScalarValue {
  package static var fieldForm: FieldForm { .siteAddress }

  package init?(scalar: String) {
    guard let url = WebURL(scalar: scalar), !scalar.contains("?"), !scalar.contains("#") else {
      return nil
    }
    let schemeLength = url.text.lowercased().hasPrefix("https") ? 8 : 7
    let rest = url.text.dropFirst(schemeLength)
    let authority = rest.prefix { $0 != "/" }
    let segments = rest.dropFirst(authority.count).split(separator: "/")
    guard segments.allSatisfy({ $0 != "." && $0 != ".." }) else { return nil }
    origin = String(url.text.prefix(schemeLength) + authority)
    path = segments.map { "/" + $0 }.joined()
  }

  package static var expectation: Message {
    "an address such as https://example.org/ or https://example.org/centret/"
  }

  package static func mended(_ text: String) -> String? {
    WebURL.mended(text).flatMap { BaseURL(scalar: $0) == nil ? nil : $0 }
  }
}
