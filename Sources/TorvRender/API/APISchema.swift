import TorvDiagnostics
import TorvSite

/// The JSON Schema (draft 2020-12) of the files that ``CollectionJSON`` writes.
struct APISchema {
  let site: Site

  var file: OutputFile {
    OutputFile(
      path: SitePaths.file(of: SitePaths.apiSchema), contents: .bytes(Array(text.utf8)))
  }

  private var text: String {
    let schema = JSONValue.object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "$id": .text(site.absoluteURL(SitePaths.apiSchema)),
      "title": .text(site.settings.title), "type": .text("object"),
      "required": .texts(Self.collection.map(\.name)),
      "properties": MemberType.properties(Self.collection),
      "$defs": .object([
        "page": .object([
          "type": .text("object"), "required": .texts(Self.required),
          "properties": MemberType.properties(Self.page), "additionalProperties": .boolean(false),
        ])
      ]),
    ])
    return schema.string + "\n"
  }

  private static let collection: [Member] = [
    .init("kind", .text), .init("title", .text), .init("url", .url), .init("language", .text),
    .init("licence", .object([.init("title", .text), .init("url", .url)])),
    .init("count", .integer),
    .init("items", .list(MemberType(json: .object(["$ref": .text("#/$defs/page")])))),
  ]

  /// The members that every page has, even one for members only.
  private static let required = [
    "id", "slug", "url", "title", "summary", "access", "themes", "recommendations", "actors",
    "badges",
  ]

  /// The members that pages of all kinds may have.
  private static let common: [Member] = [
    .init("id", .text), .init("slug", .text), .init("url", .url), .init("title", .text),
    .init("summary", .text), .init("published", .date), .init("updated", .date),
    .init("changes", .list(.object([.init("date", .date), .init("text", .text)]))),
    .init("language", .text),
    .init(
      "translations",
      .list(.object([.init("language", .text), .init("title", .text), .init("url", .url)]))),
    .init("access", .oneOf(Access.self)), .init("themes", .list(.text)),
    .init("recommendations", .list(.integer)), .init("actors", .list(.oneOf(Actor.self))),
    .init("badges", .list(.object([.init("style", .text), .init("text", .text)]))),
    .init("municipalities", .list(.text)), .init("place", .text), .init("meta", .list(.text)),
  ]

  /// The members of a page: the common ones first, then those that kinds add, where the first kind declares them.
  private static var page: [Member] {
    var members = common
    for member in PageKind.allCases.flatMap({ $0.presentation.schema })
    where !members.contains(where: { $0.name == member.name }) {
      members.append(member)
    }
    // Programs have seen these two further down, and the file keeps them there.
    move("calendar", behind: "json", in: &members)
    move("website", behind: "joined", in: &members)
    return members
  }

  private static func move(_ name: String, behind other: String, in members: inout [Member]) {
    guard let start = members.firstIndex(where: { $0.name == name }) else { return }
    let member = members.remove(at: start)
    let place = members.firstIndex { $0.name == other }
    members.insert(member, at: place.map { $0 + 1 } ?? members.endIndex)
  }
}

extension APISchema {
  /// A member of a JSON object, with its type.
  struct Member {
    let name: String
    let type: MemberType

    init(_ name: String, _ type: MemberType) {
      self.name = name
      self.type = type
    }
  }

  /// The type of a member, in the terms of JSON Schema.
  struct MemberType {
    let json: JSONValue

    static let text = MemberType(json: .object(["type": .text("string")]))
    static let integer = MemberType(json: .object(["type": .text("integer")]))
    static let boolean = MemberType(json: .object(["type": .text("boolean")]))
    static let url = formatted("uri")
    static let date = formatted("date")
    static let time = formatted("date-time")

    private static func formatted(_ format: String) -> MemberType {
      MemberType(json: .object(["type": .text("string"), "format": .text(format)]))
    }

    static func list(_ items: MemberType) -> MemberType {
      MemberType(json: .object(["type": .text("array"), "items": items.json]))
    }

    static func object(_ members: [Member]) -> MemberType {
      MemberType(
        json: .object(["type": .text("object"), "properties": properties(members)]))
    }

    static func oneOf<Value: EnumeratedValue>(_ type: Value.Type) -> MemberType {
      oneOf(type.allCases.map(\.rawValue))
    }

    static func oneOf(_ values: [String]) -> MemberType {
      MemberType(json: .object(["type": .text("string"), "enum": .texts(values)]))
    }

    /// Returns the types of the members of an object.
    static func properties(_ members: [Member]) -> JSONValue {
      .members(members.map { JSONValue.Member($0.name, $0.type.json) })
    }
  }
}
