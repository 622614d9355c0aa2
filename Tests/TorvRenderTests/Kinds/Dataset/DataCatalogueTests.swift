import Testing
import TorvSite
import TorvTestSupport

@testable import TorvRender

/// Checks the catalogue against the mandatory parts of DCAT-AP 3, and against the vocabularies that it names.
@Suite struct DataCatalogueTests {
  private func catalogue(_ sample: SampleSite) throws -> JSONTree {
    let file = DataCatalogue(site: try sample.site(), strings: try SampleSite.strings()).file
    #expect(file.path == "data/catalog.jsonld")
    guard case .bytes(let bytes) = file.contents else { return .null }
    return try JSONTree.parse(bytes)
  }

  private func dataset(_ sample: SampleSite) throws -> JSONTree {
    try #require(try catalogue(sample)["dcat:dataset"]?.entries.first)
  }

  private static let authority = "http://publications.europa.eu/resource/authority/"

  @Test func catalogueHasWhatTheProfileRequires() throws {
    let catalogue = try catalogue(.withDataset())
    #expect(catalogue["@type"]?.text == "dcat:Catalog")
    #expect(catalogue["@id"]?.text == "https://torv.example/centret/data/catalog.jsonld")
    for name in ["dct:title", "dct:description"] {
      #expect(catalogue[name]?["@language"]?.text == "da", "\(name)")
    }
    let publisher = try #require(catalogue["dct:publisher"])
    #expect(publisher["@type"]?.text == "foaf:Agent")
    #expect(publisher["foaf:name"]?.text == "Torvet & Co")
  }

  @Test func datasetHasWhatTheProfileRequiresAndRecommends() throws {
    let dataset = try dataset(.withDataset())
    #expect(dataset["@type"]?.text == "dcat:Dataset")
    #expect(
      dataset["dct:title"] == .object(["@value": .text("Tal & <mere>"), "@language": .text("da")]))
    #expect(dataset["dct:publisher"]?["foaf:name"]?.text == "Danmarks Statistik")
    #expect(
      dataset["dct:issued"] == .object(["@value": .text("2026-01-01"), "@type": .text("xsd:date")]))
    #expect(
      dataset["dct:modified"]
        == .object(["@value": .text("2026-01-01"), "@type": .text("xsd:date")]))
    #expect(
      dataset["dct:accrualPeriodicity"]?["@id"]?.text
        == Self.authority + "frequency/ANNUAL")
    #expect(
      dataset["dct:spatial"]?["@id"]?.text == Self.authority + "country/DNK")
    let time = try #require(dataset["dct:temporal"])
    #expect(
      time["dcat:startDate"] == .object(["@value": .text("2008"), "@type": .text("xsd:gYear")]))
    #expect(
      time["dcat:endDate"] == .object(["@value": .text("2016"), "@type": .text("xsd:gYear")]))
    let contact = try #require(dataset["dcat:contactPoint"])
    #expect(contact["vcard:hasEmail"] == .object(["@id": .text("mailto:kontakt@torv.example")]))
  }

  @Test func distributionsNameTheirFilesAndFormats() throws {
    let distributions = try #require(
      try dataset(.withDataset())["dcat:distribution"]
    ).entries
    let root = "https://torv.example/centret/data/tal"
    #expect(
      distributions.map { $0["dcat:downloadURL"] } == [
        .object(["@id": .text("\(root).csv")]), .object(["@id": .text("\(root).json")]),
      ])
    for (distribution, format) in zip(distributions, ["CSV", "JSON"]) {
      #expect(distribution["dcat:accessURL"] == distribution["dcat:downloadURL"])
      #expect(
        distribution["dct:format"]?["@id"]?.text
          == Self.authority + "file-type/\(format)")
      #expect(distribution["dct:license"]?["@id"]?.text == "https://licens.example/by")
    }
    #expect(
      distributions.map { $0["dcat:mediaType"]?["@id"]?.text } == [
        "https://www.iana.org/assignments/media-types/text/csv",
        "https://www.iana.org/assignments/media-types/application/json",
      ])
  }

  @Test func everyFrequencyHasItsCodeInTheVocabulary() throws {
    let codes = try Dataset.Frequency.allCases.map { frequency in
      var sample = SampleSite.withDataset()
      sample.pages[0].text = sample.pages[0].text.replacing(
        "frequency: annual", with: "frequency: \(frequency.rawValue)")
      return try dataset(sample)["dct:accrualPeriodicity"]?["@id"]?.text
    }
    let expected = ["NEVER", "ANNUAL", "BIENNIAL", "QUARTERLY", "MONTHLY", "IRREG"]
    #expect(codes == expected.map { Self.authority + "frequency/\($0)" })
  }

  @Test func aDatasetForMembersIsNotInTheCatalogue() throws {
    let catalogue = try catalogue(.withDataset("access: members"))
    #expect(catalogue["dcat:dataset"] == .list([]))
  }
}
