import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite
import TorvTestSupport

/// What is asked of servers, how often, and what follows from their answers.
@Suite(.timeLimit(.minutes(20))) struct AddressCheckTests {
  /// Returns the state of each address, by the text in which it was given.
  private func states(
    of texts: [String], adjusting adjust: (inout AddressCheck.Options) -> Void = { _ in }
  ) async throws -> [AddressState?] {
    var options = AddressCheck.Options()
    options.pause = .milliseconds(5)
    options.backOff = .milliseconds(5)
    adjust(&options)
    let check = try AddressCheck(searchPath: "/usr/bin:/bin", options: options)
    let site = try #require(BaseURL(scalar: "https://torv.example/"))
    let addresses = try texts.map { try #require(ExternalAddress($0)) }
    let states = try await check.states(of: Set(addresses), for: site)
    return addresses.map { states[$0] }
  }

  @Test func anAddressIsAskedForOnceWithHEADAndByName() async throws {
    let server = try LocalServer { _ in nil }
    let state = try await states(of: [server.address("/a#b"), server.address("/a")])
    #expect(state == [.alive, .alive])
    #expect(server.requests.map(\.line) == ["GET /robots.txt", "HEAD /a"])
    #expect(
      server.requests.allSatisfy {
        $0.userAgent == "Torv/\(Version.number) (+https://torv.example/)"
      })
  }

  @Test(arguments: [405, 501, 403, 404, 500])
  func whatGETSaysCountsIfHEADFails(status: Int) async throws {
    let server = try LocalServer {
      $0.method == "HEAD" ? .init(status) : $0.target == "/a" ? .init(200, body: "her") : nil
    }
    #expect(try await states(of: [server.address("/a")]) == [.alive])
    #expect(server.lines == ["HEAD /a", "GET /a"])
  }

  @Test(arguments: [
    (404, AddressState.dead(.status(404))), (410, .dead(.status(410))), (400, .dead(.status(400))),
    (401, .unclear(401)), (403, .unclear(403)), (429, .unclear(429)), (500, .unclear(500)),
    (503, .unclear(503)), (999, .unclear(999)),
  ])
  func statusTellsWhetherThePageIsThere(status: Int, state: AddressState) async throws {
    let server = try LocalServer { $0.target == "/a" ? .init(status) : nil }
    #expect(try await states(of: [server.address("/a")]) == [state])
    let isTriedAgain = status == 429 || status >= 500
    #expect(server.lines.count == (status == 429 || status == 503 ? 3 : isTriedAgain ? 4 : 2))
  }

  @Test func overloadedServerIsAskedAgainWhenItSays() async throws {
    let server = try LocalServer {
      $0.target == "/a" && $0.earlier == 0 ? .init(503, "Retry-After: 1") : nil
    }
    #expect(try await states(of: [server.address("/a")]) == [.alive])
    #expect(server.lines == ["HEAD /a", "GET /a"])
    let times = server.requests.suffix(2).map(\.came)
    #expect(times[1] - times[0] >= .seconds(1))
  }

  @Test func serverThatAsksForALongRestIsLeftAlone() async throws {
    let server = try LocalServer {
      $0.target == "/robots.txt" ? nil : .init(429, "Retry-After: 3600")
    }
    let state = try await states(of: ["/a", "/b", "/c"].map(server.address))
    #expect(state == [.unclear(429), .unclear(429), .unclear(429)])
    #expect(server.lines == ["HEAD /a"])
  }

  @Test func aHostGetsOneRequestAtATimeAndPausesBetween() async throws {
    let server = try LocalServer { _ in .init(200, after: .milliseconds(20)) }
    let other = try LocalServer { _ in .init(200, after: .milliseconds(20)) }
    let addresses = (1...6).flatMap { [server.address("/\($0)"), other.address("/\($0)")] }
    let state = try await states(of: addresses) { $0.pause = .milliseconds(60) }
    #expect(state.allSatisfy { $0 == .alive })
    for requests in [server.requests, other.requests] {
      #expect(requests.count == 7)
      #expect(requests.allSatisfy { $0.others == 0 })
      for (first, second) in zip(requests, requests.dropFirst()) {
        #expect(second.came - first.came >= .milliseconds(60))
      }
    }
    for (one, another) in [(server, other), (other, server)] {
      let (first, last) = (try #require(one.requests.first), try #require(another.requests.last))
      #expect(first.came < last.came, "the hosts are asked at the same time")
    }
  }

  @Test func rulesAreReadOnceAndClosedAddressesAreNotAskedFor() async throws {
    let server = try LocalServer {
      $0.target == "/robots.txt"
        ? .init(200, body: "User-agent: *\nDisallow: /\n\nUser-agent: torv\nDisallow: /privat\n")
        : nil
    }
    let state = try await states(of: ["/a", "/privat/b", "/c"].map(server.address))
    #expect(state == [.alive, .closed, .alive])
    #expect(server.requests.map(\.line) == ["GET /robots.txt", "HEAD /a", "HEAD /c"])
  }

  @Test func aServerWhoseRulesFailIsNotAskedFurther() async throws {
    let server = try LocalServer { $0.target == "/robots.txt" ? .init(500) : nil }
    #expect(try await states(of: [server.address("/a")]) == [.unclear(500)])
    #expect(server.lines == [])
  }

  @Test(arguments: [
    ([301], true), ([308], true), ([301, 308, 301], true), ([302], false),
    ([303], false), ([307], false), ([301, 302], false), ([302, 301], false),
  ])
  func onlyPermanentStepsMoveAnAddress(steps: [Int], isMoved: Bool) async throws {
    let server = try LocalServer { request in
      guard let number = Int(request.target.dropFirst()), number < steps.count else { return nil }
      return .init(steps[number], "Location: /\(number + 1)")
    }
    let final = server.address("/\(steps.count)")
    #expect(
      try await states(of: [server.address("/0")])
        == [isMoved ? .moved(to: final) : .redirected(to: final)])
    #expect(server.lines == (0...steps.count).map { "HEAD /\($0)" })
  }

  @Test func theRulesOfEachHostOnTheWayCount() async throws {
    let closed = try LocalServer {
      $0.target == "/robots.txt" ? .init(200, body: "User-agent: *\nDisallow: /\n") : nil
    }
    let server = try LocalServer {
      $0.target == "/a" ? .init(301, "Location: \(closed.address("/b"))") : nil
    }
    #expect(try await states(of: [server.address("/a")]) == [.closed])
    #expect(closed.lines == [])
  }

  @Test func redirectsEndSomewhere() async throws {
    let server = try LocalServer { request in
      switch request.target {
      case "/ring": .init(301, "Location: /ring2")
      case "/ring2": .init(301, "Location: /ring")
      case "/kage": .init(302, "Location: /kage", "Set-Cookie: a=b")
      case "/vaek": .init(301, "Location: /404")
      case "/404": .init(404)
      case "/intet": .init(301)
      case "/app": .init(302, "Location: intent:app")
      case let path where path.hasPrefix("/lang"): .init(301, "Location: \(path)g")
      default: nil
      }
    }
    let paths = ["/ring", "/kage", "/vaek", "/intet", "/app", "/lang"]
    #expect(
      try await states(of: paths.map(server.address)) == [
        .dead(.circular), .unclear(302), .dead(.status(404)), .unclear(301), .unclear(302),
        .dead(.tooManyRedirects),
      ])
    #expect(server.lines.count { $0.contains("/lang") } == 11)
  }

  @Test func aHostThatCannotBeReachedIsTriedOnce() async throws {
    let address = "http://127.0.0.1:\(try LocalServer.closedPort())"
    let state = try await states(of: [address + "/a", address + "/b"])
    #expect(state == [.dead(.refused), .dead(.refused)])
  }

  @Test func aSilentServerIsDeadAfterSomeAttempts() async throws {
    let server = try LocalServer { _ in .init(200, after: .seconds(2)) }
    let state = try await states(of: [server.address("/a")]) {
      $0.whole = .milliseconds(200)
      $0.attempts = 2
    }
    #expect(state == [.dead(.noAnswer)])
    #expect(server.requests.count <= 2)
  }

  @Test func aPageThatIsTooLongIsThereAllTheSame() async throws {
    let page = String(repeating: "lang ", count: 500_000)
    let server = try LocalServer {
      $0.method == "HEAD" ? .init(405) : $0.target == "/a" ? .init(200, body: page) : nil
    }
    #expect(try await states(of: [server.address("/a")]) == [.alive])
  }

  @Test func manySilentHostsMeanThatTheNetworkIsDown() async throws {
    let addresses = try (1...3).map { _ in "http://127.0.0.1:\(try LocalServer.closedPort())/" }
    let error = await #expect(throws: EnvironmentError.self) { try await states(of: addresses) }
    #expect(error?.message == "no server answers, so the network seems to be down")
    #expect(error?.words.isTold(in: .danish) == true && error?.advice?.isTold(in: .danish) == true)
  }

  @Test func withoutCurlNothingIsAsked() {
    let error = #expect(throws: EnvironmentError.self) { try AddressCheck(searchPath: "/nix") }
    #expect(error?.hint == "install curl, on Debian with 'apt-get install curl'")
  }
}
