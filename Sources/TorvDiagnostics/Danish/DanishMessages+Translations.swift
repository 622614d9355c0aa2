extension DanishMessages {
  /// Sites in several languages.
  static let translations: [String: String] = [
    // SiteBuilder+Translations
    "there are no words in '{}' for what templates say":
      "skabelonernes egne ord findes ikke på sproget '{}'",
    "add '{}/strings/{}.yml', or rename the file":
      "tilføj '{}/strings/{}.yml', eller giv filen et andet navn",
    "the texts of site.yml are not translated into '{}'":
      "teksterne i site.yml er ikke oversat til '{}'",
    "the page that this translates, '{}', does not exist":
      "siden, som det her er en oversættelse af, '{}', findes ikke",
    "rename the file after the page, or remove it": "giv filen sidens navn, eller slet den",
    "'{}' is the language of the pages themselves": "'{}' er sidernes eget sprog",
    "take '.{}' out of the name": "tag '.{}' ud af navnet",

    // SiteRelator+Translations
    "the pages in '{}'": "siderne på '{}'",
    "the front page is not translated into '{}'": "forsiden er ikke oversat til '{}'",
    "add '{}/pages/index.{}.md'": "tilføj '{}/pages/index.{}.md'",
    "'{}' was changed on {}, after this translation":
      "'{}' er ændret {}, efter at den blev oversat",
    "bring the translation up to date, and write the day in 'translated'":
      "ret oversættelsen til, og skriv dagen i 'translated'",

    // PageParser+Translation
    "a translation is for everybody, so '<!-- members -->' has no place in it":
      "en oversættelse er for alle, så '<!-- members -->' hører ikke hjemme i den",
    "remove the line, and translate only what everybody may read":
      "slet linjen, og oversæt kun det, alle må læse",
    "a page with something for members can't be translated":
      "en side med noget til medlemmer kan ikke oversættes",
    "remove the translation, or open the page to everybody":
      "slet oversættelsen, eller åbn siden for alle",

    // TranslatedFields
    "what is translated has no '{}'": "det, der oversættes, har ikke noget '{}'",
    "remove it, or write it in '{}' too": "slet det, eller skriv det også i '{}'",
    "'{}' is not translated": "'{}' er ikke oversat",
    "add '{}: …'": "tilføj '{}: …'",
    "'{}' is no text, and a translation can't change it":
      "'{}' er ikke en tekst, og en oversættelse kan ikke ændre det",
    "remove it here": "slet det her",
    "'{}' has another form than what it translates":
      "'{}' har en anden form end det, der oversættes",
    "write it in the form that it has in '{}'": "skriv det på samme måde som i '{}'",
    "'{}' is empty": "'{}' er tomt",
    "write the text, or remove '{}'": "skriv teksten, eller slet '{}'",
    "'{}' is not explained in what is translated":
      "'{}' er ikke forklaret i det, der oversættes",
    "'{}' has {} entries here and {} in what it translates, so it is not translated":
      "'{}' har {} punkter her og {} i det, der oversættes, så det bliver ikke oversat",
    "translate each entry, in the same order": "oversæt hvert punkt, i samme rækkefølge",
    "no entry of '{}' in what is translated has '{}'":
      "intet punkt i '{}' i det, der oversættes, har '{}'",
    "write it as it stands in '{}'": "skriv det, som det står i '{}'",
    "{} of {} entries of '{}' are not translated": "{} af {} punkter i '{}' er ikke oversat",
    "add them, each with what shows which one it is":
      "tilføj dem, hver med det, der viser, hvilket punkt det er",
  ]
}
