/// What is known of an address on the web.
package enum AddressState: Hashable, Sendable {
  case alive
  /// It leads to another address for now.
  case redirected(to: String)
  /// It leads to another address for good: each step on the way there is permanent (status 301 or 308).
  case moved(to: String)
  case dead(AddressFailure)
  /// The server's answer does not tell whether the page is there; holds its status.
  case unclear(Int)
  /// The host's `robots.txt` asks programs not to request it.
  case closed

  /// The number of days for which it counts, from the day on which the address was checked.
  package var days: Int {
    switch self {
    case .alive, .redirected, .moved: 7
    case .dead, .unclear, .closed: 1
    }
  }
}

/// The reason an address is dead.
package enum AddressFailure: Error, Hashable, Sendable {
  /// The server's answer, from 400 to 499.
  case status(Int)
  case unknownHost
  case refused
  case noAnswer
  /// No secure connection is possible.
  case untrusted
  case brokenOff
  case circular
  case tooManyRedirects

  /// The failures without a status, by their names in the cache.
  static let named: [String: AddressFailure] = [
    "unknown-host": .unknownHost, "refused": .refused, "no-answer": .noAnswer,
    "untrusted": .untrusted, "broken-off": .brokenOff, "circular": .circular,
    "too-many-redirects": .tooManyRedirects,
  ]

  /// Whether the server could not even be asked, so that its other addresses need not be tried.
  var isOfHost: Bool {
    switch self {
    case .unknownHost, .refused, .noAnswer, .untrusted: true
    case .status, .brokenOff, .circular, .tooManyRedirects: false
    }
  }

  /// Whether it may be over in a moment.
  var isPassing: Bool {
    switch self {
    case .unknownHost, .noAnswer, .brokenOff: true
    case .status, .refused, .untrusted, .circular, .tooManyRedirects: false
    }
  }
}
