extension DanishMessages {
  /// What is said about the relations between pages, about pictures and about files from spreadsheets.
  static let relations: [String: String] = [
    // Feed
    "the feed of the site": "Atom-feedet for hele webstedet",
    "the feed of Content/{}/": "Atom-feedet for Content/{}/",
    "the feed of the actor '{}'": "Atom-feedet for aktøren '{}'",
    "the feed of changes": "Atom-feedet med ændringer",
    "the feed of recommendation {}": "Atom-feedet for anbefaling {}",

    // PageCollection
    "the list of Content/{}/": "listen over Content/{}/",
    "the page of the theme '{}'": "siden for temaet '{}'",
    "the page of the actor '{}'": "siden for aktøren '{}'",
    "the page of the municipality '{}'": "siden for kommunen '{}'",
    "the list for recommendation {}": "listen for anbefaling {}",
    "the list for recommendation {} and the actor '{}'": "listen for anbefaling {} og aktøren '{}'",
    "the index of members": "oversigten over medlemmer",
    "the list of members '{}'": "listen over medlemmer i kategorien '{}'",
    "the list of Content/{}/ by {} '{}'": "listen over Content/{}/ efter {} '{}'",
    "the list of what points at '{}'": "listen over det, der henviser til '{}'",
    "the list of themes": "listen over temaer",
    "the list of actors": "listen over aktører",
    "the list of municipalities": "listen over kommuner",
    "the comparison of municipalities": "siden, der sammenligner kommuner",
    "the coverage matrix": "siden om dækning",
    "the page of glossary.yml": "siden for glossary.yml",
    "the list of members by category": "listen over medlemmer efter kategori",
    "the list of members by municipality": "listen over medlemmer efter kommune",
    "the list of members' material": "listen over det, der er for medlemmer",
    "the members' entrance": "medlemmernes indgang",
    "the page of all changes": "siden med alle ændringer",
    "the page about calendars": "siden om kalendere",
    "the page of membership.yml": "siden for membership.yml",
    "the page on what membership costs": "siden om, hvad medlemskabet koster",
    "the page on becoming a member": "siden om at blive medlem",
    "the page of the search": "siden med søgningen",

    // Paths and assessments
    "path '{}'": "vejviseren '{}'",
    "assessment '{}'": "selvtesten '{}'",
    "group '{}' is the only one, so none is the weakest":
      "gruppen '{}' er den eneste, så ingen er den svageste",
    "add another group": "tilføj en gruppe til",
    "question '{}' has only one answer": "spørgsmålet '{}' har kun ét svar",
    "add another answer, or take the question out": "tilføj et svar til, eller fjern spørgsmålet",
    "{} names only pages for members": "{} nævner kun sider for medlemmer",
    "name a page that everybody may read, or write 'access: members' at the top":
      "nævn en side, som alle må læse, eller skriv 'access: members' øverst",

    // PathRegistry
    "a name in it has {} bytes and may have {}":
      "et navn i den fylder {} byte og må højst fylde {}",
    "it has {} bytes and may have {}": "den fylder {} byte og må højst fylde {}",
    "the address of {} is too long, '{}…': {}": "adressen på {} er for lang, '{}…': {}",
    "give it a shorter name": "giv den et kortere navn",
    "'{}' would be written by both {} and {}": "'{}' bruges af både {} og {}",
    "'{}' is spelled in two ways that look the same (a letter with its accent, and the two apart) by {} and {}":
      "'{}' er skrevet på to måder, der ser ens ud (et bogstav med accent som ét tegn eller som to), af {} og {}",
    "'{}' and '{}' differ only in case, and would be written by {} and {}":
      "'{}' og '{}' adskiller sig kun ved store og små bogstaver; de bruges af {} og {}",
    "'{}' and '{}' can't both be written, by {} and {}":
      "'{}' og '{}' kan ikke begge udgives; de bruges af {} og {}",
    "rename one of the two files or remove the alias":
      "omdøb en af de to filer, eller fjern den gamle adresse fra aliases",

    // SiteRelator+Collections
    "the page for missing addresses": "siden for adresser, der ikke findes",
    "the sitemap": "webstedets sitemap",
    "the file for search engines": "filen til søgemaskiner",
    "the catalogue of the datasets": "kataloget over datasæt",
    "the JSON of '{}'": "JSON-filen for '{}'",
    "the description of the columns of '{}'": "beskrivelsen af kolonnerne i '{}'",
    "the members' keyring": "filen med medlemmernes nøgler",
    "the calendar of all courses": "kalenderen med alle kurser",
    "the calendar of funding": "kalenderen med puljer",
    "the citation of '{}'": "henvisningen til '{}'",
    "the calendar of '{}'": "kalenderen for '{}'",
    "the JSON of Content/{}/": "JSON-filen for Content/{}/",
    "the list of JSON files": "listen over JSON-filer",
    "the page on what has happened to the recommendations":
      "siden om, hvad der er sket med anbefalingerne",
    "the JSON of terms": "JSON-filen med ord",
    "the JSON schema": "JSON-skemaet",
    "the file on security": "filen om sikkerhed",
    "the headers for hosts": "filen med headere til webhoteller",
    "the redirects for hosts": "filen med omdirigeringer til webhoteller",
    "the table of members": "tabellen over medlemmer",
    "a path on the site, such as '/gammel/adresse/'":
      "en sti på siden, for eksempel '/gammel/adresse/'",
    "write it as '/gammel/adresse/'": "skriv den som '/gammel/adresse/'",
    "the alias '{}' lies in the folder for members":
      "den gamle adresse '{}' ligger i mappen for medlemmer",
    "choose a path outside '/medlem/'": "vælg en sti uden for '/medlem/'",
    "an alias of '{}'": "en gammel adresse for '{}'",

    // SiteRelator+Completeness
    "number {} is not between 1 and {}": "number {} ligger ikke mellem 1 og {}",
    "if there are more, write their number as 'recommendations' in {}":
      "er der flere anbefalinger, så skriv antallet som 'recommendations' i {}",
    "number {} is also that of '{}'": "number {} er også nummeret på '{}'",
    "give each recommendation a number of its own": "giv hver anbefaling sit eget nummer",
    "recommendation {} of the {} is missing": "anbefaling {} af de {} mangler",
    "remove 'draft: true' from the drafts among the recommendations":
      "fjern 'draft: true' fra de anbefalinger, der er kladder",
    "add a file for each to '{}/recommendations/'":
      "læg en fil for hver anbefaling i '{}/recommendations/'",
    "country '{}' is the centre's own": "country '{}' er centrets eget land",
    "write 'municipality: …' instead of place and country":
      "skriv 'municipality: …' i stedet for place og country",
    "the front page is missing": "forsiden mangler",
    "remove 'draft: true' from {}": "fjern 'draft: true' fra {}",
    "add {}": "tilføj {}",
    "nothing is published at '{}'": "der er ikke udgivet noget på '{}'",
    "write the path of a page, such as '/om/'": "skriv stien til en side, for eksempel '/om/'",
    "no page uses this file, so it is not published":
      "ingen side bruger filen, så den bliver ikke udgivet",
    "link to it from a page beside it, or remove it":
      "link til filen fra en side i samme mappe, eller slet den",

    // SiteRelator+Datasets
    "file '{}' must have the name of the page": "file '{}' skal have samme navn som siden",
    "rename the file to '{}', and write that here": "omdøb filen til '{}', og skriv det navn her",
    "the figures should have been renewed by {}": "tallene skulle have været fornyet senest {}",
    "renew them and the date, or write another frequency than '{}'":
      "hent de nye tal, og ret datoen, eller skriv en anden frequency end '{}'",

    // SiteRelator+DeadLinks
    "'{}' leads nowhere: the link has no address":
      "'{}' fører ingen steder hen: linket har ingen adresse",
    "'{}' leads nowhere: the picture has no address":
      "'{}' viser ikke noget: billedet har ingen adresse",
    "write the path from this file, such as '../guides/vedtaegter.md'":
      "skriv stien fra denne fil, for eksempel '../guides/vedtaegter.md'",
    "link to the Markdown file of the page": "link til sidens Markdown-fil",

    // SiteRelator+Links
    "'#{}' leads everybody to a heading that only members see":
      "'#{}' fører alle til en overskrift, som kun medlemmer kan se",
    "move the link below the line '<!-- members -->', or take it out":
      "flyt linket ned under linjen '<!-- members -->', eller slet det",
    "'{}' has no heading '#{}'": "'{}' har ingen overskrift '#{}'",
    "the page has no headings; remove '#{}'": "siden har ingen overskrifter; fjern '#{}'",
    "write the id of one of the page's headings": "skriv ankeret for en af sidens overskrifter",
    "did you mean '{}#{}'?": "mente du '{}#{}'?",
    "'{}' is not the file of a page": "'{}' er ikke filen til en side",
    "'{}' is a draft and is not published": "'{}' er en kladde og bliver ikke udgivet",
    "remove 'draft: true' from it, or remove the link":
      "fjern 'draft: true' fra kladden, eller fjern linket",
    "the file '{}' does not exist": "filen '{}' findes ikke",

    // SiteRelator+References
    "theme '{}'": "temaet '{}'",
    "municipality '{}'": "kommunen '{}'",
    "member category '{}'": "medlemskategorien '{}'",
    "recommendation '{}'": "anbefalingen '{}'",
    "case-study '{}'": "casen '{}'",
    "guide '{}'": "guiden '{}'",
    "course '{}'": "kurset '{}'",
    "collaboration '{}'": "bymidtesamarbejdet '{}'",
    "funding '{}'": "puljen '{}'",
    "service '{}'": "rådgivningen '{}'",
    "dataset '{}'": "datasættet '{}'",
    "member '{}'": "medlemmet '{}'",
    "page '{}'": "siden '{}'",
    "{} does not exist": "{} findes ikke",
    "{} is a draft": "{} er en kladde",
    "add it to '{}/themes.yml'": "tilføj temaet i '{}/themes.yml'",
    "find the municipality that the place lies in, in municipalities.csv":
      "find kommunen, som stedet ligger i, i municipalities.csv",
    "recommendation {} does not exist": "anbefaling {} findes ikke",
    "write a number from 1 to {}": "skriv et tal fra 1 til {}",
    "add it to the fees in '{}/membership.yml'":
      "tilføj kategorien under fees i '{}/membership.yml'",
    "remove 'draft: true' from it, or remove the reference":
      "fjern 'draft: true' fra kladden, eller fjern henvisningen",
    "add '{}/{}/{}.md'": "tilføj '{}/{}/{}.md'",
    "put it beside the page, in '{}'": "læg filen ved siden af siden, i '{}'",

    // SiteRelator+Reviews
    "the guide should have been reviewed by {}": "guiden skulle have været gennemgået senest {}",
    "go through the guide, and write the new dates in reviewed and reviewBy":
      "gå guiden igennem, og skriv de nye datoer i reviewed og reviewBy",
    "write the day it was published, or 'draft: true' until then":
      "skriv den dag, siden blev udgivet, eller 'draft: true' indtil da",
    "write the day on which it happened": "skriv den dag, det skete",
    "{} {} lies after today ({})": "{} {} ligger efter i dag ({})",

    // PictureFlaw
    "is empty": "er tomt",
    "is not named as a picture": "har ikke et navn som et billede",
    "is named as a {} picture, but is {}": "har navn som et {}-billede, men er {}",
    "is a {} picture that is cut off": "er et {}-billede, der er skåret over",
    "is a {} picture that can't be read": "er et {}-billede, der ikke kan læses",
    "has {} × {} pixels, and more than 100 million are too many":
      "har {} × {} pixels, og flere end 100 millioner er for mange",
    "is an SVG drawing with {}, which could harm the reader":
      "er en SVG-tegning med {}, som kan skade læseren",
    "save the picture again, or copy it from the camera again":
      "gem billedet igen, eller hent det fra kameraet en gang til",
    "save it as JPEG, PNG, WebP, GIF or SVG, and name it after that":
      "gem det som JPEG, PNG, WebP, GIF eller SVG, og giv filen et navn, der passer",
    "make the picture smaller; 2,000 pixels across are plenty":
      "gør billedet mindre; 2.000 pixels i bredden er rigeligt",
    "export the drawing as plain SVG, without scripts and links to other files":
      "eksportér tegningen som ren SVG uden scripts og uden links til andre filer",

    // PictureFormat
    "a web page": "en webside",
    "a PDF document": "et PDF-dokument",
    "a TIFF picture": "et TIFF-billede",
    "an AVIF picture": "et AVIF-billede",
    "an HEIC picture or a film": "et HEIC-billede eller en film",
    "a BMP picture": "et BMP-billede",
    "a ZIP archive or a document": "et ZIP-arkiv eller et dokument",

    // PictureHeader
    "something else": "noget andet",
    "a {} picture": "et {}-billede",

    // SVGCheck
    "a script": "et script",
    "HTML in it": "HTML i",
    "entities of its own": "egne entiteter",
    "a style sheet from elsewhere": "et stilark fra et andet sted",
    "a file from elsewhere": "en fil fra et andet sted",
    "a link to '{}'": "et link til '{}'",

    // DatasetFormatter
    "the first line names no column": "den første linje nævner ingen kolonner",
    "1 character": "1 tegn",
    "{} characters": "{} tegn",
    "encoding: {} became UTF-8 ({})": "kodning: {} blev til UTF-8 ({})",
    "encoding: {} became UTF-8 ({}, such as '{}')":
      "kodning: {} blev til UTF-8 ({}, for eksempel '{}')",
    "the first line, which told a spreadsheet the separator, is gone":
      "den første linje, som fortalte et regneark, hvad der skiller cellerne, er væk",
    "between cells: {} became ','": "mellem celler: {} blev til ','",
    "1 empty row is gone": "1 tom række er væk",
    "{} empty rows are gone": "{} tomme rækker er væk",
    "1 empty column is gone": "1 tom kolonne er væk",
    "{} empty columns are gone": "{} tomme kolonner er væk",
    "1 date": "1 dato",
    "{} dates": "{} datoer",
    "1 number": "1 tal",
    "{} numbers": "{} tal",
    "{}: {}, such as '{}', which became '{}'": "{}: {}, for eksempel '{}', som blev til '{}'",
    "'{}' may be {} or {}, and nothing in the file tells which":
      "'{}' kan være {} eller {}, og intet i filen viser hvilket",
    "'{}' may be {} or {}, and nothing in the file tells which (nor of {} more cells of {})":
      "'{}' kan være {} eller {}, og intet i filen viser hvilket (andre celler i {5} med samme tvivl: {4})",
    "run the command again with '--decimal-mark comma' (it is {}) or '--decimal-mark point' (it is {}); nothing was changed":
      "kør kommandoen igen med '--decimal-mark comma' (så er det {}) eller '--decimal-mark point' (så er det {}); intet er ændret",

    // DecodedText
    "some lines are UTF-8 and others are not": "nogle linjer er UTF-8, og andre er det ikke",
    "save the file again, as 'CSV UTF-8'": "gem filen igen som 'CSV UTF-8'",
    "the encoding is neither UTF-8 nor Windows-1252":
      "kodningen er hverken UTF-8 eller Windows-1252",
    "open the file in the program that made it, and save it as 'CSV UTF-8'":
      "åbn filen i det program, den er lavet i, og gem den som 'CSV UTF-8'",
    "the file begins as UTF-16 and is not": "filen begynder som UTF-16, men er det ikke",

    // SpreadsheetForm
    "tabs": "tabulatorer",
    "the cells are separated by {}": "cellerne er skilt med {}",
    "separate the cells with ',', which '{}' does":
      "skil cellerne med ','; kommandoen '{}' gør det",
    "separate the cells with ','": "skil cellerne med ','",
  ]
}
