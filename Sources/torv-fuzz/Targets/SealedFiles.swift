import TorvAccess

extension FuzzTarget {
  /// Sealed files, and the contents that are sealed in them.
  static let sealedFiles = FuzzTarget(
    name: "sealed-files",
    seeds: { _ in
      let contents = SealedContents(
        type: "text/html; charset=utf-8", name: "plan.pdf", bytes: Array("<p>a</p>".utf8))
      let header = "type: text/html\nsize: 3\nname: a\n"
      return [
        key?.seal(contents, at: path) ?? [],
        [0, 0, 0, UInt8(header.utf8.count)] + Array((header + "abc").utf8),
        Array("TORV\u{1}".utf8), Array("TORV\u{2}".utf8),
      ]
    },
    dictionary: [
      "TORV\u{1}", "TORV", "type: ", "size: ", "name: ", "\n", ": ", "\0\0\0\u{8}",
      "99999999999999999999",
    ],
    check: { input in
      guard let key else { throw BrokenPromise(description: "there is no key") }
      let opened = key.open(input, at: path)
      if case .success(let contents) = opened {
        try promise(key.seal(contents, at: path) == input, "a file that nobody sealed is opened")
      }
      _ = SealedContents.read(input)
      let half = input.count / 2
      let name = String(decoding: input[..<half], as: UTF8.self)
      let contents = SealedContents(type: name, name: name, bytes: Array(input[half...]))
      let file = key.seal(contents, at: path)
      try promise(
        key.open(file, at: path) == .success(contents), "a sealed file is opened as something else")
      try promise(
        key.open(file, at: path + "x") == .failure(.doesNotFit), "a file is opened at another path")
    })

  private static let key = MembersSecret(bytes: Array(0..<32)).map { secret in
    secret.siteKey(for: [MemberIdentity(slug: "vejle", generation: 1)])
  }
  private static let path = "adgang/filer/0123.torv"
}
