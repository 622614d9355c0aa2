import TorvBuild

/// The same centre as a site for Hugo: the same Markdown files, and the layouts in `Hugo/` beside this file.
struct HugoSite {
  /// The path of Hugo's program.
  let program: String
  /// The folder of the site.
  let folder: String

  private static let layouts = "Sources/torv-bench/Hugo"

  /// A build by Hugo.
  struct Build {
    /// The time of the whole process.
    let wallTime: Duration
    let cpuTime: Duration
    let peakBytes: Int
    let output: TemporaryFolder.Size
  }

  /// Returns the version that the program says it has.
  static func version(of program: String) throws(EnvironmentError) -> String {
    let output = try RunningProcess.start(program, ["version"]).finish().output
    let name = output.split { $0.isWhitespace || $0 == "-" || $0 == "+" }.dropFirst().first
    return name.map { String($0.drop { $0 == "v" }) } ?? "of unknown version"
  }

  /// Writes the site with the same pages, assets and downloads as the content folder has.
  func write(content: String) throws(EnvironmentError) -> HugoSite {
    try copy(Self.layouts, to: folder)
    try copy("\(SyntheticSite.templates)/assets", to: "\(folder)/static/assets")
    let disk = DiskFileSystem()
    for path in try disk.files(under: content) {
      let bytes = try disk.read("\(content)/\(path)")
      if path.hasSuffix(".md") {
        let name = path == "pages/index.md" ? "_index.md" : path
        try disk.write(Self.page(bytes), to: "\(folder)/content/\(name)")
      } else if path.contains("/") {
        try disk.write(bytes, to: "\(folder)/static/\(path)")
      }
    }
    return self
  }

  /// Builds the site into a fresh folder, measures that, and removes the folder.
  func build() throws(EnvironmentError) -> Build {
    let output = "\(folder)-output"
    let cache = "\(folder)-cache"
    defer { for folder in [output, cache] { TemporaryFolder.remove(folder) } }
    let process = try RunningProcess.start(
      program,
      [
        "build", "--source", folder, "--destination", output, "--cacheDir", cache, "--noBuildLock",
      ]
    ).finish()
    return Build(
      wallTime: process.wallTime, cpuTime: process.cpuTime, peakBytes: process.peakBytes,
      output: try TemporaryFolder.size(of: output))
  }

  private func copy(_ source: String, to target: String) throws(EnvironmentError) {
    let disk = DiskFileSystem()
    for path in try disk.files(under: source) {
      try disk.write(try disk.read("\(source)/\(path)"), to: "\(target)/\(path)")
    }
  }

  /// Returns a page's file with its front matter as Hugo needs it: with the year, and without the field `url`, which
  /// would be the page's own address in Hugo.
  private static func page(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let fence = Array("---".utf8)[...]
    guard let end = lines.dropFirst().firstIndex(of: fence) else { return bytes }
    let published = Array("published: ".utf8)
    let url = Array("url:".utf8)
    for index in 1..<end where lines[index].starts(with: url) {
      lines[index] = Array("link:".utf8) + lines[index].dropFirst(url.count)
    }
    if let date = lines[..<end].first(where: { $0.starts(with: published) }) {
      let year = date.dropFirst(published.count).prefix(4)
      lines.insert(Array("year: \"".utf8) + year + Array("\"".utf8), at: 1)
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
