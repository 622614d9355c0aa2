extension MustacheCase {
  static let comments: [MustacheCase] = [
    MustacheCase("a comment vanishes", "torv{{! not shown }}dag", gives: "torvdag"),
    MustacheCase("a comment needs no spaces", "torv{{!tight}}dag", gives: "torvdag"),
    MustacheCase("an empty comment vanishes", "a{{!}}b", gives: "ab"),
    MustacheCase(
      "a comment runs over lines", "før{{! first\n  second\n\nthird }}efter\n", gives: "førefter\n"),
    MustacheCase("a comment alone takes its line", "et\n{{! alone }}\nto\n", gives: "et\nto\n"),
    MustacheCase(
      "an indented comment alone takes its line", "et\n \t {{! alone }}\nto\n", gives: "et\nto\n"),
    MustacheCase(
      "blanks after a comment alone go with it", "et\n{{! alone }}  \t\nto", gives: "et\nto"),
    MustacheCase(
      "a comment alone takes CRLF", "et\r\n{{! alone }}\r\nto\r\n", gives: "et\r\nto\r\n"),
    MustacheCase("a comment alone on the first line", "  {{! first }}\nto", gives: "to"),
    MustacheCase("a comment alone on the last line", "et\n  {{! last }}", gives: "et\n"),
    MustacheCase(
      "a comment over lines and alone takes them all", "et\n{{!\nmore\n}}\nto\n", gives: "et\nto\n"),
    MustacheCase(
      "an indented comment over lines", "et\n    {{!\n   more\n    }}\nto\n", gives: "et\nto\n"),
    MustacheCase(
      "a comment beside text keeps the line", "  pris {{! kr. }}\n", gives: "  pris \n"),
    MustacheCase("blanks around a comment stay", "et {{! midt }} to", gives: "et  to"),
    MustacheCase(
      "two comments on a line are not alone", "{{! a }}{{! b }}\nto", gives: "\nto"),
    MustacheCase(
      "a comment is no name", "[{{! navn }}]", ["navn": "x", "! navn ": "y"], gives: "[]"),
    MustacheCase("signs in a comment mean nothing", "[{{! # / > {{ ^ }}]", gives: "[]"),
  ]
}
