import TorvDiagnostics
import TorvMustache

/// Every template of the site, each bound to the view that it shows.
struct SiteTemplates: Sendable {
  let caseStudy: Template<CaseStudyView>
  let guide: Template<GuideView>
  let course: Template<CourseView>
  let dataset: Template<DatasetView>
  let datasets: Template<DatasetListView>
  let member: Template<MemberView>
  let recommendation: Template<RecommendationView>
  let page: Template<PlainPageView>
  let front: Template<FrontView>
  let list: Template<ListView>
  let recommendations: Template<RecommendationListView>
  let term: Template<TermView>
  let terms: Template<TermListView>
  let actor: Template<ActorView>
  let coverage: Template<CoverageView>
  let municipality: Template<MunicipalityView>
  let municipalities: Template<MunicipalityListView>
  let members: Template<MemberListView>
  let membersMaterial: Template<MembersMaterialView>
  let calendars: Template<CalendarsView>
  let finances: Template<FinancesView>
  let notFound: Template<NoticePageView>
  let redirect: Template<RedirectView>

  /// Parses the files and checks each template against its view; all mistakes are gathered.
  static func load(
    _ files: [TemplateFile], strings: Strings
  ) -> Diagnosed<SiteTemplates?> {
    let constants = strings.texts.map { text in
      TemplateConstant.text(
        "strings.\(text.key)", text.value.value,
        at: strings.isUsedByViews(text.key) ? nil : strings.source.place(text.value.range))
    }
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary.parse(files, constants: constants).unwrap(into: &diagnostics)
    var loader = TemplateLoader(library)
    let caseStudy = loader.template("pages/case-study", for: CaseStudyView.self)
    let guide = loader.template("pages/guide", for: GuideView.self)
    let course = loader.template("pages/course", for: CourseView.self)
    let dataset = loader.template("pages/dataset", for: DatasetView.self)
    let datasets = loader.template("pages/datasets", for: DatasetListView.self)
    let member = loader.template("pages/member", for: MemberView.self)
    let recommendation = loader.template("pages/recommendation", for: RecommendationView.self)
    let page = loader.template("pages/page", for: PlainPageView.self)
    let front = loader.template("pages/front", for: FrontView.self)
    let list = loader.template("pages/list", for: ListView.self)
    let recommendations = loader.template(
      "pages/recommendations", for: RecommendationListView.self)
    let term = loader.template("pages/term", for: TermView.self)
    let terms = loader.template("pages/terms", for: TermListView.self)
    let actor = loader.template("pages/actor", for: ActorView.self)
    let coverage = loader.template("pages/coverage", for: CoverageView.self)
    let municipality = loader.template("pages/municipality", for: MunicipalityView.self)
    let municipalities = loader.template("pages/municipalities", for: MunicipalityListView.self)
    let members = loader.template("pages/members", for: MemberListView.self)
    let membersMaterial = loader.template("pages/members-material", for: MembersMaterialView.self)
    let calendars = loader.template("pages/calendars", for: CalendarsView.self)
    let finances = loader.template("pages/finances", for: FinancesView.self)
    let notFound = loader.template("pages/not-found", for: NoticePageView.self)
    let redirect = loader.template("pages/redirect", for: RedirectView.self)
    diagnostics += loader.finish()
    guard let caseStudy, let guide, let course, let dataset, let datasets, let member,
      let recommendation, let page,
      let front, let list, let recommendations, let term, let terms, let actor,
      let coverage, let municipality,
      let municipalities, let members, let membersMaterial, let calendars, let finances,
      let notFound,
      let redirect
    else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(
      SiteTemplates(
        caseStudy: caseStudy, guide: guide, course: course, dataset: dataset,
        datasets: datasets, member: member,
        recommendation: recommendation, page: page, front: front, list: list,
        recommendations: recommendations, term: term, terms: terms, actor: actor,
        coverage: coverage, municipality: municipality,
        municipalities: municipalities, members: members, membersMaterial: membersMaterial,
        calendars: calendars, finances: finances,
        notFound: notFound, redirect: redirect),
      diagnostics)
  }
}
