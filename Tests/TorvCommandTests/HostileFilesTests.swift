import Foundation
import Testing

/// Files that are not what they seem: each is named with its remedy, none is waited for, and the published site stays.
@Suite(.timeLimit(.minutes(10))) struct HostileFilesTests {
  // MARK: - What the content is to blame for

  /// Entries that can lie in one folder together, with the mistakes that they cause.
  private static let entries: [Entry] = [
    // Links out of the folder
    Entry(.link("/etc/hostname"), "Content/pages/ud.md", "leads out of the folder, to '/etc/host"),
    Entry(.link("../../../x"), "Content/pages/vaek.jpg", "a link to '../../../x', which does not"),
    Entry(.link("../../naboen/a.jpg"), "Content/pages/nabo.jpg", "out of the folder, to '../../na"),
    Entry(.link("/etc"), "Content/pages/etc", "leads out of the folder, to '/etc'"),
    Entry(.link("/"), "Content/pages/alt", "which leads back to itself"),
    Entry(.link("../../naboen"), "Templates/assets/nabo", "leads out of the folder, to '../../n"),
    Entry(.link("../naboen/a.css"), "Templates/nabo.mustache", "leads out of the folder"),
    // Links that lead nowhere
    Entry(.link("intet.md"), "Content/pages/intet-her.md", "'intet.md', which does not exist"),
    Entry(.link("ring.md"), "Content/pages/ring.md", "'ring.md', which leads back to itself"),
    Entry(.link("rundt-b"), "Content/pages/rundt-a", "'rundt-b', which leads back to itself"),
    Entry(.link("rundt-a"), "Content/pages/rundt-b", "'rundt-a', which leads back to itself"),
    Entry(.link("."), "Content/pages/sig-selv", "'.', which leads back to itself"),
    // No files at all
    Entry(.pipe, "Content/pages/roer.md", "it is a named pipe, and no file that can be read"),
    Entry(.pipe, "Content/pages/a/b/c/roer.pdf", "it is a named pipe"),
    Entry(.pipe, "Templates/assets/roer.css", "it is a named pipe"),
    Entry(.pipe, "Templates/partials/roer.mustache", "it is a named pipe"),
    Entry(.socket, "Content/pages/s.md", "it is a socket"),
    Entry(.link("/dev/zero"), "Content/pages/nul.csv", "it is a device"),
    Entry(.link("roer.md"), "Content/pages/til-roer.md", "it is a named pipe"),
    // The place of one thing taken by another
    Entry(.file, "Content/guides", "'guides' does not belong directly in Content/"),
    Entry(.file, "Content/pages/mappe.md/a.txt", "'mappe.md' is a folder, and a page is a file"),
    Entry(.file, "Content/themes.yaml/a.yml", "'themes.yaml' is not a folder of Content/"),
    // Names
    Entry(.file, bytes: "Content/pages/bl\u{E5}.md", "Content/pages/bl\\xE5.md", "is not UTF-8"),
    Entry(.file, bytes: "Content/pages/\u{F8}/a.md", "Content/pages/\\xF8", "is not UTF-8"),
    Entry(
      .file, bytes: "Templates/assets/\u{FF}.css", "Templates/assets/\\xFF.css", "is not UTF-8"),
    Entry(
      .file, "Content/pages/a\nb.pdf", shown: "Content/pages/a·b.pdf", "nobody sees: U+000A"),
    Entry(
      .file, "Content/pages/to\n.x/b.pdf", shown: "Content/pages/to·.x/b.pdf", "nobody sees: U+00"),
    Entry(
      .file, "Content/pages/gpj.\u{202E}pdf", shown: "Content/pages/gpj.·pdf", "sees: U+202E"),
    Entry(
      .file, "Content/pages/kø\u{AD}b.pdf", shown: "Content/pages/kø·b.pdf", "sees: U+00AD"),
    Entry(
      .file, "Templates/assets/a\nb.css", shown: "Templates/assets/a·b.css", "sees: U+000A"),
    Entry(.file, "Content/pages/et \"godt\" navn.md", "must be a slug and '.md'"),
    Entry(.file, "Content/pages/🎪.md", "must be a slug and '.md'"),
    Entry(
      .file, "Content/pages/\(String(repeating: "lang", count: 60)).pdf",
      "a name in it has 244 bytes and may have 200"),
    Entry(
      .file, "Content/pages/\(String(repeating: "dybt/", count: 200))a.pdf",
      "it has 1006 bytes and may have 800"),
  ]

  private func command(with entries: [Entry]) throws -> Command {
    let command = try Command()
    try command.write("p {}", to: "naboen/a.css")
    try command.write("x", to: "naboen/a.jpg")
    for entry in entries { try entry.make(in: command.folder) }
    return command
  }

  @Test func everyHostileEntryIsAnErrorOfItsOwn() throws {
    let command = try command(with: Self.entries)
    let result = try command.run("check")
    #expect(result.status == 1)
    let errors = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
    for entry in Self.entries {
      let found = errors.filter { $0.hasPrefix("\(entry.shown):1:1: error: ") }
      #expect(found.count == 1, "\(entry.shown): \(found)")
      #expect(found.allSatisfy { $0.contains(entry.message) }, "\(entry.message): \(found)")
    }
    #expect(errors.count == Self.entries.count, "\(errors.joined(separator: "\n"))")
    #expect(result.errors.components(separatedBy: "\n  hint: ").count > errors.count)
  }

  @Test func hostileEntriesLeaveThePublishedSiteAsItWas() throws {
    let command = try Command()
    #expect(try command.run("build").status == 0)
    let published = try command.files(under: "Public")
    for entry in Self.entries { try entry.make(in: command.folder) }
    #expect(try command.run("build").status == 1)
    #expect(try command.files(under: "Public") == published)
  }

  @Test(arguments: [
    Entry(.pipe, "Content/site.yml", "it is a named pipe"),
    Entry(.link("/etc/hostname"), "Content/themes.yml", "leads out of the folder"),
    Entry(.link("/dev/zero"), "Content/municipalities.csv", "it is a device"),
    Entry(.file, "Content/site.yml/a", shown: "Content/site.yml/a", "is not a folder of Content/"),
    Entry(.pipe, "Templates/strings/da.yml", "it is a named pipe"),
    Entry(.link("/etc"), "Content/pages", "leads out of the folder"),
    Entry(.pipe, "Content/pages", "it is a named pipe"),
    Entry(.link("/etc"), "Templates/pages", "leads out of the folder"),
  ])
  fileprivate func whatTheSiteNeedsIsNotTakenFromElsewhere(_ entry: Entry) throws {
    let command = try command(with: [])
    let taken = entry.path.split(separator: "/").prefix(entry.kind == .file ? 2 : 9)
    let names = taken.joined(separator: "/")
    try FileManager.default.removeItem(atPath: "\(command.folder)/\(names)")
    try entry.make(in: command.folder)
    let result = try command.run("check")
    #expect(result.status == 1)
    let errors = result.errors.split(separator: "\n")
    #expect(
      errors.contains {
        $0.hasPrefix("\(entry.shown):1:1: error: ") && $0.contains(entry.message)
      }, "\(result.errors)")
  }

  @Test func aLinkInsideTheFolderIsFollowed() throws {
    let command = try Command()
    try command.write("x", to: "Content/billeder-til-alle/a.pdf")
    try FileManager.default.moveItem(
      atPath: command.folder + "/Content/billeder-til-alle",
      toPath: command.folder + "/Content/pages/faelles")
    try command.link("faelles", at: "Content/pages/ogsaa")
    try command.link("faelles/a.pdf", at: "Content/pages/b.pdf")
    let page = (command.text(of: "Content/pages/om.md") ?? "")
    try command.write(
      page + "\n[a](ogsaa/a.pdf) [b](b.pdf) [c](faelles/a.pdf)\n", to: "Content/pages/om.md")
    let result = try command.run("build", "--strict")
    #expect(result.status == 0, "\(result.errors)")
    for file in ["ogsaa/a.pdf", "b.pdf", "faelles/a.pdf"] {
      #expect(command.text(of: "Public/\(file)") == "x")
    }
  }

  @Test func anOddNameThatCanBeReadIsPublishedUnderIt() throws {
    let command = try Command()
    let names = ["et \"godt\" navn.pdf", "it's <b> & 100%.pdf", "👩‍👩‍👧 æøå.pdf", "#a?b.pdf"]
    var page = command.text(of: "Content/pages/om.md") ?? ""
    for name in names {
      try command.write("x", to: "Content/pages/\(name)")
      let path = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
      page += "\n[hent](\(path))\n"
    }
    try command.write(page, to: "Content/pages/om.md")
    let result = try command.run("build", "--strict")
    #expect(result.status == 0, "\(result.errors)")
    let html = command.text(of: "Public/om/index.html") ?? ""
    for name in names {
      #expect(command.text(of: "Public/\(name)") == "x")
      let addresses = html.matches(of: /href="\/([^"]+)"/).map { match in
        match.output.1.replacing("&amp;", with: "&").replacing("&#x27;", with: "'")
          .removingPercentEncoding
      }
      #expect(addresses.contains(name))
    }
  }

  // MARK: - What the machine is to blame for

  @Test func aFolderThatCannotBeOpenedIsNamed() throws {
    let command = try Command()
    #expect(try command.run("build").status == 0)
    let published = try command.files(under: "Public")
    // No program can open a path of more than 4,096 bytes.
    try command.withFolders(ofLength: 5_000, in: "Content/pages") {
      for name in ["check", "build"] {
        let result = try command.run(name)
        #expect(result.status == 3)
        #expect(result.errors.hasPrefix("error: can't read the folder 'Content/pages/dddd"))
        #expect(result.errors.contains("file name too long"))
      }
    }
    #expect(try command.files(under: "Public") == published)
  }

  @Test(arguments: ["Content/pages/om.md", "Content/pages", "Content/site.yml", "Templates/assets"])
  func whatMayNotBeReadIsNamedWithARemedy(_ path: String) throws {
    let command = try Command()
    #expect(try command.run("build").status == 0)
    let published = try command.files(under: "Public")
    #expect(chmod("\(command.folder)/\(path)", 0) == 0)
    defer { chmod("\(command.folder)/\(path)", 0o755) }
    let result = try command.runWithoutPrivileges("build")
    #expect(result.status == 3)
    #expect(result.errors.contains("'\(path)': permission denied"))
    #expect(result.errors.contains("\n  hint: check who may read and write there"))
    #expect(try command.files(under: "Public") == published)
  }

  @Test(arguments: ["Content", "Templates"])
  func aRootThatIsNoFolderIsNamed(_ root: String) throws {
    let command = try Command()
    for kind in [Entry.Kind.pipe, .link("/nowhere"), .link(root), .file] {
      // The first has the folder of the site in its place, and the others what the one before made.
      try FileManager.default.removeItem(atPath: "\(command.folder)/\(root)")
      try Entry(kind, root, "").make(in: command.folder)
      let result = try command.run("check")
      #expect(result.status == 3)
      #expect(result.errors.hasPrefix("error: the folder '\(root)' does not exist\n  hint: "))
    }
  }

  @Test func aPipeInTheWayOfACommandIsNotWaitedFor() throws {
    let command = try Command()
    try Entry(.pipe, "Content/datasets/tal.csv", "").make(in: command.folder)
    try Entry(.pipe, "Content/guides/tal.md", "").make(in: command.folder)
    for arguments in [["format", "Content/datasets/tal.csv"], ["new", "guide", "Tal"]] {
      let result = try command.run(arguments)
      #expect(result.status == 3)
      #expect(result.errors.contains("tal."))
      #expect(result.errors.contains(": it is a named pipe\n  hint: remove it"))
    }
  }
}

/// Something that is put into a site's folder, and the message that it causes.
private struct Entry: Sendable, CustomTestStringConvertible {
  enum Kind: Equatable, Sendable {
    case file, pipe, socket
    case link(String)
  }

  let kind: Kind
  let path: String
  /// The path on the disk, if it is not UTF-8.
  var bytes: [UInt8]
  /// The path as messages show it.
  let shown: String
  let message: String

  init(_ kind: Kind, _ path: String, shown: String? = nil, _ message: String) {
    self.kind = kind
    self.path = path
    bytes = Array(path.utf8)
    self.shown = shown ?? path
    self.message = message
  }

  /// Takes a path in Latin-1.
  init(_ kind: Kind, bytes latin: String, _ shown: String, _ message: String) {
    self.init(kind, shown, message)
    bytes = latin.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  var testDescription: String { "\(kind) \(shown)" }

  func make(in folder: String) throws {
    let path = Array("\(folder)/".utf8) + bytes
    for end in path.indices.dropFirst() where path[end] == UInt8(ascii: "/") {
      mkdir(path[..<end].cString, 0o755)
    }
    let name = path[...].cString
    let status: Int32 =
      switch kind {
      case .file: close(open(name, O_WRONLY | O_CREAT, 0o644))
      case .pipe: mkfifo(name, 0o600)
      case .link(let target): symlink(target, name)
      case .socket: Self.makeSocket(path)
      }
    #expect(status == 0, "\(testDescription): \(String(cString: strerror(errno)))")
  }

  /// Binds a socket to the path, where its name stays when it is closed.
  private static func makeSocket(_ path: [UInt8]) -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    return withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as C takes a path.
  fileprivate var cString: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}

extension Command {
  fileprivate func link(_ target: String, at path: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(path)", withDestinationPath: target)
  }

  /// Runs the body while there are folders in each other that have a path of this length, each made from within the one
  /// before.
  fileprivate func withFolders(
    ofLength length: Int, in path: String, _ body: () throws -> Void
  ) throws {
    let name = String(repeating: "d", count: 200)
    var folders = [open("\(folder)/\(path)", O_RDONLY | O_DIRECTORY)]
    defer {
      for folder in folders.reversed() {
        unlinkat(folder, name, AT_REMOVEDIR)
        close(folder)
      }
    }
    while folders.count * name.count < length, let parent = folders.last {
      try #require(mkdirat(parent, name, 0o755) == 0)
      folders.append(openat(parent, name, O_RDONLY | O_DIRECTORY))
    }
    try body()
  }
}
