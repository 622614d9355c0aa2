/// Where everything is published: paths on the site, which begin with `/` and leave out the base URL's path.
package enum SitePaths {
  /// Returns the path of a page; the plain page `index` is the front page.
  package static func path(of id: Page.ID) -> String {
    guard let list = id.kind.listPath else {
      return id.slug.text == "index" ? "/" : "/\(id.slug)/"
    }
    return "\(list)\(id.slug)/"
  }

  /// Returns the path of a page that has no file.
  package static func path(of page: GeneratedPage) -> String {
    switch page {
    case .collection(let collection, let number):
      path(of: collection) + (number > 1 ? "side/\(number)/" : "")
    case .themes: "/temaer/"
    case .actors: "/aktoerer/"
    case .municipalities: "/kommuner/"
    case .municipalityComparison: "/sammenlign/"
    case .coverage: "/daekning/"
    case .changes: "/aendringer/"
    case .progress: "/anbefalinger/opfoelgning/"
    case .glossary: "/ordliste/"
    case .membersByCategory: "/medlemmer/kategori/"
    case .membersByMunicipality: "/medlemmer/kommune/"
    case .membersMaterial: "/medlemmer/materiale/"
    case .membersAccess: membersFolder
    case .calendars: "/kalender/"
    case .finances: "/medlemskab/oekonomi/"
    case .membershipCost: "/medlemskab/pris/"
    case .membershipApplication: "/medlemskab/bliv-medlem/"
    case .search: search
    }
  }

  /// Returns the path of a collection's first page.
  package static func path(of collection: PageCollection) -> String {
    switch collection {
    case .kind(let kind): kind.listPath ?? "/"
    case .theme(let slug): "/temaer/\(slug)/"
    case .actor(let actor): "/aktoerer/\(actor.rawValue)/"
    case .municipality(let slug): "/kommuner/\(slug)/"
    case .recommendation(let number): "/anbefalinger/materiale/\(number)/"
    case .coverage(let number, let actor): "/daekning/\(number)/\(actor.rawValue)/"
    case .members: "/medlemmer/"
    case .memberCategory(let category): "/medlemmer/kategori/\(category)/"
    case .faceted(let kind, let facet):
      (kind.listPath ?? "/") + "\(facet.dimension.rawValue)/\(facet.value)/"
    case .backlinks(let id): path(of: id) + "henvisninger/"
    }
  }

  /// Returns the path of a picture or download, given relative to Content/; it is in the folder of its kind.
  package static func path(ofAttachment attachment: String, kind: PageKind) -> String {
    (kind.listPath ?? "/") + attachment.dropFirst(kind.folder.count + 1)
  }

  /// Returns the path of a feed, which is beside the list that it belongs to.
  package static func feedPath(of feed: Feed) -> String {
    switch feed {
    case .site: "/feed.xml"
    case .kind(let kind): path(of: .kind(kind)) + "feed.xml"
    case .actor(let actor): path(of: .actor(actor)) + "feed.xml"
    case .recommendation(let number): path(of: .recommendation(number)) + "feed.xml"
    case .changes: "/aendringer.xml"
    }
  }

  /// Returns the path of the calendar with a course's sessions.
  package static func calendarPath(of id: Page.ID) -> String { path(of: id).dropLast() + ".ics" }

  /// Returns the paths of a page's citation for reference managers: as BibTeX and as RIS.
  package static func citationPaths(of id: Page.ID) -> (bibTeX: String, ris: String) {
    let page = path(of: id).dropLast()
    return (page + ".bib", page + ".ris")
  }

  /// The calendar with the deadlines for funding applications.
  package static let fundingCalendar = "/kalender/puljer.ics"
  package static let securityContact = "/.well-known/security.txt"
  /// The file that tells static-site hosts about headers and moved addresses.
  package static let headers = "/_headers"
  package static let redirects = "/_redirects"
  /// The calendar with all sessions of all courses.
  package static let courseCalendar = "/kalender/kurser.ics"

  /// Returns the path of a dataset's JSON file.
  package static func json(ofDataset slug: Slug) -> String {
    path(of: .kind(.dataset)) + "\(slug).json"
  }

  /// Returns the path of the file that describes the columns of a dataset's CSV file, where programs look for it (W3C,
  /// Model for Tabular Data, section 5.3).
  package static func metadata(ofDataset slug: Slug) -> String {
    path(of: .kind(.dataset)) + "\(slug).csv-metadata.json"
  }

  /// The machine-readable catalogue of the datasets.
  package static let dataCatalogue = path(of: .kind(.dataset)) + "catalog.jsonld"

  /// Returns the path of a kind's pages as JSON.
  package static func apiPath(of kind: PageKind) -> String { "/api/\(kind.folder).json" }

  package static let apiIndex = "/api/index.json"
  package static let apiTerms = "/api/terms.json"
  package static let apiSchema = "/api/schema.json"
  package static let membersCSV = "/medlemmer/members.csv"
  /// The folder of everything published for members, and the page where they enter their code.
  package static let membersFolder = "/medlem/"
  /// The keys that members' codes open.
  package static let keyring = membersFolder + "noegler.json"
  /// The page of the search's results.
  package static let search = "/soeg/"
  /// The file that leads to the index of the search.
  package static let searchIndex = search + "index.json"
  /// The folder of the index's files, each version in a folder of its own.
  package static let searchFolder = assets + "soeg/"
  /// What comes before the path of a page in the address of its text for the search.
  package static let searchTexts = search + "tekst"
  /// The folder that the members' part of the search would be in if it were open.
  package static let membersSearch = search + "medlem/"
  /// The description of the search for browsers (OpenSearch 1.1).
  package static let openSearch = "/opensearch.xml"
  package static let notFound = "/404.html"
  /// The page about an archive; a website has none.
  package static let archive = "/laes-mig.html"
  /// The table of an archive's pages.
  package static let archiveTable = "/indhold.csv"
  package static let sitemap = "/sitemap.xml"
  package static let robots = "/robots.txt"
  /// The folder of style sheets and scripts.
  package static let assets = "/assets/"
  /// The folder of resized photographs.
  package static let pictures = "/assets/billeder/"

  /// Returns the folders above a file: `a` and `a/b` for `a/b/index.html`.
  package static func folders(ofFile file: String) -> [String] {
    file.utf8.indices.filter { file.utf8[$0] == UInt8(ascii: "/") }.map { String(file[..<$0]) }
  }

  /// Returns the file that a path is written to, relative to the output folder: `/om/` becomes `om/index.html`.
  package static func file(of path: String) -> String {
    let relative = path.dropFirst()
    return path.hasSuffix("/") ? relative + "index.html" : String(relative)
  }
}
