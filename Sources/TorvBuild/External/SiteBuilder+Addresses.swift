package import TorvDiagnostics
import TorvSite

extension SiteBuilder {
  /// Asks for every external address that the pages and data files name, unless the cache knows it, and notes the answers
  /// in the cache.
  ///
  /// The value is nil if a data file is missing or wrong, which the usual check reports.
  package func checkAddresses(
    by check: AddressCheck, _ cache: inout AddressCache, in files: some FileSystem
  ) async throws(EnvironmentError) -> Diagnosed<AddressReport?> {
    let sources = try await read(files)
    // Mistakes in the content are what the usual check reports.
    var mistakes: [Diagnostic] = []
    guard let input = await parse(sources, into: &mistakes) else { return Diagnosed(nil) }
    let addresses = ExternalAddresses(
      of: input, data: sources.data,
      translatedData: sources.translatedData.values.flatMap(\.values).sorted { $0.path < $1.path })
    let asked = addresses.uses.keys.filter { !$0.isMadeUp }
    var states: [ExternalAddress: AddressState] = [:]
    for address in asked { states[address] = cache.state(of: address, on: options.today) }
    let cached = states.values.count { $0 != .closed }
    let found = try await check.states(
      of: asked.filter { states[$0] == nil }, for: input.settings.baseURL)
    for (address, state) in found {
      states[address] = state
      cache.note(state, of: address, on: options.today)
    }
    cache.forget(on: options.today)
    let report = AddressReport(
      on: addresses, states, cached: cached, membersLines: input.membersLines)
    var diagnostics = report.diagnostics
    if !diagnostics.isEmpty {
      let site = Site.relating(input).value
      _ = try await leakCheck(
        input, site, sources, access: access(to: site), in: files, into: &diagnostics)
    }
    return Diagnosed(report, diagnostics)
  }
}
