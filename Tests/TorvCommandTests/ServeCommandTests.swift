import Foundation
import Testing

@Suite struct ServeCommandTests {
  private func events(port: UInt16) throws -> RawConnection {
    let connection = try RawConnection(port: port)
    try connection.send("GET /_torv/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    return connection
  }

  @Test func savedChangeMistakeAndItsMendingReachTheOpenPage() throws {
    let command = try Command()
    let serving = try command.start("serve", "--port", "0")
    let port = try serving.port()
    let events = try events(port: port)
    let first = try events.nextEvent()
    #expect(
      try RawConnection.answer("/om/", port: port).contains("data-state=\"\(first)\""))

    let good = try #require(command.text(of: "Content/pages/om.md"))
    try command.write(good + "\nEn ny linje.\n", to: "Content/pages/om.md")
    #expect(try events.nextEvent() != first)
    #expect(try RawConnection.answer("/om/", port: port).contains("En ny linje."))
    #expect(try serving.line(beginning: "built 15 pages: 0 warnings, ").hasSuffix(" ms"))

    try command.write(good.replacing("title:", with: "titel:"), to: "Content/pages/om.md")
    _ = try events.nextEvent()
    let broken = try RawConnection.answer("/om/", port: port)
    #expect(broken.contains("En ny linje."))
    #expect(broken.contains("Content/pages/om.md:2:1: error: "))
    #expect(broken.contains("<dialog open "))
    try serving.errors(holding: "Content/pages/om.md:2:1: error: 'titel' is not a field here")
    _ = try serving.line(beginning: "not built: 2 errors, ")

    try command.write(good, to: "Content/pages/om.md")
    _ = try events.nextEvent()
    let mended = try RawConnection.answer("/om/", port: port)
    #expect(!mended.contains("En ny linje."))
    #expect(!mended.contains("<dialog"))

    #expect(try serving.end(SIGINT) == 0)
    let again = try command.start("serve", "--port", "\(port)")
    #expect(try again.port() == port)
    #expect(try again.end(SIGTERM) == 0)
  }

  @Test func siteThatIsBrokenFromTheFirstIsShownOnceItIsMended() throws {
    let command = try Command()
    let good = try #require(command.text(of: "Content/site.yml"))
    try command.write(good.replacing("title:", with: "titel:"), to: "Content/site.yml")
    let serving = try command.start("serve", "--port", "0")
    let port = try serving.port()
    let page = try RawConnection.answer("/om/", port: port)
    #expect(page.hasPrefix("HTTP/1.1 500 "))
    #expect(page.contains("Content/site.yml:1:1: error: "))
    let events = try events(port: port)
    _ = try events.nextEvent()
    try command.write(good, to: "Content/site.yml")
    _ = try events.nextEvent()
    #expect(try RawConnection.answer("/om/", port: port).hasPrefix("HTTP/1.1 200 "))
    #expect(try serving.end(SIGINT) == 0)
  }

  @Test func noRequestLeavesTheSiteAndOnlyReadingIsAllowed() throws {
    let command = try Command()
    try command.write("hemmeligt", to: "hemmeligt.txt")
    let serving = try command.start("serve", "--port", "0")
    let port = try serving.port()
    let targets = [
      "/../hemmeligt.txt", "/%2e%2e/hemmeligt.txt", "/..%2fhemmeligt.txt",
      "/%2e%2e%2fhemmeligt.txt",
      "/%252e%252e/hemmeligt.txt", "/..\\hemmeligt.txt", "/..%5chemmeligt.txt",
      "/om/../../hemmeligt.txt", "//hemmeligt.txt", "/hemmeligt.txt%00.html", "/Content/site.yml",
      "/\(command.folder)/hemmeligt.txt", "file:///\(command.folder)/hemmeligt.txt",
      "../hemmeligt.txt",
      "/_torv/../hemmeligt.txt", "/%", "?", "*",
    ]
    for target in targets {
      let answer = try RawConnection.answer(target, port: port)
      #expect(answer.hasPrefix("HTTP/1.1 40"), "\(target): \(answer.prefix(20))")
      #expect(!answer.contains("hemmeligt"), "\(target)")
    }
    #expect(try RawConnection.answer("/om/", method: "POST", port: port).hasPrefix("HTTP/1.1 405 "))
    #expect(try RawConnection.answer("/om", port: port).contains("\r\nLocation: /om/\r\n"))
    #expect(
      try RawConnection.answer("/om/", port: port, host: "evil.example").hasPrefix("HTTP/1.1 403 "))
    let whole = try RawConnection.answer("/om/", port: port)
    let head = try RawConnection.answer("/om/", method: "HEAD", port: port)
    #expect(head.hasSuffix("\r\n\r\n"))
    #expect(whole.hasPrefix(head))
    #expect(try serving.end(SIGINT) == 0)
  }

  @Test func takenPortIsTheMachinesRefusal() throws {
    let command = try Command()
    let serving = try command.start("serve", "--port", "0")
    let port = try serving.port()
    let result = try command.run("serve", "--port", "\(port)")
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("error: port \(port) is taken\n  hint: "))
    #expect(result.errors.contains("--port"))
    #expect(try serving.end(SIGINT) == 0)
  }

  @Test func baseURLDecidesTheAddressOnlyWhereItIsGiven() throws {
    let command = try Command()
    let settings = try #require(command.text(of: "Content/site.yml"))
    try command.write(
      settings.replacing("https://torv.example/", with: "https://torv.example/centret/"),
      to: "Content/site.yml")
    let plain = try command.start("serve", "--port", "0")
    let page = try RawConnection.answer("/", port: plain.port())
    #expect(page.hasPrefix("HTTP/1.1 200 "))
    #expect(page.contains("href=\"/om/\""))
    let below = try command.start(
      "serve", "--port", "0", "--base-url", "https://torv.example/centret/")
    let port = try below.port()
    #expect(try RawConnection.answer("/", port: port).contains("\r\nLocation: /centret/\r\n"))
    #expect(try RawConnection.answer("/centret/", port: port).contains("href=\"/centret/om/\""))
  }

  @Test func otherMachinesAreServedOnlyWhenAskedForAndWithAWarning() throws {
    let command = try Command()
    let wrong = try command.run("serve", "--host", "torv.example")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("--host"))
    let serving = try command.start("serve", "--port", "0", "--host", "0.0.0.0")
    try serving.errors(holding: "warning: drafts and all the website are open to everybody")
    let port = try serving.port()
    let page = try RawConnection.answer("/om/", port: port, host: "maskine.local")
    #expect(page.hasPrefix("HTTP/1.1 200 "))
  }

  @Test func missingFolderIsTheMachinesRefusal() throws {
    let result = try Command().run("serve", "--port", "0", "--content", "Indhold")
    #expect(result.status == 3)
    #expect(result.errors.contains("'Indhold'"))
    #expect(result.errors.contains("hint: "))
  }

  @Test func browserIsOpenedWhereItIsAskedFor() throws {
    let command = try Command()
    let pipe = command.folder + "/opened"
    #expect(mkfifo(pipe, 0o600) == 0)
    let opened = open(pipe, O_RDWR)
    defer { close(opened) }
    try command.write("#!/bin/sh\necho \"$1\" > '\(pipe)'\n", to: "bin/xdg-open")
    #expect(chmod(command.folder + "/bin/xdg-open", 0o700) == 0)
    let path = command.folder + "/bin:/usr/bin:/bin"
    let serving = try command.start("serve", "--port", "0", "--open", environment: ["PATH": path])
    let port = try serving.port()
    #expect(try Waiting.text(from: opened) == "http://127.0.0.1:\(port)/\n")
  }

  @Test func missingBrowserIsOnlyAWarning() throws {
    let command = try Command()
    let serving = try command.start(
      "serve", "--port", "0", "--open", environment: ["PATH": command.folder])
    try serving.errors(holding: "warning: no browser could be opened")
    #expect(try serving.end(SIGINT) == 0)
  }
}
