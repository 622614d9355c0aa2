import TorvDiagnostics

extension SiteRelator {
  /// Checks what the tree of a path demands of other pages: whoever reads the path can read a page of each plan.
  mutating func checkPaths() {
    for page in pages {
      guard case .path(let path) = page.content else { continue }
      for question in path.questions where question.answers.count == 1 {
        report(
          .invalidValue, "question '\(question.id.value)' has only one answer", in: page.source,
          at: question.id.range, hint: "add another answer, or take the question out")
      }
      guard page.access == .open else { continue }
      for plan in path.plans where isClosed(plan.pages) {
        reportClosed("plan '\(plan.id.value)'", at: plan.id, in: page.source)
      }
    }
  }

  /// Returns whether pages are named that exist, but none of them is open to everybody.
  private func isClosed(_ named: NamedPages) -> Bool {
    let named = named.ids.compactMap { indices[$0] }.map { pages[$0] }
    return !named.isEmpty && named.allSatisfy { $0.access == .members }
  }

  private mutating func reportClosed(
    _ what: Message, at id: Located<Slug>, in source: SourceFile
  ) {
    report(
      .closedPlan, "\(what) names only pages for members", in: source, at: id.range,
      hint: "name a page that everybody may read, or write 'access: members' at the top")
  }
}
