extension DanishMessages {
  /// What is said while a site is built and published, and by the preview.
  static let build: [String: String] = [
    // DatasetFile
    "there is no page '{}', which says what the columns hold":
      "siden '{}', som siger, hvad kolonnerne rummer, findes ikke",
    "begin it with 'torv new dataset \"…\"', declare the columns, and run this again":
      "opret siden med 'torv new dataset \"…\"', beskriv kolonnerne, og kør kommandoen igen",

    // DiskFileSystem
    "can't read '{}'": "'{}' kan ikke læses",
    "can't write '{}'": "'{}' kan ikke skrives",
    "can't remove '{}'": "'{}' kan ikke fjernes",
    "can't keep the published file '{}'": "den udgivne fil '{}' kan ikke lægges til side",
    "can't make the folder '{}'": "mappen '{}' kan ikke oprettes",
    "can't open the folder '{}'": "mappen '{}' kan ikke åbnes",
    "can't read the folder '{}'": "mappen '{}' kan ikke læses",
    "named pipe": "et navngivet rør (named pipe)",
    "socket": "en socket",
    "device": "en enhed",
    "can't read '{}': it is a folder": "'{}' kan ikke læses: det er en mappe",
    "can't read '{}': it is a {}": "'{}' kan ikke læses: det er {}",
    "'{}' changes while it is read": "'{}' bliver ændret, mens den læses",
    "run the command again once no other program writes the file":
      "kør kommandoen igen, når intet andet program skriver i filen",
    "check the path, or run the command in the project's own folder":
      "kontrollér stien, eller kør kommandoen i projektets egen mappe",
    "check who may read and write there": "se efter, hvem der må læse og skrive dér",
    "make room on the disk": "skaf plads på disken",
    "make room, or have the quota raised": "skaf plads, eller få kvoten sat op",
    "a folder stands where the file belongs; move it away":
      "der ligger en mappe, hvor filen skal være; flyt den",
    "a file stands where a folder belongs; move it away":
      "der ligger en fil, hvor en mappe skal være; flyt den",
    "choose a shorter name": "vælg et kortere navn",
    "let the whole folder lie on one disk": "lad hele mappen ligge på én disk",

    // Message+System
    "no such file or directory": "filen eller mappen findes ikke",
    "permission denied": "adgang nægtet",
    "operation not permitted": "det er ikke tilladt",
    "read-only file system": "disken kan kun læses",
    "no space left on device": "der er ikke mere plads på disken",
    "disk quota exceeded": "diskkvoten er brugt op",
    "is a directory": "det er en mappe",
    "not a directory": "det er ikke en mappe",
    "directory not empty": "mappen er ikke tom",
    "file exists": "filen findes allerede",
    "file name too long": "navnet er for langt",
    "invalid cross-device link": "filerne ligger på hver sin disk",
    "too many levels of symbolic links": "linket fører i ring",
    "too many open files": "for mange filer er åbne",
    "too many open files in system": "for mange filer er åbne på maskinen",
    "input/output error": "disken svarer ikke, som den skal",
    "device or resource busy": "noget andet bruger den",
    "cannot allocate memory": "der er ikke hukommelse nok",

    // FileSystem
    "'{}' was there a moment ago and is gone": "'{}' var der for et øjeblik siden og er nu væk",
    "run the command again": "kør kommandoen igen",
    "the build was interrupted": "byggeriet blev afbrudt",

    // OutputManifest
    "'{}' is not a manifest that this version knows":
      "'{}' er ikke en fortegnelse, som denne version kender",
    "write the site to an empty folder": "skriv webstedet til en tom mappe",
    "the output folder '{}' holds files that torv did not write: {}":
      "mappen '{}', som webstedet skal skrives til, rummer filer, som torv ikke har skrevet: {}",
    "choose an empty folder with --output": "vælg en tom mappe med --output",

    // CardMaker
    "links to all pages show the same picture on other sites, because {}":
      "links til alle sider viser det samme billede på andre websteder, fordi {}",
    "install it, on Debian with 'apt-get install libvips-tools fonts-urw-base35'":
      "installér det, på Debian med 'apt-get install libvips-tools fonts-urw-base35'",
    "the card of '{}' can't be drawn": "billedet til delte links til '{}' kan ikke tegnes",

    // PictureResizer
    "1 photograph is published as the camera made it, because vipsthumbnail is missing":
      "1 foto bliver udgivet, som kameraet lavede det, fordi vipsthumbnail mangler",
    "{} photographs are published as the camera made them, because vipsthumbnail is missing":
      "{} fotos bliver udgivet, som kameraet lavede dem, fordi vipsthumbnail mangler",
    "{}, and 1 of them tells where it was taken": "{}, og 1 af dem fortæller, hvor det er taget",
    "{}, and {} of them tell where they were taken": "{}, og {} af dem fortæller, hvor de er taget",
    "'{}' can't be resized": "'{}' kan ikke gøres mindre",
    "save the picture again; vipsthumbnail says: {}": "gem billedet igen; vipsthumbnail siger: {}",

    // ThumbnailProgram
    "it ended without a picture": "intet (det sluttede uden et billede)",

    // AddressCheck
    "curl is missing, which asks for external addresses":
      "curl mangler, og det er curl, der spørger efter adresser på nettet",
    "install curl, on Debian with 'apt-get install curl'":
      "installér curl, på Debian med 'apt-get install curl'",
    "no server answers, so the network seems to be down":
      "ingen server svarer, så der er nok ingen forbindelse til nettet",
    "run the command again where there is a network; name a proxy in https_proxy if it needs one":
      "kør kommandoen igen, hvor der er net; går det gennem en proxy, så skriv den i https_proxy",

    // AddressReport
    "1 external address": "1 adresse på nettet",
    "{} external addresses": "{} adresser på nettet",
    "checked {} ({} from the cache): {} dead, {} moved, {} redirected for now, {} unclear":
      "tjekkede {} ({} kendt fra før); døde: {}, flyttede: {}, viderestillede for en tid: {}, uafklarede: {}",
    "{}; {} dead with an archived copy": "{}; døde med en arkiveret kopi: {}",
    "{}; {} not asked: robots.txt": "{}; ikke spurgt på grund af robots.txt: {}",
    "{}; {} not asked: made-up names": "{}; opdigtede, ikke spurgt: {}",
    "the server has no such page (404)": "serveren har ikke den side (404)",
    "the page was removed for good (410)": "siden er fjernet for altid (410)",
    "the server refuses the request ({})": "serveren afviser at vise den ({})",
    "no server has this name": "ingen server har det navn",
    "the server takes no connections": "serveren tager ikke imod forbindelser",
    "the server does not answer in time": "serveren svarer ikke i tide",
    "no secure connection is possible; the server's certificate may have expired":
      "der kan ikke laves en sikker forbindelse; måske er serverens certifikat udløbet",
    "the server breaks off the connection": "serveren afbryder forbindelsen",
    "it leads back to itself": "den fører tilbage til sig selv",
    "it leads on too many times": "den fører videre for mange gange",
    "write its new address, or that of an archived copy in 'archived:' beside it":
      "skriv dens nye adresse, eller adressen på en arkiveret kopi i 'archived:' ved siden af",
    "write its new address, or remove the link": "skriv dens nye adresse, eller fjern linket",
    "write its new address, or remove it": "skriv dens nye adresse, eller fjern den",
    "the address leads nowhere: {}": "adressen fører ingen steder hen: {}",
    "'{}' leads nowhere: {}": "'{}' fører ingen steder hen: {}",
    "open it, and write the address that it leads to": "åbn den, og skriv den adresse, du ender på",
    "it leads to the front page '{}' now: find where the page itself is, or remove the address":
      "den fører nu til forsiden '{}': find selve siden, eller fjern adressen",
    "the address has moved for good": "adressen er flyttet for altid",
    "'{}' has moved for good": "'{}' er flyttet for altid",

    // WebClient
    "curl can't be started": "curl kan ikke startes",
    "install curl again": "installér curl igen",
    "the proxy that the environment names can't be used":
      "den proxy, som miljøvariablerne nævner, kan ikke bruges",
    "mend https_proxy": "ret https_proxy",
    "curl finds no certificates, so it can't check any secure connection":
      "curl finder ingen certifikater og kan derfor ikke tjekke sikre forbindelser",
    "install them, on Debian with 'apt-get install ca-certificates'":
      "installér dem, på Debian med 'apt-get install ca-certificates'",

    // Publication
    "'{}' is not a journal that this version knows":
      "'{}' er ikke en logbog, som denne version kender",
    "build once with the version that was cut off, or remove '{}'":
      "byg én gang med den version, der blev afbrudt, eller fjern '{}'",
    "{}; and the earlier site could not be restored whole: {}":
      "{}; og det gamle websted kunne ikke genskabes helt: {}",
    "mend that and build again, which restores it first":
      "ret det, og byg igen; så bliver det gamle websted genskabt først",
    "the new file for '{}' has vanished from '{}'": "den nye fil til '{}' er forsvundet fra '{}'",
    "build again": "byg igen",

    // Publisher
    "'{}' was not written by torv and would be replaced":
      "'{}' er ikke skrevet af torv og ville blive erstattet",
    "move the file away, or give the page that is published there another name":
      "flyt filen væk, eller giv den side, der bliver udgivet dér, et andet navn",

    // SiteBuilder+Access
    "1 page for members is published as a teaser only, because no secret is given":
      "1 side for medlemmer bliver kun udgivet med titel og resumé, fordi der ikke er givet nogen hemmelighed",
    "{} pages for members are published as teasers only, because no secret is given":
      "{} sider for medlemmer bliver kun udgivet med titel og resumé, fordi der ikke er givet nogen hemmelighed",
    "set TORV_MEMBERS_SECRET, or name a file with --secret-file; 'torv access new-secret' makes a secret":
      "giv hemmeligheden i TORV_MEMBERS_SECRET eller med --secret-file; 'torv access new-secret' laver en",

    // SiteBuilder+Stages
    "the strings file is missing": "filen med webstedets tekster mangler",
    "add '{}/strings/da.yml'": "tilføj '{}/strings/da.yml'",
    "the data file '{}' is missing": "datafilen '{}' mangler",

    // SourceReader
    "the file is no template, string file or asset":
      "filen er hverken en skabelon, en fil med tekster eller en fil til udseendet",
    "name it '….mustache', or move it to '{}/assets/'":
      "omdøb den til '….mustache', eller flyt den til '{}/assets/'",
    "it is a link to '{}', which does not exist": "filen er et link til '{}', som ikke findes",
    "remove the link, or put the file there that it leads to":
      "fjern linket, eller læg filen dér, hvor linket fører hen",
    "it is a link to '{}', which leads back to itself":
      "filen er et link til '{}', som fører tilbage til sig selv",
    "remove the link": "fjern linket",
    "it is a link that leads out of the folder, to '{}'":
      "filen er et link, der fører ud af mappen, til '{}'",
    "put the file itself there in place of the link": "læg selve filen dér i stedet for linket",
    "the name is not UTF-8, so it can't be read": "navnet er ikke UTF-8, så det kan ikke læses",
    "rename it, with letters that are UTF-8": "omdøb filen, og skriv navnet i UTF-8",
    "it is a {}, and no file that can be read": "det er {} og ikke en fil, der kan læses",
    "run the command in the project's own folder, or name the folder with {}":
      "kør kommandoen i projektets egen mappe, eller angiv mappen med {}",

    // Browser
    "warning: no browser could be opened; go to {} yourself":
      "advarsel: ingen browser kunne åbnes; gå selv til {}",

    // FolderWatcher
    "can't watch the folders: too many open files":
      "torv kan ikke holde øje med mapperne: for mange filer er åbne",

    // Preview
    "The preview has ended.": "Forhåndsvisningen er slut.",

    // PreviewConnection
    "That is no request.": "Det er ingen forespørgsel.",
    "The request is too long.": "Forespørgslen er for lang.",

    // PreviewPage
    "The website can't be built": "Siden kan ikke bygges",
    "The website can't be built: 1 mistake": "Siden kan ikke bygges: 1 fejl",
    "The website can't be built: {} mistakes": "Siden kan ikke bygges: {} fejl",
    "Mend the mistake and save the file. Then the page appears by itself.":
      "Ret fejlen, og gem filen. Så kommer siden frem af sig selv.",
    "The change can't be shown: 1 mistake": "Ændringen kan ikke vises: 1 fejl",
    "The change can't be shown: {} mistakes": "Ændringen kan ikke vises: {} fejl",
    "The page behind this is the last one that could be built. Mend the mistake and save the file. Then this message goes away by itself.":
      "Siden bagved er den sidste, der kunne bygges. Ret fejlen, og gem filen. Så forsvinder beskeden af sig selv.",
    "Close": "Luk",
    "And {} more, which the terminal shows.": "Og {} til, som står i terminalen.",

    // PreviewServer
    "The preview answers only to 127.0.0.1 and localhost.":
      "Forhåndsvisningen svarer kun på 127.0.0.1 og localhost.",
    "The preview doesn't answer the requests of other pages.":
      "Forhåndsvisningen svarer ikke på andre siders forespørgsler.",
    "'{}' is no address to listen on": "'{}' er ikke en adresse, der kan lyttes på",
    "port {} is taken": "port {} er optaget",
    "end what uses it, choose another with --port, or let --port 0 find one":
      "luk det program, der bruger den, vælg en anden med --port, eller lad --port 0 finde en",
    "port {} may not be used": "port {} må ikke bruges",
    "choose one above 1023 with --port": "vælg en over 1023 med --port",
    "'{}' is not an address of this machine": "'{}' er ikke en adresse på denne maskine",
    "leave --host out to be seen by this machine alone":
      "udelad --host, så kun denne maskine kan se siderne",
    "can't listen on port {}: {}": "der kan ikke lyttes på port {}: {}",

    // PreviewState
    "The preview can only be read.": "Forhåndsvisningen kan kun læses.",
    "The address can't be read.": "Adressen kan ikke læses.",
    "There is no such page.": "Siden findes ikke.",

    // WatchedFolders
    "can't watch '{}': {}": "torv kan ikke holde øje med '{}': {}",
    "raise fs.inotify.max_user_watches and fs.inotify.max_user_instances":
      "sæt fs.inotify.max_user_watches og fs.inotify.max_user_instances op",
    "run the command in the project's own folder": "kør kommandoen i projektets egen mappe",
  ]
}
