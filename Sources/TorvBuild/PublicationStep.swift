/// Something that a publication does to a file of the output folder.
package struct PublicationStep: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    /// A new file is put where there is none.
    case add = 0x2B  // +
    /// A new file takes the place of an old one.
    case replace = 0x7E  // ~
    case remove = 0x2D  // -
  }

  let kind: Kind
  /// The path relative to the output folder.
  let path: String
  /// The name of the new file in the staging folder, and without an ending of its own, that of the old one.
  let name: String

  init(_ kind: Kind, _ path: String, named name: String) {
    self.kind = kind
    self.path = path
    self.name = name
  }
}

/// Steps as a journal holds them: a header, then the kind, name and path of each step, with a NUL after each.
///
/// NUL is the one byte that no path contains.
extension PublicationStep {
  private static let header = Array("torv journal 1".utf8)

  /// Returns the steps as a journal holds them.
  package static func journal(of steps: [PublicationStep]) -> [UInt8] {
    var journal = header + [0]
    journal.reserveCapacity(
      steps.reduce(journal.count) { $0 + $1.name.utf8.count + $1.path.utf8.count + 3 })
    for step in steps {
      journal.append(step.kind.rawValue)
      journal += step.name.utf8
      journal.append(0)
      journal += step.path.utf8
      journal.append(0)
    }
    return journal
  }

  /// Reads a journal; nil if it is none that is known.
  package static func steps(ofJournal journal: [UInt8]) -> [PublicationStep]? {
    guard journal.last == 0 else { return nil }
    let parts = journal.dropLast().split(separator: 0, omittingEmptySubsequences: false)
    guard parts.first == header[...], !parts.count.isMultiple(of: 2) else { return nil }
    var steps: [PublicationStep] = []
    for number in stride(from: 1, to: parts.count, by: 2) {
      guard let first = parts[number].first, let kind = Kind(rawValue: first) else { return nil }
      steps.append(
        PublicationStep(
          kind, String(decoding: parts[number + 1], as: UTF8.self),
          named: String(decoding: parts[number].dropFirst(), as: UTF8.self)))
    }
    return steps
  }
}
