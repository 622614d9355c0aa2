extension MustacheCase {
  static let interpolation: [MustacheCase] = [
    MustacheCase("text without tags stays", "{ by } {} }{ æøå\n", gives: "{ by } {} }{ æøå\n"),
    MustacheCase("an empty template gives nothing", "", gives: ""),
    MustacheCase("a name is replaced", "Torvet i {{by}}.", ["by": "Ribe"], gives: "Torvet i Ribe."),
    MustacheCase("letters beyond ASCII", "{{gågade}}", ["gågade": "Ærø"], gives: "Ærø"),
    MustacheCase(
      "what is put in is not a template", "{{a}}{{b}}", ["a": "{{b}}", "b": "x"], gives: "{{b}}x"),
    MustacheCase(
      "five signs are escaped", "{{a}}", ["a": "<a href='x'>\"&"],
      gives: "&lt;a href=&#39;x&#39;&gt;&quot;&amp;"),
    MustacheCase("three braces do not escape", "{{{a}}}", ["a": "<i>'&\""], gives: "<i>'&\""),
    MustacheCase("an ampersand does not escape", "{{&a}}", ["a": "<i>'&\""], gives: "<i>'&\""),
    MustacheCase(
      "a number is its text", "{{a}}|{{{a}}}|{{&a}}", ["a": "1.21"], gives: "1.21|1.21|1.21"),
    MustacheCase("null is nothing", "[{{a}}{{{a}}}{{&a}}]", ["a": nil], gives: "[]"),
    MustacheCase("a missing name is nothing", "[{{a}}]", gives: "[]"),
    MustacheCase("a missing name unescaped is nothing", "[{{{a}}}{{&a}}]", gives: "[]"),
    MustacheCase("a dotted name", "{{by.navn}}", ["by": ["navn": "Ribe"]], gives: "Ribe"),
    MustacheCase(
      "a dotted name unescaped", "{{{by.navn}}}{{&by.navn}}", ["by": ["navn": "<"]], gives: "<<"),
    MustacheCase(
      "a dotted name of many parts", "{{a.b.c.d.e}}", ["a": ["b": ["c": ["d": ["e": "dybt"]]]]],
      gives: "dybt"),
    MustacheCase("a broken chain is nothing", "[{{a.b.c}}]", ["a": [:]], gives: "[]"),
    MustacheCase("a chain through a text is nothing", "[{{a.b}}]", ["a": "x"], gives: "[]"),
    MustacheCase(
      "later parts are not looked up further out", "[{{a.b}}]", ["a": [:], "b": "x"], gives: "[]"),
    MustacheCase(
      "the first part is looked up further out", "{{#a}}{{b.c}}{{/a}}",
      ["a": ["x": "y"], "b": ["c": "ude"]], gives: "ude"),
    MustacheCase(
      "the innermost first part is the one", "[{{#a}}{{b.c}}{{/a}}]",
      ["a": ["b": [:]], "b": ["c": "ude"]], gives: "[]"),
    MustacheCase("a key with a dot is not found", "[{{a.b}}]", ["a.b": "x"], gives: "[]"),
    MustacheCase(
      "a key with a dot hides nothing", "{{a.b}}", ["a.b": "x", "a": ["b": "y"]], gives: "y"),
    MustacheCase(
      "a leading dot looks at the innermost alone",
      "{{#a}}[{{.n}}]{{/a}}{{#b}}[{{.n}}]{{/b}}", ["a": ["x": "y"], "b": ["n": "b"], "n": "ude"],
      gives: "[][b]"),
    MustacheCase("a dot is the value itself", "Hej {{.}}", "verden", gives: "Hej verden"),
    MustacheCase("a dot is escaped", "{{.}}|{{{.}}}|{{&.}}", "<", gives: "&lt;|<|<"),
    MustacheCase("blanks around a name stay", "| {{a}} |", ["a": "x"], gives: "| x |"),
    MustacheCase(
      "blanks around unescaped stay", "| {{{a}}} | {{&a}} |", ["a": "x"], gives: "| x | x |"),
    MustacheCase("a name alone keeps its line", "  {{a}}\n", ["a": "x"], gives: "  x\n"),
    MustacheCase(
      "unescaped alone keeps its line", "  {{{a}}}\n  {{&a}}\n", ["a": "x"], gives: "  x\n  x\n"),
    MustacheCase(
      "spaces inside the tag", "{{ a }}{{{ a }}}{{& a }}{{\n a\t}}", ["a": "x"], gives: "xxxx"),
    MustacheCase("a value's lines stay as they are", "  {{a}}\n", ["a": "x\ny"], gives: "  x\ny\n"),
    MustacheCase("a byte order mark is dropped", "\u{FEFF}{{a}}", ["a": "x"], gives: "x"),
  ]
}
