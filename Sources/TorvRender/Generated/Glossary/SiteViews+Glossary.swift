import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page of the glossary.
  func glossary(_ glossary: Glossary) -> GlossaryView {
    let groups = letterGroups(of: glossary)
    return GlossaryView(
      frame: frame(
        path: SitePaths.path(of: .glossary), title: strings(.glossaryTitle),
        description: strings(.glossaryLead)),
      lead: strings(.glossaryLead), summary: termCount(glossary.entries.count),
      letters: letters(of: groups), groups: groups)
  }

  private func termCount(_ count: Int) -> String {
    strings(.glossaryCount, ("count", format.number(count)))
  }

  /// Returns the bar of letters for other pages.
  func letters(of glossary: Glossary) -> [LetterView] {
    letters(of: letterGroups(of: glossary), on: siteURL(SitePaths.path(of: .glossary)))
  }

  private func letterGroups(of glossary: Glossary) -> [GlossaryGroupView] {
    var groups: [GlossaryGroupView] = []
    for entry in glossary.entries {
      let letter = String(DanishOrder.initial(of: entry.term.value))
      // Digits come before A and other alphabets after Å, and both are listed under '#'.
      if let group = groups.lastIndex(where: { $0.letter == letter }) {
        groups[group].entries.append(view(of: entry))
      } else {
        groups.append(
          GlossaryGroupView(id: anchor(of: letter), letter: letter, entries: [view(of: entry)]))
      }
    }
    return groups
  }

  private func view(of entry: Glossary.Entry) -> GlossaryEntryView {
    GlossaryEntryView(
      id: entry.anchor, term: entry.term.value, text: entry.text,
      translations: entry.translations.map { translation in
        TranslationView(
          language: strings.languages[translation.language], code: translation.language.rawValue,
          text: translation.text)
      },
      source: entry.source.flatMap { sources([$0]).first })
  }

  /// Returns the bar of letters; a letter without terms is not a link.
  private func letters(of groups: [GlossaryGroupView], on page: String = "") -> [LetterView] {
    let other = groups.contains { $0.letter == "#" } ? ["#"] : []
    let alphabet = DanishOrder.alphabet.map { String($0) }.filter { letter in
      // The last letters of the Danish alphabet are shown in other languages only where a term begins with one.
      site.language == nil || letter.utf8.count == 1 || groups.contains { $0.letter == letter }
    }
    return (other + alphabet).map { letter in
      let group = groups.first { $0.letter == letter }
      return LetterView(
        letter: letter, href: group.map { TemplateURL(path: "\(page)#\($0.id)") },
        label: strings(
          .letterLabel, ("letter", letter), ("count", termCount(group?.entries.count ?? 0))))
    }
  }
}
