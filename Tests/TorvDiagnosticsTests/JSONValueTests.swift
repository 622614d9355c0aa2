import Testing
import TorvDiagnostics

@Suite struct JSONValueTests {
  @Test(arguments: [
    (JSONValue.null, "null"), (.boolean(true), "true"), (.boolean(false), "false"),
    (.integer(-12), "-12"), (.number("1.50"), "1.50"),
    (.text("æ \"ø\"\n\u{1}"), "\"æ \\\"ø\\\"\\n\\u0001\""), (.list([]), "[]"),
    (.list([.integer(1), .null]), "[1,null]"), (.members([]), "{}"),
  ])
  func valueIsWrittenOnOneLine(value: JSONValue, expected: String) {
    #expect(value.string == expected)
  }

  @Test func membersKeepTheirOrderAndThoseWithoutAValueAreLeftOut() {
    let missing: String? = nil
    let value = JSONValue.object([
      "z": .integer(1), "a": missing.map(JSONValue.text), "m": .texts(["x"]),
    ])
    #expect(value.string == "{\"z\":1,\"m\":[\"x\"]}")
    #expect(value.adding(.object(["b": .null])).string == "{\"z\":1,\"m\":[\"x\"],\"b\":null}")
    #expect(JSONValue.object([("a", .optional(missing))]).string == "{\"a\":null}")
  }

  @Test func emptyListsCanBeLeftOut() {
    #expect(JSONValue.object(["a": JSONValue.list([]).unlessEmpty]).string == "{}")
    #expect(JSONValue.texts(["a"]).unlessEmpty == .texts(["a"]))
  }

  @Test func textAndNamesCanNotEndAScriptOfHTML() {
    let value = JSONValue.object(["</script>": .text("<!-- </script>")])
    #expect(!value.string.contains("<"))
  }

  // MARK: - For people who read it

  private let value = JSONValue.object([
    "b": .list([.number("1.50"), .null, .text("\"<å")]), "a": .members([]),
    "c": .object(["d": .list([])]),
  ])

  private func text(levels: Int = .max) -> String {
    String(decoding: value.bytes(levels: levels), as: UTF8.self)
  }

  @Test func membersHaveALineEach() {
    #expect(
      text() == """
        {
          "b": [
            1.50,
            null,
            "\\"\\u003cå"
          ],
          "a": {},
          "c": {
            "d": []
          }
        }

        """)
  }

  @Test func deeperLevelsStandOnOneLine() {
    #expect(
      text(levels: 1) == """
        {
          "b": [1.50, null, "\\"\\u003cå"],
          "a": {},
          "c": {"d": []}
        }

        """)
    #expect(text(levels: 0).split(separator: "\n").count == 1)
  }
}
