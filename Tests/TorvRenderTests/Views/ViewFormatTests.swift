import Testing
import TorvSite

@testable import TorvRender

@Suite struct ViewFormatTests {
  private let format: ViewFormat

  init() throws { format = ViewFormat(strings: try SampleSite.strings(), currency: .danishKrone) }

  @Test func datesHaveAFormForPeopleAndOneForMachines() throws {
    let date = format.dateView(try #require(CalendarDate(scalar: "2024-03-02")))
    #expect(date.iso == "2024-03-02")
    #expect(date.text == "2. marts 2024")
    #expect(format.dateView(try #require(PartialDate(scalar: "2024-03"))).text == "marts 2024")
    #expect(format.dateView(try #require(PartialDate(scalar: "2024"))).iso == "2024")
  }

  @Test(arguments: [
    ("2027-03-12T09:00", "2027-03-12T16:30", "kl. 9.00–16.30"),
    ("2027-03-12T09:00", "2027-03-13T16:00", "kl. 9.00–16.00, 12.–13. marts 2027"),
  ])
  func sessionTellsItsTimesAndDays(start: String, end: String, text: String) throws {
    let start = try #require(DateTime(scalar: start))
    #expect(format.clock(from: start, to: try #require(DateTime(scalar: end))) == text)
  }

  @Test(arguments: [(0, "0\u{A0}kr."), (4800, "4.800\u{A0}kr."), (1_500_000, "1.500.000\u{A0}kr.")])
  func pricesAreWholeKroner(amount: Int, text: String) { #expect(format.price(amount) == text) }

  @Test(arguments: [
    ("12900.5", "12.900,5"), ("bedre", "bedre"), ("ca. 10", "ca. 10"), ("-3", "−3"), ("12", "12"),
  ])
  func figuresAreDanishAndOtherTextStays(figure: String, text: String) {
    #expect(format.figure(figure) == text)
  }

  @Test func evidenceNamesItsStepOnTheScale() {
    #expect(format.evidence(.beforeAndAfter).hasPrefix("2 af 5: "))
    #expect(!format.evidence(.experience).contains("af 5"))
  }

  @Test func moneyIsShortenedToMillions() throws {
    let amount = try #require(DecimalNumber(scalar: "2500000"))
    #expect(format.money(amount, .danishKrone) == "2,5\u{A0}mio.\u{A0}kr.")
  }
}
