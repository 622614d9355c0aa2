import Foundation
import Testing

/// `torv archive` puts the open site into one file, or leaves everything as it is.
@Suite struct ArchiveCommandTests {
  private static let programs = ["PATH": "/usr/bin:/bin"]

  private func archive(
    _ command: Command, _ arguments: String..., secret: String? = nil
  ) throws -> Command.Result {
    var environment = Self.programs
    environment["TORV_MEMBERS_SECRET"] = secret
    return try command.run(
      ["archive", "torv.zip", "--today", "2026-11-27"] + arguments, environment: environment)
  }

  private func names(in command: Command) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: command.folder)
      .filter { !$0.hasPrefix(".output") && $0 != ".torv-cache" }.sorted()
  }

  @Test func equalContentGivesEqualBytesAndNothingElse() throws {
    let command = try Command(fixture: "every-kind")
    let first = try archive(command, "--jobs", "1")
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("archived "))
    let bytes = try Data(contentsOf: URL(filePath: command.folder + "/torv.zip"))
    #expect(try archive(command, "--jobs", "4").status == 0)
    #expect(try Data(contentsOf: URL(filePath: command.folder + "/torv.zip")) == bytes)
    #expect(try names(in: command) == ["Content", "Templates", "torv.zip"])
    let paths = try UnpackedArchive(command.folder + "/torv.zip").paths
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(paths.allSatisfy { $0.hasPrefix("proevetorvet-2026-11-27/") })
  }

  @Test(arguments: [[], ["--base-url", "https://andet.example/centret/"]])
  func everyAddressOnTheSiteLeadsToAFileInTheFolder(options: [String]) throws {
    let command = try Command(fixture: "every-kind")
    #expect(
      try command.run(
        ["archive", "torv.zip", "--today", "2026-11-27"] + options, environment: Self.programs
      ).status == 0)
    let archive = try UnpackedArchive(command.folder + "/torv.zip")
    #expect(archive.pages.count > 50)
    var links = 0
    for page in archive.pages {
      let html = String(decoding: try #require(archive.files[page]), as: UTF8.self)
      for match in html.matches(of: /(?:href|src|action)="([^"]*)"/) {
        let address = match.1
        guard !address.isEmpty, !address.hasPrefix("#"), address.firstRange(of: ":") == nil else {
          continue
        }
        let target = address.prefix { $0 != "?" && $0 != "#" }
        let path = URL(filePath: "/" + page).deletingLastPathComponent()
          .appending(path: target.removingPercentEncoding ?? "").standardized.path.dropFirst()
        #expect(archive.files[String(path)] != nil, "\(page): \(address)")
        links += 1
      }
      #expect(html.firstRange(of: /(?:href|src|action|srcset)="\//) == nil, "\(page)")
    }
    #expect(links > 500)
  }

  @Test func thePublicAddressStaysWhatThePageIsKnownBy() throws {
    let command = try Command()
    #expect(try archive(command, "--base-url", "https://andet.example/centret/").status == 0)
    let archive = try UnpackedArchive(command.folder + "/torv.zip")
    let page = try #require(archive["om/index.html"])
    #expect(page.contains("rel=\"canonical\" href=\"https://andet.example/centret/om/\""))
    #expect(archive["feed.xml"]?.contains("https://andet.example/centret/") == true)
  }

  @Test func filesOfServersAreLeftOutAndThoseOfTheArchiveAreAdded() throws {
    let command = try Command(fixture: "every-kind")
    #expect(try archive(command).status == 0)
    let archive = try UnpackedArchive(command.folder + "/torv.zip")
    for path in [
      "404.html", "_headers", "_redirects", "robots.txt", "sitemap.xml", "opensearch.xml",
      ".well-known/security.txt", "soeg/index.json",
    ] {
      #expect(archive[path] == nil, "\(path)")
    }
    #expect(archive["laes-mig.html"]?.contains("Webstedet den 27. november 2026.") == true)
    #expect(archive["om/index.html"]?.contains("Arkiv fra 27. november 2026") == true)
    let table = try #require(archive["indhold.csv"]).split(whereSeparator: \.isNewline)
    #expect(table.first == "path,title,kind,published,updated,licence,licenceURL")
    for row in table.dropFirst() {
      let path = row.prefix { $0 != "," }
      #expect(archive[String(path)] != nil, "\(path)")
    }
    #expect(archive["soeg/index.json.js"]?.hasPrefix("torvArchive.receive(\"{") == true)
    #expect(try command.run("build", "--today", "2026-11-27").status == 0)
    let site = try command.files(under: "Public").keys
    #expect(!site.contains { $0.contains("laes-mig") || $0.contains("indhold.csv") })
    #expect(!site.contains { $0.hasPrefix("assets/archive") })
  }

  @Test func aMovedPagesOldAddressLeadsToTheNewOne() throws {
    let command = try Command(fixture: "aliases-and-redirects")
    #expect(try archive(command).status == 0)
    let archive = try UnpackedArchive(command.folder + "/torv.zip")
    for path in ["gammel/adresse/index.html", "uden-skraastreg/index.html", "om-os.html"] {
      let way = path.split(separator: "/").dropLast().map { _ in "../" }.joined()
      let target = "content=\"0; url=\(way.isEmpty ? "./" : way)om/index.html\""
      #expect(archive[path]?.contains(target) == true, "\(path)")
    }
  }

  @Test(arguments: ["", "access:\n  mode: proxy\n"])
  func nothingForMembersIsInIt(access: String) throws {
    let command = try Command(fixture: "members-only-teaser")
    let settings = try #require(command.text(of: "Content/site.yml"))
    try command.write(settings + access, to: "Content/site.yml")
    let secret = String(repeating: "0123456789abcdef", count: 4)
    // Without the secret there is no warning either, since nothing is sealed.
    for secret in [secret, nil] {
      let result = try archive(command, "--strict", secret: secret)
      #expect(result.status == 0, "\(result.errors)")
      let archive = try UnpackedArchive(command.folder + "/torv.zip")
      let folder = archive.paths.filter { $0.contains("/medlem/") }
      #expect(folder == ["proevetorvet-2026-11-27/medlem/index.html"])
      #expect(archive["medlem/index.html"]?.contains("Ikke i arkivet.") == true)
      let teaser = try #require(archive["guides/lukket/index.html"])
      #expect(teaser.contains("archived teaser"))
      #expect(!archive.paths.contains { $0.contains("members-") || $0.contains("unseal") })
    }
  }

  @Test func mistakesAndLeaksLeaveTheOldArchive() throws {
    let command = try Command(fixture: "members-only-teaser")
    try command.write("gammelt", to: "torv.zip")
    let om = try #require(command.text(of: "Content/pages/om.md"))
    try command.write(om + "\n[x](findes-ikke.md)\n", to: "Content/pages/om.md")
    let mistake = try archive(command)
    #expect(mistake.status == 1)
    #expect(mistake.output.hasPrefix("nothing written: 1 error, "))
    let secret = "Otte hemmelige ord i træk er nok til at blive opdaget af alle."
    let guide = try #require(command.text(of: "Content/guides/lukket.md"))
    try command.write(guide + "\n\(secret)\n", to: "Content/guides/lukket.md")
    try command.write(om, to: "Content/pages/om.md")
    let template = try #require(command.text(of: "Templates/layout.mustache"))
    try command.write(
      template.replacing("<body>", with: "<body><p>\(secret)</p>"), to: "Templates/layout.mustache")
    let leak = try archive(command)
    #expect(leak.status == 1)
    #expect(leak.errors.contains("sealed-leak"))
    #expect(command.text(of: "torv.zip") == "gammelt")
    #expect(try names(in: command) == ["Content", "Templates", "torv.zip"])
  }

  @Test func whatARunThatWasKilledHasLeftIsRemoved() throws {
    let command = try Command()
    try command.write("rest", to: ".torv-archive-torv.zip/work/files/7-0.gz")
    #expect(try archive(command).status == 0)
    #expect(try names(in: command) == ["Content", "Templates", "torv.zip"])
  }

  @Test func theFileEndsInZipAndLiesOutsideTheContent() throws {
    let command = try Command()
    for name in ["torv.tar", "zip", ".zip", "Content/torv.zip"] {
      #expect(try command.run("archive", name, environment: Self.programs).status == 2, "\(name)")
    }
    try command.write("x", to: "mappe.zip/x")
    #expect(try command.run("archive", "mappe.zip", environment: Self.programs).status == 3)
  }

  @Test func withoutGzipTheMachineLacksSomething() throws {
    let command = try Command()
    let result = try command.run("archive", "torv.zip")
    #expect(result.status == 3)
    #expect(result.errors.contains("gzip is missing"))
    #expect(result.errors.contains("apt-get install gzip"))
    #expect(try command.run("doctor").output.contains("lacking  gzip is missing\n"))
    let machine = try command.run("doctor", environment: Self.programs)
    #expect(machine.output.contains("ok       gzip packs archives\n"))
  }
}
