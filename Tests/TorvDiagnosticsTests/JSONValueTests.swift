import Testing
import TorvDiagnostics

@Suite struct JSONValueTests {
  @Test(arguments: [
    (JSONValue.null, "null"), (.boolean(true), "true"), (.boolean(false), "false"),
    (.integer(-12), "-12"), (.text("æ \"ø\"\n\u{1}"), "\"æ \\\"ø\\\"\\n\\u0001\""),
    (.list([]), "[]"), (.list([.integer(1), .null]), "[1,null]"), (.members([]), "{}"),
  ])
  func valueIsWrittenOnOneLine(value: JSONValue, expected: String) {
    #expect(value.string() == expected)
  }

  @Test func membersKeepTheirOrderAndThoseWithoutAValueAreLeftOut() {
    let missing: String? = nil
    let value = JSONValue.object([
      "z": .integer(1), "a": missing.map(JSONValue.text), "m": .texts(["x"]),
    ])
    #expect(value.string() == "{\"z\":1,\"m\":[\"x\"]}")
    #expect(value.string(.spaced) == "{\"z\": 1, \"m\": [\"x\"]}")
    #expect(value.adding(.object(["b": .null])).string() == "{\"z\":1,\"m\":[\"x\"],\"b\":null}")
  }

  @Test func emptyListsCanBeLeftOut() {
    #expect(JSONValue.object(["a": JSONValue.list([]).unlessEmpty]).string() == "{}")
    #expect(JSONValue.texts(["a"]).unlessEmpty == .texts(["a"]))
  }

  @Test func textAndNamesCanNotEndAScriptOfHTML() {
    let value = JSONValue.object(["</script>": .text("<!-- </script>")])
    #expect(!value.string().contains("<"))
  }

  @Test func arrayHasALineForEachValue() {
    #expect(JSONValue.lines([]) == "[]\n")
    #expect(JSONValue.lines([.integer(1), .integer(2)]) == "[\n  1,\n  2\n]\n")
  }
}
