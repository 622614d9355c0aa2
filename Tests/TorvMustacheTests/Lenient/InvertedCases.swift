extension MustacheCase {
  static let inverted: [MustacheCase] = [
    MustacheCase("false shows", "[{{^a}}nej{{/a}}]", ["a": false], gives: "[nej]"),
    MustacheCase("true hides", "[{{^a}}nej{{/a}}]", ["a": true], gives: "[]"),
    MustacheCase("null shows", "[{{^a}}nej{{/a}}]", ["a": nil], gives: "[nej]"),
    MustacheCase("a missing name shows", "[{{^a}}nej{{/a}}]", gives: "[nej]"),
    MustacheCase("a text hides", "[{{^a}}nej{{/a}}]", ["a": "x"], gives: "[]"),
    MustacheCase("a dictionary hides", "[{{^a}}nej{{/a}}]", ["a": [:]], gives: "[]"),
    MustacheCase("a list hides", "[{{^a}}nej{{/a}}]", ["a": ["1"]], gives: "[]"),
    MustacheCase("an empty list shows", "[{{^a}}nej{{/a}}]", ["a": []], gives: "[nej]"),
    MustacheCase("twice", "{{^a}}1{{/a}}-{{^a}}2{{/a}}", ["a": false], gives: "1-2"),
    MustacheCase("in itself", "{{^a}}1{{^a}}2{{/a}}3{{/a}}", ["a": false], gives: "123"),
    MustacheCase("in itself, hidden", "0{{^a}}1{{^a}}2{{/a}}{{/a}}4", ["a": true], gives: "04"),
    MustacheCase(
      "beside the section", "{{#a}}ja{{/a}}{{^a}}nej{{/a}}", ["a": false], gives: "nej"),
    MustacheCase(
      "a dotted name", "{{^a.b}}1{{/a.b}}{{^a.c}}2{{/a.c}}", ["a": ["b": true, "c": false]],
      gives: "2"),
    MustacheCase("a broken chain shows", "{{^a.b.c}}x{{/a.b.c}}", ["a": [:]], gives: "x"),
    MustacheCase("blanks around stay", "| {{^a}}\t|\t{{/a}} |\n", gives: "| \t|\t |\n"),
    MustacheCase("blanks inside stay", "{{^a}} {{! x }}\n {{/a}}.", gives: " \n ."),
    MustacheCase("in a line", "  {{^a}}x{{/a}}\n  {{^a}}y{{/a}}\n", gives: "  x\n  y\n"),
    MustacheCase("tags alone", "et\n{{^a}}\nto\n{{/a}}\ntre\n", gives: "et\nto\ntre\n"),
    MustacheCase(
      "indented tags alone", "et\n  {{^a}}\nto\n\t{{/a}}\ntre\n", gives: "et\nto\ntre\n"),
    MustacheCase("tags alone take CRLF", "et\r\n{{^a}}\r\n{{/a}}\r\nto", gives: "et\r\nto"),
    MustacheCase("alone on the first line", "  {{^a}}\nx{{/a}}", gives: "x"),
    MustacheCase("alone on the last line", "{{^a}}x\n  {{/a}}", gives: "x\n"),
    MustacheCase("spaces inside the tags", "{{^ a }}x{{/ a }}", gives: "x"),
  ]
}
