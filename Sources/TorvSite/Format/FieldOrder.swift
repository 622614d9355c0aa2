import TorvDiagnostics

/// The moves that bring the fields of a document into the order in which they are declared.
///
/// Unknown fields come after the others, in their own order. Mappings in brackets stay as they are.
struct FieldOrder {
  /// The rearrangements in order of their places, each with those inside it.
  private(set) var rearrangements: [Rearrangement] = []
  private let source: SourceFile
  private let range: Range<Int>
  /// The first field that moves in each mapping, with the one that it follows.
  private var moves: [(name: String, previous: String?)] = []

  /// Finds the moves in the document; `range` is that of its YAML.
  init(of root: YAMLNode, as form: FieldForm, in source: SourceFile, range: Range<Int>) {
    self.source = source
    self.range = range
    rearrangements = rearrangements(in: root, as: form)
  }

  /// A line that says what was moved; none if nothing was.
  var changes: [Message] {
    guard let first = moves.first else { return [] }
    let place: Message =
      first.previous.map { "'\(first.name)' after '\($0)'" } ?? "'\(first.name)' first"
    return switch moves.count {
    case 1: ["order of fields: \(place)"]
    case 2: ["order of fields: \(place), and in 1 more place"]
    default: ["order of fields: \(place), and in \(moves.count - 1) more places"]
    }
  }

  private mutating func rearrangements(in node: YAMLNode, as form: FieldForm?) -> [Rearrangement] {
    guard let form, !node.isFlow(in: source.bytes) else { return [] }
    switch node.kind {
    case .scalar: return []
    case .sequence(let items):
      return items.flatMap { rearrangements(in: $0, as: form.entryForm) }
    case .mapping(let entries):
      let move = order(of: entries, as: form).flatMap { order in
        FieldLines(of: entries, in: source, range: range).map { (order, $0) }
      }
      if let (order, _) = move, let changed = order.indices.first(where: { order[$0] != $0 }) {
        moves.append(
          (
            entries[order[changed]].key.value,
            changed > 0 ? entries[order[changed - 1]].key.value : nil
          ))
      }
      let inner = entries.map {
        rearrangements(in: $0.value, as: form.form(of: $0.key.value))
      }
      guard let (order, lines) = move else { return inner.flatMap(\.self) }
      return [Self.rearrangement(of: lines, in: order, inner: inner)]
    }
  }

  /// Returns the places of the entries in the declared order; nil if they stand in it, or if none is declared.
  private func order(of entries: [YAMLEntry], as form: FieldForm) -> [Int]? {
    guard let fields = form.orderedFields else { return nil }
    let ranks = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = entries.enumerated().map { (ranks[$1.key.value] ?? fields.count, $0) }
    let sorted = keys.sorted { $0 < $1 }.map(\.1)
    return sorted.elementsEqual(entries.indices) ? nil : sorted
  }

  private static func rearrangement(
    of lines: FieldLines, in order: [Int], inner: [[Rearrangement]]
  ) -> Rearrangement {
    var fields = lines.fields
    // The blank lines above the field that comes first now separate it from the one that was first.
    let blanks = fields[order[0]].blanks
    fields[order[0]].blanks = fields[0].blanks
    fields[0].blanks = blanks
    var pieces: [Rearrangement.Piece] = []
    for (place, number) in order.enumerated() {
      let field = fields[number]
      if lines.isListed, place == 0 {
        pieces += [
          .text(number == 0 ? [] : lines.listedComments(of: field)), .bytes(fields[0].indentation),
        ]
      } else if lines.isListed, number == 0 {
        pieces += [.bytes(field.blanks), .text(lines.indentation)]
      } else {
        pieces += [.bytes(field.blanks), .bytes(field.comments), .bytes(field.indentation)]
      }
      pieces.append(.bytes(field.body, inner[number]))
    }
    return Rearrangement(range: lines.whole, pieces: pieces)
  }
}
