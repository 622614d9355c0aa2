extension DanishMessages {
  /// What is said in more than one module.
  static let shared: [String: String] = [
    "error": "fejl",
    "warning": "advarsel",
    "hint": "råd",
    "more": "mere",
    "write '{}'": "skriv '{}'",
    "write {}": "skriv {}",
    "write '**{}**'": "skriv '**{}**'",
    "did you mean '{}'?": "mente du '{}'?",
    "use one of: {}": "brug en af disse: {}",
    "write '- {}'": "skriv '- {}'",
    "write an ordinary space there": "skriv et almindeligt mellemrum dér",
    "write the address between the parentheses": "skriv adressen mellem parenteserne",
    "write the header row first": "skriv først en række med kolonnernes navne",
    "a text": "en tekst",
    "{} and {}": "{} og {}",
    "add '{}/{}'": "tilføj '{}/{}'",
    "remove the file": "fjern filen",
    "remove it": "fjern den",
    "remove one of them": "fjern en af dem",
    "take it out": "fjern den",
    "keep one of them": "behold en af dem",
    "use it or delete it": "brug den, eller slet den",
    "'{}' does not exist": "'{}' findes ikke",
    "the folder '{}' does not exist": "mappen '{}' findes ikke",
    "the file is empty": "filen er tom",
    "install it, on Debian with 'apt-get install libvips-tools'":
      "installér det, på Debian med 'apt-get install libvips-tools'",
    "vipsthumbnail is missing": "vipsthumbnail mangler",
    "vipsthumbnail says: {}": "vipsthumbnail siger: {}",
    "mend those above first": "ret først dem, der står ovenfor",
    "{} more problems in this file are not listed": "{} fejl mere i filen er ikke vist",
    "what is wrong here quotes a text that is not shown":
      "der er noget galt her, men det kan ikke beskrives uden at gengive en tekst, som ikke må vises",
    "look the place up; the handbook tells of [{}]":
      "se selv efter på stedet; håndbogen forklarer [{}]",
  ]
}
