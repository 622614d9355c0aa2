extension DanishMessages {
  /// What is said about names, fields and tables that can't be read.
  static let parse: [String: String] = [
    // CSVReader
    "the row has {} cells and the header {}":
      "rækken skal have {2} celler ligesom den første række, men har {1}",
    "put a text that holds '{}' in double quotes":
      "sæt dobbelte citationstegn om en tekst, der rummer '{}'",
    "text stands behind the closing quote": "der står tekst efter det afsluttende citationstegn",
    "the quote that starts here is not closed": "citationstegnet her bliver ikke lukket",
    "close the cell with '\"' before '{}'; write a quote inside it as '\"\"'":
      "afslut cellen med '\"' foran '{}', og skriv et citationstegn inde i den som '\"\"'",

    // ContentFile
    "a hidden file or a backup copy is not part of the content":
      "en skjult fil eller en sikkerhedskopi hører ikke til indholdet",
    "a copy that the system made, '{}', is not part of the content":
      "'{}' er en kopi, som computeren har lavet, og hører ikke til indholdet",
    "remove the file, or give it a name of its own if it is a page":
      "fjern filen, eller giv den sit eget navn, hvis den er en side",
    "the name of a page ends in '.md', and '{}' does not":
      "'{}' slutter ikke på '.md', og det skal navnet på en side",
    "'{}' is not a folder of Content/": "'{}' er ikke en af mapperne i Content/",
    "move the file to one of: {}": "flyt filen til en af disse mapper: {}",
    "a page may not lie in a folder of its own": "en side må ikke ligge i en undermappe",
    "move the file to '{}/'": "flyt filen til '{}/'",
    "the file name '{}' must be a slug and '.md': a–z, 0–9 and single '-' in between":
      "filnavnet '{}' skal være en slug med '.md' efter: a–z, 0–9 og enkelte '-' imellem",
    "the name holds a character that nobody sees: {}":
      "navnet rummer et tegn, som ingen kan se: {}",
    "rename the file or the folder without it":
      "omdøb filen eller mappen, så tegnet ikke er med",
    "'{}' is a folder, and a page is a file": "'{}' er en mappe, og en side skal være en fil",
    "rename the folder, or put the page's text in a file of that name":
      "omdøb mappen, eller læg sidens tekst i en fil med det navn",
    "'{}' does not belong directly in Content/": "'{}' hører ikke hjemme direkte i Content/",
    "move a page to one of the folders, such as 'pages/'":
      "er det en side, så flyt den til en af mapperne, for eksempel 'pages/'",
    "rename the file to '{}.md'": "omdøb filen til '{}.md'",
    "give the file a name of letters, such as 'vedtaegter.md'":
      "giv filen et navn med bogstaver, for eksempel 'vedtaegter.md'",

    // DataFileParser
    "the slug '{}' is used twice": "'{}' er brugt som slug to gange",
    "give each theme a slug of its own": "giv hvert tema sin egen slug",
    "write its fields": "skriv felterne i den",
    "the file must consist of fields": "filen skal bestå af felter",
    "write each field as 'name: value'": "skriv hvert felt som 'navn: værdi'",

    // DatasetHeader
    "the column '{}' is missing": "kolonnen '{}' mangler",
    "add it to the file, or take it out of the page's columns":
      "tilføj den i filen, eller fjern den fra 'columns' på siden",
    "the column '{}' stands twice in the header":
      "kolonnen '{}' står to gange i den første række",
    "the column '{}' is not declared in the page": "kolonnen '{}' er ikke nævnt på siden",
    "add it to the page's columns, or take it out of the file":
      "tilføj den under 'columns' på siden, eller fjern den fra filen",
    "the column '{}' stands where '{}' is declared":
      "kolonnen '{}' står på den plads, hvor siden har '{}'",
    "put the columns in the order of the page: {}":
      "sæt kolonnerne i samme rækkefølge som på siden: {}",

    // DatasetReader
    "the file has a header and no rows": "filen har kolonnenavne, men ingen rækker under dem",
    "write a row of cells below the header": "skriv en række med celler under kolonnenavnene",
    "a spreadsheet reads '{}' as a formula": "et regneark læser '{}' som en formel",
    "begin the text with another character: readers open the file as it is":
      "begynd teksten med et andet tegn, for læserne åbner filen, som den er",
    "{} is empty": "cellen i {} er tom",
    "write a value, or add 'optional: true' to the column":
      "skriv en værdi, eller tilføj 'optional: true' til kolonnen",
    "a whole number such as 12900": "et helt tal som 12900",
    "a number such as 12900 or 0.5": "et tal som 12900 eller 0.5",
    "'{}' is not {}": "'{}' er ikke {}",
    "write '{}'; '{}' does that for the whole file": "skriv '{}'; '{}' gør det i hele filen",
    "write digits only, with a point before decimals":
      "skriv kun cifre, med punktum før decimaler",
    "if it stands for a missing value, add 'missing: {\"{}\": oplyses ikke}' to the column":
      "hvis det står for en værdi, der mangler, så tilføj 'missing: {\"{}\": oplyses ikke}' til kolonnen",
    "'{}' is not a year such as 2020": "'{}' er ikke et årstal som 2020",
    "write four digits": "skriv fire cifre",
    "write the date as 2024-03-12": "skriv datoen som 2024-03-12",
    "no municipality is called '{}'": "ingen kommune hedder '{}'",
    "write the name of a municipality as it stands in municipalities.csv":
      "skriv kommunens navn, som det står i municipalities.csv",
    "{} more cells of {} are wrong": "{} fejl mere i kolonnen {} er ikke vist",
    "mend those that are named first": "ret først dem, der er nævnt",

    // DatasetReader+Keys
    "'{}' has a row already, in line {}": "'{}' har allerede en række på linje {}",
    "remove one of the rows, or take 'key' out of the page":
      "fjern en af rækkerne, eller fjern 'key' fra siden",
    "if there is a row for each year, name the column of years: 'series: {}'":
      "hvis der er en række for hvert år, så skriv, hvilken kolonne der har årene: 'series: {}'",
    "'{}' has a row for {} already, in line {}": "'{}' har allerede en række for {} på linje {}",
    "remove one of the rows, or mend the year": "fjern en af rækkerne, eller ret året",
    "a row of a series lacks '{}'": "en række i en serie mangler '{}'",
    "fill in the cell, or remove the row": "udfyld cellen, eller fjern rækken",
    "'{}' lies in '{}' here and in '{}' in line {}":
      "'{}' ligger i '{}' her og i '{}' på linje {}",
    "mend one of them, or give the two places names of their own":
      "ret den ene, eller giv de to steder hvert sit navn",

    // EscapedCharacter
    "an escape stands for a character that turns the direction of the text: {}":
      "en kode står for et tegn, der vender skriveretningen: {}",
    "an escape stands for a control character, which no text may hold: {}":
      "en kode står for et styretegn, som ingen tekst må rumme: {}",
    "delete the escape": "slet koden",

    // FieldOrder
    "'{}' after '{}'": "'{}' efter '{}'",
    "'{}' first": "'{}' først",
    "order of fields: {}": "felternes rækkefølge: {}",
    "order of fields: {}, and in 1 more place": "felternes rækkefølge: {}, og 1 sted mere",
    "order of fields: {}, and in {} more places": "felternes rækkefølge: {}, og {} steder mere",

    // FieldReader
    "at least {}": "mindst {}",
    "between {} and {}": "mellem {} og {}",
    "{} {} must be {}": "{} {} skal være {}",
    "{} has {} characters and may have at most {}": "{} har {} tegn og må højst have {}",
    "shorten it by {}": "forkort teksten med {} tegn",
    "{} is missing, {}": "der mangler {}, {}",
    "add '{}: {}'": "tilføj '{}: {}'",
    "{} must be one value and not a list or fields":
      "{} skal være én værdi og ikke en liste eller flere felter",
    "write one value after '{}:'": "skriv én værdi efter '{}:'",
    "{} is still to be filled in": "{} er ikke udfyldt endnu",
    "'{}' is not a field here": "feltet '{}' findes ikke her",
    "{} is missing": "{} mangler",
    "add '{}: {}', or another of: {}": "tilføj '{}: {}' eller en af de andre værdier: {}",
    "{} '{}' is not {}": "{} '{}' er ikke {}",

    // FieldReader: amounts
    "{} is negative": "beløbet i {} er negativt",
    "write the amount without '-'": "skriv beløbet uden '-'",
    "{} '{}' has more than two decimals": "{} '{}' har flere end to decimaler",
    "write '{}' if the point separates thousands":
      "skriv '{}', hvis punktummet står mellem tusinder",

    // FieldReader: lists
    "'{}' stands twice in {}": "'{}' står to gange i {}",
    "begin each entry with '- ', with a space behind the dash":
      "begynd hvert punkt med '- ', altså med mellemrum efter bindestregen",
    "write '[{}]'": "skriv '[{}]'",
    "{} must be a list": "{} skal være en liste",
    "write '{}', with a comma between the entries": "skriv '{}' med komma imellem",
    "start each entry on a line of its own with '- '":
      "begynd hvert punkt på sin egen linje med '- '",
    "{} must say what each mark means": "{} skal sige, hvad hvert mærke betyder",
    "write '{}: {}'": "skriv '{}: {}'",
    "{} does not say what '{}' means": "{} siger ikke, hvad '{}' betyder",
    "an entry of {}": "et punkt i {}",
    "an entry of {} is empty": "et punkt i {} er tomt",
    "write something after the dash or the comma, or take the entry out":
      "skriv noget efter stregen eller kommaet, eller fjern punktet",
    "{} must have the fields {}": "{} skal have felterne {}",
    "write '{}: …'": "skriv '{}: …'",

    // FieldsFormatter
    "the fields would not say the same after formatting, so the file is left as it is":
      "felterne ville sige noget andet, hvis de blev skrevet om, så filen bliver stående, som den er",
    "report this as a mistake in Torv, with the file":
      "meld det som en fejl i Torv, og send filen med",

    // InvisibleCharacter
    "an invisible character turns the direction of the text: {}":
      "et usynligt tegn vender skriveretningen: {}",
    "an invisible character stands in the text: {}": "et usynligt tegn står i teksten: {}",
    "{}, and {} more in the line": "{} og {} mere på linjen",
    "{}, and some in {} more lines of the file":
      "{}; der er også nogle på andre linjer i filen (antal linjer: {})",
    "delete it, or write the word again": "slet det, eller skriv ordet igen",

    // LinkAddress
    "'{}' is no address on the web": "'{}' er ikke en adresse på nettet",
    "write the whole address, such as https://www.planinfo.dk/bymidter":
      "skriv hele adressen, for eksempel https://www.planinfo.dk/bymidter",
    "'{}' holds no mail address": "'{}' rummer ingen mailadresse",
    "write 'mailto:{}{}'": "skriv 'mailto:{}{}'",
    "write the whole address, such as mailto:kontakt@torv.example":
      "skriv hele adressen, for eksempel mailto:kontakt@torv.example",
    "'{}' holds no telephone number": "'{}' rummer intet telefonnummer",
    "write '{}:{}{}'": "skriv '{}:{}{}'",
    "write the number, such as {}:+4533123456": "skriv nummeret, for eksempel {}:+4533123456",
    "'{}:' is not the start of an address that a page may link to":
      "'{}:' er ikke begyndelsen på en adresse, som en side kan linke til",

    // MergeConflict
    "two versions of this text were not merged": "to versioner af teksten er ikke flettet sammen",
    "keep one of them, and delete the three lines that begin with '<<<<<<<', '=======' and '>>>>>>>'":
      "behold den ene version, og slet de tre linjer, der begynder med '<<<<<<<', '=======' og '>>>>>>>'",
    "a line is left over from two versions that were not merged":
      "linjen er blevet stående efter to versioner, der ikke blev flettet sammen",
    "delete it, and see whether some of the text stands there twice":
      "slet den, og se efter, om noget af teksten står der to gange",

    // MunicipalityParser
    "the header is not that of the municipalities":
      "den første række har ikke de kolonnenavne, som kommunerne skal have",
    "separate the cells with ',' and not with ';'": "sæt ',' og ikke ';' mellem cellerne",
    "name '{}' holds no letter or digit": "name '{}' rummer hverken bogstaver eller tal",
    "write the municipality's name": "skriv kommunens navn",
    "no municipality has the code {}": "ingen kommune har koden {}",
    "use Statistics Denmark's codes": "brug Danmarks Statistiks koder",
    "the municipality with the code {} is not '{}'": "kommunen med koden {} hedder ikke '{}'",
    "{} '{}' is not a number from {} to {}": "{} '{}' er ikke et tal fra {} til {}",
    "write digits only": "skriv kun cifre",
    "the code {} is used twice": "koden {} er brugt to gange",
    "remove one of the rows": "fjern en af rækkerne",
    "{} has the same address as {}": "{} får samme adresse som {}",
    "write the names so that they differ in letters or digits":
      "skriv navnene, så de har forskellige bogstaver eller tal",
    "{} and {} lie on the same tile": "{} og {} ligger på samme plads på kortet",
    "give each municipality a tile of its own": "giv hver kommune sin egen plads på kortet",
    "{} of the 98 municipalities are missing: {}": "{} af de 98 kommuner mangler: {}",
    "add a row for each": "tilføj en række for hver af dem",

    // PageParser
    "the text is still to be written": "teksten er ikke skrevet endnu",
    "write the page's text instead of this line":
      "skriv sidens tekst i stedet for denne linje",
    "the front page can't be for members, nor a part of it":
      "hverken forsiden eller en del af den kan være for medlemmer",
    "write what is for members on a page of its own":
      "skriv det, der er for medlemmer, på en side for sig",
    "'<!-- members -->' stands on a page that is for members as a whole":
      "'<!-- members -->' står på en side, der i forvejen kun er for medlemmer",
    "remove the line, or write 'access: open' so that what stands above it is for all":
      "fjern linjen, eller skriv 'access: open', så alle kan læse det, der står over den",

    // PrintedQuotes
    "quotation marks of print stand around the whole value, and are shown":
      "typografiske citationstegn står om hele værdien og bliver vist på siden",
    "write \"{}\"": "skriv \"{}\"",

    // ScalarValue
    "one of {}": "en af værdierne {}",
    "a whole number without separators, such as 12900":
      "et helt tal uden punktum eller mellemrum i, for eksempel 12900",
    "'true' or 'false'": "'true' eller 'false'",
    "a slug: lower-case letters a–z, digits and hyphens, such as 'aeroe'":
      "en slug: små bogstaver a–z, tal og bindestreger, for eksempel 'aeroe'",
    "a date that exists, such as 2024-03-12": "en gyldig dato som 2024-03-12",
    "a year, a month or a date, such as 2024, 2024-03 or 2024-03-12":
      "et år, en måned eller en dato, for eksempel 2024, 2024-03 eller 2024-03-12",
    "a period in order of time, such as 2019-2023, 2019- or 2021":
      "en periode med det tidligste år først, for eksempel 2019-2023, 2019- eller 2021",
    "a date and time such as 2027-03-12T09:00": "en dato med klokkeslæt som 2027-03-12T09:00",
    "a number without separators of thousands, such as 12900 or 0.5":
      "et tal uden punktum eller mellemrum mellem tusinder, for eksempel 12900 eller 0.5",

    // SpellingEdits
    "{}: '{}' became '{}'": "{}: '{}' blev til '{}'",
    "quotes: 1 value, on line {}": "citationstegn: 1 værdi på linje {}",
    "quotes: {} values, first on line {}": "citationstegn: {} værdier, den første på linje {}",
    "spaces: on line {}": "mellemrum: på linje {}",
    "spaces: on {} lines, first on line {}": "mellemrum: på {} linjer, først på linje {}",
    "a line end after the last line": "linjeskift efter den sidste linje",

    // TextCheck
    "{} bytes are more than a text file may hold (4 MiB)":
      "filen fylder {} byte, og en tekstfil må højst fylde 4 MiB",
    "divide the text into several pages": "del teksten i flere sider",
    "a NUL byte stands in the text": "der står en NUL-byte i teksten",
    "save the file as plain text in UTF-8": "gem filen som ren tekst i UTF-8",
    "save the file with the encoding UTF-8": "gem filen med kodningen UTF-8",
    "byte 0x{} is not UTF-8": "byten 0x{} er ikke UTF-8",
    "it looks like Windows-1252, where that is '{}': {}":
      "det ligner Windows-1252, hvor den er et '{}': {}",
    "{}, or run '{}'": "{}, eller kør '{}'",
  ]
}
