import TorvDiagnostics

/// The addresses of one host, which are requested one after another with a pause between them.
struct HostVisits: Sendable {
  let host: String
  private let client: WebClient
  private let options: AddressCheck.Options
  /// The visits whose next address is at this host.
  var visits: [AddressVisit] = []
  /// Whether anything at all came back from the host.
  private(set) var hasAnswered = false
  /// What is known of the `robots.txt` of each origin.
  private var robots: [String: Robots] = [:]
  /// The origins that can't be reached, which are not tried again.
  private var unreachable: [String: AddressFailure] = [:]
  /// What was answered so far.
  private var answers: [ExternalAddress: Result<WebClient.Answer, AddressFailure>] = [:]
  /// The status with which the host asked to be left alone for longer than Torv waits.
  private var busy: Int?
  private var lastRequest: ContinuousClock.Instant?

  private enum Robots: Sendable {
    case rules(RobotsRules)
    /// The server failed, so what it allows is unknown; RFC 9309 then forbids all. Holds its status.
    case unclear(Int)
  }

  init(to host: String, by client: WebClient, _ options: AddressCheck.Options) {
    self.host = host
    self.client = client
    self.options = options
  }

  /// Takes a step of each visit: it has a state afterwards, or leads to another address.
  mutating func takeSteps() async throws(EnvironmentError) {
    var taken: [AddressVisit] = []
    for visit in visits { taken.append(try await step(of: visit)) }
    visits = taken
  }

  private mutating func step(
    of visit: AddressVisit
  ) async throws(EnvironmentError) -> AddressVisit {
    var visit = visit
    let address = visit.current
    let robots = try await robots(of: address.origin)
    if let failure = unreachable[address.origin] {
      visit.end(.dead(failure))
    } else if let busy {
      visit.end(.unclear(busy))
    } else {
      switch robots {
      case .unclear(let status): visit.end(.unclear(status))
      case .rules(let rules) where !rules.allows(address.target): visit.end(.closed)
      case .rules:
        switch try await answer(to: address) {
        case .success(let answer): visit.take(answer)
        case .failure(let failure): visit.end(.dead(failure))
        }
      }
    }
    return visit
  }

  private mutating func robots(of origin: String) async throws(EnvironmentError) -> Robots {
    if let known = robots[origin] { return known }
    guard unreachable[origin] == nil, busy == nil else { return .rules(.none) }
    let found: Robots =
      switch try await answer(to: origin + "/robots.txt", .robots, at: origin) {
      case .success(let answer) where (200..<300).contains(answer.status):
        .rules(RobotsRules(answer.body, for: WebClient.agent))
      case .success(let answer) where answer.status >= 500: .unclear(answer.status)
      // There are no rules, or their place leads nowhere.
      case .success, .failure: .rules(.none)
      }
    robots[origin] = found
    return found
  }

  /// Returns the server's answer; it is asked once, even if several addresses lead there.
  private mutating func answer(
    to address: ExternalAddress
  ) async throws(EnvironmentError) -> Result<WebClient.Answer, AddressFailure> {
    if let known = answers[address] { return known }
    let answer = try await answer(to: address.text, .head, at: address.origin)
    answers[address] = answer
    return answer
  }

  /// Returns the server's answer, after as many attempts as the options allow.
  ///
  /// Some servers answer HEAD with an error, or not at all; what they say to GET counts.
  private mutating func answer(
    to address: String, _ method: WebClient.Method, at origin: String
  ) async throws(EnvironmentError) -> Result<WebClient.Answer, AddressFailure> {
    var method = method
    var attempt = 0
    while true {
      attempt += 1
      var result = try await request(address, method)
      if method == .head, result.asksForGET {
        method = .get
        result = try await request(address, method)
      }
      let wait = result.retryAfter.map(Duration.seconds) ?? options.backOff * (1 << (attempt - 1))
      if attempt < options.attempts, result.isPassing, wait <= options.longestWait {
        await Self.sleep(wait)
        if method == .head { method = .get }
        continue
      }
      note(result, at: origin, hasToWait: wait > options.longestWait)
      return result
    }
  }

  /// Requests an address, after the pause that the host is due.
  private mutating func request(
    _ address: String, _ method: WebClient.Method
  ) async throws(EnvironmentError) -> Result<WebClient.Answer, AddressFailure> {
    if let lastRequest { await Self.sleep(options.pause - (.now - lastRequest)) }
    let result = try await client.request(address, method)
    lastRequest = .now
    return result
  }

  /// Notes what the last attempt says of the host as a whole.
  private mutating func note(
    _ result: Result<WebClient.Answer, AddressFailure>, at origin: String, hasToWait: Bool
  ) {
    switch result {
    case .success(let answer):
      hasAnswered = true
      if answer.retryAfter != nil, hasToWait, result.isPassing { busy = answer.status }
    case .failure(let failure):
      if failure.isOfHost { unreachable[origin] = failure }
    }
  }

  private static func sleep(_ duration: Duration) async {
    guard duration > .zero else { return }
    // A run that is cancelled need not wait.
    try? await Task.sleep(for: duration)
  }
}

extension Result<WebClient.Answer, AddressFailure> {
  /// Whether it is an error that may be the answer to HEAD alone.
  fileprivate var asksForGET: Bool {
    guard case .success(let answer) = self else { return false }
    return answer.status >= 400 && answer.status != 429 && answer.status != 503
  }

  /// Whether another attempt may go better.
  fileprivate var isPassing: Bool {
    switch self {
    case .success(let answer): answer.status == 429 || answer.status >= 500
    case .failure(let failure): failure.isPassing
    }
  }

  fileprivate var retryAfter: Int? {
    guard case .success(let answer) = self else { return nil }
    return answer.retryAfter
  }
}
