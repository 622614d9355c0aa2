import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvSite

@Suite struct CollaborationTests {
  @Test func everyFieldIsRead() throws {
    let page = try #require(
      try parse(
        .collaboration,
        fields: """
          municipality: [vejle, aeroe]
          town: Vejle
          founded: 2019-03
          ended: 2024
          form: erhvervsraad
          organisation: Vejle Midtby
          publicPartners: [{name: Kommunen, role: betaler}]
          privatePartners: [{name: Butikkerne}, {name: Ejerne}]
          financing: [{source: Kommunen, amount: 500000}]
          financingModel: Kontingent
          secretariat: En byleder
          """))
    guard case .collaboration(let collaboration) = page.content else {
      Issue.record("another kind")
      return
    }
    #expect(collaboration.municipalities.map(\.text) == ["vejle", "aeroe"])
    #expect(collaboration.form == .businessCouncil)
    #expect(collaboration.founded?.description == "2019-03")
    #expect(collaboration.ended?.description == "2024")
    #expect(collaboration.publicPartners.map(\.role) == ["betaler"])
    #expect(collaboration.privatePartners.map(\.name) == ["Butikkerne", "Ejerne"])
    #expect(collaboration.financing.map(\.amount) == [DecimalNumber(500_000)])
    #expect(page.references.count { $0.role == .field("municipality") } == 2)
  }

  @Test func bothSidesHaveAPartner() throws {
    try parse(
      .collaboration, fields: "1️⃣publicPartners: []\n2️⃣privatePartners:",
      expecting: .error("1️⃣", .missingField, message: "publicPartners is missing"),
      .error("2️⃣", .missingField, message: "privatePartners is missing"))
    try parse(
      .collaboration, fields: "privatePartners:\n  - 1️⃣role: vært",
      expecting: .error("1️⃣", .missingField, message: "name is missing"))
  }

  @Test(arguments: [("2019", "2018-12-31"), ("2019-03", "2019-02"), ("2019-03-02", "2019-03-01")])
  func itDoesNotEndBeforeItWasFounded(founded: String, ended: String) throws {
    try parse(
      .collaboration, fields: "founded: \(founded)\nended: 1️⃣\(ended)",
      expecting: .error(
        "1️⃣", .conflictingFields, message: "ended lies before founded", hint: founded))
  }

  @Test(arguments: [("2019-03", "2019"), ("2019", "2019-01"), ("2019-03-12", "2019-03")])
  func whatIsKnownLessExactlyIsNoMistake(founded: String, ended: String) throws {
    try parse(.collaboration, fields: "founded: \(founded)\nended: \(ended)")
  }

  @Test func theFormIsOneOfSix() throws {
    try parse(
      .collaboration, fields: "form: 1️⃣foreningen",
      expecting: .error("1️⃣", .invalidValue, message: "'forening'", hint: "did you mean 'forening'?")
    )
  }
}
