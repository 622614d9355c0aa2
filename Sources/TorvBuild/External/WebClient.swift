import TorvDiagnostics

/// `curl`, which requests addresses: it knows TLS, proxies, and the certificates and names of the machine.
struct WebClient: Sendable {
  /// How an address is requested.
  enum Method: Sendable {
    /// HEAD: only what stands above a page.
    case head
    /// GET, of which the page itself is thrown away.
    case get
    /// GET of a `robots.txt`, with the page; redirects are followed (RFC 9309, 2.3.1.2).
    case robots
  }

  /// The answer to a request.
  struct Answer: Sendable {
    let status: Int
    /// The whole address that a redirect leads to.
    let redirect: String?
    /// For how long the server asks to be left alone, in seconds; a day for a date, which would need its clock.
    let retryAfter: Int?
    /// Whether the server wants to be shown a cookie with the next request.
    let setsCookie: Bool
    /// The page, if it was asked for.
    let body: [UInt8]
  }

  /// The name by which the rules of a `robots.txt` may call Torv.
  static let agent = "torv"

  /// The most bytes of a page that are fetched, if the server says how long it is; the speed bounds others.
  private static let largestPage = 1_000_000
  private static let bytesPerSecond = 500_000

  private let program: ExternalProgram
  private let arguments: [String]

  /// Takes the program, the name that Torv gives itself, and the longest times that a connection and a request may take.
  init(_ program: ExternalProgram, userAgent: String, connecting: Duration, whole: Duration) {
    self.program = program
    // The settings of the user's own curl would change what the answers mean.
    arguments = [
      "--disable", "--silent", "--globoff", "--proto", "=http,https", "--proto-redir",
      "=http,https", "--suppress-connect-headers", "--connect-timeout", Self.seconds(connecting),
      "--max-time", Self.seconds(whole), "--user-agent", userAgent,
      "--write-out", "\n%{http_code} %{redirect_url}",
    ]
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    let rest = String(milliseconds % 1_000 + 1_000).dropFirst()
    return "\(milliseconds / 1_000).\(rest)"
  }

  /// Requests an address; throws if the machine is to blame that it can't.
  func request(
    _ address: String, _ method: Method
  ) async throws(EnvironmentError) -> Result<Answer, AddressFailure> {
    let discarding = ["--output", "/dev/null", "--dump-header", "-"]
    let bounded = [
      "--max-filesize", "\(Self.largestPage)", "--limit-rate", "\(Self.bytesPerSecond)",
    ]
    let own =
      switch method {
      case .head: ["--head"] + discarding
      case .get: discarding + bounded
      case .robots: ["--location", "--max-redirs", "5"] + bounded
      }
    // Names with letters beyond ASCII are read in the character set of the locale.
    let ending = await program.ending(
      arguments: arguments + own + ["--url", address], environment: ["LC_ALL": "C.UTF-8"])
    guard let ending else {
      throw EnvironmentError("curl can't be started", hint: "install curl again")
    }
    if let answer = Self.answer(in: ending.output, hasBody: method == .robots) {
      return .success(answer)
    }
    return .failure(try Self.failure(ofStatus: ending.status))
  }

  /// Returns what stands in the output; nil if there was no answer.
  ///
  /// An answer counts even if its page was cut off, because it was too long.
  private static func answer(in output: [UInt8], hasBody: Bool) -> Answer? {
    guard let end = output.lastIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = String(decoding: output[(end + 1)...], as: UTF8.self)
    let parts = line.split(separator: " ", maxSplits: 1)
    guard let status = parts.first.flatMap({ Int($0) }), status > 0 else { return nil }
    let fields = hasBody ? [] : headers(in: output[..<end])
    return Answer(
      status: status, redirect: parts.count > 1 ? String(parts[1]) : nil,
      retryAfter: fields.last { $0.name == "retry-after" }.map { Int($0.value) ?? 86_400 },
      setsCookie: fields.contains { $0.name == "set-cookie" },
      body: hasBody ? Array(output[..<end]) : [])
  }

  private static func headers(in output: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    output.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (parts[0].lowercased(), String(parts[1].drop(while: \.isWhitespace)))
    }
  }

  /// Returns the reason that curl gives by its exit status (curl(1), »Exit codes«).
  private static func failure(ofStatus status: Int32) throws(EnvironmentError) -> AddressFailure {
    switch status {
    case 5, 97:
      throw EnvironmentError(
        "the proxy that the environment names can't be used", hint: "mend https_proxy")
    case 77:
      throw EnvironmentError(
        "curl finds no certificates, so it can't check any secure connection",
        hint: "install them, on Debian with 'apt-get install ca-certificates'")
    case 6: return .unknownHost
    case 7: return .refused
    case 28: return .noAnswer
    case 35, 51, 53, 54, 58, 59, 60, 64, 66, 80, 82, 83, 90, 91: return .untrusted
    default: return .brokenOff
    }
  }
}
