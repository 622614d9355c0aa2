import TorvMustache

/// The page about an archive: what it is, what it holds, and under which licences.
struct ArchiveView: PageView {
  let frame: FrameView
  let lead: String
  /// The day that it was made.
  let made: String
  /// The front page of the site that it was made of.
  let address: LinkView
  let contact: LinkView
  let licence: LinkView
  /// The table of all pages.
  let table: TemplateURL
  /// The kinds of page that it holds, each with the number of pages.
  let kinds: [CountedLinkView]
  /// «12 billeder»; nil if there are none.
  let pictures: String?
  let datasets: [ArchivedDatasetView]

  static let fields: [TemplateField<ArchiveView>] = [
    .view("frame", \.frame),
    .text("lead") { $0.lead },
    .text("made") { $0.made },
    .view("address", \.address),
    .view("contact", \.contact),
    .view("licence", \.licence),
    .url("table") { $0.table },
    .list("kinds") { $0.kinds },
    .optionalText("pictures") { $0.pictures },
    .flag("hasDatasets") { !$0.datasets.isEmpty },
    .list("datasets") { $0.datasets },
  ]
}

/// Figures in an archive, with where they are from and what others may do with them.
struct ArchivedDatasetView: TemplateView {
  let page: LinkView
  /// The CSV file.
  let file: TemplateURL
  let licence: LinkView
  let sources: [SourceView]

  static let fields: [TemplateField<ArchivedDatasetView>] = [
    .view("page", \.page),
    .url("file") { $0.file },
    .view("licence", \.licence),
    .list("sources") { $0.sources },
  ]
}

/// The line above each page of an archive.
struct ArchiveNoticeView: TemplateView {
  /// What the site is now, with its day.
  let title: String
  let about: LinkView

  static let fields: [TemplateField<ArchiveNoticeView>] = [
    .text("title") { $0.title },
    .view("about", \.about),
  ]
}
