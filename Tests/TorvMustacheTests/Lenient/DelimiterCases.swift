extension MustacheCase {
  static let delimiters: [MustacheCase] = [
    MustacheCase(
      "other delimiters hold from there on", "{{=<? ?>=}}[<?by?>]", ["by": "Ribe"], gives: "[Ribe]"),
    MustacheCase(
      "the old delimiters are text then", "{{=<? ?>=}}{{by}}", ["by": "Ribe"], gives: "{{by}}"),
    MustacheCase(
      "signs of regular expressions are fine", "{{=( )=}}(by).*[a]", ["by": "Ribe"],
      gives: "Ribe.*[a]"),
    MustacheCase(
      "one sign for both", "{{=| |=}}|by| og |by|", ["by": "Ribe"], gives: "Ribe og Ribe"),
    MustacheCase(
      "and back again", "{{=% %=}}%by% %={{ }}=%{{by}}", ["by": "Ribe"], gives: "Ribe Ribe"),
    MustacheCase(
      "sections with other delimiters", "{{=<% %>=}}<%#a%>ja<%/a%><%^a%>nej<%/a%>", ["a": true],
      gives: "ja"),
    MustacheCase(
      "delimiters set in a section hold after it",
      "{{#a}}{{=<% %>=}}<%/a%><%b%>", ["a": false, "b": "x"], gives: "x"),
    MustacheCase(
      "unescaped with other delimiters", "{{=<% %>=}}<%& a %>", ["a": "<b>"], gives: "<b>"),
    MustacheCase(
      "a partial starts with the usual ones", "{{=! !=}}[!>p!]", ["by": "Ribe"],
      gives: "[Ribe]", partials: ["p": "{{by}}"]),
    MustacheCase(
      "a partial's delimiters stay in it", "{{>p}}/{{by}}", ["by": "Ribe"], gives: "Ribe/Ribe",
      partials: ["p": "{{=| |=}}|by|"]),
    MustacheCase("blanks around the tag stay", "| {{=@ @=}} |", gives: "|  |"),
    MustacheCase("a tag beside text keeps its line", "x {{=@ @=}}\n", gives: "x \n"),
    MustacheCase("a tag alone takes its line", "et\n{{=@ @=}}\nto\n", gives: "et\nto\n"),
    MustacheCase(
      "an indented tag alone takes its line", "et\n   {{=@ @=}}\nto\n", gives: "et\nto\n"),
    MustacheCase("a tag alone takes CRLF", "et\r\n{{=@ @=}}\r\nto", gives: "et\r\nto"),
    MustacheCase("alone on the first line", "  {{=@ @=}}\nto", gives: "to"),
    MustacheCase("alone on the last line", "et\n  {{=@ @=}}", gives: "et\n"),
    MustacheCase("spaces inside the tag", "[{{=   <%    %>   =}}]", gives: "[]"),
  ]
}
