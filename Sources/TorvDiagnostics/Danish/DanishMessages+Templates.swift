extension DanishMessages {
  /// What is said about the templates, and about the texts and files that they are shown with.
  static let templates: [String: String] = [
    // Which template it is
    "{} (used by '{}')": "{} (brugt af '{}')",

    // Names
    "'.' is no text here: {} is a view": "'.' er ikke en tekst her: {} er en gruppe felter",
    "'{}' is not a name": "'{}' er ikke et navn",
    "write names with single dots between them, as in 'page.title'":
      "skriv navne med ét punktum imellem, som i 'page.title'",
    "'{}' is not a field of {}": "'{}' er ikke et felt i {}",
    ", nor of {} around it": " og heller ikke i {}, som ligger uden om",
    "'{}' is not a field of {}, which '{}' is": "'{}' er ikke et felt i '{3}', som er {2}",
    "'{}' is {} and has no fields to name": "'{}' er {} og har ingen felter",
    "write '{{#{}}}…{{/{}}}' and name the field inside":
      "skriv '{{#{}}}…{{/{}}}', og brug feltets navn indeni",
    "write '{}' alone": "skriv kun '{}'",
    "name one of {}{}": "brug et af navnene {}{}",

    // Values
    "an optional text": "en valgfri tekst",
    "HTML": "HTML",
    "optional HTML": "valgfri HTML",
    "a URL": "en adresse",
    "an optional URL": "en valgfri adresse",
    "a number": "et tal",
    "an optional number": "et valgfrit tal",
    "a flag": "et ja/nej-felt",
    "a view": "en gruppe felter",
    "an optional view": "en valgfri gruppe felter",
    "a list": "en liste",
    "a text that is the same on every page": "en tekst, der er den samme på alle sider",
    "'{}' is {}, and only HTML is written unescaped":
      "'{}' er {}, og kun HTML må indsættes uændret",
    "write '{{{}}}'": "skriv '{{{}}}'",
    "'{}' is HTML, and '{{{}}}' would escape it":
      "'{}' er HTML, og med '{{{}}}' ville læseren se koden",
    "write '{{{{}}}}'": "skriv '{{{{}}}}'",
    "'{}' is HTML and cannot be the value of '{}'":
      "'{}' er HTML og kan ikke være værdien af '{}'",
    "name a text": "brug et felt, der er en tekst",
    "'{}' is {}, and the value of '{}' is a URL":
      "'{}' er {}, men værdien af '{}' skal være en adresse",
    "name a field that is declared as a URL": "brug et felt, der er en adresse",
    "'{}' stands in an HTML tag and has no quotes around it":
      "'{}' står i et HTML-mærke uden citationstegn om",
    "write '{}=\"{{{}}}\"'": "skriv '{}=\"{{{}}}\"'",
    "write it as the value of an attribute, in quotes":
      "skriv det som værdien af en attribut, i citationstegn",
    "'{}' is {}, which cannot be written": "'{}' er {}, og det kan ikke vises som tekst",
    "write '{{#{}}}…{{/{}}}'": "skriv '{{#{}}}…{{/{}}}'",
    "'{}' is {}, and a section needs a list, an optional or a flag":
      "'{}' er {}, men et afsnit skal have en liste, noget valgfrit eller et ja/nej-felt",
    "write '{{{}}}', or declare it as an optional": "skriv '{{{}}}', eller gør feltet valgfrit",
    "'{}' is a view that is always there, so this is never rendered":
      "'{}' er en gruppe felter, der altid er der, så det her vises aldrig",
    "take it out, or declare '{}' as an optional": "fjern det, eller gør '{}' valgfrit",

    // Blocks and partials
    "inside '<{}' only blocks are rendered, and this is not in one":
      "inde i '<{}' vises kun blokke, og det her står ikke i en blok",
    "put it into a block or take it out": "læg det i en blok, eller fjern det",
    "block '{}' is not used: '{}' has none of that name":
      "blokken '{}' bliver ikke brugt: '{}' har ingen blok med det navn",
    "template '{}' does not exist": "skabelonen '{}' findes ikke",
    "add '{}.mustache'": "tilføj '{}.mustache'",
    "'{}' uses itself: {}": "'{}' bruger sig selv: {}",
    "take the tag out, or move what both need to a partial of its own":
      "fjern mærket, eller flyt det, som begge skal bruge, til en delskabelon for sig",
    "templates and sections nest deeper than {}":
      "skabeloner og afsnit ligger mere end {} lag inde i hinanden",
    "put fewer into one another": "læg færre inde i hinanden",
    "there are too many mistakes: the template is not checked from here on":
      "der er for mange fejl: resten af skabelonen er ikke tjekket",
    "mend the first ones and try again": "ret de første, og prøv igen",
    "templates put into one another grow beyond all measure":
      "skabelonerne inde i hinanden vokser ud over alle grænser",
    "use fewer partials": "brug færre delskabeloner",
    "'{}' uses itself without an end": "'{}' bruger sig selv uden ende",
    "put the tag into a section that ends": "sæt mærket ind i et afsnit, der slutter",

    // Templates and texts
    "template '{}' does not exist, and {} is shown by it":
      "skabelonen '{}' findes ikke, og {} skal vises med den",
    "template '{}' is not used": "skabelonen '{}' bliver ikke brugt",
    "'{}' is not used in any template": "'{}' bliver ikke brugt i nogen skabelon",

    // Tags
    "the tag is not closed": "mærket er ikke lukket",
    "write '{}' at its end": "skriv '{}' til sidst i det",
    "'{}' names nothing": "'{}' mangler et navn",
    "write a name in it, or take it out": "skriv et navn i det, eller fjern det",
    "'{}' is not a name: a name holds no spaces":
      "'{}' er ikke et navn: der må ikke være mellemrum i et navn",
    "write one name, or close the tag sooner": "skriv ét navn, eller luk mærket tidligere",
    "'{}' does not set two delimiters": "'{}' angiver ikke to skilletegn",
    "write two delimiters without '=' and a space between, as in '{{=<% %>=}}'":
      "skriv to skilletegn uden '=' og med et mellemrum imellem, som i '{{=<% %>=}}'",

    // Sections
    "sections nest deeper than {}": "afsnit ligger mere end {} lag inde i hinanden",
    "move the inner ones to a partial": "flyt de inderste til en delskabelon",
    "there are too many mistakes: the template is not read from here on":
      "der er for mange fejl: resten af skabelonen er ikke læst",
    "'{}' is not closed": "'{}' er ikke lukket",
    "write '{{/{}}}'": "skriv '{{/{}}}'",
    "'/{}' closes nothing": "'/{}' lukker ikke noget",
    "take it out, or open '{}' before it": "fjern det, eller åbn '{}' før det",
    "'/{}' stands where '{}' from line {} is open":
      "'/{}' står, hvor '{}' fra linje {} stadig er åbent",
    "close '{}' first": "luk '{}' først",
    "block '{}' is given twice": "blokken '{}' står to gange",

    // Texts and files
    "the asset '{}' is missing": "filen '{}' mangler",
    "the text '{}' is missing": "teksten '{}' mangler",
    "add it to the strings file": "tilføj den i filen med tekster",
    "'{{}}' is not filled in here": "'{{}}' bliver ikke udfyldt her",
    "'{{}}' is missing here": "'{{}}' mangler her",
    "write it where its value belongs": "skriv det, hvor værdien skal stå",
    "'{}' must have {} texts and has {}": "'{}' skal have {} tekster og har {}",
    "write the twelve months from January and the seven weekdays from Monday":
      "skriv de tolv måneder fra januar og de syv ugedage fra mandag",
  ]
}
