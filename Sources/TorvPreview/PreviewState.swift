package import TorvDiagnostics
import TorvRender

/// The state to show between two builds: the last good site, and the problems with the newest.
package struct PreviewState: Sendable {
  /// The name of the state, from which a page knows whether it shows the newest.
  let name: String
  /// The last site that could be built; nil if none could be built yet.
  let files: PreviewFiles?
  /// The problems that keep the newest from being built, each as the terminal shows it.
  let problems: [String]
  /// The language in which it speaks to the editor.
  let language: Language

  /// Describes a state.
  package init(
    name: String, files: PreviewFiles?, problems: [String], language: Language = .english
  ) {
    self.name = name
    self.files = files
    self.problems = problems
    self.language = language
  }

  /// Answers a request; `attachment` returns the bytes of a file under Content/.
  package func response(
    to request: PreviewRequest, attachment: (String) -> [UInt8]?
  ) -> PreviewResponse {
    guard request.method != .other else {
      return PreviewResponse(
        .methodNotAllowed, telling: "The preview can only be read.", in: language,
        headers: [("Allow", "GET, HEAD")])
    }
    guard let path = request.path else {
      return PreviewResponse(.badRequest, telling: "The address can't be read.", in: language)
    }
    if let own = OwnFile(path: path) { return own.response }
    guard let files else {
      return PreviewResponse(
        .cannotBuild, type: .html, .bytes(pages.withoutSite(problems, state: name)))
    }
    switch files.match(path) {
    case .file(let name, let contents):
      guard let bytes = bytes(of: contents, attachment) else { return notFound(files) }
      return answer(.ok, bytes, type: ContentType(ofFile: name))
    case .elsewhere(let address): return .redirect(to: address)
    case .nothing: return notFound(files)
    }
  }

  private var pages: PreviewPage { PreviewPage(language: language) }

  private func notFound(_ files: PreviewFiles) -> PreviewResponse {
    guard let contents = files.notFound, let bytes = bytes(of: contents, { _ in nil }) else {
      return PreviewResponse(.notFound, telling: "There is no such page.", in: language)
    }
    return answer(.notFound, bytes, type: .html)
  }

  private func answer(
    _ status: PreviewResponse.Status, _ bytes: [UInt8], type: ContentType
  ) -> PreviewResponse {
    let shown = type == .html ? pages.page(bytes, with: problems, state: name) : bytes
    return PreviewResponse(status, type: type, .bytes(shown))
  }

  private func bytes(
    of contents: OutputFile.Contents, _ attachment: (String) -> [UInt8]?
  ) -> [UInt8]? {
    switch contents {
    case .bytes(let bytes): bytes
    case .copy(let source): attachment(source)
    // A preview shows the original pictures from Content/, and resizes none.
    case .cached, .sealed: nil
    }
  }
}
