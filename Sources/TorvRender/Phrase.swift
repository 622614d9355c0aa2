/// A text that views use, other than the words for enumerated values; the raw value is its key in the strings file.
///
/// Texts that no view uses are named in the templates, as `{{strings.…}}`.
enum Phrase: String, CaseIterable {
  case accessArchivedLead = "access.archivedLead"
  case accessClosedLead = "access.closedLead"
  case accessLead = "access.lead"
  case accessLoginLead = "access.loginLead"
  case accessTitle = "access.title"
  case actors = "actors.title"
  case actorsLead = "actors.lead"
  case actorAsks = "actors.asks"
  case actorEmpty = "actors.empty"
  case actorKicker = "actors.kicker"
  case alertCaution = "markdown.caution"
  case alertImportant = "markdown.important"
  case alertNote = "markdown.note"
  case alertTip = "markdown.tip"
  case alertWarning = "markdown.warning"
  case all = "card.all"
  case archiveAbout = "archive.about"
  case archiveLead = "archive.lead"
  case archiveNotice = "archive.notice"
  case archivePictures = "archive.pictures"
  case archiveTitle = "archive.title"
  case assessmentAnswered = "assessment.answered"
  case assessmentApart = "assessment.apart"
  case assessmentChart = "assessment.chart"
  case assessmentChartAbout = "assessment.chartAbout"
  case assessmentCombined = "assessment.combined"
  case assessmentGroups = "assessment.groups"
  case assessmentMost = "assessment.most"
  case assessmentOverall = "assessment.overall"
  case assessmentPercent = "assessment.percent"
  case assessmentRange = "assessment.range"
  case assessmentStatements = "assessment.statements"
  case assessmentUnanswered = "assessment.unanswered"
  case assessmentWrong = "assessment.wrong"
  case backlinksTitle = "backlinks.title"
  case draftBadge = "badge.draft"
  case caseMap = "front.map"
  case caseMapLead = "front.mapLead"
  case exampleBadge = "badge.example"
  case formerBadge = "badge.former"
  case languageName = "language.name"
  case languageOriginal = "language.original"
  case translatedOn = "language.translated"
  case translationStale = "language.stale"
  case manyCases = "case.many"
  case mapAll = "map.all"
  case mapNone = "map.none"
  case memberMap = "members.map"
  case memberMapLead = "members.mapLead"
  case membersBadge = "badge.members"
  case oneCase = "case.one"
  case partForMembersBadge = "badge.partForMembers"
  case proposalBadge = "badge.proposal"
  case calendarCancelled = "calendar.cancelled"
  case calendarCourses = "calendar.courses"
  case calendarCoursesLead = "calendar.coursesLead"
  case calendarChecked = "calendar.checked"
  case calendarDeadline = "calendar.deadline"
  case calendarFunding = "calendar.funding"
  case calendarFundingLead = "calendar.fundingLead"
  case calendarOpens = "calendar.opens"
  case calendarProposal = "calendar.proposal"
  case calendars = "calendar.title"
  case calendarsLead = "calendar.lead"
  case changes = "changes.title"
  case changesCut = "changes.cut"
  case changesLead = "changes.lead"
  case citationChanged = "citation.changed"
  case citationLicence = "citation.licenceNote"
  case citationNote = "citation.note"
  case citationOwn = "citation.own"
  case citationReproduced = "citation.reproduced"
  case closedFundingsHere = "funding.list.closedHere"
  case closedFundings = "funding.list.closed"
  case clock = "session.clock"
  case courseMemberPrice = "course.memberPrice"
  case courseProposal = "course.proposal.title"
  case courseProposalText = "course.proposal.text"
  case datasetChartCut = "dataset.chartCut"
  case datasetChartDescription = "dataset.chartDescription"
  case datasetCSV = "dataset.csv"
  case datasetCut = "dataset.cut"
  case datasetJSON = "dataset.json"
  case comparison = "comparison.title"
  case comparisonAdded = "comparison.added"
  case comparisonAlready = "comparison.already"
  case comparisonCount = "comparison.count"
  case comparisonLead = "comparison.lead"
  case comparisonOpen = "comparison.open"
  case comparisonRemoved = "comparison.removed"
  case comparisonSeveral = "comparison.several"
  case comparisonSimilar = "comparison.similar"
  case comparisonStale = "comparison.stale"
  case comparisonUnknown = "comparison.unknown"
  case correctionSubject = "frame.correction.subject"
  case nextActor = "next.actor"
  case nextCourse = "next.course"
  case nextGuide = "next.guide"
  case nextMembership = "next.membership"
  case nextService = "next.service"
  case coverage = "coverage.title"
  case coverageAll = "coverage.all"
  case coverageCaption = "coverage.caption"
  case coverageCell = "coverage.cell"
  case coverageCellLead = "coverage.cellLead"
  case coverageContext = "coverage.context"
  case coverageLead = "coverage.lead"
  case coverageSee = "coverage.see"
  case coverageSummary = "coverage.summary"
  case coverageTotal = "coverage.total"
  case progress = "progress.title"
  case progressChart = "progress.chart"
  case progressChartAbout = "progress.chartAbout"
  case progressLead = "progress.lead"
  case progressSee = "progress.see"
  case progressUnknown = "progress.unknownMark"
  case datasetMap = "dataset.map"
  case datasetMapLead = "dataset.mapLead"
  case datasetMapMillions = "dataset.mapMillions"
  case datasetMapThousands = "dataset.mapThousands"
  case columnEmpty = "dataset.column.empty"
  case columnHighBetter = "dataset.column.highBetter"
  case columnLowBetter = "dataset.column.lowBetter"
  case columnMark = "dataset.column.mark"
  case datasetChartLowestCut = "dataset.chartLowestCut"
  case datasetChartLowestDescription = "dataset.chartLowestDescription"
  case datasetChartSigned = "dataset.chartSigned"
  case datasetMapSignedLead = "dataset.mapSignedLead"
  case datasetMetadata = "dataset.metadata"
  case datasetNewest = "dataset.newest"
  case seriesAxis = "dataset.series.axis"
  case seriesChange = "dataset.series.change"
  case seriesGaps = "dataset.series.gaps"
  case seriesMedian = "dataset.series.median"
  case seriesMedianNote = "dataset.series.medianNote"
  case seriesOthers = "dataset.series.others"
  case figureBest = "dataset.best"
  case figureHighest = "dataset.highest"
  case figureLowest = "dataset.lowest"
  case figureWorst = "dataset.worst"
  case figureMissingBecause = "municipality.figures.missingBecause"
  case figureRankHighest = "municipality.figures.rankHighest"
  case figureRankLowest = "municipality.figures.rankLowest"
  case sharedCard = "frame.card"
  case sharedSiteCard = "frame.siteCard"
  case documentTitle = "frame.documentTitle"
  case applicationTitle = "application.title"
  case applicationLead = "application.lead"
  case applicationOrganisation = "application.organisation"
  case applicationCategory = "application.category"
  case applicationSize = "application.size"
  case applicationMunicipality = "application.municipality"
  case applicationWebsite = "application.website"
  case applicationJoined = "application.joined"
  case applicationPresentation = "application.presentation"
  case applicationPublicMail = "application.publicMail"
  case applicationPerson = "application.person"
  case applicationMail = "application.mail"
  case applicationWish = "application.wish"
  case applicationGreeting = "application.greeting"
  case applicationSubject = "application.subject"
  case applicationSummary = "application.summary"
  case costTitle = "cost.title"
  case costLead = "cost.lead"
  case costInvalidSize = "cost.invalidSize"
  case costReason = "cost.reason"
  case costReasonFrom = "cost.reasonFrom"
  case costSaving = "cost.saving"
  case costReasonFlat = "cost.reasonFlat"
  case costPartMonth = "cost.partMonth"
  case costPartDay = "cost.partDay"
  case costNoFees = "cost.noFees"
  case costTotal = "cost.total"
  case costTotalServices = "cost.totalServices"
  case costTotalCourses = "cost.totalCourses"
  case costMaterial = "cost.material"
  case costMaterialOne = "cost.materialOne"
  case digestActorTitle = "digest.actorTitle"
  case digestChanged = "digest.changed"
  case digestCourses = "digest.courses"
  case digestCoursesLead = "digest.coursesLead"
  case digestDeadlines = "digest.deadlines"
  case digestDeadlinesLead = "digest.deadlinesLead"
  case digestMembers = "digest.members"
  case digestMembersLead = "digest.membersLead"
  case digestMunicipalityTitle = "digest.municipalityTitle"
  case digestNew = "digest.new"
  case digestRecommendation = "digest.recommendation"
  case digestTitle = "digest.title"
  case ended = "collaboration.endedOn"
  case evidenceLevel = "evidence.level"
  case allThemes = "list.allThemes"
  case facetedTitle = "list.facetedTitle"
  case feedTitle = "feed.title"
  case figureMissing = "municipality.figures.missing"
  case figureRank = "municipality.figures.rank"
  case financesAllSizes = "finances.allSizes"
  case financesAndAbove = "finances.andAbove"
  case financesAtLeast = "finances.atLeast"
  case financesChart = "finances.chart"
  case financesChartDescription = "finances.chartDescription"
  case financesInYear = "finances.inYear"
  case financesLead = "finances.lead"
  case financesProRataDay = "finances.proRataDay"
  case financesProRataMonth = "finances.proRataMonth"
  case financesTitle = "finances.title"
  case financesTotal = "finances.total"
  case financesYearly = "finances.yearly"
  case filterShown = "list.shown"
  case footnoteBack = "markdown.footnoteBack"
  case footnotes = "markdown.footnotes"
  case founded = "collaboration.foundedOn"
  case front = "frame.front"
  case fundingClosed = "funding.status.closed"
  case fundingDeadline = "funding.deadlineOn"
  case fundingOpen = "funding.status.open"
  case fundingOpens = "funding.opensOn"
  case fundingPassed = "funding.passedOn"
  case fundingRolling = "funding.rolling"
  case fundingUpcoming = "funding.status.upcoming"
  case glossaryCount = "glossary.count"
  case glossaryLead = "glossary.lead"
  case glossaryTitle = "glossary.title"
  case languageCode = "language.code"
  case letterLabel = "members.letterLabel"
  case manyBacklinks = "backlinks.all"
  case manyMembers = "members.many"
  case manyNationalFundings = "funding.national.many"
  case manyPages = "list.manyPages"
  case materialLead = "members.material.lead"
  case materialTitle = "members.material.title"
  case logo = "member.logo"
  case memberPrice = "members.material.price"
  case membersByCategory = "members.byCategory.title"
  case membersByCategoryLead = "members.byCategory.lead"
  case membersByMunicipality = "members.byMunicipality.title"
  case membersByMunicipalityLead = "members.byMunicipality.lead"
  case membersCategoryLead = "members.categoryLead"
  case membersSummary = "members.summary"
  case municipalities = "municipalities.title"
  case municipalitiesCount = "municipalities.count"
  case municipalitiesLead = "municipalities.lead"
  case municipalityDescription = "municipalities.description"
  case noOpenFunding = "funding.list.noneOpen"
  case nonMemberPrice = "course.nonMemberPrice"
  case pathLength = "path.length"
  case pathPlans = "path.plans"
  case pathProgress = "path.progress"
  case pathToPlan = "path.toPlan"
  case pathToQuestion = "path.toQuestion"
  case notFound = "notFound.title"
  case notFoundLead = "notFound.lead"
  case numberedPage = "list.numberedPage"
  case oneMember = "members.one"
  case oneNationalFunding = "funding.national.one"
  case onePage = "list.onePage"
  case online = "session.online"
  case openFundings = "funding.list.open"
  case population = "municipality.population"
  case populationSource = "municipalities.populationSource"
  case recommendationFor = "recommendation.for"
  case recommendationMaterial = "recommendation.material"
  case recommendationMaterialLead = "recommendation.materialLead"
  case recommendationTitle = "recommendation.title"
  case recommendationNone = "recommendation.none"
  case recommendationNumber = "recommendation.number"
  case register = "course.register"
  case resultAfter = "case.result.after"
  case resultBefore = "case.result.before"
  case resultChart = "case.chart"
  case resultChartDescription = "case.chartDescription"
  case resultChartOfUnit = "case.chartOfUnit"
  case recommendationOthers = "recommendation.others"
  case reviewed = "guide.reviewedOn"
  case seats = "session.seats"
  case table = "markdown.table"
  case searchAll = "search.all"
  case searchCount = "search.count"
  case searchFailed = "search.failed"
  case searchInstead = "search.instead"
  case searchKind = "search.kind"
  case searchLead = "search.lead"
  case searchNone = "search.none"
  case searchOne = "search.one"
  case searchRemove = "search.remove"
  case searchResults = "search.results"
  case searchSuggestion = "search.suggestion"
  case searchTitle = "search.title"
  case searchList = "search.list"
  case searchLists = "search.lists"
  case searchManual = "search.manual"
  case searchMunicipality = "search.municipality"
  case searchTerm = "search.term"
  case themeKicker = "themes.kicker"
  case themes = "themes.title"
  case themesLead = "themes.lead"
  case townSizeBetween = "funding.townSize.between"
  case townSizeFrom = "funding.townSize.from"
  case townSizeTo = "funding.townSize.to"
  case undated = "sources.undated"
  case upcomingFundings = "funding.list.upcoming"
  case withoutMunicipality = "members.withoutMunicipality"

  /// The names in braces in the text that views replace with values.
  var placeholders: [String] { Self.placeholders[self] ?? [] }

  var index: Int { Self.order[self] ?? 0 }

  private static let order = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  private static let placeholders: [Phrase: [String]] = [
    .actorAsks: ["actor"],
    .actorEmpty: ["actor"],
    .all: ["count"],
    .calendarCancelled: ["title"],
    .caseMapLead: ["municipalities"], .memberMapLead: ["municipalities"],
    .calendarProposal: ["title"], .calendarChecked: ["date"],
    .calendarDeadline: ["title"], .calendarOpens: ["title"],
    .changesCut: ["count"],
    .citationChanged: ["date"], .citationLicence: ["licence", "url"], .citationNote: ["date"],
    .citationOwn: ["author", "title", "date", "url"],
    .citationReproduced: ["author", "title", "site", "date", "url"],
    .clock: ["times"],
    .translatedOn: ["date"], .translationStale: ["date"],
    .comparisonAdded: ["name"], .comparisonAlready: ["name"], .comparisonRemoved: ["name"],
    .comparisonSeveral: ["text", "names"], .comparisonStale: ["names"],
    .comparisonUnknown: ["text"],
    .comparisonCount: ["count"], .comparisonOpen: ["name"], .comparisonSimilar: ["name"],
    .correctionSubject: ["page"],
    .coverageAll: ["actor"],
    .coverageCaption: ["filled", "count"],
    .coverageCell: ["number", "actor"],
    .coverageCellLead: ["actor", "title"],
    .coverageContext: ["what", "actor", "number"],
    .coverageSummary: ["filled", "count"],
    .progressChartAbout: ["first", "last"],
    .datasetChartCut: ["shown", "count"],
    .datasetCut: ["shown", "count"],
    .datasetMap: ["column"], .datasetNewest: ["what", "year"],
    .seriesAxis: ["value"], .seriesMedian: ["count"], .seriesOthers: ["count"],
    .seriesChange: ["name", "first", "from", "last", "to"],
    .figureRank: ["place", "count"],
    .columnEmpty: ["reason"],
    .columnMark: ["mark", "reason"],
    .datasetChartLowestCut: ["shown", "count"],
    .figureMissingBecause: ["reason"],
    .figureRankHighest: ["place", "count"],
    .figureRankLowest: ["place", "count"],
    .archiveLead: ["date"],
    .archiveNotice: ["date"],
    .archivePictures: ["count"],
    .assessmentAnswered: ["count", "all"], .assessmentApart: ["low", "high"],
    .assessmentCombined: ["count"], .assessmentGroups: ["count"], .assessmentMost: ["count"],
    .assessmentOverall: ["share"], .assessmentPercent: ["share"],
    .assessmentRange: ["from", "to"],
    .assessmentStatements: ["count"], .assessmentUnanswered: ["count"],
    .assessmentWrong: ["line"],
    .sharedCard: ["title"],
    .sharedSiteCard: ["site"],
    .documentTitle: ["page", "site"],
    .applicationSubject: ["organisation"], .applicationSummary: ["category"],
    .costInvalidSize: ["example"],
    .costReason: ["amount", "category", "size"],
    .costReasonFrom: ["amount", "category", "size"],
    .costReasonFlat: ["amount", "category"], .costSaving: ["amount"],
    .costPartMonth: ["date", "year", "count", "whole", "amount"],
    .costPartDay: ["date", "year", "count", "whole", "amount"],
    .costNoFees: ["year"],
    .costTotal: ["total", "services", "courses"],
    .costTotalServices: ["services"], .costTotalCourses: ["courses"],
    .costMaterial: ["count"],
    .digestActorTitle: ["site", "actor", "span"],
    .digestCoursesLead: ["date"],
    .digestDeadlinesLead: ["date"],
    .digestMunicipalityTitle: ["site", "municipality", "span"],
    .digestRecommendation: ["number", "title"],
    .digestTitle: ["site", "span"],
    .ended: ["date"],
    .evidenceLevel: ["level", "label"],
    .allThemes: ["count"],
    .facetedTitle: ["list", "facet"],
    .feedTitle: ["title", "site"],
    .filterShown: ["shown", "count"],
    .financesAndAbove: ["size"],
    .financesAtLeast: ["size"],
    .financesInYear: ["amount", "year"],
    .financesYearly: ["amount"],
    .founded: ["date"],
    .fundingDeadline: ["date"],
    .fundingOpens: ["date"],
    .fundingPassed: ["date"],
    .glossaryCount: ["count"],
    .letterLabel: ["letter", "count"],
    .manyBacklinks: ["count"],
    .manyCases: ["count"],
    .manyMembers: ["count"],
    .manyNationalFundings: ["count"],
    .manyPages: ["count"],
    .logo: ["member"],
    .memberPrice: ["member", "nonMember"],
    .membersSummary: ["members", "municipalities"],
    .municipalitiesCount: ["count"],
    .searchAll: ["count"],
    .searchCount: ["count"],
    .searchInstead: ["typed"],
    .searchNone: ["query"],
    .searchSuggestion: ["typed"],
    .municipalityDescription: ["name"],
    .nextActor: ["actor"],
    .numberedPage: ["number"],
    .pathLength: ["count"], .pathPlans: ["count"],
    .pathProgress: ["number", "count"],
    .pathToPlan: ["plan"], .pathToQuestion: ["number"],
    .populationSource: ["year"],
    .recommendationFor: ["actor"],
    .recommendationMaterial: ["number"],
    .recommendationNone: ["actor"],
    .recommendationNumber: ["number"],
    .recommendationTitle: ["number", "title"],
    .reviewed: ["date"],
    .resultChartOfUnit: ["unit"],
    .seats: ["count"],
    .townSizeBetween: ["from", "to"],
    .townSizeFrom: ["from"],
    .townSizeTo: ["to"],
  ]
}
