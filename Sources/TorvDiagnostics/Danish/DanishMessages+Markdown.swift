extension DanishMessages {
  /// What is said about the text of a page.
  static let markdown: [String: String] = [
    // Boxes
    "a sign behind '[!{}]' keeps it from being a box":
      "et tegn efter '[!{}]' gør, at det ikke bliver en boks",
    "write '[!{}]'": "skriv '[!{}]'",
    "text stands behind '[!{}]', so it is no box":
      "der står tekst efter '[!{}]', så det bliver ikke en boks",
    "put the text on the next line, behind a '>'": "flyt teksten til næste linje, efter et '>'",
    "'[!{}]' is shown as it is typed: a box begins with it, and a quote is one box":
      "'[!{}]' vises, som det er skrevet: det skal stå først i en boks, og et citat er kun én boks",
    "put a line without '>' above it, and begin a quote with it":
      "sæt en linje uden '>' ind over det, og begynd et nyt citat med det",
    "'[!{}]' is shown as it is typed: a box is a quote":
      "'[!{}]' vises, som det er skrevet: en boks skal være et citat",
    "write '> [!{}]', and '> ' before each line of the box":
      "skriv '> [!{}]', og sæt '> ' foran hver linje i boksen",
    "'{}' is no kind of alert": "'{}' er ikke navnet på en boks",
    "write one of {}": "skriv en af disse: {}",

    // Footnotes
    "footnote '{}' is not defined": "fodnoten '{}' mangler sin tekst",
    "write '[^{}]:' if the text of the footnote stands here":
      "skriv '[^{}]:', hvis fodnotens tekst står her",
    "did you mean '[^{}]'?": "mente du '[^{}]'?",
    "add a line '[^{}]: …', or write '\\[' if it is no footnote":
      "tilføj en linje '[^{}]: …', eller skriv '\\[', hvis det ikke er en fodnote",
    "footnote '{}' is inside the text of a link": "fodnoten '{}' står inde i teksten til et link",
    "put it after the link": "sæt den efter linket",
    "footnote '{}' is never referred to, so it is not shown":
      "fodnoten '{}' bliver ikke brugt i teksten, så den vises ikke",
    "refer to it with '[^{}]', or take it out": "henvis til den med '[^{}]', eller fjern den",
    "footnote '{}' is defined inside a list item, which is left empty":
      "fodnoten '{}' har sin tekst inde i et punkt på en liste, så punktet bliver tomt",
    "start a line of its own with '[^{}]:'": "begynd en ny linje med '[^{}]:'",
    "footnote '{}' is defined a second time": "fodnoten '{}' har allerede en tekst",
    "give it a label of its own": "giv den sit eget nummer eller navn",

    // The line for members
    "'{}' stands inside a list or a quote": "'{}' står inde i en liste eller et citat",
    "put it on a line of its own at the left margin, between two blank lines":
      "sæt den alene på en linje helt til venstre, mellem to tomme linjer",
    "'{}' stands here a second time": "'{}' står her for anden gang",
    "remove it; all that stands after the first one is for members":
      "fjern den; alt, hvad der står efter den første, er for medlemmer",
    "'{}' stands in the middle of a text": "'{}' står midt i en tekst",
    "'{}' stands in code, so nothing is for members": "'{}' står i kode, så intet er for medlemmer",
    "put it at the left margin, and close the code above it with the fence that opened it":
      "flyt den helt ud til venstre, og afslut koden over den med det mærke, som koden begynder med",
    "what everybody may read is not whole without what stands after '{}': {}":
      "det, som alle kan læse, mangler noget, der står efter '{}': {}",
    "move what it needs above the line '{}'": "flyt det, der mangler, op over linjen '{}'",
    "a link above '{}' has its address below": "et link over '{}' har sin adresse nedenunder",
    "move the line '[label]: address' above the line '{}'":
      "flyt linjen '[navn]: adresse' op over linjen '{}'",
    "nothing stands after '{}'": "der står ikke noget efter '{}'",
    "write below it what is for members, or remove the line":
      "skriv det, der er for medlemmer, under linjen, eller fjern den",

    // Links that are none
    "no link comes of this, and it is shown as it is typed: ":
      "det bliver ikke et link, men vises, som det er skrevet: ",
    "{}a blank stands between ']' and '('": "{}der er et mellemrum mellem ']' og '('",
    "write ']('": "skriv ']('",
    "{}'{}' is no address": "{}'{}' er ikke en adresse",
    "write an address in the parentheses, or '\\]' if no link is meant":
      "skriv en adresse i parentesen, eller '\\]', hvis det ikke skal være et link",
    "{}its address has a blank": "{}der er mellemrum i adressen",
    "write '<{}>'": "skriv '<{}>'",
    "{}its title is not in straight quotation marks with none inside":
      "{}titlen står ikke i lige citationstegn, eller der er citationstegn inde i den",
    "write '\"{}\"'": "skriv '\"{}\"'",
    "{}its text holds another link, or a bracket without a partner":
      "{}i linkets tekst er der et andet link eller en kantet parentes, som mangler sin mage",
    "take the inner link or the bracket out of its text":
      "fjern det indre link eller parentesen fra linkets tekst",
    "{}no ')' closes its address": "{}der mangler ')' efter adressen",
    "write '{})'": "skriv '{})'",
    "{}the label before '[]' has no address": "{}navnet foran '[]' har ingen adresse",
    "write the address here in parentheses": "skriv adressen her i parentes",
    "{}an address stands in parentheses": "{}en adresse skal stå i runde parenteser",
    "write '({})'": "skriv '({})'",
    "{}'{}' has no address": "{}'{}' har ingen adresse",
    "add a line '[{}]: address', or write the address here in parentheses":
      "tilføj en linje '[{}]: adresse', eller skriv adressen her i parentes",
    "{}its brackets are exchanged": "{}parenteserne er byttet om",
    "write '[{}]({})'": "skriv '[{}]({})'",

    // Code that nothing closes
    "nothing closes the code that begins here, so all below it is shown as code":
      "koden, der begynder her, bliver ikke afsluttet, så alt under den vises som kode",
    "write '{}' on a line of its own where the code ends":
      "skriv '{}' alene på en linje, hvor koden slutter",

    // The starts of lines
    "after '{}'": "efter '{}'",
    "before '{}'": "foran '{}'",
    "':::' is shown as it is typed: a box is a quote that begins with its name":
      "':::' vises, som det er skrevet: en boks er et citat, der begynder med boksens navn",
    "write '> [!NOTE]', and '> ' before each line of the box":
      "skriv '> [!NOTE]', og sæt '> ' foran hver linje i boksen",
    "'{}' is shown as it is typed: in a heading a blank follows it":
      "'{}' vises, som det er skrevet: i en overskrift skal der være et mellemrum efter",
    "write '{} '": "skriv '{} '",
    "{} stands on a line that looks empty, so no new paragraph begins":
      "{} står på en linje, der ser tom ud, så der begynder ikke et nyt afsnit",
    "write {} ordinary spaces there": "skriv {} almindelige mellemrum i stedet",
    "'{}' is shown as it is typed: in a list a blank follows it":
      "'{}' vises, som det er skrevet: i en liste skal der være et mellemrum efter",
    "'{}' begins no list in Markdown, and the lines run together":
      "'{}' begynder ikke en liste, og linjerne løber sammen",

    // Marks in the text
    "{} stands {}, so the mark is shown as it is typed":
      "{} står {}, så mærket vises, som det er skrevet",
    "'{}' is shown as it is typed: no other closes the code":
      "'{}' vises, som det er skrevet: der mangler ét til, hvor koden slutter",
    "write '{}' where the code ends, or '\\{}' to show it":
      "skriv '{}', hvor koden slutter, eller '\\{}', hvis det skal vises",
    "no link comes of this, and it is shown as it is typed: its brackets are doubled":
      "det bliver ikke et link, men vises, som det er skrevet: de kantede parenteser er dobbelte",
    "write '[text](path)', with the path from this file":
      "skriv '[tekst](sti)' med stien fra denne fil",
    "'^[' is shown as it is typed: a footnote has a label":
      "'^[' vises, som det er skrevet: en fodnote skal have et nummer eller et navn",
    "write '[^1]' here, and the text on a line that begins with '[^1]:'":
      "skriv '[^1]' her og teksten på en linje, der begynder med '[^1]:'",
    "'{}' is shown as it is typed": "'{}' vises, som det er skrevet",
    "delete it; headings get their addresses by themselves":
      "slet det; overskrifter får deres adresser af sig selv",
    "'{}' is shown as it is typed: the label of a footnote has no blanks":
      "'{}' vises, som det er skrevet: der må ikke være mellemrum i en fodnotes navn",
    "write '[^{}]'": "skriv '[^{}]'",

    // Boxes to tick
    "'{}' is shown as it is typed: a box begins an item of a list":
      "'{}' vises, som det er skrevet: et afkrydsningsfelt skal stå først i et punkt på en liste",
    "'{}' is shown as it is typed, and no box comes of it":
      "'{}' vises, som det er skrevet, og bliver ikke et afkrydsningsfelt",
    "in the box": "i afkrydsningsfeltet",
    "{}: it has no text": "{}: der er ingen tekst efter",
    "write the task behind it": "skriv opgaven efter feltet",
    "{}: a blank follows a box": "{}: der skal være et mellemrum efter",

    // Marks without effect
    "strikes nothing out": "streger ikke noget ud",
    "marks nothing": "fremhæver ikke noget",
    "emphasises nothing": "gør ikke noget kursivt",
    "makes nothing bold": "gør ikke noget fedt",
    "'{}' is shown as it is typed, and {}": "'{}' vises, som det er skrevet, og {}",
    "write '\\{}' to show it": "skriv '\\{}', hvis det skal vises",
    "inside '{}'": "inden for '{}'",
    "write '{}{}{}'": "skriv '{}{}{}'",
    "{}: it has a blank inside": "{}: der er et mellemrum lige inden for mærket",
    "{}: a letter follows it": "{}: der står et bogstav lige efter",
    "write '{}{}{} ' with a blank behind it, or let it end with the word":
      "skriv '{}{}{} ' med et mellemrum efter, eller lad det slutte sammen med ordet",
    "{}: a letter stands before it": "{}: der står et bogstav lige foran",
    "write ' {}{}{}' with a blank before it, or let it begin with the word":
      "skriv ' {}{}{}' med et mellemrum foran, eller lad det begynde sammen med ordet",
    "'{}' is shown as it is typed: it has no partner, and {}":
      "'{}' vises, som det er skrevet: det står alene og {}",
    "write '{}' at both ends of the words, without blanks inside, or '\\{}' to show it":
      "skriv '{}' både før og efter ordene, uden mellemrum indenfor, eller '\\{}', hvis det skal vises",

    // Tables that are none
    "in the row below the table's header": "i rækken under tabellens hoved",
    "no table comes of this: the row below its header is to have hyphens":
      "det bliver ikke en tabel: rækken under hovedet skal have bindestreger",
    "no table comes of this: its header has 1 cell, and the row below {}":
      "det bliver ikke en tabel: hovedet har 1 celle og rækken under det {}",
    "no table comes of this: its header has {} cells, and the row below {}":
      "det bliver ikke en tabel: hovedet har {} celler og rækken under det {}",
    "give the header {} cells, as the rows have":
      "giv hovedet lige så mange celler, som rækkerne har: {}",
    "no table comes of this: it has no header": "det bliver ikke en tabel: den har intet hoved",
    "write a row with the names of the columns above it":
      "skriv en række med kolonnernes navne ovenover",
    "no table comes of this: the row below its header is missing":
      "det bliver ikke en tabel: rækken med bindestreger under hovedet mangler",
    "add '{}', a line of its own, below the header": "tilføj '{}' på sin egen linje under hovedet",
    "tabs stand between the words, and the lines run together":
      "der er tabulatorer mellem ordene, og linjerne løber sammen",
    "for a table, write '{}', below it '{}', and then the other lines like the first":
      "skal det være en tabel, så skriv '{}', nedenunder '{}' og derefter de andre linjer ligesom den første",
    "a heading comes of this, and no table: the line below has no '|'":
      "det bliver en overskrift og ikke en tabel: linjen under har ingen '|'",

    // HTML
    "'{}' is HTML, which is not allowed in Markdown here":
      "'{}' er HTML, som ikke er tilladt i teksten",
    "write it in Markdown, or put it in `backquotes` to show it":
      "skriv det i Markdown, eller sæt ` om, hvis det skal vises",
    "make two rows of the row: a cell of a table holds one line":
      "del rækken i to: der er kun plads til én linje i en celle",
    "end the line with '\\' instead, or begin a new paragraph below an empty line":
      "slut linjen med '\\' i stedet, eller begynd et nyt afsnit efter en tom linje",

    // Headings
    "the heading has no text, and is left out": "overskriften har ingen tekst og bliver udeladt",
    "take out the line, or write the heading's text behind the '#'":
      "fjern linjen, eller skriv overskriftens tekst efter '#'",
    "level-1 heading '{}': a page has one title, and it comes from the front matter":
      "overskriften '{}' er på niveau 1, men en side har kun én titel, og den står i felterne øverst",
    "write '## {}', and take out the line of '=' below it":
      "skriv '## {}', og fjern linjen med '=' under den",
    "write '## {}', or take the line out": "skriv '## {}', eller fjern linjen",
    "heading '{}' is of level {}, but the one above it of level {}":
      "overskriften '{}' er på niveau {}, men den forrige er på niveau {}",
    "write '{} {}'": "skriv '{} {}'",

    // Links and images
    "'{}' is a '{}:' address, which could harm the reader":
      "'{}' er en adresse med '{}:', som kan skade læseren",
    "link to a page, a file beside this one or an https: address":
      "link til en side, en fil ved siden af eller en adresse med https:",
    "link without a destination": "linket har ingen adresse",
    "image without a file": "billedet har ingen fil",
    "image '{}' has no text for those who cannot see it":
      "billedet '{}' har ingen tekst til dem, der ikke kan se det",
    "describe the picture between the square brackets: ![…]({})":
      "beskriv billedet mellem de kantede parenteser: ![…]({})",

    // Tables
    "table row has more cells than the header, and the rest is not shown":
      "rækken har flere celler end tabellens hoved, så resten vises ikke",
    "give the header a cell for each column, or write '\\|' for a pipe in the text":
      "giv hovedet en celle til hver kolonne, eller skriv '\\|', hvis stregen hører til teksten",
    "this line directly below a table becomes a row of it":
      "linjen lige under tabellen bliver til en række i den",
    "put an empty line above it, or write '|' between its cells":
      "sæt en tom linje ind over den, eller skriv '|' mellem cellerne",
  ]
}
