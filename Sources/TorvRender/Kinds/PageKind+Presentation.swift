import TorvSite

// A new kind needs one line in each switch; everything else about it is in its own folder.

extension PageKind {
  /// The presentation of the kind's pages.
  var presentation: any PagePresentation.Type {
    switch self {
    case .recommendation: RecommendationPresentation.self
    case .caseStudy: CaseStudyPresentation.self
    case .guide: GuidePresentation.self
    case .path: PathPresentation.self
    case .assessment: AssessmentPresentation.self
    case .course: CoursePresentation.self
    case .collaboration: CollaborationPresentation.self
    case .funding: FundingPresentation.self
    case .service: ServicePresentation.self
    case .dataset: DatasetPresentation.self
    case .member: MemberPresentation.self
    case .page: PlainPagePresentation.self
    }
  }
}

extension Site {
  /// Returns the presentation of the page at the index.
  func presentation(of index: PageIndex) -> any PagePresentation {
    switch pages[index].content {
    case .recommendation(let recommendation):
      RecommendationPresentation(recommendation: recommendation, index: index)
    case .caseStudy(let caseStudy): CaseStudyPresentation(caseStudy: caseStudy, index: index)
    case .guide(let guide): GuidePresentation(guide: guide, index: index)
    case .path(let path): PathPresentation(path: path, index: index)
    case .assessment(let assessment):
      AssessmentPresentation(assessment: assessment, index: index)
    case .course(let course): CoursePresentation(course: course, index: index)
    case .collaboration(let collaboration):
      CollaborationPresentation(collaboration: collaboration, index: index)
    case .funding(let funding): FundingPresentation(funding: funding, index: index)
    case .service(let service): ServicePresentation(service: service, index: index)
    case .dataset(let dataset): DatasetPresentation(dataset: dataset, index: index)
    case .member(let member): MemberPresentation(member: member, index: index)
    case .page where relations[index].path == "/": FrontPagePresentation(index: index)
    case .page: PlainPagePresentation(index: index)
    }
  }
}
