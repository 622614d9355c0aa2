import TorvDiagnostics

extension SiteRelator {
  /// Warns of each guide whose next review is overdue.
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

  /// Warns of each day on which something is said to have happened but which is still to come.
  mutating func warnOfFutureDates() {
    for page in pages {
      for past in page.pastDates where PartialDate.day(input.today).isBefore(past.date) {
        let hint: Message =
          past.field == "published"
          ? "write the day it was published, or 'draft: true' until then"
          : "write the day on which it happened"
        diagnostics.append(
          .warning(
            .futureDate, "\(past.field) \(past.date) lies after today (\(input.today))",
            at: page.source.place(past.range), hint: hint))
      }
    }
  }
}
