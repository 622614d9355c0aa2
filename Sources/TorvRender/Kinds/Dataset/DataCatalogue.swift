import TorvDiagnostics
import TorvSite

/// Writes the catalogue of the datasets as JSON-LD in the terms of DCAT-AP 3, so that data portals can harvest it.
///
/// Specifications: DCAT-AP 3.0 (SEMIC), DCAT 3 and JSON-LD 1.1 (W3C). The vocabularies for file types, frequencies,
/// languages, places and themes are the Publications Office's. The catalogue leaves out datasets for members.
struct DataCatalogue {
  let site: Site
  let strings: Strings

  private static let authority = "http://publications.europa.eu/resource/authority/"
  private static let publisherTypes = "http://purl.org/adms/publishertype/"
  private static let mediaTypes = "https://www.iana.org/assignments/media-types/"

  var file: OutputFile {
    OutputFile(
      path: SitePaths.file(of: SitePaths.dataCatalogue), contents: .bytes(catalogue.bytes()))
  }

  private var catalogue: JSONValue {
    let words = strings.words(for: .dataset)
    let datasets = site.openDatasets
    let issued = datasets.compactMap { site.pages[$0.index].published }.min() ?? site.today
    let changed = datasets.compactMap { site.pages[$0.index].updated }.max() ?? site.today
    return .object([
      ("@context", Self.context),
      ("@id", id(url(SitePaths.dataCatalogue))),
      ("@type", .text("dcat:Catalog")),
      (
        "dct:title",
        literal(strings(.feedTitle, ("title", words.title), ("site", site.settings.title)))
      ),
      ("dct:description", literal(words.lead)),
      ("dct:publisher", publisher(site.settings.title, homepage: url("/"))),
      ("dct:language", language),
      ("dct:license", licence(site.settings.licence)),
      ("dct:issued", date(issued)), ("dct:modified", date(changed)),
      ("dct:spatial", location),
      ("foaf:homepage", reference(url(SitePaths.path(of: .kind(.dataset))), "foaf:Document")),
      ("dcat:themeTaxonomy", Self.themes),
      ("dcat:dataset", .list(datasets.map { dataset($0.dataset, at: $0.index) })),
    ])
  }

  private func dataset(_ dataset: Dataset, at index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    let address = url(site.relations[index].path)
    var members: [(String, JSONValue)] = [
      ("@id", id(address + "#dataset")),
      ("@type", .text("dcat:Dataset")),
      ("dct:title", literal(page.title)),
      ("dct:description", literal(page.summary)),
      ("dct:identifier", .text(page.id.slug.text)),
      (
        "dct:publisher",
        dataset.publisher.map { publisher($0, homepage: nil) }
          ?? publisher(site.settings.title, homepage: url("/"))
      ),
      ("dcat:contactPoint", contactPoint),
      ("dcat:landingPage", reference(address, "foaf:Document")),
      ("dct:language", language),
      ("dct:accessRights", Self.concept("access-right/PUBLIC", type: "dct:RightsStatement")),
      (
        "dct:accrualPeriodicity",
        Self.concept("frequency/\(Self.code(of: dataset.frequency))", type: "dct:Frequency")
      ),
      ("dcat:theme", Self.term(Self.authority + "data-theme/REGI", "Regions and cities")),
    ]
    members += dates(of: page) + coverage(of: dataset)
    let themes = page.themes.compactMap(site.theme).map { literal($0.title) }
    if !themes.isEmpty { members.append(("dcat:keyword", .list(themes))) }
    // These pages describe the figures; `dct:source` would declare them datasets.
    let pages = dataset.sources.compactMap(\.url).map { reference($0.text, "foaf:Document") }
    if !pages.isEmpty { members.append(("foaf:page", .list(pages))) }
    members.append(("dcat:distribution", .list(distributions(of: dataset, page))))
    return .object(members)
  }

  // MARK: - Parts of a dataset

  private func dates(of page: Page) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let published = page.published { members.append(("dct:issued", date(published))) }
    if let updated = page.updated { members.append(("dct:modified", date(updated))) }
    return members
  }

  /// Returns the place and the time that the figures cover, as far as they are known.
  private func coverage(of dataset: Dataset) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if dataset.columns.contains(where: { $0.kind == .municipality }) {
      members.append(("dct:spatial", location))
    }
    let times: (start: JSONValue, end: JSONValue?)? =
      dataset.day.map { (date($0), date($0)) }
      ?? dataset.years.map { (year($0.firstYear), $0.lastYear.map(year)) }
    if let (start, end) = times {
      var period = [("@type", JSONValue.text("dct:PeriodOfTime")), ("dcat:startDate", start)]
      if let end { period.append(("dcat:endDate", end)) }
      members.append(("dct:temporal", .object(period)))
    }
    return members
  }

  private func distributions(of dataset: Dataset, _ page: Page) -> [JSONValue] {
    let list = SitePaths.path(of: .kind(.dataset))
    return [
      distribution(
        dataset, page, path: "\(list)\(dataset.file.value)", format: "CSV", media: "text/csv"),
      distribution(
        dataset, page, path: SitePaths.json(ofDataset: page.id.slug), format: "JSON",
        media: "application/json"),
    ]
  }

  private func distribution(
    _ dataset: Dataset, _ page: Page, path: String, format: String, media: String
  ) -> JSONValue {
    let address = JSONValue.object([("@id", id(url(path)))])
    var members: [(String, JSONValue)] = [
      ("@id", id(url(path) + "#distribution")),
      ("@type", .text("dcat:Distribution")),
      ("dct:title", literal("\(page.title) (\(format))")),
      ("dct:description", literal(page.summary)),
      (
        "dcatap:availability",
        Self.term(Self.authority + "planned-availability/AVAILABLE", "available")
      ),
      ("dcat:accessURL", address),
      ("dcat:downloadURL", address),
      ("dct:format", Self.concept("file-type/\(format)", type: "dct:MediaTypeOrExtent")),
      ("dcat:mediaType", reference(Self.mediaTypes + media, "dct:MediaType")),
      ("dct:license", licence(dataset.licence)),
      ("dct:language", language),
    ]
    if let updated = page.updated { members.append(("dct:modified", date(updated))) }
    return .object(members)
  }

  private static func code(of frequency: Dataset.Frequency) -> String {
    switch frequency {
    case .never: "NEVER"
    case .annual: "ANNUAL"
    case .biennial: "BIENNIAL"
    case .quarterly: "QUARTERLY"
    case .monthly: "MONTHLY"
    case .irregular: "IRREG"
    }
  }

  // MARK: - Nodes

  private static let context: JSONValue = .object([
    ("dcat", .text("http://www.w3.org/ns/dcat#")),
    ("dcatap", .text("http://data.europa.eu/r5r/")),
    ("dct", .text("http://purl.org/dc/terms/")),
    ("foaf", .text("http://xmlns.com/foaf/0.1/")),
    ("skos", .text("http://www.w3.org/2004/02/skos/core#")),
    ("vcard", .text("http://www.w3.org/2006/vcard/ns#")),
    ("xsd", .text("http://www.w3.org/2001/XMLSchema#")),
  ])

  private var contactPoint: JSONValue {
    .object([
      ("@type", .list([.text("vcard:Organization"), .text("vcard:Kind")])),
      ("vcard:fn", .text(site.settings.title)),
      ("vcard:hasEmail", .object([("@id", id("mailto:\(site.settings.contact.text)"))])),
    ])
  }

  /// The language of the texts.
  private var language: JSONValue {
    Self.concept(
      "language/\(Self.languages[strings(.languageCode)] ?? "UND")", type: "dct:LinguisticSystem")
  }

  /// The three letters of languages (ISO 639-3) that the vocabulary has by their codes; it has `UND` for all others.
  private static let languages = [
    "da": "DAN", "en": "ENG", "sv": "SWE", "nb": "NOB", "nn": "NNO", "fo": "FAO", "kl": "KAL",
    "is": "ISL", "fi": "FIN", "de": "DEU", "nl": "NLD", "fr": "FRA", "es": "SPA", "it": "ITA",
    "pl": "POL",
  ]

  private var location: JSONValue { Self.concept("country/DNK", type: "dct:Location") }

  private func publisher(_ name: String, homepage: String?) -> JSONValue {
    var members: [(String, JSONValue)] = homepage.map { [("@id", id($0 + "#organisation"))] } ?? []
    members += [("@type", .text("foaf:Agent")), ("foaf:name", .text(name))]
    // The type of other publishers is unknown.
    if homepage != nil {
      members.append(
        (
          "dct:type",
          Self.term(Self.publisherTypes + "NonProfitOrganisation", "Non-Profit Organisation")
        ))
    }
    return .object(members)
  }

  private func licence(_ licence: Licence) -> JSONValue {
    .object([
      ("@id", id(licence.url.text)), ("@type", .text("dct:LicenseDocument")),
      ("dct:title", literal(licence.title)),
    ])
  }

  private func reference(_ address: String, _ type: String) -> JSONValue {
    .object([("@id", id(address)), ("@type", .text(type))])
  }

  private static func concept(_ path: String, type: String) -> JSONValue {
    .object([("@id", .text(authority + path)), ("@type", .text(type))])
  }

  /// Returns a term of a vocabulary with its name there.
  private static func term(_ address: String, _ name: String) -> JSONValue {
    .object([
      ("@id", .text(address)), ("@type", .text("skos:Concept")), ("skos:prefLabel", english(name)),
    ])
  }

  private static let themes = JSONValue.object([
    ("@id", .text(authority + "data-theme")), ("@type", .text("skos:ConceptScheme")),
    ("dct:title", english("Data theme")),
  ])

  private static func english(_ text: String) -> JSONValue {
    .object([("@value", .text(text)), ("@language", .text("en"))])
  }

  private func literal(_ text: String) -> JSONValue {
    .object([("@value", .text(text)), ("@language", .text(strings(.languageCode)))])
  }

  private func date(_ date: CalendarDate) -> JSONValue { typed("\(date)", "xsd:date") }

  private func year(_ year: Int) -> JSONValue { typed("\(PartialDate.year(year))", "xsd:gYear") }

  private func typed(_ text: String, _ type: String) -> JSONValue {
    .object([("@value", .text(text)), ("@type", .text(type))])
  }

  private func id(_ address: String) -> JSONValue { .text(address) }

  private func url(_ path: String) -> String { site.absoluteURL(path) }
}

extension Site {
  /// The datasets that everybody may download, in the order of their list.
  var openDatasets: [(index: PageIndex, dataset: Dataset, table: DatasetTable)] {
    entries(of: .kind(.dataset)).compactMap { index in
      guard pages[index].access == .open, case .dataset(let dataset) = pages[index].content,
        let table = tables[index]
      else { return nil }
      return (index, dataset, table)
    }
  }
}
