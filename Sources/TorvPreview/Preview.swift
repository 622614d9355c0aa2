package import TorvBuild
package import TorvDiagnostics
import TorvSite

/// The site in memory, rebuilt on each change, for a server to show.
package actor Preview {
  private let files: any FileSystem
  private let id: String
  /// The language in which it speaks to the editor.
  let language: Language
  /// The address of the handbook's page of messages, which each message then leads to.
  private let handbook: String?
  private var contentFolder = ""
  private var earlier = EarlierBuild()
  private var number = 0
  private var state: PreviewState?
  private var listeners: [Int: AsyncStream<ServerEvent>.Continuation] = [:]
  private var nextListener = 0

  /// Takes the file system to build from, an id that distinguishes this run from earlier ones, and the language in
  /// which it speaks to the editor.
  package init(files: any FileSystem, id: String, language: Language, handbook: String? = nil) {
    self.files = files
    self.id = id
    self.language = language
    self.handbook = handbook
  }

  /// The result of a build.
  package enum Outcome: Sendable {
    case built(pages: Int, [Diagnostic])
    /// The last good site, if there is one, stays.
    case broken([Diagnostic])
    case refused(EnvironmentError)
  }

  /// Builds the site and shows it, or the problems with it.
  package func rebuild(_ builder: SiteBuilder) async -> Outcome {
    contentFolder = builder.options.content
    let result: Diagnosed<PreparedSite?>
    var earlier = earlier
    do throws(EnvironmentError) {
      result = try await builder.prepare(in: files, reusing: &earlier)
      self.earlier = earlier
    } catch {
      show(state?.files, problems: [error.text(in: language)])
      return .refused(error)
    }
    guard let prepared = result.value, !builder.stops(result.diagnostics) else {
      let errors = result.diagnostics.filter { $0.severity == .error }
      let stopping = errors.isEmpty ? result.diagnostics : errors
      show(
        state?.files,
        problems: stopping.map {
          DiagnosticFormat.text.string([$0], in: language, handbook: handbook)
        })
      return .broken(result.diagnostics)
    }
    show(PreviewFiles(prepared), problems: [])
    return .built(pages: prepared.site.pages.count, result.diagnostics)
  }

  private func show(_ files: PreviewFiles?, problems: [String]) {
    number += 1
    let state = PreviewState(
      name: "\(id)-\(number)", files: files, problems: problems, language: language)
    self.state = state
    for listener in listeners.values { listener.yield(.state(state.name)) }
  }

  /// Answers a request, as soon as there is something to show.
  package func response(to request: PreviewRequest) async -> PreviewResponse {
    if state == nil {
      for await case .state in events() { break }
    }
    guard let state else {
      return PreviewResponse(.cannotBuild, telling: "The preview has ended.", in: language)
    }
    return state.response(to: request) { source in
      // A file that can't be read any more counts as gone.
      (try? files.readIfPresent("\(contentFolder)/\(source)")) ?? nil
    }
  }

  /// Returns the names of the states, starting with the newest, for as long as somebody listens.
  func events() -> AsyncStream<ServerEvent> {
    let (events, listener) = AsyncStream.makeStream(of: ServerEvent.self)
    let key = nextListener
    nextListener += 1
    listeners[key] = listener
    listener.onTermination = { [weak self] _ in
      Task { await self?.forget(key) }
    }
    if let state { listener.yield(.state(state.name)) }
    return events
  }

  private func forget(_ key: Int) { listeners[key] = nil }

  /// Sends every listener a sign of life, so that the server notices who is gone.
  func beat() {
    for listener in listeners.values { listener.yield(.heartbeat) }
  }
}

/// An event that is sent to a listening page.
enum ServerEvent: Hashable, Sendable {
  case state(String)
  case heartbeat

  /// As a server-sent event; a heartbeat is a comment.
  var bytes: [UInt8] {
    switch self {
    case .state(let name): Array("retry: 500\ndata: \(name)\n\n".utf8)
    case .heartbeat: Array(":\n\n".utf8)
    }
  }
}
