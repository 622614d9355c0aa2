import Testing

@testable import TorvSite

@Suite struct CalendarDateTests {
  @Test func aDateIsReadAndWritten() throws {
    let date = try CalendarDate.parse("2024-03-12").get()
    #expect((date.year, date.month, date.day) == (2024, 3, 12))
    #expect(date.description == "2024-03-12")
    #expect(try CalendarDate.parse("0001-01-01").get().description == "0001-01-01")
  }

  @Test(arguments: [
    "", "2024", "2024-3-12", "12-03-2024", "2024/03/12", "2024-03-12T09:00", " 2024-03-12",
    "2024-03-1a", "+024-03-12", "-024-03-12", "２０２４-03-12", "2024-03-12 ", "24-03-12",
  ])
  func otherFormsAreMalformed(text: String) {
    #expect(CalendarDate.parse(text) == .failure(.malformed))
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-02-30", "2024-04-31", "2024-13-01", "2024-00-10",
    "2024-01-00", "2024-01-32", "0000-01-01",
  ])
  func daysThatTheCalendarLacksDoNotExist(text: String) {
    #expect(CalendarDate.parse(text) == .failure(.doesNotExist))
  }

  @Test func everyDayFrom1900To2100GoesRoundAndFollowsTheOneBefore() throws {
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2100, month: 12, day: 31))
    #expect(first.daysSinceEpoch == -25_567)
    var previous = first
    var weekday = Weekday.monday.rawValue
    for days in first.daysSinceEpoch + 1...last.daysSinceEpoch {
      let date = try #require(CalendarDate(daysSinceEpoch: days))
      weekday = weekday % 7 + 1
      let isRight =
        date.daysSinceEpoch == days && previous < date && date.weekday.rawValue == weekday
        && CalendarDate.parse(date.description) == .success(date)
        && CalendarDate(year: date.year, month: date.month, day: date.day) == date
        && (date.day == previous.day + 1 || date.day == 1)
      if !isRight { Issue.record("\(date) after \(previous)") }
      previous = date
    }
    #expect(previous == last)
  }

  @Test func theEndsOfTheCalendarAreKnown() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    #expect(CalendarDate(daysSinceEpoch: first.daysSinceEpoch) == first)
    #expect(CalendarDate(daysSinceEpoch: last.daysSinceEpoch) == last)
    #expect(first.adding(days: -1) == nil)
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(days: .max) == nil)
    #expect(first.weekday == .monday)
  }

  @Test func daysAreCounted() throws {
    let start = try CalendarDate.parse("2024-02-28").get()
    #expect(start.adding(days: 2)?.description == "2024-03-01")
    #expect(start.days(until: try CalendarDate.parse("2025-02-28").get()) == 366)
    #expect(CalendarDate(daysSinceEpoch: 0)?.description == "1970-01-01")
    #expect(CalendarDate(daysSinceEpoch: 0)?.weekday == .thursday)
    #expect(start.weekday == .wednesday)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2026-11-23", 12, "2027-11-23"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-12-01", 1, "2027-01-01"),
    ("2026-03-31", -1, "2026-02-28"), ("9999-12-01", 1, nil),
  ])
  func monthsAreAddedWithinTheMonth(date: String, months: Int, expected: String?) throws {
    let sum = try CalendarDate.parse(date).get().adding(months: months)
    #expect(sum.map { "\($0)" } == expected)
  }
}
