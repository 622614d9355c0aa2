extension DanishMessages {
  /// What is said about front matter and YAML that can't be read.
  static let yaml: [String: String] = [
    // FrontMatter
    "start the file with '---', the fields, and '---'":
      "begynd filen med en linje '---', felterne og en linje '---'",
    "a blank line stands before the front matter": "der står en tom linje foran felterne øverst",
    "make '---' the file's first line": "sæt '---' på filens første linje",
    "blanks stand before the fence '---'": "der står mellemrum foran '---'",
    "make '---' the first characters of the file": "lad filen begynde med '---'",
    "'{}' does not open a front matter": "'{}' kan ikke stå foran felterne øverst",
    "write three hyphens, '---', and nothing else on the line":
      "skriv tre bindestreger, '---', og ikke andet på linjen",
    "the file does not start with a front matter": "filen begynder ikke med '---' og felterne",
    "the front matter that starts here is not closed":
      "felterne, der begynder her, mangler en linje '---' til sidst",
    "write '---' and nothing else on line {}": "skriv '---' og ikke andet på linje {}",
    "add a line '---' after the last field": "tilføj en linje '---' efter det sidste felt",

    // PageParser
    "the front matter must consist of fields":
      "mellem de to linjer med '---' øverst må der kun stå felter",

    // YAMLFailure
    "'#' begins a comment here, and the value goes on below it":
      "'#' begynder en bemærkning her, men værdien fortsætter på linjen under",
    "put the whole value in quotes, from the first line to the last":
      "sæt citationstegn om hele værdien, fra den første linje til den sidste",
    "'-' begins a list entry here, in the middle of a line":
      "'-' begynder et punkt i en liste midt på linjen",
    "begin each entry on a line of its own, or put the text in quotes":
      "begynd hvert punkt på sin egen linje, eller sæt citationstegn om teksten",
    "text ends where a value was expected": "teksten slutter, hvor der skulle stå en værdi",
    "write the value, or take the line out": "skriv værdien, eller fjern linjen",
    "'{}' cannot begin a value": "en værdi kan ikke begynde med '{}'",
    "put the whole value in quotes": "sæt citationstegn om hele værdien",
    "quote that begins here is never closed": "citationstegnet her bliver ikke lukket",
    "write {} at the end of the text": "sæt {} i slutningen af teksten",
    "'{}' has no meaning between double quotes":
      "'{}' betyder ikke noget mellem dobbelte citationstegn",
    "write the backslash twice, or put the text in single quotes":
      "skriv to omvendte skråstreger, eller brug enkelte citationstegn om teksten",
    "'{}' is never closed": "'{}' bliver ikke lukket",
    "write '{}' after the last entry": "skriv '{}' efter det sidste punkt",
    "a comma or '{}' is missing before '{}'": "der mangler et komma eller '{}' foran '{}'",
    "put a comma between entries, and text with commas or brackets in quotes":
      "sæt komma mellem punkterne, og sæt citationstegn om tekst med komma eller parenteser i",
    "text cannot begin on the line of its '|' or '>'":
      "teksten kan ikke begynde på samme linje som '|' eller '>'",
    "begin the text on the next line, indented, or put it in quotes":
      "begynd teksten på den næste linje, rykket ind, eller sæt citationstegn om den",
    "'{}' stands after the closing quote": "'{}' står efter det afsluttende citationstegn",
    "put the whole value in one pair of quotes; inside '…' write '' for an apostrophe":
      "sæt ét par citationstegn om hele værdien; inde i '…' skrives en apostrof som ''",
    "'{}' stands after the closing bracket": "'{}' står efter den afsluttende parentes",
    "put the whole value in quotes if it is text":
      "sæt citationstegn om hele værdien, hvis den er tekst",
    "line is not an entry of the list above it": "linjen er ikke et punkt i listen ovenfor",
    "begin it with '- ', or indent it as far as the text of the entry it belongs to":
      "begynd den med '- ', eller ryk den lige så langt ind som teksten i det punkt, den hører til",
    "key is missing before ':'": "der mangler et navn foran ':'",
    "write the field's name before the colon": "skriv feltets navn foran kolonet",
    "a list entry stands where a field was expected":
      "her står et punkt i en liste, hvor der skulle stå et felt",
    "indent it under the field that it belongs to": "ryk det ind under det felt, det hører til",
    "line is indented like no line above it":
      "linjen er ikke rykket lige så langt ind som nogen af linjerne ovenfor",
    "begin it in the same column as the fields that it belongs with":
      "begynd den lige så langt inde som de felter, den hører sammen med",
    "text stands after the end of the document": "der står tekst, efter at felterne er slut",
    "take out the line '...' above it": "fjern linjen '...' ovenfor",
    "'{}' has a colon and a space in it, and no quotes around it":
      "'{}' rummer kolon og mellemrum, men står uden citationstegn",
    "write {}: {}": "skriv {}: {}",
    "write {}{}": "skriv {}{}",
    "'{}' is cut off as a comment": "'{}' bliver læst som en bemærkning og kommer ikke med",
    "{}, or '# ' with a space if it is a comment":
      "{}, eller skriv '# ' med mellemrum efter, hvis det er en bemærkning",
    "a no-break space": "et hårdt mellemrum",
    "a special space": "et særligt mellemrum",
    "{} ({}) stands where YAML needs an ordinary one":
      "{} ({}) står, hvor der skal stå et almindeligt",
    "space is missing after the colon of '{}'": "der mangler et mellemrum efter kolonet i '{}'",
    "write {} {}": "skriv {} {}",
    "line is indented under a field that already has its value":
      "linjen er rykket ind under et felt, der allerede har en værdi",
    "begin it in the same column as the field above":
      "begynd den lige så langt inde som feltet ovenfor",
    "space is missing after the '-' of '{}'": "der mangler et mellemrum efter '-' i '{}'",
    "'{}' is not a field: it has no colon after a name":
      "'{}' er ikke et felt, for der mangler et navn med kolon efter",
    "write 'name: value', or indent the line if it goes on with the text above":
      "skriv 'navn: værdi', eller ryk linjen ind, hvis den fortsætter teksten ovenfor",
    "tab in the indentation, where YAML allows only spaces":
      "linjen er rykket ind med tabulator, men her må der kun stå mellemrum",
    "replace it with two spaces": "brug to mellemrum i stedet",
    "'{}' is a tag, which is not allowed": "'{}' er et mærke i YAML, og det er ikke tilladt",
    "put the value in quotes if the '!' belongs to the text":
      "sæt citationstegn om værdien, hvis '!' hører til teksten",
    "'{}' would be an alias or an anchor, which are not allowed":
      "'{}' ville være en henvisning eller et anker i YAML, og det er ikke tilladt",
    "byte is not part of UTF-8 text": "byten her er ikke UTF-8",
    "save the file as UTF-8": "gem filen som UTF-8",
    "control character, which YAML does not allow": "her står et styretegn, og det er ikke tilladt",
    "delete the invisible character here": "slet det usynlige tegn her",
    "text is not YAML: {}": "teksten kan ikke læses som felter (YAML): {}",
    "compare the line with the examples in the editors' handbook, or put its value in quotes":
      "sammenlign linjen med eksemplerne i håndbogen, eller sæt citationstegn om værdien",

    // YAMLTreeBuilder
    "nesting is deeper than {} levels": "der er flere end {} niveauer inden i hinanden",
    "put the text in quotes if these brackets belong to it":
      "sæt citationstegn om teksten, hvis disse parenteser hører til den",
    "'{}' is an alias, which is not allowed":
      "'{}' er en henvisning i YAML, og det er ikke tilladt",
    "write the value out, or put it in quotes if the '*' belongs to the text":
      "skriv værdien helt ud, eller sæt citationstegn om den, hvis '*' hører til teksten",
    "'{}' is an anchor, which is not allowed": "'{}' er et anker i YAML, og det er ikke tilladt",
    "take it out, or put the value in quotes if the '&' belongs to the text":
      "fjern det, eller sæt citationstegn om værdien, hvis '&' hører til teksten",
    "take it out, or put the value in quotes if the '!' belongs to the text":
      "fjern det, eller sæt citationstegn om værdien, hvis '!' hører til teksten",
    "key '{}' stands twice, first on line {}":
      "feltet '{}' står to gange, første gang på linje {}",
    "keep one of the two": "behold det ene",
    "key is a list or a group of fields, and must be a name":
      "her står en liste eller flere felter, hvor der skal stå et felts navn",
    "put the text in quotes if the brackets belong to it":
      "sæt citationstegn om teksten, hvis parenteserne hører til den",
    "a second YAML document begins here, and there may be only one":
      "her begynder endnu et YAML-dokument, og der må kun være ét",
    "take the line out": "fjern linjen",
  ]
}
