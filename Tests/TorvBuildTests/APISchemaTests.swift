import Foundation
import Testing
import TorvBuild
import TorvSite

/// Checks the JSON of each kind against its schema and against the page that explains it.
@Suite struct APISchemaTests {
  private func object(_ bytes: [UInt8]?) throws -> NSDictionary {
    let bytes = try #require(bytes)
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
  }

  /// The names of all members, including nested ones.
  private func names(in value: Any) -> Set<String> {
    switch value {
    case let list as NSArray: list.reduce(into: []) { $0.formUnion(names(in: $1)) }
    case let object as NSDictionary:
      object.reduce(into: []) { names, member in
        if let name = member.key as? String { names.insert(name) }
        names.formUnion(self.names(in: member.value))
      }
    default: []
    }
  }

  @Test(arguments: PageKind.allCases.filter { $0.listPath != nil })
  func everyMemberOfAPageIsInTheSchemaAndOnThePageAboutData(kind: PageKind) async throws {
    let fixture = try await FixtureSite("every-kind").output()
    let schema = try object(fixture.files["api/schema.json"])
    let known = names(in: schema)
    let page = try DiskFileSystem().read(RepositorySite.content + "/pages/api.md")
    let documentation = String(decoding: page, as: UTF8.self)
    let collection = try object(fixture.files[String(SitePaths.apiPath(of: kind).dropFirst())])
    for name in names(in: collection).sorted() {
      #expect(known.contains(name), "'\(name)' is not in the schema")
      #expect(documentation.contains("`\(name)`"), "'\(name)' is not explained in api.md")
    }
    #expect(documentation.contains(SitePaths.apiPath(of: kind)), "api.md does not name the file")
  }

  @Test(arguments: PageKind.allCases.filter { $0.listPath != nil })
  func datesOfPagesAreDates(kind: PageKind) async throws {
    let site = try await RepositorySite.built()
    let collection = try object(site.files[String(SitePaths.apiPath(of: kind).dropFirst())])
    let items = try #require(collection["items"] as? [NSDictionary])
    #expect(!items.isEmpty)
    for item in items {
      for name in [
        "published", "updated", "reviewed", "reviewBy", "opens", "deadline", "checked", "joined",
      ] {
        guard let text = item[name] as? String else { continue }
        #expect(CalendarDate(scalar: text) != nil, "\(name): \(text)")
      }
    }
  }

  @Test func everyJSONFileAndEveryBlockOfLinkedDataIsWellFormed() async throws {
    let site = try await RepositorySite.built()
    for (path, bytes) in site.files where path.hasSuffix(".json") {
      _ = try object(bytes)
      #expect(bytes.count < 1_000_000, "\(path)")
    }
    let opening = "<script type=\"application/ld+json\">"
    for (path, page) in site.pages {
      let blocks = page.text.components(separatedBy: opening).dropFirst()
      #expect(blocks.count == 1, "\(path)")
      for block in blocks {
        let json = block.components(separatedBy: "</script>")[0]
        let graph = try object(Array(json.utf8))["@graph"] as? NSArray
        #expect((graph?.count ?? 0) > 0 || path == "404.html", "\(path)")
      }
    }
  }
}
