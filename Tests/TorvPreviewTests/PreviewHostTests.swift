import Testing

@testable import TorvPreview

@Suite struct PreviewHostTests {
  @Test func addressesAndLocalhostAreHosts() {
    #expect(PreviewHost("localhost") == .loopback)
    #expect(PreviewHost("192.168.1.7")?.address == "192.168.1.7")
    #expect(PreviewHost("::1")?.isVersion6 == true)
    for text in ["", "torv.example", "1.2.3", "1.2.3.4:80", "[::1]"] {
      #expect(PreviewHost(text) == nil, "\(text)")
    }
  }

  @Test func onlyLoopbackIsThisMachineAlone() throws {
    for text in ["127.0.0.1", "127.1.2.3", "::1"] {
      #expect(try #require(PreviewHost(text)).isLoopback)
    }
    for text in ["0.0.0.0", "::", "10.0.0.1"] {
      #expect(try !#require(PreviewHost(text)).isLoopback)
    }
  }

  @Test func urlLeadsToThisMachine() throws {
    #expect(PreviewHost.loopback.url(port: 8000) == "http://127.0.0.1:8000/")
    #expect(try #require(PreviewHost("::1")).url(port: 1) == "http://[::1]:1/")
    #expect(try #require(PreviewHost("0.0.0.0")).url(port: 1) == "http://127.0.0.1:1/")
  }

  @Test func namesThatWereMadeToLeadHereAreNotAnsweredTo() throws {
    for host in [nil, "127.0.0.1:8000", "localhost", "LOCALHOST:8000", "torv.localhost", "[::1]:1"]
    {
      #expect(PreviewHost.loopback.answers(to: host), "\(host ?? "none")")
    }
    for host in ["evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil"] {
      #expect(!PreviewHost.loopback.answers(to: host), "\(host)")
    }
    #expect(try #require(PreviewHost("0.0.0.0")).answers(to: "min-maskine.local:8000"))
  }
}
