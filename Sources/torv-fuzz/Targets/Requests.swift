import TorvPreview
import TorvRender

extension FuzzTarget {
  /// Requests to the preview as they come from the network.
  static let requests = FuzzTarget(
    name: "requests",
    seeds: { _ in
      [
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n",
        "HEAD /cases/vejle/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        "GET /bl%C3%A5?a=b HTTP/1.1\r\nHost: [::1]:8000\r\nOrigin: http://[::1]:8000\r\n\r\n",
        "GET /_torv/events HTTP/1.1\r\nHost: evil.example\r\nOrigin: null\r\n\r\n",
        "GET /../Content/site.yml HTTP/1.0\nHost: 0.0.0.0\n\n",
        "POST //evil.example/%2e%2e/ HTTP/1.1\r\nHost: 127.1\r\nContent-Length: 3\r\n\r\na=b",
        "GET /guides/plan.pdf HTTP/1.1\r\nhost:\r\nTransfer-Encoding: chunked\r\n\r\n",
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "/", "//", "..", "%2e", "%2F", "%00", "%0d%0a", "%", "%C3%A5", "å", "a\u{30A}", "\\", "?",
      "#", "index.html", "om",
      "centret", "/_torv/preview.js", ":", "[", "]", "localhost", ".localhost", "127.0.0.1", "\n",
      "\r", "\r\n", "\r\n\r\n", "GET ", " HTTP/1.1", "Host: ", "Origin: ", "Connection: close",
      "Content-Length: ", " ", "\t",
    ],
    check: { input in
      // A head that is too long is refused, and so is what is none.
      guard let length = try? RequestHead.length(in: input, from: 0) else { return }
      for cut in [0, length / 2, length - 1] {
        let later = try RequestHead.length(in: input, from: cut)
        try promise(later == length, "the head ends at \(later ?? -1), not at \(length)")
      }
      // As above.
      guard let head = try? RequestHead(input[..<length]) else { return }
      let fields = [head.host, head.origin].compactMap { $0 }
      try promise(!fields.contains { $0.contains("\n") }, "a field goes on in the next line")
      for listening in [PreviewHost.loopback, head.host.flatMap(PreviewHost.init)].compactMap({ $0 }
      ) {
        _ = (listening.answers(to: head.host), listening.url(port: 8_000), head.isFromOwnPage)
      }
      for state in states {
        try checkResponse(state.response(to: PreviewRequest(head)) { _ in [] })
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
