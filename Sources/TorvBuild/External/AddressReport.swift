package import TorvDiagnostics
import TorvSite

/// What is known of a site's external addresses: the warnings, and the numbers for the line at the end.
package struct AddressReport: Sendable {
  /// The number of addresses, without those that were not asked for.
  package private(set) var checked = 0
  /// How many of these were known from the cache.
  package let cached: Int
  /// How many lead to another address for now, and so need no change.
  package private(set) var redirected = 0
  package private(set) var moved = 0
  /// How many are dead and have no archived copy at some of their places.
  package private(set) var dead = 0
  /// How many are dead and have an archived copy wherever they are named.
  package private(set) var archived = 0
  package private(set) var unclear = 0
  /// How many are closed by a `robots.txt`.
  package private(set) var closed = 0
  /// How many are at hosts that nobody can have.
  package private(set) var madeUp = 0
  /// The warnings, in order; the lines of those for members still have to be hidden.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Judges the addresses by their states; those without one were not asked for.
  init(
    on addresses: ExternalAddresses, _ states: [ExternalAddress: AddressState], cached: Int,
    membersLines: MembersLines
  ) {
    self.cached = cached
    for (address, uses) in addresses.uses {
      guard let state = states[address] else {
        madeUp += 1
        continue
      }
      checked += 1
      count(state, isArchived: uses.allSatisfy(\.hasArchivedCopy))
      for use in uses {
        let isForMembers =
          membersLines.range(in: use.source)?.contains(use.range.lowerBound) == true
        switch state {
        case .dead(let failure) where !use.hasArchivedCopy:
          diagnostics.append(.deadAddress(use, failure, isForMembers: isForMembers))
        case .moved(let final):
          diagnostics.append(.movedAddress(use, from: address, final, isForMembers: isForMembers))
        case .dead, .alive, .redirected, .unclear, .closed: continue
        }
      }
    }
    diagnostics.sort()
  }

  private mutating func count(_ state: AddressState, isArchived: Bool) {
    switch state {
    case .alive: return
    case .redirected: redirected += 1
    case .moved: moved += 1
    case .dead: if isArchived { archived += 1 } else { dead += 1 }
    case .unclear: unclear += 1
    case .closed:
      checked -= 1
      closed += 1
    }
  }

  /// The line at the end.
  package var summary: Message {
    let addresses: Message =
      checked == 1 ? "1 external address" : "\(checked) external addresses"
    var line: Message =
      "checked \(addresses) (\(cached) from the cache): \(dead) dead, \(moved) moved, \(redirected) redirected for now, \(unclear) unclear"
    if archived > 0 { line = "\(line); \(archived) dead with an archived copy" }
    if closed > 0 { line = "\(line); \(closed) not asked: robots.txt" }
    if madeUp > 0 { line = "\(line); \(madeUp) not asked: made-up names" }
    return line
  }
}

extension AddressFailure {
  /// The reason in plain words.
  fileprivate var words: Message {
    switch self {
    case .status(404): "the server has no such page (404)"
    case .status(410): "the page was removed for good (410)"
    case .status(let status): "the server refuses the request (\(status))"
    case .unknownHost: "no server has this name"
    case .refused: "the server takes no connections"
    case .noAnswer: "the server does not answer in time"
    case .untrusted: "no secure connection is possible; the server's certificate may have expired"
    case .brokenOff: "the server breaks off the connection"
    case .circular: "it leads back to itself"
    case .tooManyRedirects: "it leads on too many times"
    }
  }
}

extension Diagnostic {
  /// A message about a line for members quotes nothing of it.
  fileprivate static func deadAddress(
    _ use: ExternalAddresses.Use, _ failure: AddressFailure, isForMembers: Bool
  ) -> Diagnostic {
    let hint: Message =
      switch use.kind {
      case .source:
        "write its new address, or that of an archived copy in 'archived:' beside it"
      case .link: "write its new address, or remove the link"
      case .field: "write its new address, or remove it"
      }
    return .warning(
      .deadAddress,
      isForMembers
        ? "the address leads nowhere: \(failure.words)"
        : "'\(use.written)' leads nowhere: \(failure.words)",
      at: use.source.place(use.range), hint: hint)
  }

  fileprivate static func movedAddress(
    _ use: ExternalAddresses.Use, from address: ExternalAddress, _ final: String,
    isForMembers: Bool
  ) -> Diagnostic {
    let fragment = use.written.firstIndex(of: "#").map { use.written[$0...] } ?? ""
    let isFrontPage = ExternalAddress(final)?.target == "/" && address.target != "/"
    let hint: Message =
      isForMembers
      ? "open it, and write the address that it leads to"
      : isFrontPage
        ? "it leads to the front page '\(final)' now: find where the page itself is, or remove the address"
        : "write '\(final + fragment)'"
    return .warning(
      .movedAddress,
      isForMembers ? "the address has moved for good" : "'\(use.written)' has moved for good",
      at: use.source.place(use.range), hint: hint)
  }
}
