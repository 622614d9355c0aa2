extension DanishMessages {
  /// What the commands say while they run.
  static let command: [String: String] = [
    // AccessStatus
    "1 page sealed whole": "1 side er låst helt",
    "{} pages sealed whole": "{} sider er låst helt",
    "1 file": "1 fil",
    "{} files": "{} filer",
    "1 current member": "1 nuværende medlem",
    "{} current members": "{} nuværende medlemmer",
    "{}, {} in part, with {} that only they use": "{}, {} delvist, med {}, som kun de bruger",
    "{} on {}": "{} den {}",
    "no secret is given: only teasers are published (set {}, or name a file with --secret-file)":
      "der er ikke givet nogen hemmelighed: kun titel og resumé bliver udgivet (giv den i {} eller med --secret-file)",
    "whole  ": "helt   ",
    "in part": "delvist",

    // MemberCode
    "'{}' left on {} and has no access code any more":
      "'{}' meldte sig ud den {} og har ikke længere nogen adgangskode",
    "'{}' is a member from {} on and has no access code before":
      "'{}' bliver først medlem den {} og har ingen adgangskode før da",
    "give the day with --today {} to see the code that it will have":
      "skriv --today {} for at se den kode, medlemmet får",
    "there is no member '{}'": "medlemmet '{}' findes ikke",
    "'torv list member' names all members": "'torv list member' viser alle medlemmer",

    // MemberCodes
    "  generation {}  {}": "  generation {}  {}",

    // OpenSealedFile
    "'{}' can't be opened: {}": "'{}' kan ikke låses op: {}",
    "a file opens under the name, the secret, the members and the day of its build":
      "en fil kan kun låses op med det navn, den hemmelighed, de medlemmer og den dag, den er bygget med",
    "--output names no file.": "--output mangler navnet på en fil.",

    // SealedFileFlaw+Words
    "it does not begin with 'TORV' as sealed files do":
      "den begynder ikke med 'TORV', som låste filer gør",
    "it is of version {} of the format, and only version 1 is known":
      "den er skrevet i version {} af formatet, og kun version 1 er kendt",
    "it is too short to be a sealed file": "den er for kort til at være en låst fil",
    "it was changed, moved or cut off, or sealed with another key":
      "den er ændret, flyttet, skåret over eller låst med en anden nøgle",
    "its header tells no type or no size": "dens indledning mangler en type eller en størrelse",
    "it holds less than its header says": "den rummer mindre, end dens indledning siger",

    // Build
    "--output names no folder.": "--output mangler navnet på en mappe.",
    "--cache names no folder.": "--cache mangler navnet på en mappe.",
    "{} '{}' lies in '{}', which the website is made of.":
      "{} '{}' ligger i '{}', som webstedet er lavet af.",
    "--cache '{}' lies in '{}', which is published.":
      "--cache '{}' ligger i '{}', som bliver udgivet.",
    "read": "læser filerne",
    "parse": "tjekker filerne",
    "relate": "forbinder siderne",
    "pictures": "laver billeder",
    "render": "laver siderne",
    "publish": "udgiver",
    "pictures: {} of {}": "billeder: {} af {}",
    "another build (process {})": "et andet byggeri (proces {})",
    "another build": "et andet byggeri",
    "waiting: {} writes to '{}'": "venter: {} skriver i '{}'",
    "interrupted: '{}' is as it was": "afbrudt: '{}' er, som den var",

    // BuildSummary
    "nothing written: {}, {}": "intet er skrevet: {}, {}",
    "built {} pages ({}); files: {} changed, {} unchanged, {} removed":
      "byggede {} sider ({}); filer: {} ændret, {} uændret, {} fjernet",
    "{}; {} pictures made; {}, {}": "{}; billeder lavet: {}; {}, {}",
    "1 warning": "1 advarsel",
    "{} warnings": "{} advarsler",
    "1 error, {}": "1 fejl, {}",
    "{} errors, {}": "{} fejl, {}",
    "{}.{} s": "{},{} s",

    // Check
    "checked {} pages: {}, {}": "tjekkede {} sider: {}, {}",
    "checked: {}, {}": "tjekket: {}, {}",
    "--cache names no file.": "--cache mangler navnet på en fil.",
    "no external address was asked for: mend the data files first":
      "ingen adresse på nettet er tjekket: ret datafilerne først",
    "'{}' can't be read as what is known of addresses, and is begun anew":
      "'{}' kan ikke læses som det, der er kendt om adresser, og bliver begyndt forfra",

    // Console
    "can't write to standard output": "der kan ikke skrives til standard output",

    // CoverageCommand
    "--min must be at least 1.": "--min skal være mindst 1.",
    "'{}' is no kind of knowledge; use one of: {}.":
      "'{}' er ikke en slags viden; brug en af disse: {}.",
    "{} page": "side af slagsen {}",
    "{} pages": "sider af slagsen {}",
    "page": "side",
    "pages": "sider",
    "recommendation {} has {} {} for '{}', fewer than {}":
      "anbefaling {} har {} {} til '{}', færre end {}",

    // CoverageTable
    "total": "i alt",
    "* the recommendation is addressed to the actor; . stands for no page elsewhere":
      "* anbefalingen er rettet til aktøren; . betyder, at der ingen side er andre steder",
    "{} of {} addressed cells have a page": "{} af {} celler med * har en side",
    "{}; by kind {} of {} have one": "{}; regnet for hver slags for sig har {} af {} en",

    // Examination
    "torv {}, templates in {}": "torv {} med skabeloner i {}",
    "torv {}, no templates installed": "torv {} uden installerede skabeloner",
    "photographs stay as large as the camera made them, and pages get no card of their own":
      "fotos bliver så store, som kameraet lavede dem, og siderne får ikke deres eget billede til delte links",
    "vipsthumbnail ({}) resizes pictures": "vipsthumbnail ({}) gør billederne mindre",
    "vipsthumbnail does not work: {}": "vipsthumbnail virker ikke: {}",
    "install it again, on Debian with 'apt-get install --reinstall libvips-tools'":
      "installér det igen, på Debian med 'apt-get install --reinstall libvips-tools'",
    "curl is missing": "curl mangler",
    "'torv check --external' can't ask for addresses on the web":
      "'torv check --external' kan ikke spørge efter adresser på nettet",
    "install it, on Debian with 'apt-get install curl'":
      "installér det, på Debian med 'apt-get install curl'",
    "curl asks for addresses on the web": "curl spørger efter adresser på nettet",
    "the font P052 is installed": "skriften P052 er installeret",
    "the font P052 is missing": "skriften P052 mangler",
    "the cards that other sites show with a link are drawn with another font":
      "billederne, som andre websteder viser ved et link, bliver tegnet med en anden skrift",
    "install it, on Debian with 'apt-get install fonts-urw-base35'":
      "installér den, på Debian med 'apt-get install fonts-urw-base35'",
    "torv serve can follow what is edited": "torv serve kan følge det, der bliver rettet",
    "the system lets a user watch only {} folders":
      "systemet lader en bruger holde øje med højst {} mapper",
    "torv serve may not follow what is edited":
      "torv serve kan måske ikke følge det, der bliver rettet",
    "raise it: 'sysctl fs.inotify.max_user_watches=65536'":
      "sæt tallet op: 'sysctl fs.inotify.max_user_watches=65536'",
    "there is nothing to build": "der er ikke noget at bygge",
    "run torv in the centre's own folder, or begin one with 'torv init FOLDER'":
      "kør torv i centrets egen mappe, eller begynd en med 'torv init MAPPE'",
    "the content is in '{}'": "indholdet ligger i '{}'",
    "files in '{}' take the place of those in {}": "filer i '{}' træder i stedet for dem i {}",
    "the templates are in '{}'": "skabelonerne ligger i '{}'",
    "the installed templates are used": "de installerede skabeloner bliver brugt",
    "there are no templates": "der er ingen skabeloner",
    "no build works": "intet kan bygges",
    "install torv with its package, or name a folder with --templates":
      "installér torv med dens pakke, eller angiv en mappe med --templates",
    "the folder of '{}'": "mappen, hvor '{}' skal ligge",
    "torv build will make '{}'": "torv build opretter selv '{}'",
    "'{}' is empty": "'{}' er tom",
    "'{}' holds a website of {} files": "'{}' rummer et websted på {} filer",
    "torv build refuses to touch them": "torv build rører dem ikke og bygger derfor ikke",
    "{} can't be written to: {}": "der kan ikke skrives i {}: {}",
    "torv build can't publish anything": "torv build kan ikke udgive noget",
    "give the folder to the user that builds, or name another with --output":
      "giv mappen til den bruger, der bygger, eller angiv en anden med --output",
    "the disk has room ({} MB)": "disken har plads ({} MB)",
    "the disk has only {} MB left": "disken har kun {} MB tilbage",
    "a build needs room for the new website beside the old one":
      "et byggeri kræver plads til det nye websted ved siden af det gamle",
    "free some, or name another disk with --output":
      "gør plads, eller angiv en anden disk med --output",
    "the secret of the members' access is given": "hemmeligheden bag medlemmernes adgang er givet",
    "no secret is given: of pages for members, only the teasers would be published":
      "der er ikke givet nogen hemmelighed: sider for medlemmer ville kun blive udgivet med titel og resumé",
    "Git is not installed; torv does not need it":
      "Git er ikke installeret; torv har ikke brug for det",
    "the folder is in no Git repository": "Git følger ikke mappen",
    "nobody can see or take back a change": "ingen kan se eller fortryde en ændring",
    "begin one: 'git init'": "slå det til: 'git init'",
    "everything is committed": "alle ændringer er gemt i Git",
    "changes that are not committed: {} files": "ændringer, der ikke er gemt i Git: {} filer",
    "Git does not ignore '{}'": "Git ser ikke bort fra '{}'",
    "what torv made could be committed with the content":
      "det, torv har lavet, kan komme til at blive gemt med indholdet",
    "add '/{}/' to .gitignore": "tilføj '/{}/' i .gitignore",
    "the hook in .githooks is not turned on": "tjekket i .githooks er ikke slået til",
    "a commit is not checked before it is made":
      "ændringer bliver ikke tjekket, før de bliver gemt i Git",
    "turn it on: 'git config core.hooksPath .githooks'":
      "slå det til: 'git config core.hooksPath .githooks'",

    // Finding
    "ok     ": "i orden",
    "lacking": "mangler",
    "WRONG  ": "FEJL   ",

    // DueCommand
    "nothing is due within {} days of {}":
      "intet skal gennemgås eller fornyes inden for {} dage fra {}",
    "overdue": "overskredet",
    "due    ": "snart      ",

    // FormatCommand
    "'{}' is no page or data file in '{}', and no CSV file of a dataset, whose name is a–z, 0–9 and '-'.":
      "'{}' er hverken en side eller en datafil i '{}', og heller ikke en CSV-fil til et datasæt, hvis navn skal bestå af a–z, 0–9 og '-'.",
    "{} is as it should be": "{} er, som den skal være",
    "rewrote {}": "skrev {} om",
    "{} would be rewritten": "{} ville blive skrevet om",
    "rewrote {} of {} files": "skrev {} af {} filer om",
    "{} of {} files would be rewritten": "{} af {} filer ville blive skrevet om",

    // InitCommand
    "the files that a new centre is made of are not installed":
      "filerne, som et nyt center bliver lavet af, er ikke installeret",
    "install torv with its package, or with 'make install' in its repository":
      "installér torv med dens pakke eller med 'make install' i dens projekt",
    """
    wrote {} files to {}

      cd {}
      torv serve --open   # shows the site, and follows what you edit
      torv check          # finds every mistake
      torv build          # writes the site to Public/

    README.md in it says what to do first.
    """: """
    skrev {} filer i {}

      cd {}
      torv serve --open   # viser webstedet og følger det, du retter
      torv check          # finder alle fejl
      torv build          # skriver webstedet i Public/

    README.md i mappen siger, hvad du skal gøre først.
    """,
    "'{}' is a file": "'{}' er en fil",
    "name a new folder": "angiv en ny mappe",
    "the folder '{}' holds files already: {}": "mappen '{}' rummer allerede filer: {}",
    "name a new folder, or an empty one": "angiv en ny mappe eller en tom",
    "The site's name": "Webstedets navn",
    "What it is, in a line": "Hvad det er, på en linje",
    "A summary for search engines": "Et resumé til søgemaskiner",
    "Where it will be published": "Hvor det skal udgives",
    "The editors' mail address": "Redaktionens mailadresse",

    // New
    "'{}' holds no letter or digit to name the file by.":
      "'{}' rummer intet bogstav eller tal, som filen kan få navn efter.",
    "run the command in the project's own folder, or name the folder with --content":
      "kør kommandoen i projektets egen mappe, eller angiv mappen med --content",
    "'{}' exists already": "'{}' findes allerede",
    "choose another title, or edit the file": "vælg en anden titel, eller ret i filen",
    "wrote {}": "skrev {}",

    // Search
    "Give the words to search for, or --splits.":
      "Skriv de ord, der skal søges efter, eller --splits.",
    "--limit must be at least 1.": "--limit skal være mindst 1.",
    "No page has '{}'; searched for: {}": "Ingen side har '{}'; søgte efter: {}",
    "No page fits.": "Ingen side passer.",

    // SecretOptions
    "--secret-file names no file.": "--secret-file mangler navnet på en fil.",
    "No secret is given; set {}, or name a file with --secret-file.":
      "Der er ikke givet nogen hemmelighed; giv den i {}, eller angiv en fil med --secret-file.",
    "{} holds no secret: it must be 64 hexadecimal digits and nothing else.":
      "{} rummer ingen hemmelighed: den skal være 64 tegn, kun 0–9 og a–f, og intet andet.",

    // Serve
    "ended": "afsluttet",
    "warning: drafts and all the website are open to everybody who can reach {}":
      "advarsel: kladder og hele webstedet er åbne for alle, der kan nå {}",
    "serving {} (Ctrl-C ends it)": "viser {} (stop med Ctrl-C)",
    "built {} pages: {}, {} ms": "byggede {} sider: {}, {} ms",
    "not built: {}, {} ms": "ikke bygget: {}, {} ms",
    "not built, {} ms": "ikke bygget, {} ms",

    // SiteOptions
    "'{}' is whole again: a build was cut off while it published":
      "'{}' er hel igen: et byggeri blev afbrudt, mens det udgav",

    // SourceOptions
    "--jobs must be at least 1.": "--jobs skal være mindst 1.",
    "SOURCE_DATE_EPOCH '{}' is not a number of seconds.":
      "SOURCE_DATE_EPOCH '{}' er ikke et antal sekunder.",
    "SOURCE_DATE_EPOCH '{}' lies outside the years 1 to 9999.":
      "SOURCE_DATE_EPOCH '{}' ligger uden for årene 1 til 9999.",

    "'{}' can't be made a program: {}": "'{}' kan ikke gøres til et program: {}",
    "name another folder with --output": "vælg en anden mappe med --output",

    // MoveCommand
    "'{}' is not the file of a page.": "'{}' er ikke filen til en side.",
    "'{}' has that name already.": "'{}' hedder det allerede.",
    "choose another name": "vælg et andet navn",
    "there is no page '{}/{}/{}.md'": "siden '{}/{}/{}.md' findes ikke",
    "'torv list {}' names all of them": "'torv list {}' viser dem alle",
    "nothing was changed": "intet er ændret",
    "'{}' goes on leading to the page, which is now '{}'":
      "'{}' fører stadig til siden, som nu er '{}'",
    "the member's access code is another one now: 'torv access code {}' prints it":
      "medlemmets adgangskode er nu en anden: 'torv access code {}' viser den",
    "calendars take the course's sessions for new ones, as these are named after the page":
      "kalendere regner kursets hold for nye, for de har navn efter siden",
    "'{}' is no name for a page: it is a–z, 0–9 and single '-' in between.":
      "'{}' kan ikke være navnet på en side: det består af a–z, 0–9 og enkelte '-' imellem.",
    "'{}' is no name for a page; write '{}'.": "'{}' kan ikke være navnet på en side; skriv '{}'.",
    "A page stays in its folder, since its fields are those of its kind; '{}' lies in another.":
      "En side bliver i sin mappe, for dens felter hører til slagsen; '{}' ligger i en anden.",

    // SchemaCommand
    "'{}' is no setting; write it as name=value.":
      "'{}' er ikke en indstilling; skriv den som navn=værdi.",
    "--kind goes with --format json-schema only.": "--kind hører kun til --format json-schema.",
    "Name the repository with --repository, or try the forms with --backend test-repo.":
      "Skriv repositoriet med --repository, eller prøv formularerne med --backend test-repo.",
    "left {} as it is; Torv's own settings for it are:":
      "lod {} være, som den er; Torvs egne indstillinger til den er:",
  ]
}
