import TorvBuild

extension FuzzTarget {
  /// The list of the files that an earlier build wrote, which decides what the next one may remove.
  static let manifest = FuzzTarget(
    name: "manifest",
    seeds: { _ in
      [
        "torv manifest 1\nindex.html\ncases/vejle/index.html\n.well-known/security.txt\n",
        "torv manifest 2\n",
      ]
      .map { Array($0.utf8) }
    },
    dictionary: [
      "torv manifest 1\n", "../", "/", "//", ".", "..", ".well-known/", "\n", "\r\n", "\0",
      "a\u{30A}", "å",
    ],
    check: { input in
      let files = InMemoryFileSystem(["out/\(OutputManifest.name)": input])
      // Another header is refused.
      guard let manifest = try? OutputManifest(of: "out", in: files) else { return }
      for path in manifest.paths {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isInside =
          !path.isEmpty && !path.hasPrefix("/") && !parts.contains("..") && !parts.contains(".")
        try promise(isInside, "'\(path)' is not a file in the folder")
      }
      try files.write(manifest.bytes, to: "out/\(OutputManifest.name)")
      let again = try OutputManifest(of: "out", in: files)
      try promise(again.paths == manifest.paths, "the manifest is not read as it was written")
    })
}
