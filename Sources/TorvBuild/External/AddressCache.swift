package import TorvDiagnostics
package import TorvSite

/// What earlier checks found out about addresses, with the day of each check; a JSON file between two runs.
package struct AddressCache: Sendable, Equatable {
  /// What was found out, and when.
  package struct Entry: Sendable, Equatable {
    package let state: AddressState
    package let day: CalendarDate
  }

  private static let version = 1

  /// The entries, by the text of the address.
  package private(set) var entries: [String: Entry] = [:]

  /// Begins with nothing.
  package init() {}

  /// Reads the file as it is written by ``bytes``; nil if it is anything else.
  ///
  /// JSON is YAML too, so that the reader of front matter reads it.
  package init?(reading file: SourceFile) {
    let document = YAMLReader.read(file)
    guard !document.hasErrors, let root = document.value, root["version"]?.text == "1",
      let addresses = root["addresses"]?.items
    else { return nil }
    for node in addresses {
      guard let address = node["address"]?.text, ExternalAddress(address)?.text == address,
        let state = AddressState(node),
        let day = node["day"]?.text.flatMap({ CalendarDate(scalar: $0) })
      else { return nil }
      entries[address] = Entry(state: state, day: day)
    }
  }

  /// Returns what is known of an address; nil if nothing is, or if that was found out too long ago.
  package func state(of address: ExternalAddress, on today: CalendarDate) -> AddressState? {
    entries[address.text].flatMap { $0.counts(on: today) ? $0.state : nil }
  }

  /// Notes what was found out today.
  package mutating func note(
    _ state: AddressState, of address: ExternalAddress, on today: CalendarDate
  ) {
    entries[address.text] = Entry(state: state, day: today)
  }

  /// Forgets what counts no more.
  package mutating func forget(on today: CalendarDate) {
    entries = entries.filter { $0.value.counts(on: today) }
  }

  /// The file, with a line for each address, in the order of their bytes.
  package var bytes: [UInt8] {
    let lines = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { address, entry in
        JSONValue.object(["address": .text(address)]).adding(entry.state.json)
          .adding(.object(["day": .text("\(entry.day)")]))
      }
    let file = JSONValue.object([
      ("version", .integer(Self.version)), ("addresses", .list(lines)),
    ])
    return file.bytes(levels: 2)
  }
}

extension AddressCache.Entry {
  fileprivate func counts(on today: CalendarDate) -> Bool {
    (0..<state.days).contains(today.daysSinceEpoch - day.daysSinceEpoch)
  }
}

extension AddressState {
  fileprivate init?(_ node: YAMLNode) {
    let status = node["status"]?.integer
    let final = node["final"]?.text.flatMap { ExternalAddress($0)?.text }
    switch (node["state"]?.text, status, final) {
    case ("alive", nil, nil): self = .alive
    case ("redirected", nil, let final?): self = .redirected(to: final)
    case ("moved", nil, let final?): self = .moved(to: final)
    case ("dead", let status?, nil): self = .dead(.status(status))
    case ("dead", nil, nil):
      guard let failure = node["reason"]?.text.flatMap({ AddressFailure.named[$0] }) else {
        return nil
      }
      self = .dead(failure)
    case ("unclear", let status?, nil): self = .unclear(status)
    case ("closed", nil, nil): self = .closed
    default: return nil
    }
  }

  /// The members of the JSON object that say it.
  fileprivate var json: JSONValue {
    switch self {
    case .alive: .object(["state": .text("alive")])
    case .redirected(let final): .object(["state": .text("redirected"), "final": .text(final)])
    case .moved(let final): .object(["state": .text("moved"), "final": .text(final)])
    case .dead(.status(let status)):
      .object(["state": .text("dead"), "status": .integer(status)])
    case .dead(let failure):
      .object([
        "state": .text("dead"),
        "reason": AddressFailure.named.first { $0.value == failure }.map { .text($0.key) },
      ])
    case .unclear(let status): .object(["state": .text("unclear"), "status": .integer(status)])
    case .closed: .object(["state": .text("closed")])
    }
  }
}
