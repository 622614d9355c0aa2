import CLibYAML
package import TorvDiagnostics

/// Reads YAML from libyaml's events, so that each node knows its place in the file.
///
/// Anything that front matter never needs is an error: aliases and anchors, tags, duplicate keys, tabs in indentation,
/// a key that is not text, a second document, and nesting deeper than 64.
package enum YAMLReader {
  /// The maximum number of syntax errors to look for in one text.
  private static let passLimit = 20

  /// Returns the document in a byte range of the file; nil if it is empty or could not be read.
  ///
  /// If some of the text is not YAML, the value is nil, and errors say where and why. After other errors, the value is
  /// whatever was understood. A range must begin at the start of a line.
  package static func read(_ source: SourceFile, range: Range<Int>) -> Diagnosed<YAMLNode?> {
    let range = withoutByteOrderMark(range.clamped(to: 0..<source.bytes.count), in: source.bytes)
    let (root, diagnostics, failures) = pass(over: source, range: range)
    guard !failures.isEmpty else { return Diagnosed(root, diagnostics) }
    return Diagnosed(nil, allDiagnostics(of: source, range: range, diagnostics, failures))
  }

  /// Returns the document in the whole file; nil if it is empty or could not be read.
  package static func read(_ source: SourceFile) -> Diagnosed<YAMLNode?> {
    read(source, range: 0..<source.bytes.count)
  }

  /// Removes the field with the syntax error and reads again, repeatedly, to find all errors.
  private static func allDiagnostics(
    of source: SourceFile, range: Range<Int>, _ diagnostics: [Diagnostic], _ failures: [Diagnostic]
  ) -> [Diagnostic] {
    let original = source
    var found = Set(diagnostics + failures)
    var source = source
    var failures = failures
    for _ in 1..<passLimit where found.count < DiagnosticReport.limit {
      let text = YAMLText(source: source, range: range)
      guard let line = failures.first?.location?.line,
        let blanked = text.blankingEntry(aroundLine: line)
      else { break }
      source = blanked
      let next = pass(over: source, range: range)
      failures = next.failures
      // What is wrong with a line that was blanked is not the editor's mistake.
      found.formUnion(
        (next.diagnostics + failures).filter { diagnostic in
          guard let line = diagnostic.location?.line else { return true }
          let range = original.range(ofLine: line)
          return source.bytes[range] == original.bytes[range]
        })
    }
    // A cut that breaks the line below it is an error, so leave out its warning.
    let cuts = Set(found.filter { $0.id == .cutOffValue && $0.severity == .error }.map(\.location))
    return found.filter { $0.severity == .error || !cuts.contains($0.location) }.sorted()
  }

  /// Reads until the end or the first syntax error.
  private static func pass(
    over source: SourceFile, range: Range<Int>
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic], failures: [Diagnostic]) {
    var builder = YAMLTreeBuilder(source: source, limit: range.upperBound)
    var places = YAMLPlaces(bytes: source.bytes, range: range)
    let outcome = source.bytes.withUnsafeBufferPointer { buffer in
      YAMLEventStream(UnsafeBufferPointer(rebasing: buffer[range]))
        .send(to: &builder, places: &places)
    }
    return switch outcome {
    case .finished: (builder.root, builder.diagnostics, [])
    case .stopped: (nil, builder.diagnostics, [])
    case .failed(let failure):
      (nil, builder.diagnostics, failure.diagnostics(in: source, range: range))
    }
  }

  private static func withoutByteOrderMark(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
      ? range.lowerBound + 3..<range.upperBound : range
  }
}

/// Owns a libyaml parser over bytes that outlive it, and sends its events to a tree builder.
private struct YAMLEventStream: ~Copyable {
  enum Outcome {
    case finished
    /// The builder has reported why reading further is pointless.
    case stopped
    case failed(YAMLFailure)
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    let isReady = yaml_parser_initialize(parser)
    precondition(isReady == 1, "libyaml could not get memory for a parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  consuming func send(
    to builder: inout YAMLTreeBuilder, places: inout YAMLPlaces
  ) -> Outcome {
    var event = yaml_event_t()
    var documents = 0
    while yaml_parser_parse(parser, &event) == 1 {
      defer { yaml_event_delete(&event) }
      let start = places.byte(ofCharacter: event.start_mark.index)
      if event.type == YAML_STREAM_END_EVENT { return .finished }
      if event.type == YAML_DOCUMENT_START_EVENT {
        documents += 1
        guard documents > 1 else { continue }
        builder.reportSecondDocument(at: start)
        return .finished
      }
      let end = places.byte(ofCharacter: event.end_mark.index)
      guard Self.send(event, from: start, to: end, into: &builder) else { return .stopped }
    }
    return .failed(failure(&places))
  }

  /// Returns false if the nesting is too deep.
  private static func send(
    _ event: yaml_event_t, from start: Int, to end: Int, into builder: inout YAMLTreeBuilder
  ) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      builder.addScalar(
        text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE,
        isBlock: scalar.style == YAML_LITERAL_SCALAR_STYLE
          || scalar.style == YAML_FOLDED_SCALAR_STYLE,
        from: start, to: end)
    case YAML_SEQUENCE_START_EVENT:
      return builder.openCollection(isMapping: false, at: start)
    case YAML_MAPPING_START_EVENT:
      return builder.openCollection(isMapping: true, at: start)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      // A closing bracket has a width; block style has no bracket, so both marks are at the same place.
      builder.closeCollection(at: start < end ? end : nil)
    case YAML_ALIAS_EVENT:
      builder.addAlias(from: start, to: end)
    default:
      break
    }
    return true
  }

  private func failure(_ places: inout YAMLPlaces) -> YAMLFailure {
    let parser = self.parser.pointee
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    // libyaml's reader counts bytes; its scanner and parser count characters.
    if parser.error == YAML_READER_ERROR {
      let byte = places.byte(ofCharacter: 0) + parser.problem_offset
      return YAMLFailure(problem: problem, context: context, byte: byte, contextByte: byte)
    }
    return YAMLFailure(
      problem: problem, context: context,
      byte: places.byte(ofCharacter: parser.problem_mark.index),
      contextByte: places.byte(
        ofCharacter: context.isEmpty ? parser.problem_mark.index : parser.context_mark.index))
  }
}
