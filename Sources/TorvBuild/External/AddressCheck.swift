import TorvDiagnostics
package import TorvSite

/// Requests external addresses: several hosts at a time, but each host's one after another.
///
/// It works in rounds. In each, every host is asked for its addresses; those that lead to other addresses are asked for
/// there in the next round. So no host ever gets two requests at once, and no state is shared between tasks.
package struct AddressCheck: Sendable {
  /// How patient and how polite the check is.
  package struct Options: Sendable {
    /// The number of hosts that are asked at a time.
    package var hosts = 8
    /// The pause between two requests to a host.
    package var pause = Duration.seconds(1)
    /// How often an address is tried while its server is overloaded or silent.
    package var attempts = 3
    /// The wait before the second attempt; it doubles with each further one.
    package var backOff = Duration.seconds(2)
    /// The longest wait that a server may ask for (`Retry-After`); the host is left alone if it asks for more.
    package var longestWait = Duration.seconds(30)
    /// The longest time that it may take to connect.
    package var connecting = Duration.seconds(10)
    /// The longest time that a request may take.
    package var whole = Duration.seconds(30)

    /// The usual ones.
    package init() {}
  }

  /// The number of silent hosts, if no other answers, that speaks for a network that is down.
  private static let silentHosts = 3

  private let program: ExternalProgram
  private let options: Options

  /// Finds `curl` in the folders of a search path, with `:` between them.
  package init(searchPath: String, options: Options = Options()) throws(EnvironmentError) {
    guard let program = ExternalProgram("curl", searchPath: searchPath) else {
      throw EnvironmentError(
        "curl is missing, which asks for external addresses",
        hint: "install curl, on Debian with 'apt-get install curl'")
    }
    self.program = program
    self.options = options
  }

  /// Returns what is known of each address after asking for it; `site` is named to the servers.
  package func states(
    of addresses: some Collection<ExternalAddress>, for site: BaseURL
  ) async throws(EnvironmentError) -> [ExternalAddress: AddressState] {
    let client = WebClient(
      program, userAgent: "Torv/\(Version.number) (+\(site.origin)\(site.path)/)",
      connecting: options.connecting, whole: options.whole)
    var states: [ExternalAddress: AddressState] = [:]
    var hosts: [String: HostVisits] = [:]
    var visits = addresses.sorted().map { AddressVisit(to: $0) }
    while !visits.isEmpty {
      for visit in visits {
        let host = visit.current.host
        hosts[host, default: HostVisits(to: host, by: client, options)].visits.append(visit)
      }
      visits = []
      for host in try await round(hosts.values.filter { !$0.visits.isEmpty }) {
        for visit in host.visits {
          if let state = visit.state { states[visit.address] = state } else { visits.append(visit) }
        }
        hosts[host.host] = host
        hosts[host.host]?.visits = []
      }
      visits.sort { $0.address < $1.address }
    }
    guard hosts.count < Self.silentHosts || hosts.values.contains(where: \.hasAnswered) else {
      throw EnvironmentError(
        "no server answers, so the network seems to be down",
        hint:
          "run the command again where there is a network; name a proxy in https_proxy if it needs one"
      )
    }
    return states
  }

  /// Takes a step of each visit to the hosts.
  private func round(_ hosts: [HostVisits]) async throws(EnvironmentError) -> [HostVisits] {
    var visited: [HostVisits] = []
    // The host with the most addresses takes longest, so it begins.
    let order = hosts.sorted { ($0.visits.count, $1.host) > ($1.visits.count, $0.host) }
    try await order.concurrently(jobs: options.hosts) {
      host -> Result<HostVisits, EnvironmentError> in
      var host = host
      do throws(EnvironmentError) {
        try await host.takeSteps()
        return .success(host)
      } catch {
        return .failure(error)
      }
    } receive: { _, result throws(EnvironmentError) in
      visited.append(try result.get())
    }
    return visited
  }
}
