import TorvDiagnostics

extension SiteRelator {
  /// Reads the file of each dataset against its columns, and warns if figures should have been renewed.
  mutating func readTables() {
    let codes = Dictionary(
      input.municipalities.map { ($0.name, $0.code) }, uniquingKeysWith: { first, _ in first })
    for (index, page) in pages.enumerated() {
      guard case .dataset(let dataset) = page.content else { continue }
      checkFileName(of: dataset, page)
      warnOfAge(of: dataset, page)
      let path = ContentPath.resolve(dataset.file.value, from: origin(of: index).contentPath)
      // A missing file is reported when files are resolved.
      guard let source = path.flatMap({ input.tables[$0] }) else { continue }
      tables[index] = DatasetReader.table(of: dataset, from: source, municipalities: codes)
        .unwrap(into: &diagnostics)
    }
  }

  /// Checks the name of the file: it is published under its own name, and readers expect the page's name.
  private mutating func checkFileName(of dataset: Dataset, _ page: Page) {
    let name = "\(page.id.slug).csv"
    guard dataset.file.value != name else { return }
    report(
      .invalidValue, "file '\(dataset.file.value)' must have the name of the page", in: page.source,
      at: dataset.file.range, hint: "rename the file to '\(name)', and write that here")
  }

  private mutating func warnOfAge(of dataset: Dataset, _ page: Page) {
    guard let updated = page.updated, let range = dataset.updatedRange,
      let renewal = dataset.renewal(after: updated), renewal < input.today
    else { return }
    diagnostics.append(
      .warning(
        .outdatedData, "the figures should have been renewed by \(renewal)",
        at: page.source.place(range),
        hint:
          "renew them and the date, or write another frequency than '\(dataset.frequency.rawValue)'"
      ))
  }
}
