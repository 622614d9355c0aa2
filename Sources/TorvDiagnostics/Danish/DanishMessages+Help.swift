extension DanishMessages {
  /// The commands' `--help`.
  static let help: [String: String] = [
    // Torv
    "Checks a knowledge centre's Markdown files and builds its website of them.":
      "Tjekker et videnscenters Markdown-filer og bygger dets websted af dem.",
    """
    Run it in the folder that holds Content/ and Templates/.

      torv init FOLDER              start a centre of your own
      torv check                    find every mistake, write nothing
      torv build                    check, and write the website to Public/
      torv serve                    show the website, and follow what is edited
      torv new guide "Bylivet"      start a new page with all its fields
      torv move OLD NEW             give a page another name
      torv translate FILE en        start the translation of a page
      torv format                   write the fields of all pages in one way
      torv search tomme butikker    search the website as its visitors do
      torv list member              list the pages of a kind
      torv coverage                 show for whom knowledge is missing
      torv access code MEMBER       hand out a member's access code
      torv members import FILE      take the members from a spreadsheet
      torv fees                     list what each member owes
      torv archive FILE.zip         put the whole open website into one file
      torv due                      list what has to be gone through again
      torv digest --since DATE      write a newsletter of what is new
      torv doctor                   say what this machine lacks
      torv schema                   describe the fields for editors and forms

    Exit status: 0 all is well, 1 mistakes in the content, 2 the command was not understood,
    3 the machine refused (a missing folder, a full disk).
    """: """
    Kør torv i den mappe, der rummer Content/ og Templates/.

      torv init MAPPE               opret jeres eget center
      torv check                    find alle fejl, og skriv ingenting
      torv build                    tjek, og skriv webstedet i Public/
      torv serve                    vis webstedet, og følg det, du retter
      torv new guide "Bylivet"      opret en ny side med alle dens felter
      torv move GAMMEL NY           giv en side et andet navn
      torv translate FIL en         begynd oversættelsen af en side
      torv format                   skriv felterne på alle sider på én måde
      torv search tomme butikker    søg på webstedet, som læserne gør
      torv list member              vis alle sider af én slags
      torv coverage                 vis, hvem der mangler viden til
      torv access code MEDLEM       vis et medlems adgangskode
      torv members import FIL       hent medlemmerne fra et regneark
      torv fees                     vis, hvad hvert medlem skal betale
      torv archive FIL.zip          læg hele det åbne websted i én fil
      torv due                      vis, hvad der skal gennemgås igen
      torv digest --since DATO      skriv et nyhedsbrev om det nye
      torv doctor                   vis, hvad maskinen mangler
      torv schema                   beskriv felterne for editorer og formularer

    Kommandoen slutter med status 0, når alt er i orden, med 1 ved fejl i indholdet, \
    med 2, når den ikke blev forstået, og med 3, når maskinen siger fra (en mappe mangler, \
    disken er fuld).
    """,

    // AccessCommand
    "Hand out members' access codes, and look after what is sealed for them.":
      "Viser medlemmernes adgangskoder, og hvad der er låst for dem.",
    """
    All codes are derived from one secret, which comes from --secret-file or from the variable \
    TORV_MEMBERS_SECRET. docs/MEMBERS-ACCESS.md tells how it works and what it protects against.
    """: """
    Alle koder bliver regnet ud af én hemmelighed, som kommer fra --secret-file eller fra \
    miljøvariablen TORV_MEMBERS_SECRET. docs/MEMBERS-ACCESS.md fortæller, hvordan det virker, \
    og hvad det beskytter imod.
    """,

    // AccessStatus
    "Say which pages are sealed, how many files with them, and for how many members.":
      "Viser, hvilke sider der er låst, hvor mange filer der hører til, og for hvor mange medlemmer.",
    "Print a JSON object for programs.": "Skriv et JSON-objekt til andre programmer.",

    // MemberCode
    "Print a member's access code, and the link that opens the site with it.":
      "Viser et medlems adgangskode og det link, der åbner webstedet med den.",
    "The member, by the name of its file without .md.":
      "Medlemmets slug, som er filens navn uden .md.",

    // MemberCodes
    "Print the access codes of all current members, with their links.":
      "Viser alle nuværende medlemmers adgangskoder og deres links.",
    "How they are printed: text, csv (RFC 4180) or json.":
      "Hvordan de bliver skrevet: text (tekst), csv (RFC 4180) eller json.",

    // NewSecret
    "Make a new secret and print it: 64 hexadecimal digits.":
      "Laver en ny hemmelighed og viser den: 64 tegn, 0–9 og a–f.",
    """
    Keep it outside the repository, with a copy in a safe place: with it all codes can be made \
    again, without it all members need new ones.

      torv access new-secret > torv-secret.txt
    """: """
    Gem den uden for projektet, med en kopi et sikkert sted: Med den kan alle koder laves igen, \
    uden den skal alle medlemmer have nye.

      torv access new-secret > torv-hemmelighed.txt
    """,

    // OpenSealedFile
    "Decrypt one sealed file and write what it holds to standard output.":
      "Låser én låst fil op og viser, hvad den rummer.",
    """
    The key is that of the members on the day that counts as today: name the day of the build \
    with --today to open a file of an earlier one.
    """: """
    Nøglen er den, medlemmerne har i dag. Er filen fra et tidligere byggeri, så skriv dagen for \
    byggeriet med --today.
    """,
    "A sealed file in the output folder, such as Public/medlem/filer/NAME.torv.":
      "En låst fil i webstedets mappe, for eksempel Public/medlem/filer/NAVN.torv.",
    "The file to write to in place of standard output.":
      "En fil, som indholdet skrives i; ellers bliver det vist.",

    // Build
    "Check all content and write the website.": "Tjekker alt indhold og skriver webstedet.",
    """
    All mistakes are shown at once. While there is one, nothing is written, so a bad edit never \
    replaces a good site. Only files whose content changed are touched, and either all of them \
    or none. A build that is cut off is finished or undone by the next command.
    """: """
    Alle fejl bliver vist på én gang. Er der bare én fejl, bliver intet skrevet, og det gamle \
    websted bliver stående. Kun filer, hvis indhold er ændret, bliver rørt, og enten dem alle \
    eller ingen. Bliver et byggeri afbrudt, gør den næste kommando det færdigt eller ruller det \
    tilbage.
    """,
    "The folder that the website is written to.": "Mappen, som webstedet bliver skrevet i.",
    "The folder in which resized pictures and cards are kept from one build to the next.":
      "Mappen, hvor billeder i de færdige størrelser bliver gemt fra det ene byggeri til det næste.",
    "It may be removed at any time; the pictures are then made again.":
      "Den kan altid slettes; så bliver billederne lavet igen.",
    "The folder in which pictures, cards and a record of the build are kept for the next one.":
      "Mappen, hvor billeder i de færdige størrelser og en fortegnelse over byggeriet bliver gemt til det næste byggeri.",
    "It may be removed at any time; the next build then makes everything again.":
      "Den kan altid slettes; så laver det næste byggeri det hele igen.",

    // Check
    "Find every mistake in the content and the templates; write nothing.":
      "Finder alle fejl i indholdet og skabelonerne og skriver ingenting.",
    """
    If a build was cut off while it published to '{}', that is finished or \
    undone first.
    """:
      "Er et byggeri blevet afbrudt under udgivelsen i '{}', bliver det først gjort færdigt eller rullet tilbage.",
    "Ask for all addresses on the web too: of sources, and of links that lead out of the site.":
      "Spørger også efter alle adresser på nettet: kildernes, og dem links fører ud til.",
    "Each host gets one request at a time, and what its robots.txt closes is not asked for. Needs curl and a network.":
      "Hver server bliver spurgt om én ting ad gangen og ikke om det, dens robots.txt lukker for. Kræver curl og net.",
    "The file in which --external keeps what it learnt of addresses, for a week at most.":
      "Filen, hvor --external gemmer, hvad det fandt ud af om adresser, i højst en uge.",
    "It may be removed at any time; the addresses are then asked for again.":
      "Den kan altid slettes; så bliver der spurgt efter adresserne igen.",

    // CoverageCommand
    "Show how much knowledge there is for each actor on each recommendation.":
      "Viser, hvor megen viden der er til hver aktør om hver anbefaling.",
    """
    A cell is a recommendation and an actor. A page counts in it if it names both in \
    'recommendations' and 'actors'; pages for members count too. The same matrix stands on the \
    website, at /daekning/.

    With --min the command is a check: each cell that a recommendation is addressed to must have \
    that many pages, of all kinds together, or of the one kind that --kind names. The cells \
    that are short are named, and the exit status is 1. Without --min it only reports.
    """: """
    En celle er en anbefaling og en aktør. En side tæller med i den, når den nævner begge dele i \
    'recommendations' og 'actors'; sider for medlemmer tæller også. Den samme tabel står på \
    webstedet, på /daekning/.

    Med --min er kommandoen et tjek: Hver celle, hvor anbefalingen er rettet til aktøren, skal \
    have så mange sider, af alle slags tilsammen eller af den ene slags, som --kind nævner. De celler, \
    der mangler sider, bliver nævnt, og kommandoen slutter med fejl. Uden --min viser den kun \
    tallene.
    """,
    "The pages that each addressed cell must have; fewer end with exit status 1.":
      "Hvor mange sider der skal være i hver celle, hvor anbefalingen er rettet til aktøren; er der færre, slutter kommandoen med fejl.",
    "Count the pages of one kind of knowledge only.": "Tæl kun sider af én slags viden.",
    "Print a JSON array for programs, with an object for each cell.":
      "Skriv en liste i JSON til andre programmer, med et objekt for hver celle.",

    // DoctorCommand
    "Say what this machine and this folder lack, what follows from it, and what to do.":
      "Viser, hvad maskinen og mappen mangler, hvad det betyder, og hvad I kan gøre.",
    """
    It looks at the programs and fonts that pictures need, the folders, the room on the disk, \
    the members' secret and the state of Git. It changes nothing. The exit status is 3 if \
    something prevents a build, else 0.
    """: """
    Kommandoen ser på de programmer og skrifter, som billeder kræver, på mapperne, pladsen på \
    disken, hemmeligheden bag medlemmernes adgang og Git. Den ændrer ingenting. Den slutter med \
    status 3, hvis noget hindrer et byggeri, og ellers med 0.
    """,
    "Print a JSON array for programs.": "Skriv en liste i JSON til andre programmer.",

    // DueCommand
    "List what has to be gone through again: guides, figures, recommendations, translations.":
      "Viser det, der skal ses efter igen: guides, tal, anbefalinger og oversættelser.",
    """
    What is overdue stands first, then what is due within 90 days of the day that counts as today. \
    The exit status is 0, and with --strict it is 1 where something is overdue.
    """: """
    Det, der er over tiden, står først og derefter det, der skal ses efter inden for 90 dage. Med \
    --strict slutter kommandoen med fejl, hvis noget er over tiden.
    """,

    // FormatCommand
    "Write the fields of pages in one way, and mend a dataset's CSV file.":
      "Skriver felterne på siderne på én måde, og retter et datasæts CSV-fil.",
    """
    Without files, it goes through all pages and data files. Fields come in the order in which \
    'torv new' writes them, quotes stand only where they are needed, and dates such as 12.3.2027 \
    become 2027-03-12. Comments move with their fields; the text of a page is not touched.

    Of a dataset's CSV file it takes what a Danish spreadsheet saves (semicolons, decimal commas, \
    points between thousands, dates such as 12.3.2027, Windows-1252 or UTF-16) and says what it \
    changed. Which columns hold numbers is read from the page beside the file. Where a number may \
    be read in two ways the file is left as it is, and the command asks.
    """: """
    Uden filer går kommandoen alle sider og datafiler igennem. Felterne kommer i den rækkefølge, \
    som 'torv new' skriver dem i, der står kun citationstegn, hvor de er nødvendige, og datoer som \
    12.3.2027 bliver til 2027-03-12. Kommentarer følger med deres felt, og sidens tekst bliver ikke \
    rørt.

    I et datasæts CSV-fil læser den det, et dansk regneark gemmer (semikolon, komma før decimaler, \
    punktum mellem tusinder, datoer som 12.3.2027, Windows-1252 eller UTF-16), og viser, hvad den \
    har ændret. Siden ved siden af filen siger, hvilke kolonner der rummer tal. Kan et tal læses på \
    to måder, bliver filen stående, som den er, og kommandoen spørger.
    """,
    "The files, such as Content/guides/tael.md; all pages and data files if none is given.":
      "Filerne, for eksempel Content/guides/tael.md; alle sider og datafiler, hvis ingen er nævnt.",
    "Write nothing, name the files that would change, and exit 1 if there are any.":
      "Skriver ingenting, nævner de filer, der ville blive ændret, og slutter med status 1, hvis der er nogen.",
    "What stands before decimals where the file doesn't tell: comma or point.":
      "Det, der står før decimaler, når filen ikke viser det: comma (komma) eller point (punktum).",

    // InitCommand
    "Start a centre of your own: a folder that builds without a warning.":
      "Opretter jeres eget center: en mappe, der kan bygges uden en eneste advarsel.",
    """
    The folder gets the settings, the twelve recommendations, the municipalities, themes, a page \
    of each kind that is marked as an example, and files for GitHub, GitLab and Forgejo that \
    check each change and publish. On a terminal, what no option gives is asked for.

    The templates are those that are installed with torv; a file in a folder Templates/ of your \
    own takes the place of the installed one with the same path.
    """: """
    Mappen får indstillingerne, de tolv anbefalinger, kommunerne, temaer, en side af hver slags, \
    der er mærket som et eksempel, og filer til GitHub, GitLab og Forgejo, som tjekker hver \
    ændring og udgiver. I en terminal spørger kommandoen om det, som tilvalgene ikke siger.

    Skabelonerne er dem, der er installeret med torv; en fil i jeres egen mappe Templates/ træder \
    i stedet for den installerede fil samme sted.
    """,
    "The folder: a new one, or one that holds at most a Git repository.":
      "Mappen: en ny eller en, der ikke rummer andet end Gits egne filer.",
    "Take all content of the example centre instead of a page of each kind.":
      "Tag alt indholdet fra eksempelcentret i stedet for en side af hver slags.",
    "The site's name.": "Webstedets navn.",
    "What the site is, in a line.": "Hvad webstedet er, på en linje.",
    "A summary of the site for search engines.": "Et resumé af webstedet til søgemaskiner.",
    "Where the site will be published.": "Adressen, hvor webstedet skal udgives.",
    "The editors' mail address.": "Redaktionens mailadresse.",

    // List
    "List the pages of a kind in the order of the site: date, slug and title.":
      "Viser alle sider af én slags i webstedets rækkefølge: dato, slug og titel.",
    "The kind of page.": "Hvilken slags side det er.",

    // New
    "Start a new page: a file with every field of its kind, explained in Danish.":
      "Opretter en ny side: en fil med alle felter, forklaret på dansk.",
    """
    The file's name is made of the title (æ becomes ae, ø oe, å aa). What must be filled in is \
    marked TODO, and 'torv check' names each TODO that is left. A file that exists is never \
    overwritten.
    """: """
    Filens navn bliver lavet af titlen (æ bliver til ae, ø til oe og å til aa). Det, der skal \
    udfyldes, er mærket TODO, og 'torv check' nævner hvert TODO, der er tilbage. En fil, der \
    findes, bliver aldrig overskrevet.
    """,
    "The page's title, in quotes.": "Sidens titel i citationstegn.",

    // Search
    "Search the site as its visitors do.": "Søger på webstedet, som læserne gør.",
    """
    Prints the best results first. With --splits it prints the words that the search takes apart instead, the most \
    frequent first; a word that it should leave whole belongs under 'neverSplit' in search.yml.
    """: """
    Viser de bedste sider først. Med --splits viser kommandoen i stedet de ord, som søgningen \
    deler, de hyppigste først; et ord, der ikke skal deles, skrives under 'neverSplit' i search.yml.
    """,
    "The words to search for.": "Ordene, der skal søges efter.",
    "How many results to print.": "Hvor mange sider der højst skal vises.",
    "Print the compounds and their parts.": "Vis sammensatte ord og deres dele.",

    // SecretOptions
    "The file with the secret of the members' access.":
      "Filen med hemmeligheden bag medlemmernes adgang.",
    "Without it the variable {} counts.": "Uden tilvalget gælder miljøvariablen {}.",

    // Serve
    "Show the website in a browser; each saved change is seen at once.":
      "Viser webstedet i en browser; hver ændring, du gemmer, ses med det samme.",
    """
    The website is built in memory and written nowhere; if a build was cut off while it \
    published to '{}', that is finished or undone first. Drafts are shown, \
    marked as such. A mistake is shown over the last page that could be built, until it is mended. The address \
    begins with '/', whatever site.yml says, unless --base-url is given. Pages for members are \
    shown as everybody sees them, and below /medlem/ as members do. Ctrl-C ends it.
    """: """
    Webstedet bliver bygget i hukommelsen og ikke skrevet nogen steder; er et byggeri blevet \
    afbrudt under udgivelsen i '{}', bliver det dog først gjort færdigt eller rullet tilbage. \
    Kladder bliver vist og er mærket som kladder. En fejl bliver vist oven på den seneste side, \
    der kunne bygges, til den er rettet. Adressen begynder med '/', uanset hvad site.yml siger, medmindre \
    du bruger --base-url. Sider for medlemmer bliver vist, som alle ser dem, og under /medlem/, \
    som medlemmer ser dem. Stop med Ctrl-C.
    """,
    "The port to serve at; 0 finds one that is free.":
      "Porten, webstedet vises på; 0 finder en, der er ledig.",
    "The IP address to serve at, if others than this machine are to see the website.":
      "IP-adressen, webstedet vises på, hvis andre end denne maskine skal kunne se det.",
    "Open the website in the browser.": "Åbn webstedet i browseren.",

    // SiteOptions
    "Let warnings stop the build as mistakes do.": "Regn også advarsler for fejl.",
    "How mistakes are shown: text, github (annotations in GitHub Actions) or json.":
      "Hvordan fejl bliver vist: text (tekst), github (som bemærkninger i GitHub Actions) eller json.",

    // SourceOptions
    "The folder with the Markdown files.": "Mappen med Markdown-filerne.",
    "The language of the messages: da or en.":
      "Meddelelsernes sprog: da (dansk) eller en (engelsk).",
    "Without it TORV_LANGUAGE counts, and without that the language in site.yml.":
      "Uden tilvalget gælder TORV_LANGUAGE, og uden den gælder sproget i site.yml.",
    "The folder with the templates; Templates if none is given.":
      "Mappen med skabelonerne; Templates, hvis ingen er angivet.",
    "Where Torv is installed, a file in it takes the place of the installed one of the same name.":
      "Er Torv installeret, træder en fil i mappen i stedet for den installerede fil med samme navn.",
    "Where the site is published, if not where site.yml says.":
      "Adressen, hvor webstedet udgives, hvis den er en anden end i site.yml.",
    "The day that counts as today, such as 2027-03-12.":
      "Dagen, der skal regnes for i dag, for eksempel 2027-03-12.",
    "Without it SOURCE_DATE_EPOCH counts, and without that the day of the run (UTC).":
      "Uden tilvalget gælder SOURCE_DATE_EPOCH, og uden den dagen i dag (UTC).",
    "How many pages to work on at a time; as many as there are cores if not given.":
      "Hvor mange sider der arbejdes på ad gangen; uden tilvalget lige så mange, som maskinen har kerner.",

    // The names of the arguments
    "file": "fil",
    "folder": "mappe",
    "kind": "slags",
    "member": "medlem",
    "title": "titel",
    "words": "ord",

    // MoveCommand
    "Give a page another name, and mend everything that leads to it.":
      "Giver en side et andet navn og retter alt, der fører til den.",
    "The file is renamed, a dataset's CSV file with it. Links and references to the page are mended in all files, and its old address goes on leading to it ('aliases'). Nothing is written if anything would be wrong afterwards that was not wrong before.":
      "Filen får det nye navn, og et datasæts CSV-fil følger med. Links og henvisninger til siden bliver rettet i alle filer, og den gamle adresse fører stadig til den ('aliases'). Der bliver ikke skrevet noget, hvis noget bagefter ville være forkert, som ikke var det før.",
    "The page's file, such as Content/guides/tael.md.":
      "Sidens fil, for eksempel Content/guides/tael.md.",
    "Its new name: a slug, or a file in the same folder.":
      "Det nye navn: en slug eller en fil i samme mappe.",

    // SchemaCommand
    "Describe the fields of all files for editors and forms.":
      "Beskriver alle filers felter for editorer og formularer.",
    "json-schema gives the JSON Schema (2020-12) of front matter and data files, vscode the files for Visual Studio Code, cms the settings of Decap CMS and Sveltia CMS, where pages are edited in forms. All of them know the themes, municipalities and pages that there are now: write them again when these have changed.":
      "json-schema giver JSON Schema (2020-12) for siders felter og for datafilerne, vscode filerne til Visual Studio Code og cms opsætningen til Decap CMS og Sveltia CMS, hvor sider redigeres i formularer. De kender alle de temaer, kommuner og sider, der findes nu: skriv dem igen, når det har ændret sig.",
    "What to write: json-schema, vscode or cms.":
      "Hvad der skal skrives: json-schema, vscode eller cms.",
    "The kind of page or data file whose JSON Schema to write; all if none.":
      "Den slags side eller den datafil, hvis JSON Schema skal skrives; alle, hvis den udelades.",
    "The folder to write files to; .vscode for vscode, and the standard output for the others.":
      "Mappen, som filerne skrives i; .vscode til vscode, og ellers vises de på skærmen.",
    "Where the forms save to: github, gitlab, bitbucket, gitea, or test-repo to try them.":
      "Hvor formularerne gemmer: github, gitlab, bitbucket, gitea eller test-repo for at prøve dem.",
    "The repository that the forms save to, such as centret/torv.":
      "Repositoriet, som formularerne gemmer i, for eksempel centret/torv.",
    "A further setting of the backend, such as app_id=1234; may be given several times.":
      "Endnu en indstilling til repositoriet, for eksempel app_id=1234; kan skrives flere gange.",
    "Let the forms give each change a branch of its own, to be looked through before it is published.":
      "Lad formularerne give hver ændring sin egen gren, så den kan blive set igennem, før den udgives.",
    "The branch that the forms save to.": "Grenen, som formularerne gemmer i.",
  ]
}
