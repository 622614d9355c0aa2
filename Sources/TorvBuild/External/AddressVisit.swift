/// The way from an address over its redirects to what is known of it.
struct AddressVisit: Sendable {
  /// The most redirects that are followed.
  private static let longestWay = 10

  /// The address that is checked.
  let address: ExternalAddress
  /// The address that is requested next.
  private(set) var current: ExternalAddress
  /// What was found out; nil as long as `current` is still to be requested.
  private(set) var state: AddressState?
  /// The addresses on the way, without the current one.
  private var passed: Set<ExternalAddress> = []
  private var isPermanent = true
  private var setsCookie = false

  init(to address: ExternalAddress) {
    self.address = address
    current = address
  }

  /// Ends the visit.
  mutating func end(_ state: AddressState) { self.state = state }

  /// Ends the visit, or goes on to where the answer leads.
  mutating func take(_ answer: WebClient.Answer) {
    setsCookie = setsCookie || answer.setsCookie
    switch answer.status {
    case 200..<300:
      end(
        passed.isEmpty
          ? .alive : isPermanent ? .moved(to: current.text) : .redirected(to: current.text))
    case 301, 302, 303, 307, 308:
      follow(answer)
    // These are for somebody who is logged in, or who comes less often.
    case 401, 403, 407, 429: end(.unclear(answer.status))
    case 400..<500: end(.dead(.status(answer.status)))
    default: end(.unclear(answer.status))
    }
  }

  private mutating func follow(_ answer: WebClient.Answer) {
    guard let next = answer.redirect.flatMap({ ExternalAddress($0) }) else {
      return end(.unclear(answer.status))
    }
    passed.insert(current)
    guard !passed.contains(next) else {
      // Some servers send a reader in a circle until a cookie comes back, and then show the page.
      return end(setsCookie ? .unclear(answer.status) : .dead(.circular))
    }
    guard passed.count <= Self.longestWay else { return end(.dead(.tooManyRedirects)) }
    isPermanent = isPermanent && (answer.status == 301 || answer.status == 308)
    current = next
  }
}
