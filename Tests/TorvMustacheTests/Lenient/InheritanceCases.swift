extension MustacheCase {
  static let inheritance: [MustacheCase] = [
    MustacheCase("a block shows its own text", "[{{$a}}selv{{/a}}]", gives: "[selv]"),
    MustacheCase(
      "a block's own text holds tags", "{{$a}}{{n}}{{{n}}}{{#l}}.{{/l}}{{^m}}!{{/m}}{{/a}}",
      ["n": "<", "l": ["1", "2"]], gives: "&lt;<..!"),
    MustacheCase(
      "a parent alone is like a partial", "{{<p}}{{/p}}|{{>p}}", gives: "selv|selv",
      partials: ["p": "{{$a}}selv{{/a}}"]),
    MustacheCase("a missing parent is nothing", "[{{<p}}{{$a}}x{{/a}}{{/p}}]", gives: "[]"),
    MustacheCase(
      "a block is replaced", "{{<p}}{{$a}}ny{{/a}}{{/p}}", gives: "<ny>",
      partials: ["p": "<{{$a}}selv{{/a}}>"]),
    MustacheCase(
      "only the block that is named", "{{<p}}{{$b}}ny{{/b}}{{/p}}", gives: "1 ny",
      partials: ["p": "{{$a}}1{{/a}} {{$b}}2{{/b}}"]),
    MustacheCase(
      "a block used twice is replaced twice", "{{<p}}{{$a}}x{{/a}}{{/p}}", gives: "x x",
      partials: ["p": "{{$a}}1{{/a}} {{$a}}2{{/a}}"]),
    MustacheCase(
      "data is no block", "{{<p}}{{$a}}ny{{/a}}{{/p}}{{<p}}{{/p}}", ["a": "data"],
      gives: "nyselv", partials: ["p": "{{$a}}selv{{/a}}"]),
    MustacheCase(
      "two parents in a line", "{{<p}}{{$a}}1{{/a}}{{/p}} {{<p}}{{$a}}2{{/a}}{{/p}}\n",
      gives: "<1> <2>\n", partials: ["p": "<{{$a}}{{/a}}>"]),
    MustacheCase(
      "text between blocks is not shown", "{{<p}} x {{$a}}ny{{/a}} y {{/p}}", gives: "ny",
      partials: ["p": "{{$a}}{{/a}}"]),
    MustacheCase(
      "names are those where the block stands", "{{<p}}{{$a}}{{n}}{{/a}}{{/p}}",
      ["n": "ude", "s": ["n": "inde"]], gives: "inde", partials: ["p": "{{#s}}{{$a}}{{/a}}{{/s}}"]),
    MustacheCase(
      "the outermost replacement wins", "{{<p}}{{$a}}1{{/a}}{{/p}}", gives: "1",
      partials: ["p": "{{<g}}{{$a}}2{{/a}}{{/g}}", "g": "{{$a}}3{{/a}}"]),
    MustacheCase(
      "the next one is used without it", "{{<p}}{{/p}}", gives: "2",
      partials: ["p": "{{<g}}{{$a}}2{{/a}}{{/g}}", "g": "{{$a}}3{{/a}}"]),
    MustacheCase(
      "a block in a replacement", "{{<p}}{{$b}}ny{{/b}}{{/p}}", gives: "<(ny)>",
      partials: ["p": "{{<g}}{{$a}}({{$b}}2{{/b}}){{/a}}{{/g}}", "g": "<{{$a}}{{/a}}>"]),
    MustacheCase(
      "a block inside its own replacement ends", "{{<p}}{{$a}}({{$a}}x{{/a}}){{/a}}{{/p}}",
      gives: "(x)", partials: ["p": "{{$a}}{{/a}}"]),
    MustacheCase(
      "a partial sees the blocks of the parent", "{{<p}}{{$a}}ny{{/a}}{{/p}}", gives: "ny",
      partials: ["p": "{{>q}}", "q": "{{$a}}selv{{/a}}"]),
    MustacheCase(
      "a partial in a replacement", "{{<p}}{{$a}}{{>q}}{{/a}}{{/p}}", gives: "<q>",
      partials: ["p": "<{{$a}}{{/a}}>", "q": "q"]),
    MustacheCase(
      "a parent in a replacement", "{{<p}}{{$a}}{{<p}}{{/p}}{{/a}}{{/p}}", gives: "<<->>",
      partials: ["p": "<{{$a}}-{{/a}}>"]),
    MustacheCase(
      "parents that use each other end with their blocks", "{{<p}}{{$a}}A{{/a}}{{/p}}",
      gives: "A A B",
      partials: [
        "p": "{{$a}}1{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}", "q": "{{<p}}{{$b}}B{{/b}}{{/p}}",
      ]),
    MustacheCase(
      "a parent alone takes its line", "et\n{{<p}}{{/p}}\nto\n", gives: "et\nx\nto\n",
      partials: ["p": "x\n"]),
    MustacheCase(
      "a parent alone is indented", "et\n  {{<p}}{{/p}}\n", gives: "et\n  x\n  y\n",
      partials: ["p": "x\ny\n"]),
    MustacheCase(
      "a parent over lines is alone too", "  {{<p}}\n  {{$a}}\n  n\n  {{/a}}\n  {{/p}}\nto\n",
      gives: "  <\n  n\n  >\nto\n", partials: ["p": "<\n{{$a}}\n{{/a}}\n>\n"]),
    MustacheCase(
      "a parent beside text keeps its line", " {{<p}}{{/p}} x\n", gives: " p x\n",
      partials: ["p": "p"]),
    MustacheCase(
      "a replacement begins after its tag's line", "{{<p}}{{$a}}\nx\n\ny\n{{/a}}{{/p}}",
      gives: "x\n\ny\n", partials: ["p": "{{$a}}{{/a}}"]),
    MustacheCase(
      "a block in a line keeps the blanks before it", "{{<p}}{{$a}}ny{{/a}}{{/p}}",
      gives: "et:\n  ny\n", partials: ["p": "et:\n  {{$a}}selv{{/a}}\n"]),
    MustacheCase(
      "a block alone in a line indents what is put in", "{{<p}}{{$a}}\nx\ny{{/a}}{{/p}}",
      gives: "et:\n  x\n  y\n", partials: ["p": "et:\n  {{$a}}{{/a}}\n"]),
    MustacheCase(
      "a block with tags on two lines indents what is put in",
      "{{<p}}{{$a}}\nx\ny\n{{/a}}{{/p}}", gives: "et:\n  x\n  y\n",
      partials: ["p": "et:\n  {{$a}}\n  {{/a}}\n"]),
    MustacheCase(
      "its own text tells how far", "{{<p}}{{$a}}\nx\ny\n{{/a}}{{/p}}",
      gives: "et:\n    x\n    y\n",
      partials: ["p": "et:\n{{$a}}\n    selv\n{{/a}}\n"]),
    MustacheCase(
      "the indentation of what is put in is taken off",
      "{{<p}}{{$a}}\n    x\n      y\n{{/a}}{{/p}}", gives: "  x\n    y\n",
      partials: ["p": "  {{$a}}\n  {{/a}}\n"]),
    MustacheCase(
      "in blocks in blocks it is taken off and added", "{{<p}}{{$b}}\nx\n{{/b}}{{/p}}",
      gives: "et\n  x\n",
      partials: [
        "p": "{{<g}}{{$a}}\n  et\n  {{$b}}\n    to\n  {{/b}}\n{{/a}}{{/g}}", "g": "{{$a}}{{/a}}",
      ]),
    MustacheCase(
      "a replacement in a line goes into an indented block", "{{<p}}{{$a}}x{{/a}}{{/p}}",
      gives: "  x", partials: ["p": "  {{$a}}\n  selv\n  {{/a}}\n"]),
    MustacheCase(
      "spaces inside the tags", "{{< p }}{{$ a }}x{{/ a }}{{/ p }}", gives: "x",
      partials: ["p": "{{$ a }}{{/ a }}"]),
  ]
}
