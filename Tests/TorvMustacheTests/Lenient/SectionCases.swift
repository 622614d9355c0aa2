extension MustacheCase {
  static let sections: [MustacheCase] = [
    MustacheCase("true shows", "[{{#a}}ja{{/a}}]", ["a": true], gives: "[ja]"),
    MustacheCase("false hides", "[{{#a}}ja{{/a}}]", ["a": false], gives: "[]"),
    MustacheCase("null hides", "[{{#a}}ja{{/a}}]", ["a": nil], gives: "[]"),
    MustacheCase("a missing name hides", "[{{#a}}ja{{/a}}]", gives: "[]"),
    MustacheCase("a text shows, once", "[{{#a}}ja{{/a}}]", ["a": "123"], gives: "[ja]"),
    MustacheCase("a text is the dot", "{{#a}}{{.}} er {{a}}{{/a}}", ["a": "x"], gives: "x er x"),
    MustacheCase(
      "a dictionary is entered", "{{#by}}{{navn}}{{/by}}", ["by": ["navn": "Ribe"]], gives: "Ribe"),
    MustacheCase(
      "names further out are seen", "{{#by}}{{navn}} i {{land}}{{/by}}",
      ["by": ["navn": "Ribe"], "land": "DK"], gives: "Ribe i DK"),
    MustacheCase(
      "the innermost name is seen", "{{#by}}{{navn}}{{/by}}",
      ["by": ["navn": "inde"], "navn": "ude"], gives: "inde"),
    MustacheCase(
      "names end with their section", "{{#by}}{{/by}}{{navn}}",
      ["by": ["navn": "inde"], "navn": "ude"], gives: "ude"),
    MustacheCase(
      "a list is gone through", "{{#l}}<{{n}}>{{/l}}", ["l": [["n": "1"], ["n": "2"]]],
      gives: "<1><2>"),
    MustacheCase("an empty list hides", "[{{#l}}x{{/l}}]", ["l": []], gives: "[]"),
    MustacheCase("a list of texts", "{{#l}}{{.}},{{/l}}", ["l": ["a", "<"]], gives: "a,&lt;,"),
    MustacheCase(
      "a list of texts unescaped", "{{#l}}{{{.}}}{{&.}}{{/l}}", ["l": ["<"]], gives: "<<"),
    MustacheCase(
      "a list of lists", "{{#l}}({{#.}}{{.}}{{/.}}){{/l}}", ["l": [["1", "2"], ["a"]]],
      gives: "(12)(a)"),
    MustacheCase(
      "the whole data can be a list", "{{#.}}{{n}};{{/.}}", [["n": "1"], ["n": "2"]], gives: "1;2;"),
    MustacheCase(
      "lists in lists see all around", "{{#a}}{{#b}}{{x}}{{y}}{{z}} {{/b}}{{/a}}",
      ["a": [["x": "1", "b": [["y": "2"], ["y": "3"]]]], "z": "!"], gives: "12! 13! "),
    MustacheCase(
      "five levels deep", "{{#a}}{{#b}}{{#c}}{{#d}}{{#e}}{{.}}{{n}}{{/e}}{{/d}}{{/c}}{{/b}}{{/a}}",
      ["a": ["b": ["c": ["d": ["e": "x"]]]], "n": "0"], gives: "x0"),
    MustacheCase(
      "the same section twice", "{{#a}}1{{/a}}-{{#a}}2{{/a}}", ["a": true], gives: "1-2"),
    MustacheCase(
      "the same section in itself", "{{#a}}1{{#a}}2{{/a}}3{{/a}}", ["a": true], gives: "123"),
    MustacheCase(
      "the same section in itself, hidden", "0{{#a}}1{{#a}}2{{/a}}3{{/a}}4", ["a": false],
      gives: "04"),
    MustacheCase(
      "a dotted name", "{{#a.b}}ja{{/a.b}}{{#a.c}}nej{{/a.c}}", ["a": ["b": true, "c": false]],
      gives: "ja"),
    MustacheCase("a broken chain hides", "[{{#a.b.c}}x{{/a.b.c}}]", ["a": [:]], gives: "[]"),
    MustacheCase(
      "blanks around stay", "| {{#a}}\t|\t{{/a}} |\n", ["a": true], gives: "| \t|\t |\n"),
    MustacheCase("blanks inside stay", "{{#a}} {{! x }}\n {{/a}}.", ["a": true], gives: " \n ."),
    MustacheCase(
      "sections in a line", "  {{#a}}x{{/a}}\n  {{#a}}y{{/a}}\n", ["a": true], gives: "  x\n  y\n"),
    MustacheCase(
      "tags alone take their lines", "et\n{{#a}}\nto\n{{/a}}\ntre\n", ["a": true],
      gives: "et\nto\ntre\n"),
    MustacheCase(
      "indented tags alone take their lines", "et\n  {{#a}}\nto\n\t{{/a}}\ntre\n", ["a": true],
      gives: "et\nto\ntre\n"),
    MustacheCase(
      "tags alone take CRLF", "et\r\n{{#a}}\r\n{{/a}}\r\nto", ["a": true], gives: "et\r\nto"),
    MustacheCase("alone on the first line", "  {{#a}}\nx{{/a}}", ["a": true], gives: "x"),
    MustacheCase("alone on the last line", "{{#a}}x\n  {{/a}}", ["a": true], gives: "x\n"),
    MustacheCase("spaces inside the tags", "{{# a }}x{{/ a }}", ["a": true], gives: "x"),
    MustacheCase(
      "a list with lines", "{{#l}}\n- {{.}}\n{{/l}}\n", ["l": ["a", "b"]], gives: "- a\n- b\n"),
  ]
}
