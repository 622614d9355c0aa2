/// Our own short texts for each part of CommonMark.
enum CommonMarkInputs {
  static let all =
    blocks + emptyHeadings + lists + code + emphasis + links + images + html + texts

  /// The texts that no extension reads differently.
  static let withoutExtensions = blocks + lists + code + emphasis + links + html + texts

  /// The texts that Torv leaves out.
  static let emptyHeadings = ["#### ", "## \n#\n### ###"]

  static let blocks = [
    "", "\n\n", "et afsnit", "et\nafsnit", "et  \nbrud", "et\\\nbrud", "et \nblødt", "   indrykket",
    "a\n\nb", "a\n\n\n\nb\n", "  a\n    b\n c", "æøå", "***", "---", "_ _ _", "a\n***\nb", "- - -",
    "# en", "## to ##", "### tre # b", "##### fem \\#", "###### seks", "####### syv",
    "#ingen",
    "#\ttab", "a\n=", "a\n---", "a\nb\n===", "# *a* `b` [c](d)", "> citat", ">citat\n> mere",
    "> doven\nlinje", "> a\n\n> b", "> > to", "> # h\n> - a\n>   b", ">", "> \n> a\n>", "a\n> b",
    "> ```\n> a", "> a\n---", "\ta\n\tb", "> \ta", "a\n# b\nc",
    "a\r\nb\r\n\r\n# c\r\n",
    "a\rb\r\r> c", "\u{FEFF}# a",
  ]

  static let lists = [
    "- a", "- a\n- b", "- a\n\n- b", "* a\n+ b\n- c", "1. a\n2. b", "3) a\n4) b", "0. a", "007. a",
    "1. a\n1) b", "- a\n  - b\n    - c", "- a\n\n  b", "- a\n\n      kode", "-\n  a", "-\n\n  a",
    "- ",
    "1234567890. nej", "a\n- b", "a\n2. b", "a\n1. b", "- a\n- \n- c", "- a\n\n\n- b",
    "- # h\n- > q\n- ---", "1. a\n\n   - b\n\n     c", "- a\nb\n- c", "10. a\n    b", "- `a\n  b`",
    "- a\n  > b\n  ```\n  c\n  ```\n- d", "* a\n *\n  * b", "- [a](b)\n- [c](d)",
    "- a\n\n- b\n  - c\n- d", "\t- a\n\t- b", "- \ta",
  ]

  static let code = [
    "    a\n      b", "    a\n\n    b", "a\n    b", "```\na\n```", "~~~\na\n~~~",
    "```swift\nlet a\n```",
    "``` swift a b\nx\n```", "````\n```\n````", "```\n\n\n```", "```", "```\na",
    "  ```\n    a\n  ```",
    "~~~ a`b ~~~\nx\n~~~", "```a&amp;b\\*\n<&\">\n```", "`a`", "`` a`b ``", "` a `", "`  `",
    "`a\nb`",
    "`a", "`<b>`", "`a  b`", "``a`", "\\`a`", "`a\\`b`", "`` `", "a `b` c `d` e",
    "```\n~~~\n```\nx",
  ]

  static let emphasis = [
    "*a*", "_a_", "**a**", "__a__", "***a***", "a*b*c", "a_b_c", "*a", "a*", "* a*", "*a *", "**a*",
    "*a**", "*a **b** c*", "**a *b* c**", "*a _b* c_", "_a*b_c*", "*(a)*", "«*a*»", "a**b**c",
    "__a__b",
    "*a\nb*", "\\*a*", "*a\\*", "*[a*](b)", "**a [b**](c)", "*`a*`", "****a****", "*a***b**",
    "_å_ø_",
    "*æ*ø", "** **", "a * b *",
  ]

  static let links = [
    "[a](b)", "[a](b \"c\")", "[a](b 'c')", "[a](b (c))", "[a](b \"\")", "[a](<b c>)", "[a](b(c)d)",
    "[a](b\\)c)", "[](b)", "[a] (b)", "[a](b c)", "[a](\nb\n\"c\"\n)", "[a *b* `c`](d)",
    "[a [b] c](d)",
    "[a](b)c](d)", "[a][b]\n\n[b]: c", "[a][]\n\n[a]: b 'c'", "[a]\n\n[A]: b",
    "[a]\n\n[a]: <b c> (d)",
    "[a]: b\n[a]: c\n\n[a]", "[a]:\nb\n'c'\n\n[a]", "[a]: b \"c\" d\n\n[a]", "[a]: b\ntekst [a]",
    "> [a]: b\n\n[a]", "[a\\]b]\n\n[a\\]b]: c", "[ a  b ]\n\n[a b]: c",
    "[a][b][c]\n\n[b]: d\n[c]: e",
    "<https://a.b/c?d=e&f>", "<mailto:a@b.c>", "<a@b.c>", "<a b>", "[a](b%20æ\"')",
    "[a](b&amp;c&auml;)",
    "[a](b \"c &quot; \\\" <\")", "[a](b) [c](d)[e](f)", "[a [b](c) d](e)", "[æ](ø#å)", "![a",
    "[a](#b) [c](?d) [e](/f)", "[\\]](a) \\[b](c)", "[a](b\n", "[a]: b 'c\nd'\n\n[a]",
  ]

  static let images = [
    "![a](b)", "![a](b \"c\")", "x ![a](b) y", "![a *b* `c` [d](e)](f)", "![a ![b](c)](d)",
    "![a]\n\n[a]: b",
    "[![a](b)](c)", "![](b)", "![a\nb](c)", "![a  \nb](c)", "\\![a](b)", "!\\[a](b)",
    "![a][]\n\n[a]: b 'c'",
    "![<b>](c)", "# ![a](b)", "- ![a](b)\n- c", "- [a](b)\n- ![c](d)",
  ]

  static let html = [
    "<div>\n*a*\n</div>", "a <b>c</b>", "<!-- a -->", "a <!-- b --> c", "<script>\na\n</script>\nb",
    "<?php a ?>", "<!X a>", "<![CDATA[a]]>", "<b\nc=\"d\">", "<b c='>' d>", "a\n<div>",
    "> <div>\n\na",
    "[a](javascript:b)", "[a](JavaScript:b)", "[a](vbscript:b) [c](file:///d) [e](data:f)",
    "[a](<javascript:b> 'c')", "<javascript:a>", "[a]\n\n[a]: data:text/html,b",
  ]

  static let texts = [
    "&amp; &lt; &copy; &#35; &#X22; &#0; &nbsp; &nix; &", "&lt;b&gt;", "\\a \\& \\< \\\" \\\\",
    "\"a\" 'b'",
    "a < b > c & d", "a\u{A0}b", "tab\ti\ttekst", "a  \n  b", "a\\", "  a  ", "!", "]", "[", "<",
    "\\", "a]b[c",
    "🇩🇰 e\u{301}", "**«a»** og – så", "a\n\n\tb\n\n c", "a&#10;b", "&#42;a&#42;", "-a", "+a", "1.a",
    "1 . a",
  ]
}
