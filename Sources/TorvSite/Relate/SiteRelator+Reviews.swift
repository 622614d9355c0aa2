import TorvDiagnostics

extension SiteRelator {
  /// Warns of each guide whose day for the next review has passed.
  mutating func warnOfOverdueReviews() {
    for page in pages {
      guard case .guide(let guide) = page.content, guide.isOverdue(on: input.today) else {
        continue
      }
      diagnostics.append(
        .warning(
          .reviewOverdue, "the guide should have been reviewed by \(guide.reviewBy.value)",
          at: page.source.place(guide.reviewBy.range),
          hint: "go through the guide, and write the new dates in reviewed and reviewBy"))
    }
  }
}
