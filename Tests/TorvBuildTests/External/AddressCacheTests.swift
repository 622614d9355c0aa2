import Testing
import TorvBuild
import TorvDiagnostics
import TorvSite

@Suite struct AddressCacheTests {
  private let today: CalendarDate

  init() throws { today = try #require(CalendarDate(scalar: "2026-11-27")) }

  private func address(_ text: String) throws -> ExternalAddress {
    try #require(ExternalAddress(text))
  }

  private func read(_ bytes: [UInt8]) -> AddressCache? {
    AddressCache(reading: SourceFile(path: "external.json", bytes: bytes))
  }

  @Test func aCacheIsReadAsItWasWritten() throws {
    let states: [AddressState] = [
      .alive, .redirected(to: "https://x.dk/a%C3%A5?b=1"), .moved(to: "https://x.dk/"),
      .dead(.status(404)), .dead(.unknownHost), .dead(.refused), .dead(.noAnswer),
      .dead(.untrusted), .dead(.brokenOff), .dead(.circular), .dead(.tooManyRedirects),
      .unclear(403), .closed,
    ]
    var cache = AddressCache()
    for (number, state) in states.enumerated() {
      cache.note(state, of: try address("https://y.dk/\(number)?a=<æ>&b='c'"), on: today)
    }
    #expect(read(cache.bytes) == cache)
    #expect(read(AddressCache().bytes) == AddressCache())
  }

  @Test func eachAddressHasALineInOrder() throws {
    var cache = AddressCache()
    cache.note(.dead(.status(410)), of: try address("https://y.dk"), on: today)
    cache.note(.moved(to: "https://z.dk/"), of: try address("https://x.dk/#del"), on: today)
    #expect(
      String(decoding: cache.bytes, as: UTF8.self) == """
        {
          "version": 1,
          "addresses": [
            {"address": "https://x.dk/", "state": "moved", "final": "https://z.dk/", "day": "2026-11-27"},
            {"address": "https://y.dk/", "state": "dead", "status": 410, "day": "2026-11-27"}
          ]
        }

        """)
  }

  @Test(arguments: [
    (AddressState.alive, 7), (.redirected(to: "https://x.dk/"), 7),
    (.moved(to: "https://x.dk/"), 7),
    (.dead(.refused), 1), (.unclear(503), 1), (.closed, 1),
  ])
  func whatIsKnownEndsAfterSomeDays(state: AddressState, days: Int) throws {
    let address = try address("https://y.dk/")
    var cache = AddressCache()
    cache.note(state, of: address, on: today)
    let last = try #require(today.adding(days: days - 1))
    let end = try #require(today.adding(days: days))
    #expect(cache.state(of: address, on: last) == state)
    #expect(cache.state(of: address, on: end) == nil)
    #expect(cache.state(of: address, on: try #require(today.adding(days: -1))) == nil)
    cache.forget(on: last)
    #expect(cache.entries.count == 1)
    cache.forget(on: end)
    #expect(cache.entries.isEmpty)
  }

  @Test(arguments: [
    "", "{", "[]", "{}", "null", "\u{0}", "{\"version\": 2, \"addresses\": []}",
    "{\"version\": 1, \"addresses\": [{}]}",
    "{\"version\": 1, \"addresses\": [{\"address\": \"https://x.dk/\", \"state\": \"vel\"}]}",
    "{\"version\": 1, \"addresses\": [{\"address\": \"https://x.dk/\", \"state\": \"alive\"}]}",
  ])
  func anythingElseIsNoCache(text: String) {
    #expect(read(Array(text.utf8)) == nil)
  }
}
