import TorvAccess
import TorvSite

/// Writes the files that static hosts read (Netlify, Cloudflare Pages and others): `_headers` and `_redirects`.
///
/// docs/DEPLOY.md has the same rules for nginx and Caddy.
struct HostFiles {
  let site: Site
  let access: MembersAccess

  var files: [OutputFile] {
    [
      OutputFile(
        path: SitePaths.file(of: SitePaths.headers), contents: .bytes(Array(headers.utf8))),
      OutputFile(
        path: SitePaths.file(of: SitePaths.redirects), contents: .bytes(Array(redirects.utf8))),
    ]
  }

  /// The headers that browsers get with every file.
  static let securityHeaders = [
    (
      "Content-Security-Policy",
      "default-src 'self'; img-src 'self' blob:; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
  ]

  /// The text of `_headers`.
  ///
  /// No two rules may set the same header of a file, because hosts join their values.
  private var headers: String {
    let folder = site.settings.baseURL.path
    let rules: [(String, [(String, String)])] =
      [
        ("/*", Self.securityHeaders),
        (SitePaths.assets + "*", [("Cache-Control", "public, max-age=31536000, immutable")]),
        (
          "/api/*",
          [("Access-Control-Allow-Origin", "*"), ("Cache-Control", "public, max-age=3600")]
        ),
        (SitePaths.searchIndex, [("Cache-Control", "no-cache")]),
        (SitePaths.openSearch, [("Content-Type", "application/opensearchdescription+xml")]),
        ("/kalender/*.ics", Self.calendar), ("/kurser/*.ics", Self.calendar),
        (
          SitePaths.dataCatalogue,
          [("Content-Type", "application/ld+json"), ("Access-Control-Allow-Origin", "*")]
        ),
      ] + citationRules + [
        (SitePaths.membersCSV, [("Content-Type", "text/csv; charset=utf-8; header=present")]),
        (SitePaths.securityContact, [("Content-Type", "text/plain; charset=utf-8")]),
      ] + membersRules
    return rules.map { path, headers in
      "\(folder)\(path)\n" + headers.map { "  \($0): \($1)\n" }.joined()
    }.joined(separator: "\n")
  }

  /// The rules for the files that reference managers read.
  private var citationRules: [(String, [(String, String)])] {
    let kinds = Set(site.pages.filter(\.isCitable).map(\.id.kind)).sorted()
    return kinds.flatMap { kind in
      ["bib", "ris"].map { ending in
        (
          "\(kind.listPath ?? "/")*.\(ending)",
          [("Content-Type", ContentType(ofFile: ".\(ending)").value)]
        )
      }
    }
  }

  /// The rules for members' files.
  ///
  /// No cache may keep a file behind a login. A sealed file gets a new name when the site key changes, but not when
  /// its contents change.
  private var membersRules: [(String, [(String, String)])] {
    guard !site.pagesForMembers.isEmpty else { return [] }
    switch access {
    case .withheld: return []
    case .sealed:
      return [
        (SitePaths.keyring, [("Cache-Control", "no-cache")]),
        (
          AccessPaths.files + "*",
          [
            ("Content-Type", "application/octet-stream"), ("Cache-Control", "no-cache"),
            ("X-Robots-Tag", "noindex"),
          ]
        ),
      ]
    case .guarded:
      return [
        (
          SitePaths.membersFolder + "*",
          [("Cache-Control", "private, no-store"), ("X-Robots-Tag", "noindex")]
        )
      ]
    }
  }

  private static let calendar = [
    ("Content-Type", "text/calendar; charset=utf-8"), ("Cache-Control", "public, max-age=3600"),
  ]

  private var redirects: String {
    site.redirects.map { redirect in
      let target = site.url(site.relations[redirect.target].path)
      return "\(Self.literal(site.url(redirect.path))) \(target) 301\n"
    }.joined()
  }

  /// Returns a path with `*` and `:` encoded, so that hosts do not read them as placeholders.
  private static func literal(_ path: String) -> String {
    ContentPath.addingPercentEncoding(path).replacing("*", with: "%2A").replacing(":", with: "%3A")
  }
}
