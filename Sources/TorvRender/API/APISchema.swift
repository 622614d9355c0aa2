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
      "properties": Self.properties(Self.collection),
      "$defs": .object([
        "page": .object([
          "type": .text("object"), "required": .texts(Self.required),
          "properties": Self.properties(Self.page), "additionalProperties": .boolean(false),
        ])
      ]),
    ])
    return schema.string + "\n"
  }

  private static func properties(_ fields: [JSONValue.Member]) -> JSONValue { .members(fields) }

  private static let collection: [JSONValue.Member] = [
    .init("kind", text), .init("title", text), .init("url", url), .init("language", text),
    .init("licence", object(["title": text, "url": url])), .init("count", integer),
    .init("items", list(.object(["$ref": .text("#/$defs/page")]))),
  ]

  /// The members that every page has, even one for members only.
  private static let required = [
    "id", "slug", "url", "title", "summary", "access", "themes", "recommendations", "actors",
    "badges",
  ]

  /// The members of a page: those common to all kinds first, then those that single kinds add.
  private static let page: [JSONValue.Member] = [
    .init("id", text), .init("slug", text), .init("url", url), .init("title", text),
    .init("summary", text), .init("published", date), .init("updated", date),
    .init("access", oneOf(Access.self)), .init("themes", list(text)),
    .init("recommendations", list(integer)), .init("actors", list(oneOf(Actor.self))),
    .init("badges", list(object(["style": text, "text": text]))),
    .init("municipalities", list(text)), .init("place", text), .init("meta", list(text)),
    .init("number", integer),
    .init(
      "followUps",
      list(
        object([
          "date": text, "status": oneOf(Recommendation.FollowUp.Status.self), "text": text,
          "source": object(["title": text, "url": url]),
        ]))),
    .init("country", text), .init("period", text), .init("firstYear", integer),
    .init("lastYear", integer), .init("evidence", oneOf(Evidence.self)),
    .init("level", oneOf(Level.self)), .init("reviewed", date), .init("reviewBy", date),
    .init("proposal", boolean), .init("duration", text),
    .init("price", object(["member": integer, "nonMember": integer])),
    .init("nextSession", time),
    .init(
      "sessions",
      list(
        object([
          "start": time, "end": time, "place": text, "online": boolean, "seats": integer,
          "status": oneOf(Course.Session.Status.self),
        ]))),
    .init("form", oneOf(Collaboration.Form.self)), .init("town", text), .init("founded", text),
    .init("ended", text), .init("publicPartners", list(text)), .init("privatePartners", list(text)),
    .init("funder", text),
    .init(
      "availability",
      .object(["type": .text("string"), "enum": .texts(["open", "upcoming", "closed"])])),
    .init("opens", date), .init("deadline", date), .init("eligible", list(oneOf(Actor.self))),
    .init("townSize", object(["from": integer, "to": integer])), .init("amount", text),
    .init("coFinancing", text), .init("checked", date),
    .init("includedFor", list(oneOf(MemberCategory.self))),
    .init("publisher", text), .init("frequency", oneOf(Dataset.Frequency.self)),
    .init("csv", url), .init("json", url),
    .init("calendar", url), .init("category", oneOf(MemberCategory.self)), .init("joined", date),
    .init("website", url), .init("fictional", boolean),
  ]

  private static let text = JSONValue.object(["type": .text("string")])
  private static let integer = JSONValue.object(["type": .text("integer")])
  private static let boolean = JSONValue.object(["type": .text("boolean")])
  private static let url = formatted("uri")
  private static let date = formatted("date")
  private static let time = formatted("date-time")

  private static func formatted(_ format: String) -> JSONValue {
    .object(["type": .text("string"), "format": .text(format)])
  }

  private static func list(_ items: JSONValue) -> JSONValue {
    .object(["type": .text("array"), "items": items])
  }

  private static func object(_ properties: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(["type": .text("object"), "properties": .object(properties)])
  }

  private static func oneOf<Value: EnumeratedValue>(_ type: Value.Type) -> JSONValue {
    .object(["type": .text("string"), "enum": .texts(Value.allCases.map(\.rawValue))])
  }
}
