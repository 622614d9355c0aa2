extension DanishMessages {
  /// What is said about what is for members only, and the names of characters that nobody sees.
  static let leaks: [String: String] = [
    // What would be published
    "words from here, which are for members, stand in": "ord herfra, som er for medlemmer, står i",
    "bytes of this file, which is for members, stand in":
      "et stykke af denne fil, som er for medlemmer, står i",
    "this file, which is for members, is published openly as":
      "denne fil, som er for medlemmer, bliver udgivet åbent som",
    "the access code of a member stands in": "et medlems adgangskode står i",
    "a part of the members' secret stands in": "en del af hemmeligheden står i",

    // Where
    "'{}' at line {}": "'{}' på linje {}",
    "'{}' at byte {}": "'{}' ved byte {}",
    "the name of a file, '{}'": "navnet på en fil, '{}'",
    "the message [{}] at {}": "meddelelsen [{}] ved {}",
    "the message [{}]": "meddelelsen [{}]",
    "{} {}; {} more are not listed": "{} {}; {} mere er ikke vist",

    // What to do
    "rephrase the summary, title or text that says the same, or open this text":
      "skriv resuméet, titlen eller teksten, der siger det samme, med andre ord, eller gør denne tekst åben",
    "publish it openly beside an open page, or take it out of what is open":
      "udgiv filen åbent sammen med en åben side, eller fjern stykket fra det, der er åbent",
    "delete the open copy, or let an open page alone have the file":
      "slet den åbne kopi, eller lad kun en åben side bruge filen",
    "take it out, and raise 'codeGeneration' of the member if it was published":
      "fjern den, og læg 1 til medlemmets 'codeGeneration', hvis den har været udgivet",
    "take it out, and make a new secret if it was published":
      "fjern den, og lav en ny hemmelighed, hvis den har været udgivet",

    // Characters
    "delete": "slettetegn",
    "no-break space": "hårdt mellemrum",
    "soft hyphen": "blød bindestreg",
    "en space": "halvbredt mellemrum",
    "em space": "bredt mellemrum",
    "figure space": "mellemrum på bredde med et ciffer",
    "thin space": "smalt mellemrum",
    "hair space": "hårfint mellemrum",
    "zero-width space": "mellemrum uden bredde",
    "zero-width non-joiner": "skilletegn uden bredde",
    "zero-width joiner": "bindetegn uden bredde",
    "line separator": "linjeskifttegn",
    "paragraph separator": "afsnitstegn",
    "narrow no-break space": "smalt hårdt mellemrum",
    "word joiner": "usynligt tegn, der holder ord sammen",
    "wide space": "ekstra bredt mellemrum",
    "byte order mark": "usynligt mærke fra filens begyndelse",
  ]
}
