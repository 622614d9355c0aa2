extension DanishMessages {
  /// Sites in several languages.
  static let translations: [String: String] = [
    // SiteBuilder+Translations
    "the file is that of '{}', and its texts are said to be in '{}'":
      "filen er den for '{}', men teksterne siger, at de er på '{}'",
    "write 'code: {}' below 'language:', and translate the texts":
      "skriv 'code: {}' under 'language:', og oversæt teksterne",
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
    "remove the translation": "slet oversættelsen",

    // TranslatedFields
    "what is translated has no '{}'": "det, der oversættes, har ikke noget '{}'",
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

    // SiteRelator+DeadLinks
    "'{}' is a translation, and links lead to pages":
      "'{}' er en oversættelse, og links fører til sider",
    "write '{}'; readers in a language get the page in it":
      "skriv '{}'; læsere på et sprog får siden på det sprog",

    // SiteBuilder+Translate
    "name the language that is translated into": "nævn det sprog, der oversættes til",
    "open the page to everybody first": "åbn først siden for alle",
    "nothing in '{}' can be translated": "der er ikke noget at oversætte i '{}'",
    "leave it as it is: names of places are the same in all languages":
      "lad den være: stednavne er ens på alle sprog",
    "start a file with words of the other language, as the handbook says":
      "begynd en fil med ord på det andet sprog, som håndbogen forklarer",
    "there is no text in it to translate": "der er ingen tekst at oversætte i den",
    "write it in the site's own language first": "skriv den først på webstedets eget sprog",
    "edit the file, or remove it first": "ret i filen, eller slet den først",
    "'{}/{}' is no page or data file that can be translated":
      "'{}/{}' er hverken en side eller en datafil, der kan oversættes",
    "name a file in '{}/', such as 'guides/vedtaegter.md'":
      "nævn en fil i '{}/', for eksempel 'guides/vedtaegter.md'",

    // TranslateCommand
    "Start the translation of a page or a data file, or say how far they are.":
      "Begynder oversættelsen af en side eller en datafil eller viser, hvor langt de er.",
    """
    The file 'name.en.md' is written beside 'name.md', with each text marked TODO; 'torv check' \
    names each TODO that is left. A file that exists is never overwritten.

    With --status, nothing is written: each page is listed as stale (changed after it was \
    translated), unfinished, missing, translated, or for members. Only a language may stand \
    before --status; without it all languages are listed. With --strict the exit status is 1 \
    where a translation is stale.
    """: """
    Filen 'navn.en.md' bliver skrevet ved siden af 'navn.md', med TODO ved hver tekst; 'torv check' \
    nævner hvert TODO, der er tilbage. En fil, der findes, bliver aldrig overskrevet.

    Med --status bliver intet skrevet: Hver side bliver vist som forældet (ændret, efter at den \
    blev oversat), ufærdig, manglende, oversat eller for medlemmer. Foran --status må der kun stå \
    et sprog; uden det vises alle sprog. Med --strict slutter kommandoen med status 1, hvis en \
    oversættelse er forældet.
    """,
    "The file of a page or a data file, such as guides/tael.md or site.yml.":
      "Filen med en side eller en datafil, for eksempel guides/tael.md eller site.yml.",
    "The code of the language that is translated into, such as en.":
      "Koden for det sprog, der oversættes til, for eksempel en.",
    "code": "kode",
    "List how far each page is translated.": "Vis, hvor langt hver side er oversat.",
    "--json belongs to --status.": "--json hører til --status.",
    "Only a language belongs to --status, such as 'en'.":
      "Til --status hører kun et sprog, for eksempel 'en'.",
    "Name a file and a language, such as 'guides/tael.md en', or write --status.":
      "Nævn en fil og et sprog, for eksempel 'guides/tael.md en', eller skriv --status.",
    "'{}' is no language: write its code of two small letters, such as 'en'.":
      "'{}' er ikke et sprog: Skriv dets kode med to små bogstaver, for eksempel 'en'.",
    "'{}' is a translation; name the page: '{}/{}.md'.":
      "'{}' er en oversættelse; nævn siden: '{}/{}.md'.",
    "'{}' is a translation; name the file itself: '{}'.":
      "'{}' er en oversættelse; nævn selve filen: '{}'.",
    "nothing was written": "intet er skrevet",
    "nothing is translated": "intet er oversat",
    "{}: translated {}, stale {}, unfinished {}, missing {}, for members {}":
      "{}: oversat {}, forældet {}, ufærdig {}, mangler {}, for medlemmer {}",
    "stale       {}  translated {}, page changed {}":
      "forældet    {}  oversat {}, siden ændret {}",
    "unfinished  {}": "ufærdig     {}",
    "missing     {}  {}": "mangler     {}  {}",
    "translated  {}  {}": "oversat     {}  {}",
    "for members {}": "medlemmer   {}",
  ]
}
