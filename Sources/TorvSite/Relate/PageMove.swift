package import TorvDiagnostics
import TorvMarkdown

/// The changes that give a page another name: in all that refers to it, in its own file, and in the names of the files.
package struct PageMove: Sendable {
  /// The edits of each file, by the file's path as messages show it.
  package private(set) var edits: [String: [TextEdit]] = [:]
  /// The files that get another name, with their new ones, as paths relative to Content/.
  package private(set) var renamedFiles: [(old: String, new: String)] = []
  let id: Page.ID
  let slug: Slug

  /// Finds the changes; nil if there is no such page, or only one with mistakes.
  ///
  /// Translations are files of their own, which are mended even if they have mistakes.
  package init?(
    _ id: Page.ID, to slug: Slug, in input: SiteInput, translations: [TranslatedFile] = []
  ) {
    guard let page = input.pages.first(where: { $0.id == id }) else { return nil }
    self.id = id
    self.slug = slug
    rename(id.kind.folder + "/\(id.slug).md", to: id.kind.folder + "/\(slug).md")
    if case .dataset(let dataset) = page.content {
      let table = "\(slug).csv"
      rename("\(id.kind.folder)/\(dataset.file.value)", to: "\(id.kind.folder)/\(table)")
      replace(dataset.file.value, with: table, in: dataset.file.range, of: page.source)
    }
    leaveAlias(on: page)
    for page in input.pages {
      mend(page.references, in: page.source)
      mend(page.body.links, of: page.id, in: page.source)
    }
    for page in input.unparsedPages {
      mend(page.references, in: page.source)
      mend(page.links, of: page.id, in: page.source)
    }
    for path in input.settings.paths where path.value == oldPath {
      replace(oldPath, with: newPath, in: path.range, of: input.settingsSource)
    }
    for file in translations { mend(file) }
  }

  /// Returns the bytes of the file with its edits.
  package func edited(_ source: SourceFile) -> [UInt8] {
    let edits = Set(edits[source.path] ?? [])
    return source.bytes(
      applying: edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// Returns what a diagnostic of the moved site would be before the move: its mistake, its file and its words.
  package func before(_ diagnostic: Diagnostic, contentPath: String) -> String {
    let names =
      renamedFiles.map { ("\(contentPath)/\($0.new)", "\(contentPath)/\($0.old)") }
      + [(newPath, oldPath), ("\(slug).md", "\(id.slug).md")]
    let now = "\(diagnostic.id) \(diagnostic.location?.path ?? "") \(diagnostic.words)"
    return names.reduce(now) { $0.replacing($1.0, with: $1.1) }
  }

  var oldPath: String { SitePaths.path(of: id) }
  var newPath: String { SitePaths.path(of: Page.ID(kind: id.kind, slug: slug)) }

  mutating func rename(_ old: String, to new: String) { renamedFiles.append((old, new)) }

  // MARK: - References and links

  private mutating func mend(_ references: [Reference], in source: SourceFile) {
    for reference in references where reference.target == .page(id) {
      replace(id.slug.text, with: slug.text, in: reference.range, of: source)
    }
  }

  mutating func mend(_ links: [Link], of origin: Page.ID, in source: SourceFile) {
    let file = "\(origin.kind.folder)/\(origin.slug).md"
    for link in links {
      let isDerived = link.path.hasPrefix(oldPath.dropLast() + ".")
      if link.path == oldPath || link.path + "/" == oldPath || isDerived {
        replace(
          String(oldPath.dropLast()), with: String(newPath.dropLast()), in: link.range, of: source)
      } else if !link.path.hasPrefix("/"),
        let target = ContentPath.resolve(link.path, from: file),
        let (old, new) = renamedFiles.first(where: { $0.old == target })
      {
        let folder = id.kind.folder.count + 1
        replace(
          String(old.dropFirst(folder)), with: String(new.dropFirst(folder)),
          in: link.range, of: source)
      }
    }
  }

  /// Replaces the first occurrence of a text in the range.
  mutating func replace(
    _ old: String, with new: String, in range: Range<Int>, of source: SourceFile
  ) {
    let bytes = source.bytes[range]
    let length = old.utf8.count
    guard length <= bytes.count,
      let start = (range.lowerBound...(range.upperBound - length)).first(where: {
        bytes[$0...].starts(with: old.utf8)
      })
    else { return }
    add(TextEdit(range: start..<(start + length), text: new), to: source)
  }

  private mutating func add(_ edit: TextEdit, to source: SourceFile) {
    edits[source.path, default: []].append(edit)
  }

  // MARK: - The old address

  /// Lets the old address lead to the page; an alias that is now its address gives way.
  private mutating func leaveAlias(on page: Page) {
    if let back = page.aliases.first(where: { $0.value == newPath }) {
      return replace(newPath, with: oldPath, in: back.range, of: page.source)
    }
    guard let last = page.aliases.last else {
      let fence = page.source.fenceLine(above: page.bodyRange.lowerBound)
      let lines = (1..<fence).map { page.source.range(ofLine: $0) }
      if let empty = lines.first(where: { page.source.text($0).hasPrefix("aliases:") }) {
        return add(TextEdit(range: empty, text: "aliases: [\(oldPath)]"), to: page.source)
      }
      let start = page.source.range(ofLine: fence).lowerBound
      return add(TextEdit(range: start..<start, text: "aliases: [\(oldPath)]\n"), to: page.source)
    }
    let line = page.source.range(ofLine: page.source.line(ofByte: last.range.lowerBound))
    let before = page.source.text(line.lowerBound..<last.range.lowerBound)
    let isBlock = before.trimmed(\.isWhitespace) == "-"
    add(
      TextEdit(
        range: last.range.upperBound..<last.range.upperBound,
        text: isBlock ? "\n\(before)\(oldPath)" : ", \(oldPath)"), to: page.source)
  }
}

extension SourceFile {
  /// Returns the number of the line with the fence that ends the front matter above the text.
  fileprivate func fenceLine(above text: Int) -> Int {
    var line = line(ofByte: max(0, text - 1))
    while line > 1, self.text(range(ofLine: line)).trimmed(\.isWhitespace) != "---" { line -= 1 }
    return line
  }
}
