import TorvDiagnostics

extension SiteRelator {
  /// Checks what paths and assessments demand of other pages: whoever reads one can read a page that it leads to.
  mutating func checkTools() {
    for page in pages {
      switch page.content {
      case .path(let path): check(path, of: page)
      case .assessment(let assessment): check(assessment, of: page)
      case .recommendation, .caseStudy, .guide, .course, .collaboration, .funding, .service,
        .dataset, .member, .page:
        continue
      }
    }
  }

  private mutating func check(_ path: DecisionPath, of page: Page) {
    for question in path.questions where question.answers.count == 1 {
      report(
        .invalidValue, "question '\(question.id.value)' has only one answer", in: page.source,
        at: question.id.range, hint: "add another answer, or take the question out")
    }
    for plan in path.plans {
      reportClosed(plan.pages, "plan '\(plan.id.value)'", at: plan.id, of: page)
    }
  }

  private mutating func check(_ assessment: Assessment, of page: Page) {
    if let group = assessment.groups.first, assessment.groups.count == 1 {
      report(
        .invalidValue, "group '\(group.id.value)' is the only one, so none is the weakest",
        in: page.source, at: group.id.range, hint: "add another group")
    }
    for group in assessment.groups {
      reportClosed(group.pages, "group '\(group.id.value)'", at: group.id, of: page)
    }
  }

  /// Reports pages that exist, but of which none is open to the readers of the page that names them.
  private mutating func reportClosed(
    _ named: NamedPages, _ what: Message, at id: Located<Slug>, of page: Page
  ) {
    let targets = named.ids.compactMap { indices[$0] }.map { pages[$0] }
    guard page.access == .open, !targets.isEmpty,
      targets.allSatisfy({ $0.access == .members })
    else { return }
    report(
      .closedPlan, "\(what) names only pages for members", in: page.source, at: id.range,
      hint: "name a page that everybody may read, or write 'access: members' at the top")
  }
}
