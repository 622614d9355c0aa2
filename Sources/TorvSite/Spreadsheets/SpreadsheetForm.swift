import TorvDiagnostics

/// How a program separated the cells of a file.
struct SpreadsheetForm {
  /// The character between cells.
  let separator: UInt8
  /// The start of the header: after a byte order mark and Excel's line `sep=;`.
  let start: Int

  /// The name of the separator in messages.
  var name: Message {
    separator == UInt8(ascii: "\t") ? "tabs" : "'\(Unicode.Scalar(separator))'"
  }

  private static let separators: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Finds the separator with which the header names the most columns of a dataset.
  init(_ source: SourceFile, columns: [Dataset.Column]) {
    let names = Set(columns.map(\.name))
    self.init(source, isColumn: names.contains)
  }

  /// Finds the separator with which the header has the most cells that are the names of columns.
  init(_ source: SourceFile, isColumn: (String) -> Bool) {
    let first = source.range(ofLine: 1)
    let line = source.bytes[first]
    let told = Array("sep=".utf8)
    if line.count == told.count + 1, line.starts(with: told), let separator = line.last,
      Self.separators.contains(separator), source.lineStarts.count > 1
    {
      self.separator = separator
      start = source.lineStarts[1]
      return
    }
    start = first.lowerBound
    var best = (separator: Self.separators[0], isClean: 0, named: 0, count: 0)
    for separator in Self.separators {
      let header = CSVReader.header(of: source, separator: separator, from: start)
      let named = Set(header.cells.map { $0.trimmed(\.isWhitespace) }).count(where: isColumn)
      // A separator that leaves quotation marks within cells splits what another program had quoted.
      let isClean = header.isClean ? 1 : 0
      let count = header.cells.count
      if (isClean, named, count) > (best.isClean, best.named, best.count) {
        best = (separator, isClean, named, count)
      }
    }
    separator = best.separator
  }

  /// Returns an error if the cells of a dataset's file are not separated by commas.
  func problem(in source: SourceFile) -> Diagnostic? {
    guard separator != UInt8(ascii: ",") else { return nil }
    return .error(
      .invalidCSV, "the cells are separated by \(name)", at: source.place(source.range(ofLine: 1)),
      hint: DatasetFormatter.command(for: source)
        .map { "separate the cells with ',', which '\($0)' does" } ?? "separate the cells with ','")
  }
}
