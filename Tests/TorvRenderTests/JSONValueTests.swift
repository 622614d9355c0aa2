import Testing

@testable import TorvRender

@Suite struct JSONValueTests {
  private let value = JSONValue.object([
    ("b", .array([.number("1.50"), .null, .string("\"<å")])), ("a", .object([])),
    ("c", .object([("d", .array([]))])),
  ])

  private func text(levels: Int = .max) -> String {
    String(decoding: value.bytes(levels: levels), as: UTF8.self)
  }

  @Test func membersKeepTheirOrderAndHaveALineEach() {
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
