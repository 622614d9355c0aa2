import TorvDiagnostics
import TorvMustache

/// All templates of the site, each bound to the view that it shows.
struct SiteTemplates: Sendable {
  let caseStudy: Template<CaseStudyView>
  let guide: Template<GuideView>
  let path: Template<PathView>
  let assessment: Template<AssessmentView>
  let course: Template<CourseView>
  let collaboration: Template<CollaborationView>
  let funding: Template<FundingView>
  let service: Template<ServiceView>
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
  let progress: Template<ProgressView>
  let changes: Template<ChangesView>
  let municipality: Template<MunicipalityView>
  let municipalities: Template<MunicipalityListView>
  let municipalityComparison: Template<MunicipalityComparisonView>
  let glossary: Template<GlossaryView>
  let members: Template<MemberListView>
  let membersMaterial: Template<MembersMaterialView>
  let membersAccess: Template<MembersAccessView>
  let calendars: Template<CalendarsView>
  let finances: Template<FinancesView>
  let membershipCost: Template<MembershipCostView>
  let membershipApplication: Template<MembershipApplicationView>
  let search: Template<SearchView>
  let notFound: Template<NoticePageView>
  let redirect: Template<RedirectView>
  let archive: Template<ArchiveView>
  let fragments: FragmentTemplates

  /// Parses the files and checks each template against its view, reporting all errors at once.
  static func load(
    _ files: [TemplateFile], strings: Strings
  ) -> Diagnosed<SiteTemplates?> {
    let constants = strings.texts.map { text in
      TemplateConstant.text(
        "strings.\(text.key)", text.value.value,
        at: text.isInstalled || strings.isUsedByViews(text.key)
          ? nil : strings.source.place(text.value.range))
    }
    var diagnostics: [Diagnostic] = []
    let library = TemplateLibrary.parse(files, constants: constants).unwrap(into: &diagnostics)
    var loader = TemplateLoader(library)
    let templates = SiteTemplates(from: &loader)
    diagnostics += loader.finish()
    return Diagnosed(diagnostics.hasErrors ? nil : templates, diagnostics)
  }

  private init(from loader: inout TemplateLoader) {
    caseStudy = loader.checked("pages/case-study")
    guide = loader.checked("pages/guide")
    path = loader.checked("pages/path")
    assessment = loader.checked("pages/assessment")
    course = loader.checked("pages/course")
    collaboration = loader.checked("pages/collaboration")
    funding = loader.checked("pages/funding")
    service = loader.checked("pages/service")
    dataset = loader.checked("pages/dataset")
    datasets = loader.checked("pages/datasets")
    member = loader.checked("pages/member")
    recommendation = loader.checked("pages/recommendation")
    page = loader.checked("pages/page")
    front = loader.checked("pages/front")
    list = loader.checked("pages/list")
    recommendations = loader.checked("pages/recommendations")
    term = loader.checked("pages/term")
    terms = loader.checked("pages/terms")
    actor = loader.checked("pages/actor")
    coverage = loader.checked("pages/coverage")
    changes = loader.checked("pages/changes")
    progress = loader.checked("pages/progress")
    municipality = loader.checked("pages/municipality")
    municipalities = loader.checked("pages/municipalities")
    municipalityComparison = loader.checked("pages/municipality-comparison")
    glossary = loader.checked("pages/glossary")
    members = loader.checked("pages/members")
    membersMaterial = loader.checked("pages/members-material")
    membersAccess = loader.checked("pages/members-access")
    calendars = loader.checked("pages/calendars")
    finances = loader.checked("pages/finances")
    membershipCost = loader.checked("pages/membership-cost")
    membershipApplication = loader.checked("pages/membership-application")
    search = loader.checked("pages/search")
    notFound = loader.checked("pages/not-found")
    redirect = loader.checked("pages/redirect")
    archive = loader.checked("pages/archive")
    fragments = FragmentTemplates(
      card: loader.checked("partials/card"), listedCard: loader.checked("partials/card-listed"),
      facet: loader.checked("partials/facet"))
  }
}

extension TemplateLoader {
  /// Returns the template for the requested view, or an empty one (with an error) if it does not fit.
  fileprivate mutating func checked<View: TemplateView>(_ name: String) -> Template<View> {
    template(name, for: View.self) ?? .empty
  }
}
