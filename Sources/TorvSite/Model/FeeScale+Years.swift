import TorvDiagnostics

extension FeeScale {
  /// Checks the scale against those of its category that stand before it; returns whether it can stand beside them.
  func check(after earlier: [FeeScale], in fields: inout FieldReader) -> Bool {
    guard let first = earlier.first, let last = earlier.last else {
      checkTitle(in: &fields)
      return true
    }
    guard !earlier.contains(where: { $0.from?.value == from?.value }) else {
      fields.reportDuplicate(of: self)
      return false
    }
    // The first one without a year counts from always, so each year comes after it.
    if let before = last.from?.value, from?.value ?? .min < before {
      fields.reportOrder(of: self, after: before)
    }
    if category.basis != first.category.basis {
      fields.report(
        .conflictingFields,
        "'\(category.slug)' counts \(category.basis.rawValue) here and \(first.category.basis.rawValue) above, and a member has only one size",
        at: ranges.basis, hint: "write 'basis: \(first.category.basis.rawValue)'")
    }
    if let title = category.title, let range = ranges.title, title != first.category.title {
      fields.report(
        .conflictingFields,
        first.category.title == nil
          ? "'\(category.slug)' stands above without a title"
          : "'\(category.slug)' has another title above",
        at: range, hint: "write the title only where the category stands first")
    }
    return true
  }

  /// Checks that a category without a name that Torv knows gives one itself.
  private func checkTitle(in fields: inout FieldReader) {
    let slug = category.slug.text
    guard category.title == nil, StandardCategory(rawValue: slug) == nil else { return }
    fields.report(
      .missingField, "title is missing (required for a category of the centre's own)",
      at: ranges.category,
      hint: StandardCategory.hint(for: slug) ?? "add 'title: …' with the category's name")
  }
}

extension FieldReader {
  fileprivate mutating func reportDuplicate(of scale: FeeScale) {
    let slug = scale.category.slug
    if let from = scale.from {
      report(
        .duplicateValue, "the category '\(slug)' stands twice from \(from.value)", at: from.range,
        hint: "gather its bands in one place, or write another first year")
    } else {
      report(
        .duplicateValue, "the category '\(slug)' stands twice", at: scale.ranges.category,
        hint: "gather its bands in one place, or write 'from:' with the first year of the new ones")
    }
  }

  fileprivate mutating func reportOrder(of scale: FeeScale, after year: Int) {
    let slug = scale.category.slug
    if let from = scale.from {
      report(
        .conflictingFields, "'\(slug)' from \(from.value) stands after '\(slug)' from \(year)",
        at: from.range, hint: "put the scales of a category in order of time")
    } else {
      report(
        .conflictingFields, "'\(slug)' without a first year stands after '\(slug)' from \(year)",
        at: scale.ranges.category, hint: "put it first, or write the first year that it counts in")
    }
  }
}
