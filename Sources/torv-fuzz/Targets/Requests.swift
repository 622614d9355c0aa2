import TorvPreview
import TorvRender

extension FuzzTarget {
  /// Requests to the preview, after the server library has read them: the path, the method, and the host's name.
  static let requests = FuzzTarget(
    name: "requests",
    seeds: { _ in
      [
        "/\n127.0.0.1:8000", "/cases/vejle/\nlocalhost", "/bl%C3%A5\n[::1]:8000",
        "/_torv/events\nevil.example",
        "/../Content/site.yml\n0.0.0.0", "//evil.example/%2e%2e/\n127.1", "/guides/plan.pdf\n",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "/", "//", "..", "%2e", "%2F", "%00", "%0d%0a", "%", "%C3%A5", "å", "a\u{30A}", "\\", "?",
      "#", "index.html", "om",
      "centret", "/_torv/preview.js", ":", "[", "]", "localhost", ".localhost", "127.0.0.1", "\n",
      "\r",
    ],
    check: { input in
      let lines = input.split(
        separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false
      )
      .map { String(decoding: $0, as: UTF8.self) }
      let host = lines.count > 1 ? lines[1] : nil
      for listening in [PreviewHost.loopback, host.flatMap(PreviewHost.init)].compactMap({ $0 }) {
        _ = (listening.answers(to: host), listening.url(port: 8_000))
      }
      for state in states {
        for method in [PreviewRequest.Method.get, .head, .other] {
          let request = PreviewRequest(method: method, target: lines.first ?? "")
          try checkResponse(state.response(to: request) { _ in [] })
        }
      }
    })

  private static let states = ["", "/centret", "/bl\u{E5}"].map { basePath in
    let paths = ["index.html", "om/index.html", "blå/index.html", "guides/plan.pdf", "404.html"]
    let files = Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (
          path,
          { @Sendable in
            path.hasSuffix(".pdf") ? .copy(of: path) : .bytes(Array("<body></body>".utf8))
          }
        )
      } as [(String, @Sendable () -> OutputFile.Contents)])
    return PreviewState(
      name: "1", files: PreviewFiles(basePath: basePath, files: files), problems: ["a <b>"])
  }

  /// Checks that no header can hold another, and that a redirection stays on the site.
  private static func checkResponse(_ response: PreviewResponse) throws {
    for (name, value) in response.headers {
      let isVisible = value.utf8.allSatisfy { 0x20...0x7E ~= $0 }
      try promise(isVisible, "the header \(name) has the value '\(value)'")
      guard name == "Location" else { continue }
      try promise(
        value.hasPrefix("/") && !value.hasPrefix("//"), "a redirection leads to '\(value)'")
    }
    if case .bytes(let bytes) = response.body,
      response.headers.contains(where: { $0.value.hasPrefix("text/html") })
    {
      try MarkupPromises.check(bytes)
    }
  }
}
