package import TorvDiagnostics
package import TorvMarkdown
package import TorvSite

/// The addresses on the web that the files of a site name, each with all its places.
package struct ExternalAddresses: Sendable {
  /// A place where an address is named.
  package struct Use: Sendable {
    package let source: SourceFile
    package let range: Range<Int>
    /// The address as it is written there.
    package let written: String
    package let kind: Kind
    /// Whether a copy of the page in an archive is named beside it.
    package let hasArchivedCopy: Bool
  }

  /// What an address is written as, which decides what an editor can do about it.
  package enum Kind: Sendable {
    /// A link or a picture in a text.
    case link
    /// The address of a source.
    case source
    /// Any other field.
    case field
  }

  /// The places of each address, in the order in which they were added.
  package private(set) var uses: [ExternalAddress: [Use]] = [:]

  /// Begins with none.
  package init() {}

  /// Collects the addresses of a site's pages and data files, except those of the site itself; O(text).
  ///
  /// `translatedData` are the data files in other languages.
  package init(
    of input: SiteInput, data: [ContentFile.DataFile: SourceFile],
    translatedData: [SourceFile] = []
  ) {
    for page in input.pages {
      addFrontMatter(of: page.source)
      add(page.body.externalLinks, in: page.source)
    }
    for page in input.unparsedPages {
      addFrontMatter(of: page.source)
      add(page.externalLinks, in: page.source)
    }
    for page in input.translations.flatMap(\.pages) {
      addFrontMatter(of: page.textSource)
      add(page.body.externalLinks, in: page.textSource)
    }
    for file in ContentFile.DataFile.allCases where file != .municipalities {
      if let source = data[file] { addFields(in: 0..<source.bytes.count, of: source) }
    }
    for source in translatedData { addFields(in: 0..<source.bytes.count, of: source) }
    uses = uses.filter { !$0.key.lies(in: input.settings.baseURL) }
  }

  /// Adds the links and pictures of a text.
  package mutating func add(_ links: [ExternalLink], in source: SourceFile) {
    for link in links {
      add(
        Use(
          source: source, range: link.range, written: link.url, kind: .link,
          hasArchivedCopy: false))
    }
  }

  /// Adds all fields of a page's front matter that hold an address; what is wrong with the front matter is told elsewhere.
  package mutating func addFrontMatter(of source: SourceFile) {
    guard let parts = FrontMatter.split(source).value else { return }
    addFields(in: parts.yaml, of: source)
  }

  /// Adds all fields of a piece of YAML that hold an address.
  package mutating func addFields(in range: Range<Int>, of source: SourceFile) {
    guard let node = YAMLReader.read(source, range: range).value else { return }
    add(node, as: .field, hasArchivedCopy: false, under: "", of: source)
  }

  /// Adds the addresses of a node; `name` is that of the nearest field above it.
  ///
  /// The reader refuses YAML that is nested deeply, so the recursion is bounded.
  private mutating func add(
    _ node: YAMLNode, as kind: Kind, hasArchivedCopy: Bool, under name: String,
    of source: SourceFile
  ) {
    switch node.kind {
    case .scalar(let text, _):
      add(
        Use(
          source: source, range: node.range, written: text, kind: kind,
          hasArchivedCopy: hasArchivedCopy))
    case .sequence(let items):
      for item in items {
        add(item, as: .field, hasArchivedCopy: false, under: name, of: source)
      }
    case .mapping(let entries):
      let isSource = name == "source" || name == "sources"
      let isArchived = entries.contains { $0.key.value == "archived" && $0.value.isAddress }
      for entry in entries where entry.key.value != "baseURL" {
        let isURL = entry.key.value == "url"
        add(
          entry.value, as: isURL && isSource ? .source : .field,
          hasArchivedCopy: isURL && isArchived, under: entry.key.value, of: source)
      }
    }
  }

  /// Adds a use, if what is written there is a web address.
  private mutating func add(_ use: Use) {
    guard let address = ExternalAddress(use.written) else { return }
    uses[address, default: []].append(use)
  }
}

extension YAMLNode {
  fileprivate var isAddress: Bool {
    guard case .scalar(let text, _) = kind else { return false }
    return WebURL(scalar: text) != nil
  }
}
