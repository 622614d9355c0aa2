import Glibc
import TorvBuild
import TorvDiagnostics
import TorvRender
import TorvSite

/// Looks at the machine and the folders of a centre, and changes nothing.
struct Examination {
  let content: String
  let templates: String
  let output: String
  let hasSecret: Bool
  /// The folders that programs are looked for in, with `:` between them.
  let searchPath: String

  private let disk = DiskFileSystem()

  init(content: String, templates: String, output: String, hasSecret: Bool, searchPath: String) {
    self.content = content
    self.templates = templates
    self.output = output
    self.hasSecret = hasSecret
    self.searchPath = searchPath
  }

  func findings() async -> [Finding] {
    let machine = [version] + [await pictures, fonts, addresses, archives, watches]
    let folders = [contentFolder, templateFolder, outputFolder, room, secret].compactMap(\.self)
    return machine + folders + (await git)
  }

  // MARK: - The machine

  private var version: Finding {
    Finding(
      state: .good,
      what: Installation.templates.map { "torv \(Version.number), templates in \($0)" }
        ?? "torv \(Version.number), no templates installed")
  }

  private var pictures: Finding {
    get async {
      let effect: Message =
        "photographs stay as large as the camera made them, and pages get no card of their own"
      let remedy: Message = "install it, on Debian with 'apt-get install libvips-tools'"
      guard let program = ExternalProgram("vipsthumbnail", searchPath: searchPath) else {
        return Finding(
          state: .lacking, what: "vipsthumbnail is missing", effect: effect, remedy: remedy)
      }
      switch await program.output(of: [], arguments: ["--vips-version"], environment: [:]) {
      case .success(let output):
        let line = String(decoding: output, as: UTF8.self).split(separator: "\n").first ?? ""
        return Finding(state: .good, what: "vipsthumbnail (\(line)) resizes pictures")
      case .failure(let failure):
        return Finding(
          state: .lacking, what: "vipsthumbnail does not work: \(failure.message)", effect: effect,
          remedy: "install it again, on Debian with 'apt-get install --reinstall libvips-tools'")
      }
    }
  }

  /// Cards are drawn in the typeface P052.
  private var fonts: Finding {
    let folders = ["/usr/share/fonts", "/usr/local/share/fonts"]
    // A folder that can't be read is one without the font.
    let isThere = folders.contains { folder in
      disk.isFolder(folder)
        && (try? disk.files(under: folder))?.contains { $0.contains("P052") } == true
    }
    guard !isThere else { return Finding(state: .good, what: "the font P052 is installed") }
    return Finding(
      state: .lacking, what: "the font P052 is missing",
      effect: "the cards that other sites show with a link are drawn with another font",
      remedy: "install it, on Debian with 'apt-get install fonts-urw-base35'")
  }

  /// `torv check --external` asks for addresses with curl.
  private var addresses: Finding {
    guard ExternalProgram("curl", searchPath: searchPath) == nil else {
      return Finding(state: .good, what: "curl asks for addresses on the web")
    }
    return Finding(
      state: .lacking, what: "curl is missing",
      effect: "'torv check --external' can't ask for addresses on the web",
      remedy: "install it, on Debian with 'apt-get install curl'")
  }

  /// `torv archive` packs files with gzip.
  private var archives: Finding {
    guard ExternalProgram("gzip", searchPath: searchPath) == nil else {
      return Finding(state: .good, what: "gzip packs archives")
    }
    return Finding(
      state: .lacking, what: "gzip is missing", effect: "'torv archive' can't pack an archive",
      remedy: "install it, on Debian with 'apt-get install gzip'")
  }

  /// `torv serve` watches each folder (inotify(7)).
  private var watches: Finding {
    // What can't be read is no limit.
    let limit = (try? disk.readToEnd("/proc/sys/fs/inotify/max_user_watches"))
      .flatMap { Int(String(decoding: $0, as: UTF8.self).filter(\.isNumber)) }
    guard let limit, limit < 1024 else {
      return Finding(state: .good, what: "torv serve can follow what is edited")
    }
    return Finding(
      state: .lacking, what: "the system lets a user watch only \(limit) folders",
      effect: "torv serve may not follow what is edited",
      remedy: "raise it: 'sysctl fs.inotify.max_user_watches=65536'")
  }

  // MARK: - The folders

  private var contentFolder: Finding {
    guard disk.isFolder(content) else {
      return Finding(
        state: .wrong, what: "the folder '\(content)' does not exist",
        effect: "there is nothing to build",
        remedy: "run torv in the centre's own folder, or begin one with 'torv init FOLDER'")
    }
    return Finding(state: .good, what: "the content is in '\(content)'")
  }

  private var templateFolder: Finding {
    switch (disk.isFolder(templates), Installation.templates) {
    case (true, .some(let installed)):
      return Finding(
        state: .good, what: "files in '\(templates)' take the place of those in \(installed)")
    case (true, nil): return Finding(state: .good, what: "the templates are in '\(templates)'")
    case (false, .some): return Finding(state: .good, what: "the installed templates are used")
    case (false, nil):
      return Finding(
        state: .wrong, what: "there are no templates", effect: "no build works",
        remedy: "install torv with its package, or name a folder with --templates")
    }
  }

  private var outputFolder: Finding {
    guard disk.isFolder(output) else {
      guard access(output, F_OK) != 0 else {
        return Finding(
          state: .wrong, what: "'\(output)' is a file", effect: "torv build can't publish anything",
          remedy: "name another folder with --output")
      }
      return writable(existing, as: "the folder of '\(output)'")
        ?? Finding(state: .good, what: "torv build will make '\(output)'")
    }
    if let problem = writable(output, as: "'\(output)'") { return problem }
    do {
      let written = try OutputManifest(of: output, in: disk).paths.count
      return Finding(
        state: .good,
        what: written == 0
          ? "'\(output)' is empty" : "'\(output)' holds a website of \(written) files")
    } catch {
      return Finding(
        state: .wrong, what: error.words, effect: "torv build refuses to touch them",
        remedy: error.advice)
    }
  }

  /// The output folder, or the nearest folder above it that is there.
  private var existing: String {
    var folder = output
    while !disk.isFolder(folder) {
      guard let slash = folder.lastIndex(of: "/") else { return "." }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return folder
  }

  private func writable(_ folder: String, as name: Message) -> Finding? {
    guard access(folder, W_OK | X_OK) != 0 else { return nil }
    return Finding(
      state: .wrong, what: "\(name) can't be written to: \(Message.reason(ofSystemError: errno))",
      effect: "torv build can't publish anything",
      remedy: "give the folder to the user that builds, or name another with --output")
  }

  /// A build needs room for the new site beside the old one.
  private var room: Finding? {
    var status = statvfs()
    guard statvfs(existing, &status) == 0 else { return nil }
    let free = Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize)) / 1_000_000
    guard free < 500 else { return Finding(state: .good, what: "the disk has room (\(free) MB)") }
    return Finding(
      state: .lacking, what: "the disk has only \(free) MB left",
      effect: "a build needs room for the new website beside the old one",
      remedy: "free some, or name another disk with --output")
  }

  private var secret: Finding? {
    guard !hasSecret else {
      return Finding(state: .good, what: "the secret of the members' access is given")
    }
    return Finding(
      state: .good,
      what: "no secret is given: of pages for members, only the teasers would be published")
  }

  // MARK: - Git

  private var git: [Finding] {
    get async {
      guard let program = ExternalProgram("git", searchPath: searchPath) else {
        return [Finding(state: .good, what: "Git is not installed; torv does not need it")]
      }
      let run = { (arguments: [String]) async -> String? in
        let result = await program.output(of: [], arguments: arguments, environment: [:])
        // Git refuses with a status, which is an answer too.
        return (try? result.get()).map { String(decoding: $0, as: UTF8.self) }
      }
      guard await run(["rev-parse", "--is-inside-work-tree"]) != nil else {
        return [
          Finding(
            state: .lacking, what: "the folder is in no Git repository",
            effect: "nobody can see or take back a change", remedy: "begin one: 'git init'")
        ]
      }
      var findings: [Finding] = []
      if let changed = await run(["status", "--porcelain", "--", content, templates]) {
        let count = changed.split(separator: "\n").count
        findings.append(
          Finding(
            state: .good,
            what: count == 0
              ? "everything is committed" : "changes that are not committed: \(count) files"))
      }
      for folder in [output, Build.usualCache]
      where !folder.hasPrefix("/") && !folder.hasPrefix("..") {
        guard await run(["check-ignore", "--quiet", "\(folder)/x"]) == nil else { continue }
        findings.append(
          Finding(
            state: .lacking, what: "Git does not ignore '\(folder)'",
            effect: "what torv made could be committed with the content",
            remedy: "add '/\(folder)/' to .gitignore"))
      }
      if disk.isFolder(".githooks"), await run(["config", "core.hooksPath"]) == nil {
        findings.append(
          Finding(
            state: .lacking, what: "the hook in .githooks is not turned on",
            effect: "a commit is not checked before it is made",
            remedy: "turn it on: 'git config core.hooksPath .githooks'"))
      }
      return findings
    }
  }
}
