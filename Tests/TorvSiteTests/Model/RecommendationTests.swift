import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct RecommendationTests {
  @Test func everyFieldIsRead() throws {
    let page = try #require(
      try parse(
        .recommendation,
        fields: """
          number: 12
          actors: [erhvervsliv, staten]
          actorsInferred: true
          inferenceReason: Kilden nævner det ikke
          followUp:
            - date: 2024-01
              status: not-found
              text: Der er søgt uden fund.
              source: {title: Søgning i Retsinformation}
          """))
    guard case .recommendation(let recommendation) = page.content else {
      Issue.record("another kind")
      return
    }
    #expect(recommendation.number.value == 12)
    #expect(page.actors == [.staten, .erhvervsliv])
    #expect(recommendation.inferenceReason != nil)
    #expect(recommendation.followUps.map(\.status) == [.notFound])
    #expect(recommendation.followUps.first?.source.url == nil)
  }

  @Test func theAddresseesAreRequired() throws {
    try parse(.recommendation, fields: "1️⃣actors: []", expecting: .error("1️⃣", .missingField))
  }

  @Test func anInferenceHasItsReasonAndAReasonItsInference() throws {
    try parse(
      .recommendation, fields: "actorsInferred: 1️⃣true",
      expecting: .error("1️⃣", .missingField, message: "inferenceReason is missing"))
    for inferred in ["", "actorsInferred: false\n"] {
      try parse(
        .recommendation, fields: "\(inferred)1️⃣inferenceReason: Gæt",
        expecting: .error("1️⃣", .conflictingFields, hint: "'actorsInferred: true'"))
    }
    try parse(
      .recommendation, fields: "actorsInferred: 1️⃣ja\ninferenceReason: Gæt",
      expecting: .error("1️⃣", .invalidValue))
    try parse(.recommendation, fields: "actorsInferred: false")
  }

  @Test func aFollowUpHasDateTextAndSource() throws {
    try parse(
      .recommendation,
      fields: """
        followUp:
          - 1️⃣date: 2️⃣2024-13
            status: 3️⃣færdig
            source: 4️⃣Avisen
          - date: 2024
            text: Det er sket.
            source:
              5️⃣url: 6️⃣x
        """,
      expecting: .error("1️⃣", .missingField, message: "text is missing"),
      .error("2️⃣", .invalidValue, message: "a year, a month or a date"),
      .error("3️⃣", .invalidValue, message: "'done', 'partly', 'underway', 'not-found'"),
      .error("4️⃣", .invalidValue, message: "source must have the fields title, url, date"),
      .error("5️⃣", .missingField, message: "title is missing"), .error("6️⃣", .invalidValue))
  }

  @Test(arguments: [
    ([], nil),
    ([("2021", "done"), ("2024-06", "underway"), ("2022", "partly")], "underway"),
    ([("2023", "partly"), ("2026-11", "not-found")], "partly"),
    ([("2025", "not-found"), ("2026-11", "not-found")], "not-found"),
    ([("2023", "partly"), ("2026", nil)], "partly"),
  ])
  func theLatestStatusIsOfWhatWasFoundIfAnythingWas(
    followUps: [(date: String, status: String?)], expected: String?
  ) throws {
    let entries = followUps.map { date, status in
      "  - {date: \(date), \(status.map { "status: \($0), " } ?? "")text: T, source: {title: K}}"
    }
    let fields = entries.isEmpty ? "" : "followUp:\n" + entries.joined(separator: "\n")
    let page = try #require(try parse(.recommendation, fields: fields))
    guard case .recommendation(let recommendation) = page.content else { return }
    for actor in Actor.allCases {
      #expect(recommendation.latestStatus(for: actor)?.status.rawValue == expected)
    }
  }

  @Test func aFollowUpMayBeAboutSomeOfTheAddressees() throws {
    let page = try #require(
      try parse(
        .recommendation,
        fields: """
          actors: [staten, kommuner, erhvervsliv]
          followUp:
            - {date: 2022, status: done, text: T, source: {title: K}, actors: [staten, kommuner]}
            - {date: 2023, status: underway, text: T, source: {title: K}, actors: [kommuner]}
          """))
    guard case .recommendation(let recommendation) = page.content else { return }
    #expect(recommendation.latestStatus(for: .staten)?.status == .done)
    #expect(recommendation.latestStatus(for: .kommuner)?.status == .underway)
    #expect(recommendation.latestStatus(for: .erhvervsliv) == nil)
  }

  @Test func aFollowUpIsAboutAnAddressee() throws {
    try parse(
      .recommendation,
      fields: """
        actors: [kommuner]
        followUp:
          - {date: 2022, text: T, source: {title: K}, actors: [kommuner, 1️⃣staten]}
        """,
      expecting: .error(
        "1️⃣", .conflictingFields, message: "not addressed to 'staten'", hint: "one of: kommuner"))
  }

  @Test func ofTwoOnOneDateTheLastCountsAndAYearStandsForItsEnd() throws {
    for (first, second) in [("2023", "2023"), ("2024-01", "2024"), ("2024-12-31", "2024")] {
      let page = try #require(
        try parse(
          .recommendation,
          fields: """
            actors: [staten]
            followUp:
              - {date: \(first), status: underway, text: T, source: {title: K}}
              - {date: \(second), status: done, text: T, source: {title: K}}
            """))
      guard case .recommendation(let recommendation) = page.content else { return }
      #expect(recommendation.latestStatus(for: .staten)?.status == .done, "\(first) \(second)")
    }
  }

  @Test(arguments: [
    ("checked: 2026-06\nfollowUp: [{date: 2026-11, text: T, source: {title: K}}]", "2027-11-30"),
    ("checked: 2026-02", "2027-02-28"), ("checked: 2024-02-29", "2025-02-28"),
    ("followUp: [{date: 2023, text: T, source: {title: K}}]", "2024-12-31"),
    ("checked: 2026\nfollowUp: [{date: 2023, text: T, source: {title: K}}]", "2027-12-31"),
    ("published: 2025-03-01", "2026-03-01"), ("", nil),
  ])
  func itIsDueAYearAfterSomebodyLastLooked(fields: String, due: String?) throws {
    let page = try #require(try parse(.recommendation, fields: fields))
    #expect(page.renewal.map { "\($0)" } == due)
  }
}
