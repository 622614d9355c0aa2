extension DanishMessages {
  /// The members in a spreadsheet.
  static let members: [String: String] = [
    "several members are called '{}'": "flere medlemmer hedder '{}'",
    "name their files in a column 'slug'": "skriv navnene på deres filer i en kolonne 'slug'",
    "the size '{}' is not read, since the member's category counts {}":
      "størrelsen '{}' bliver ikke læst, for medlemmets kategori tæller {}",
    "write it in a column '{}'": "skriv den i en kolonne '{}'",
    "nothing is printed, since a member whose page has mistakes would be missing":
      "der bliver ikke skrevet noget, for et medlem, hvis side har fejl, ville mangle",
    // MembersCommand
    "Take the members from a spreadsheet, and give them back as one.":
      "Henter medlemmerne fra et regneark, og skriver dem til ét.",

    // ImportMembers
    "Make the pages of members from a spreadsheet that was saved as CSV.":
      "Laver medlemmernes sider ud fra et regneark, der er gemt som CSV.",
    """
    Each row is a member. The first row names the columns as the fields of a member are called, in \
    English or Danish: Navn, Kategori, Kommune, Indmeldt, Udmeldt, Størrelse (or Indbyggere, \
    Omsætning, Ansatte), Hjemmeside, Mail. A name is needed, and a new member also needs a \
    category and a day of joining. Dates such as 12.3.2026, «Vejle Kommune» and «25.000» become \
    what Torv writes.

    The name of the file is made of the member's name, unless a column 'slug' has it. If the \
    member has a page, only the fields that the row has a value for are changed there; an empty cell \
    removes nothing. Members who are not in the spreadsheet stay as they are.

    Nothing is written while anything is wrong with any row.
    """: """
    Hver række er et medlem. Den første række giver kolonnerne navn efter medlemmets felter, på \
    dansk eller engelsk: Navn, Kategori, Kommune, Indmeldt, Udmeldt, Størrelse (eller Indbyggere, \
    Omsætning, Ansatte), Hjemmeside, Mail. Navnet skal være der, og et nyt medlem skal også have \
    en kategori og en dag for indmeldelsen. Datoer som 12.3.2026, »Vejle Kommune« og »25.000« \
    bliver til det, Torv skriver.

    Filen får navn efter medlemmet, medmindre navnet står i en kolonne 'slug'. Har medlemmet en \
    side, bliver kun de felter ændret, som rækken har en værdi til. En tom celle fjerner ingenting. \
    Medlemmer, der ikke står i regnearket, bliver, som de er.

    Der bliver ikke skrevet noget, så længe der er fejl i bare én række.
    """,
    "The CSV file, with commas, semicolons or tabs, in UTF-8, Windows-1252 or UTF-16.":
      "CSV-filen, med kommaer, semikoloner eller tabulatorer, i UTF-8, Windows-1252 eller UTF-16.",
    "Which column holds a field, such as category=Type; may be given several times.":
      "Hvilken kolonne et felt står i, for eksempel kategori=Type. Kan gives flere gange.",
    "field=column": "felt=kolonne",
    "Say what would be written, and write nothing.":
      "Vis, hvad der ville blive skrevet, og skriv ingenting.",
    "'--map {}' names no field and column; write it as category=Type.":
      "'--map {}' nævner ikke både et felt og en kolonne. Skriv for eksempel kategori=Type.",
    "'{}' is no field of a member: '--map {}' can't be followed.":
      "'{}' er ikke et felt i et medlem, så '--map {}' kan ikke bruges.",
    "would create {}": "ville oprette {}",
    "created {}": "oprettede {}",
    "would change {}": "ville ændre {}",
    "changed {}": "ændrede {}",
    "  {}: {} → {}": "  {}: {} → {}",
    "the file names no member": "filen nævner ingen medlemmer",
    "nothing to change: the pages say what the file says":
      "intet at ændre: siderne siger det samme som filen",
    "{} would be created and {} changed, {} are as the file says":
      "{} ville blive oprettet og {} ændret, {} er allerede som i filen",
    "{} created and {} changed, {} were as the file says":
      "{} oprettet og {} ændret, {} var allerede som i filen",
    "1 member is not in the file and stays as it is":
      "1 medlem står ikke i filen og bliver, som det er",
    "{} members are not in the file and stay as they are":
      "{} medlemmer står ikke i filen og bliver, som de er",

    // MemberSheet
    "{}: {}, with {} between the cells": "{}: {}, med {} mellem cellerne",
    "columns: {}": "kolonner: {}",
    "not read, since Torv reckons it: {}": "ikke læst, fordi Torv selv regner det ud: {}",
    "'{}' counts for the categories whose size is '{}'":
      "'{}' gælder for de kategorier, hvis størrelse er '{}'",
    "the column of this cell has no name and is not read":
      "cellen står i en kolonne uden navn, som ikke bliver læst",
    "give it a name in the first row": "giv kolonnen et navn i den første række",
    "the column '{}' is not read, since no field is called that":
      "kolonnen '{}' bliver ikke læst, for intet felt hedder sådan",
    "write '--map {}={}' with the field that it holds; without one, nothing need be done":
      "skriv '--map {}={}' med det felt, den rummer; ellers skal du ikke gøre noget",
    "the column '{}' is not read, since another one was named for {}":
      "kolonnen '{}' bliver ikke læst, for der er valgt en anden til {}",
    "name it with --map if it holds another field":
      "vælg den med --map, hvis den rummer et andet felt",
    "'{}' and '{}' both hold {}": "både '{}' og '{}' rummer {}",
    "write '--map {}=…' with the one to be read":
      "skriv '--map {}=…' med den, der skal læses",
    "no column is called '{}'": "ingen kolonne hedder '{}'",
    "no column holds {}": "ingen kolonne rummer {}",
    "write '--map {}=…' with the name of the one that does":
      "skriv '--map {}=…' med navnet på den, der gør",

    // MemberRows
    "slug '{}' is not {}": "slug '{}' er ikke {}",
    "the row names no member": "rækken nævner ikke noget medlem",
    "write the member's name, or empty the row": "skriv medlemmets navn, eller tøm rækken",
    "'{}' holds no letter or digit to name the file by":
      "'{}' har hverken et bogstav eller et tal, som filen kan få navn efter",
    "write the member's name": "skriv medlemmets navn",
    "the member '{}' stands on line {} already": "medlemmet '{}' står allerede på linje {}",
    "remove one of the rows; if these are two members, name their files in a column 'slug'":
      "fjern den ene række; er det to medlemmer, så giv deres filer navn i en kolonne 'slug'",
    "the fields of '{}' can't be read": "felterne i '{}' kan ikke læses",
    "mend the page first: 'torv check' says what is wrong with it":
      "ret først siden: 'torv check' viser, hvad der er galt med den",
    "{} is missing, and '{}' has no page yet": "{} mangler, og '{}' har ingen side endnu",
    "write {}, such as '{}'": "skriv {}, for eksempel '{}'",
    "{}: {} cells were read in Torv's form, such as '{}', which became '{}'":
      "{}: {} celler er skrevet om til Torvs form, for eksempel '{}', som blev til '{}'",
    "1 new member has no summary and gets a plain one: '{}'":
      "1 nyt medlem har intet resumé og får et enkelt: '{}'",
    "{} new members have no summary and get a plain one, such as '{}'":
      "{} nye medlemmer har intet resumé og får et enkelt, for eksempel '{}'",

    // ExportMembers
    "Print the members as CSV for a spreadsheet, with their fees.":
      "Viser medlemmerne som CSV til et regneark, med deres kontingent.",
    """
    The table has the current members, with the fee of the year of the day that counts as today. \
    What 'torv members import' reads of it changes nothing.

      torv members export --semicolon > medlemmer.csv
    """: """
    Tabellen rummer de nuværende medlemmer med kontingentet for det år, som dagen i dag ligger i. \
    Læser man den uændret ind igen med 'torv members import', bliver der ikke ændret noget.

      torv members export --semicolon > medlemmer.csv
    """,
    "Write the CSV as a Danish Excel opens it: semicolons, decimal commas, a byte order mark.":
      "Skriv den, som et dansk Excel åbner den: med semikoloner, decimalkommaer og et mærke for UTF-8 forrest.",
    "Print those who have left or not yet joined too.":
      "Tag dem med, der har meldt sig ud eller endnu ikke er medlem.",
    "Add each current member's access code and login link; that takes the secret.":
      "Tag hvert nuværende medlems adgangskode og link med; det kræver hemmeligheden.",
    "--json and --semicolon can't be given together.":
      "--json og --semicolon kan ikke bruges sammen.",

    // MemberRecords
    "all sizes": "alle størrelser",
    "{} inhabitants": "{} indbyggere",
    "{} {} a year": "{} {} om året",
    "{} employees": "{} ansatte",
  ]
}
