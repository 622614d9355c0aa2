import TorvDiagnostics
import TorvSite

/// Writes the index of the site's JSON files, and the list of the terms they use with the words for each.
struct APIIndex {
  let site: Site
  let strings: Strings

  var files: [OutputFile] {
    [
      file(SitePaths.apiIndex, index), file(SitePaths.apiTerms, terms), APISchema(site: site).file,
    ]
  }

  private func file(_ path: String, _ value: JSONValue) -> OutputFile {
    OutputFile(
      path: SitePaths.file(of: path), contents: .bytes(Array((value.string + "\n").utf8)))
  }

  private func url(_ path: String) -> JSONValue { .text(site.absoluteURL(path)) }

  // MARK: - The index

  private var index: JSONValue {
    let settings = site.settings
    return .object([
      "title": .text(settings.title), "description": .text(settings.description),
      "url": url("/"), "language": .text(strings(.languageCode)),
      "contact": .text(settings.contact.text),
      "licence": .object([
        "title": .text(settings.licence.title), "url": .text(settings.licence.url.text),
      ]),
      "date": .text("\(site.today)"),
      "collections": .list(PageKind.allCases.filter { $0.listPath != nil }.map(collection)),
      "terms": url(SitePaths.apiTerms), "schema": url(SitePaths.apiSchema),
      "calendars": .list([
        url(SitePaths.courseCalendar), url(SitePaths.fundingCalendar),
      ]),
      "feeds": .list(
        site.feeds.map { url(SitePaths.feedPath(of: $0)) }),
      "members": url(SitePaths.membersCSV), "dataCatalogue": url(SitePaths.dataCatalogue),
      "sitemap": url(SitePaths.sitemap),
    ])
  }

  private func collection(_ kind: PageKind) -> JSONValue {
    .object([
      "kind": .text(kind.rawValue), "title": .text(strings.words(for: kind).title),
      "url": url(SitePaths.apiPath(of: kind)),
      "count": .integer(site.entries(of: .list(of: kind)).count),
    ])
  }

  // MARK: - The terms

  private var terms: JSONValue {
    .object([
      "themes": .list(
        site.themes.map { theme in
          let slug = theme.slug.value
          return term(slug.text, theme.title, of: .theme(slug))
        }),
      "recommendations": .list(site.entries(of: .kind(.recommendation)).compactMap(recommendation)),
      "actors": .list(Actor.allCases.map { term($0.rawValue, strings.actors[$0], of: .actor($0)) }),
      "municipalities": .list(site.municipalities.map(municipality)),
      "evidence": words(strings.evidence), "levels": words(strings.levels),
      "categories": .list(site.memberCategories.map(category)),
      "countries": words(strings.countries),
      "forms": words(strings.forms), "sessionStatuses": words(strings.sessionStatuses),
    ])
  }

  private func term(_ slug: String, _ title: String, of collection: PageCollection) -> JSONValue {
    .object([
      "slug": .text(slug), "title": .text(title), "url": url(SitePaths.path(of: collection)),
    ])
  }

  private func recommendation(_ index: Site.PageIndex) -> JSONValue? {
    guard case .recommendation(let recommendation) = site.pages[index].content else { return nil }
    return .object([
      "number": .integer(recommendation.number.value), "title": .text(site.pages[index].title),
      "url": url(site.relations[index].path),
    ])
  }

  private func municipality(_ municipality: Municipality) -> JSONValue {
    term(municipality.slug.text, municipality.name, of: .municipality(municipality.slug)).adding(
      .object([
        "code": .integer(municipality.code), "region": .text(municipality.region),
        "population": .integer(municipality.population),
        "populationYear": .integer(municipality.populationYear),
      ]))
  }

  private func category(_ category: MemberCategory) -> JSONValue {
    .object([
      "value": .text(category.slug.text), "title": .text(strings.title(of: category)),
    ])
  }

  private func words<Value>(_ words: Words<Value>) -> JSONValue {
    .list(
      Value.allCases.map { value in
        .object(["value": .text(value.rawValue), "title": .text(words[value])])
      })
  }
}
