import TorvDiagnostics
import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  func caseStudy(_ caseStudy: CaseStudy, at index: Site.PageIndex) -> CaseStudyView {
    let isReadable = mayRead(index)
    let municipalities: [LinkView] =
      if case .municipalities(let slugs) = caseStudy.setting {
        municipalityLinks(slugs)
      } else {
        []
      }
    let titles = caseStudy.sources.map(\.title)
    return CaseStudyView(
      frame: frame(of: index), article: article(index), municipalities: municipalities,
      place: municipalities.isEmpty ? placeName(of: caseStudy.setting) : nil,
      period: format.period(caseStudy.period), evidence: format.evidence(caseStudy.evidence),
      evidenceStyle: caseStudy.evidence.rawValue, method: isReadable ? caseStudy.method : nil,
      members: isReadable
        ? caseStudy.members.compactMap { slug in
          site.index(of: Page.ID(kind: .member, slug: slug)).map { link(to: $0) }
        } : [],
      collaboration: isReadable
        ? caseStudy.collaboration.flatMap { slug in
          site.index(of: Page.ID(kind: .collaboration, slug: slug)).map { link(to: $0) }
        } : nil,
      partners: isReadable ? caseStudy.partners.map(partner) : [],
      financing: isReadable ? caseStudy.financing.map(financing) : [],
      results: isReadable ? caseStudy.results.map { result($0, sources: titles) } : [],
      charts: isReadable ? charts(of: caseStudy.results) : [],
      sources: isReadable ? sources(caseStudy.sources) : [], citation: citationView(of: index))
  }

  private func result(_ result: CaseStudy.Result, sources: [String]) -> ResultView {
    let source = (result.source?.value).flatMap { title in
      sources.firstIndex(of: title).map {
        LinkView(title: title, href: TemplateURL(path: "#sektion-kilde-\($0 + 1)"))
      }
    }
    return ResultView(
      label: result.label, before: result.before.map(format.figure),
      after: format.figure(result.after), unit: result.unit, source: source)
  }

  func placeName(of setting: CaseStudy.Setting) -> String {
    switch setting {
    case .municipalities(let slugs): municipalityNames(slugs)
    case .abroad(let place, let country): "\(place), \(strings.countries[country.value])"
    }
  }

  /// Returns a chart for each unit of the results that have plain numbers both before and after.
  func charts(of results: [CaseStudy.Result]) -> [FigureView] {
    var units: [(unit: String?, pairs: [BeforeAfterChart.Pair])] = []
    for result in results {
      guard let before = result.before.flatMap(DecimalNumber.init(scalar:)),
        let after = DecimalNumber(scalar: result.after)
      else { continue }
      let pair = BeforeAfterChart.Pair(
        label: result.label,
        before: (before.approximation, format.number(before)),
        after: (after.approximation, format.number(after)))
      if let place = units.firstIndex(where: { $0.unit == result.unit }) {
        units[place].pairs.append(pair)
      } else {
        units.append((result.unit, [pair]))
      }
    }
    return units.enumerated().map { number, group in
      let title =
        group.unit.map { strings(.resultChartOfUnit, ("unit", $0)) } ?? strings(.resultChart)
      let chart = BeforeAfterChart(
        title: title, description: strings(.resultChartDescription),
        beforeLabel: strings(.resultBefore), afterLabel: strings(.resultAfter),
        pairs: group.pairs)
      return FigureView(
        caption: title, svg: HTML(trusted: chart.svg(id: "sektion-figur-\(number + 1)")))
    }
  }

  /// Returns the map of where cases are from, leaving out cases for members only.
  func caseMap() -> TileMapView? {
    var counts: [Slug: Int] = [:]
    for index in site.entries(of: .kind(.caseStudy)) where site.pages[index].access == .open {
      guard case .caseStudy(let caseStudy) = site.pages[index].content,
        case .municipalities(let slugs) = caseStudy.setting
      else { continue }
      for slug in Set(slugs) { counts[slug, default: 0] += 1 }
    }
    return tileMap(
      id: "sektion-kort", title: strings(.caseMap), lead: .caseMapLead, counts: counts
    ) { count in
      count == 1 ? strings(.oneCase) : strings(.manyCases, ("count", format.number(count)))
    }
  }
}
