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

    package static let danishNames: [String: Self] = [
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

  static let fields: [FieldDeclaration] = [
    .required("title", "Sidens navn", example: "Torv"),
    .required("tagline", "Hvad det er, på en linje", example: "Viden om levende bymidter"),
    .required("description", "Et resumé til søgemaskiner", example: "…"),
    .required("baseURL", "Adressen, hvor siden udgives", example: "https://torv.example/"),
    .required("contact", "Mailadressen til redaktionen", example: "kontakt@torv.example"),
    FieldDeclaration.required("licence", "Licensen til indholdet").holding(Licence.fields),
    FieldDeclaration.required("menu", "Menuen øverst på hver side").listing(MenuItem.fields),
    FieldDeclaration.required("footer", "Links nederst på hver side").listing(MenuItem.fields),
    .required(
      "membership", "Stien til siden om at blive medlem", example: "/medlemskab/"),
    .optional(
      "contribution", "Stien til siden om at bidrage med det, der mangler", example: "/bidrag/"),
    FieldDeclaration.optional("needs", "Forsidens indgange efter behov").listing([
      .required("title", "Behovet", example: "Find penge"),
      .optional("text", "En sætning om det", example: "Puljer, frister og råd"),
      .required("path", "Stien på siden", example: "/puljer/"),
    ]),
    FieldDeclaration.optional("access", "Hvordan det, der er for medlemmer, bliver holdt fra andre")
      .holding([
        .optional(
          "mode", "sealed (forseglet, til alle slags webhoteller) eller proxy (bag værtens login)",
          example: "sealed")
      ]),
    FieldDeclaration.optional("notice", "En linje øverst på hver side").holding([
      .required("title", "Det fremhævede ord", example: "Et forslag"),
      .required("text", "Hvad der skal siges", example: "…"),
      .required("link", "Linkets tekst", example: "Læs mere"),
      .required("path", "Stien til siden, der fortæller mere", example: "/om/"),
    ]),
    .optional(
      "handbook", "Stien til siden, hvor hver meddelelse har sin egen overskrift",
      example: "/haandbog-meddelelser/"),
    FieldDeclaration.optional(
      "language", "Sproget, som torv skriver sine meldinger på: da eller en", example: "da"
    ).choosing(from: Language.self),
    .optional(
      "recommendations", "Hvor mange anbefalinger der er; 12, når det udelades", example: "12"),
    FieldDeclaration.optional(
      "country", "Landet, som kommunerne ligger i; DK, når det udelades", example: "DK"
    ).choosing(from: Country.self),
    FieldDeclaration.optional(
      "currency", "Valutaen i priser, kontingent og budget; DKK, når den udelades", example: "DKK"
    ).choosing(from: Currency.self),
  ]

  init?(from fields: inout FieldReader) {
    let title = fields.text("title")
    let tagline = fields.text("tagline")
    let description = fields.text("description")
    let baseURL: BaseURL? = fields.value("baseURL")
    let contact: MailAddress? = fields.value("contact")
    let licence = fields.mapping("licence", read: Licence.init)
    menu = fields.mappings("menu", read: MenuItem.init)
    footer = fields.mappings("footer", read: MenuItem.init)
    let membership: Located<String>? = fields.located("membership")
    contribution = fields.located("contribution")
    needs = fields.mappings("needs", read: Need.init)
    access = fields.mapping("access") { $0.value("mode") ?? .sealed } ?? .sealed
    notice = fields.mapping("notice", read: Notice.init)
    handbook = fields.located("handbook")
    language = fields.value("language")
    recommendationCount = fields.number("recommendations", in: 1...999) ?? 12
    country = fields.value("country") ?? .denmark
    currency = fields.value("currency") ?? .danishKrone
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

extension SiteSettings.Need {
  init?(from fields: inout FieldReader) {
    let title = fields.text("title")
    text = fields.text("text")
    let path: Located<String>? = fields.located("path")
    guard let title, let path else { return nil }
    self.title = title
    self.path = path
  }
}

extension SiteSettings.Notice {
  init?(from fields: inout FieldReader) {
    let title = fields.text("title")
    let text = fields.text("text")
    let link = fields.text("link")
    let path: Located<String>? = fields.located("path")
    guard let title, let text, let link, let path else { return nil }
    self.title = title
    self.text = text
    self.link = link
    self.path = path
  }
}

extension SiteSettings.MenuItem {
  static let fields: [FieldDeclaration] = [
    .required("title", "Teksten", example: "Cases"),
    .required("path", "Stien på siden", example: "/cases/"),
  ]

  init?(from fields: inout FieldReader) {
    let title = fields.text("title")
    let path: Located<String>? = fields.located("path")
    guard let title, let path else { return nil }
    self.title = title
    self.path = path
  }
}

extension Language: EnumeratedValue {
  package static let danishNames: [String: Self] = [
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
