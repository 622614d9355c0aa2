extension MustacheCase {
  static let partials: [MustacheCase] = [
    MustacheCase("a partial is put in", "[{{>p}}]", gives: "[del]", partials: ["p": "del"]),
    MustacheCase("a missing partial is nothing", "[{{>p}}]", gives: "[]"),
    MustacheCase(
      "a partial sees the names around", "{{#a}}{{>p}}{{/a}}", ["a": ["n": "inde"], "m": "ude"],
      gives: "inde ude", partials: ["p": "{{n}} {{m}}"]),
    MustacheCase(
      "a partial in a list", "{{#l}}{{>p}}{{/l}}", ["l": ["1", "2"]], gives: "<1><2>",
      partials: ["p": "<{{.}}>"]),
    MustacheCase(
      "a partial may use itself while there is data", "{{>p}}",
      ["n": "1", "l": [["n": "2", "l": []], ["n": "3", "l": []]]], gives: "1(2()3())",
      partials: ["p": "{{n}}({{#l}}{{>p}}{{/l}})"]),
    MustacheCase(
      "a partial in a partial", "{{>a}}", gives: "[x]", partials: ["a": "[{{>b}}]", "b": "x"]),
    MustacheCase(
      "names with slashes", "{{>dele/kort}}", gives: "x", partials: ["dele/kort": "x"]),
    MustacheCase("blanks around stay", "| {{>p}} |", gives: "| \t|\t |", partials: ["p": "\t|\t"]),
    MustacheCase(
      "beside text no line is indented", "  {{a}}  {{>p}}\n", ["a": "|"], gives: "  |  x\ny\n",
      partials: ["p": "x\ny"]),
    MustacheCase(
      "alone, each line is indented", "<\n  {{>p}}\n>\n", gives: "<\n  x\n  y\n>\n",
      partials: ["p": "x\ny\n"]),
    MustacheCase(
      "indentation with a tab", "\t{{>p}}\n", gives: "\tx\n\ty\n", partials: ["p": "x\ny\n"]),
    MustacheCase(
      "empty lines are not indented", "  {{>p}}\n", gives: "  x\n\n  y\n",
      partials: ["p": "x\n\ny\n"]),
    MustacheCase(
      "values are not indented", "  {{>p}}\n", ["a": "1\n2"], gives: "  1\n2\n  x1\n2\n",
      partials: ["p": "{{a}}\nx{{a}}\n"]),
    MustacheCase(
      "lines that a tag begins are indented", "  {{>p}}\n", ["a": "1", "b": true],
      gives: "  1\n  1x\n", partials: ["p": "{{a}}\n{{#b}}{{a}}{{/b}}x\n"]),
    MustacheCase(
      "lines that only a tag is on vanish", "  {{>p}}\n", ["b": true], gives: "  x\n",
      partials: ["p": "{{#b}}\nx\n{{/b}}\n"]),
    MustacheCase(
      "indentations add up", " {{>a}}\n", gives: " x\n   y\n",
      partials: ["a": "x\n  {{>b}}\n", "b": "y\n"]),
    MustacheCase("alone takes CRLF", "|\r\n{{>p}}\r\n|", gives: "|\r\nx|", partials: ["p": "x"]),
    MustacheCase(
      "alone on the first line", "  {{>p}}\n|", gives: "  x\n  y|", partials: ["p": "x\ny"]),
    MustacheCase(
      "alone on the last line", "|\n  {{>p}}", gives: "|\n  x\n  y", partials: ["p": "x\ny"]),
    MustacheCase("spaces inside the tag", "[{{> p }}]", gives: "[x]", partials: ["p": "x"]),
  ]
}
