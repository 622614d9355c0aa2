import TorvDiagnostics

extension SiteRelator {
  /// Checks that the recommendations are exactly those that the settings number, each once.
  mutating func checkRecommendations() {
    var owners: [Int: Page] = [:]
    for page in pages {
      guard case .recommendation(let recommendation) = page.content else { continue }
      let number = recommendation.number
      guard input.settings.recommendationNumbers.contains(number.value) else {
        let count = input.settings.recommendationCount
        report(
          .invalidValue, "number \(number.value) is not between 1 and \(count)", in: page.source,
          at: number.range,
          hint:
            "if there are more, write their number as 'recommendations' in \(input.settingsSource.path)"
        )
        continue
      }
      guard let other = owners.updateValue(page, forKey: number.value) else { continue }
      report(
        .duplicateValue, "number \(number.value) is also that of '\(other.source.path)'",
        in: page.source, at: number.range, hint: "give each recommendation a number of its own")
    }
    let missing = input.settings.recommendationNumbers.filter { owners[$0] == nil }
    guard !missing.isEmpty, !unparsedIDs.contains(where: { $0.kind == .recommendation }) else {
      return
    }
    let list = missing.map(String.init).joined(separator: ", ")
    let isDraft = draftIDs.contains { $0.kind == .recommendation }
    diagnostics.append(
      .error(
        .missingFile,
        "recommendation \(list) of the \(input.settings.recommendationCount) is missing", at: nil,
        hint: isDraft
          ? "remove 'draft: true' from the drafts among the recommendations"
          : "add a file for each to '\(input.contentPath)/recommendations/'"))
  }

  /// Checks that a case from abroad is not from the centre's own country.
  mutating func checkCountries() {
    for page in pages {
      guard case .caseStudy(let caseStudy) = page.content,
        case .abroad(_, let country) = caseStudy.setting, country.value == input.settings.country
      else { continue }
      report(
        .invalidValue, "country '\(country.value.rawValue)' is the centre's own", in: page.source,
        at: country.range, hint: "write 'municipality: …' instead of place and country")
    }
  }

  /// Checks that there is a front page: the plain page `index`.
  mutating func checkFrontPage() {
    guard let id = Slug(validating: "index").map({ Page.ID(kind: .page, slug: $0) }),
      indices[id] == nil, !unparsedIDs.contains(id)
    else { return }
    let file = "'\(input.contentPath)/pages/index.md'"
    diagnostics.append(
      .error(
        .missingFile, "the front page is missing", at: nil,
        hint: draftIDs.contains(id) ? "remove 'draft: true' from \(file)" : "add \(file)"))
  }

  /// Checks that the paths in the settings lead to pages.
  mutating func checkSettings() {
    for path in input.settings.paths
    where !registry.contains(path.value) && !unparsedPaths.contains(path.value) {
      diagnostics.append(
        .error(
          .deadLink, "nothing is published at '\(path.value)'",
          at: input.settingsSource.place(path.range),
          hint: nearestPath(to: path.value) ?? "write the path of a page, such as '/om/'"))
    }
  }

  /// Reports pictures and downloads that no page uses; a draft or a page with mistakes counts as a page.
  ///
  /// Nothing is reported while a page of the kind can't be read, because it may use the file.
  mutating func reportUnusedAttachments() {
    let unparsedKinds = Set(unparsedIDs.map(\.kind))
    for attachment in attachments.filter({ $0.value == .unused }).keys.sorted() {
      guard case .attachment(let kind) = ContentFile(path: attachment),
        !unparsedKinds.contains(kind)
      else { continue }
      let place = SourceFile(path: "\(input.contentPath)/\(attachment)", bytes: []).start
      diagnostics.append(
        .warning(
          .unusedFile, "no page uses this file, so it is not published", at: place,
          hint: "link to it from a page beside it, or remove it"))
    }
  }
}
