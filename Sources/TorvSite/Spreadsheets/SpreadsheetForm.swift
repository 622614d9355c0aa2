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
    // Above the header, records without text are passed over.
    let header = SourceFile(
      path: source.path, bytes: Array(Self.firstRecord(of: source.bytes[start...])))
    var best = (separator: Self.separators[0], named: 0, clean: 0, count: 0)
    for separator in Self.separators {
      let read = CSVReader.read(header, separator: separator)
      let cells = read.value?.header ?? []
      let named = Set(cells.map { $0.value.trimmed(\.isWhitespace) }).count(where: isColumn)
      // A separator that leaves quotation marks within cells splits what another program had quoted.
      let clean = read.hasErrors || cells.contains { Self.hasLooseMark($0, in: header) } ? 0 : 1
      let count = read.hasErrors ? 0 : cells.count
      if (named, clean, count) > (best.named, best.clean, best.count) {
        best = (separator, named, clean, count)
      }
    }
    separator = best.separator
  }

  /// Returns whether a cell that is not quoted holds a quotation mark.
  private static func hasLooseMark(_ cell: Located<String>, in header: SourceFile) -> Bool {
    let mark = UInt8(ascii: "\"")
    return header.bytes[cell.range].contains(mark) && header.bytes[cell.range.lowerBound] != mark
  }

  /// Returns the first line that has a cell with text, or more cells than one.
  private static func firstRecord(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      if !line.isEmpty, !line.elementsEqual("\"\"".utf8) { return line }
      rest = rest[line.endIndex...].dropFirst()
    }
    return rest
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
