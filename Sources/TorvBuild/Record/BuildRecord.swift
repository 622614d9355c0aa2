import TorvDiagnostics
import TorvSite

/// What the last build into a folder was made from, what it published, and what it said: a JSON file in the cache.
///
/// A build that would be made from the same needs to make nothing, if the folder still has what was published. The
/// record can't be out of date, because it holds digests of bytes, and both what is read and what is published is read
/// again and compared with them. Times of files count only for the program itself: ``ProgramFiles``.
struct BuildRecord: Sendable, Equatable {
  private static let version = 1

  /// The digest of everything that the build was made from: ``BuildInputs``.
  let inputs: String
  /// The digest of everything that it published: ``OutputDigest``.
  let output: String
  /// The number of published files.
  let fileCount: Int
  /// The number of pages of each kind.
  let pages: [PageKind: Int]
  /// The warnings, in order.
  let diagnostics: [Diagnostic]

  /// Returns the path of the record of an output folder, which is named by the folder's resolved path.
  static func path(ofOutput folder: String, cache: String) -> String {
    "\(cache)/build-\(Digest(of: Array(folder.utf8)).text.prefix(16)).json"
  }

  init(
    inputs: String, output: String, fileCount: Int, pages: [PageKind: Int],
    diagnostics: [Diagnostic]
  ) {
    self.inputs = inputs
    self.output = output
    self.fileCount = fileCount
    self.pages = pages
    self.diagnostics = diagnostics
  }

  /// Reads the file as it is written by ``bytes``; nil if it is anything else.
  ///
  /// JSON is YAML too, so that the reader of front matter reads it.
  init?(reading file: SourceFile) {
    let document = YAMLReader.read(file)
    guard !document.hasErrors, let root = document.value,
      root["version"]?.text == String(Self.version),
      let inputs = root["inputs"]?.text, let output = root["output"]?.text,
      let fileCount = root["files"]?.integer, let counts = root["pages"]?.entries,
      let messages = root["diagnostics"]?.items
    else { return nil }
    var pages: [PageKind: Int] = [:]
    for entry in counts {
      guard let kind = PageKind(rawValue: entry.key.value), let count = entry.value.integer else {
        return nil
      }
      pages[kind] = count
    }
    let diagnostics = messages.compactMap(Diagnostic.init(recorded:))
    guard diagnostics.count == messages.count else { return nil }
    self.init(
      inputs: inputs, output: output, fileCount: fileCount, pages: pages, diagnostics: diagnostics)
  }

  /// The file.
  var bytes: [UInt8] {
    let counts = PageKind.allCases.map { ($0.rawValue, JSONValue.integer(pages[$0] ?? 0)) }
    return JSONValue.object([
      ("version", .integer(Self.version)), ("inputs", .text(inputs)), ("output", .text(output)),
      ("files", .integer(fileCount)), ("pages", .object(counts)),
      ("diagnostics", .list(diagnostics.map(\.recorded))),
    ]).bytes(levels: 2)
  }
}
