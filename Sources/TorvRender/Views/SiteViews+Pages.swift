import TorvDiagnostics
import TorvMarkdown
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the parts of the page at the index that pages of all kinds share.
  ///
  /// Pages in `shown`, which the page lists elsewhere, are left out of its next steps, related pages and backlinks.
  func article(_ index: Site.PageIndex, hiding shown: Set<Site.PageIndex> = []) -> ArticleView {
    let page = site.pages[index]
    let relations = site.relations[index]
    let card = cards[index]
    let next = nextSteps.pages(after: index).filter { !shown.contains($0) }
    let shown = shown.union(next)
    let backlinks = relations.backlinks.filter { !shown.contains($0) }
    let image = image(of: page, at: index)
    let body = body(of: page, at: index)
    let printed = body.map { PrintedLinks(in: $0, origin: site.settings.baseURL.origin).entries }
    return ArticleView(
      kind: card.kind, kindStyle: card.kindStyle, kicker: card.place.map { [$0] } ?? [],
      badges: card.badges, title: page.title, lead: page.summary,
      published: page.published.map(format.dateView), updated: page.updated.map(format.dateView),
      themes: page.themes.compactMap(site.theme).map {
        link($0.title, to: .theme($0.slug.value))
      },
      recommendations: page.recommendations.compactMap { number in
        site.recommendation(number).map { recommendation in
          LinkView(
            title: strings(.recommendationNumber, ("number", String(number))),
            href: url(of: recommendation), note: site.pages[recommendation].title)
        }
      },
      actors: page.actors.map { link(strings.actors[$0], to: .actor($0)) },
      image: image, cover: cover(of: page, image: image), outline: outline(of: page),
      body: body, printedLinks: (printed ?? []).map(PrintedLinkView.init),
      teaser: page.sealing == .whole && !audience.isMembers ? teaser(of: page, at: index) : nil,
      rest: page.sealing == .part && !audience.isMembers ? teaser(of: page, at: index) : nil,
      nextSteps: nextSteps(after: index, pages: next),
      related: relations.related.filter { !shown.contains($0) }.map { cards[$0] },
      backlinks: backlinks.prefix(PageCollection.pageSize).map { source in
        link(to: source, note: strings.words(for: site.pages[source].id.kind).one.lowercased())
      },
      moreBacklinks: backlinks.count > PageCollection.pageSize
        ? link(
          strings(.manyBacklinks, ("count", format.number(relations.backlinks.count))),
          to: .backlinks(page.id)) : nil,
      previous: relations.previous.map { link(to: $0) }, next: relations.next.map { link(to: $0) })
  }

  /// Returns the headings of levels 2 and 3; none if there are fewer than two, which need no table of contents.
  private func outline(of page: Page) -> [OutlineEntryView] {
    var entries: [OutlineEntryView] = []
    let headings = readableBody(of: page)?.outline ?? []
    for heading in headings where heading.level <= 3 {
      let entry = OutlineEntryView(
        title: heading.title, href: TemplateURL(path: "#\(heading.id)"), children: [])
      if heading.level == 3, let last = entries.indices.last {
        entries[last].children.append(entry)
      } else {
        entries.append(entry)
      }
    }
    return entries.count < 2 ? [] : entries
  }

  /// Returns the part of a page's text that this audience may read.
  func readableBody(of page: Page) -> MarkdownDocument? {
    audience.isMembers ? page.body : page.openBody
  }

  private func teaser(of page: Page, at index: Site.PageIndex) -> TeaserView {
    var downloads: [String] = []
    if case .guide(let guide) = page.content, page.sealing == .whole {
      downloads = guide.downloads.map(\.title)
    }
    let target = access.path(of: site.relations[index].path).map { url($0) }
    let sections = { (body: MarkdownDocument) in body.outline.count { $0.level == 2 } }
    return TeaserView(
      isPart: page.sealing == .part,
      sections: sections(page.body) - (page.openBody.map(sections) ?? 0), downloads: downloads,
      membership: url(site.settings.membership.value), sealed: access.isSealed ? target : nil,
      unsealed: access.isSealed ? nil : target)
  }

  func sources(_ sources: [Source]) -> [SourceView] {
    sources.enumerated().map { number, source in
      SourceView(
        id: "sektion-kilde-\(number + 1)", title: source.title,
        url: source.url.map { TemplateURL($0) }, host: source.url?.host.droppingWWW ?? "",
        date: source.date.map(format.dateView))
    }
  }

  // MARK: - Kinds

  func caseStudy(_ caseStudy: CaseStudy, at index: Site.PageIndex) -> CaseStudyView {
    let isReadable = mayRead(index)
    let municipalities: [LinkView] =
      if case .municipalities(let slugs) = caseStudy.setting {
        municipalityLinks(slugs)
      } else {
        []
      }
    let titles = caseStudy.sources.map(\.title)
    return CaseStudyView(
      frame: frame(of: index), article: article(index), municipalities: municipalities,
      place: municipalities.isEmpty ? placeName(of: caseStudy.setting) : nil,
      period: format.period(caseStudy.period), evidence: format.evidence(caseStudy.evidence),
      evidenceStyle: caseStudy.evidence.rawValue, method: isReadable ? caseStudy.method : nil,
      members: isReadable
        ? caseStudy.members.compactMap { slug in
          site.index(of: Page.ID(kind: .member, slug: slug)).map { link(to: $0) }
        } : [],
      collaboration: isReadable
        ? caseStudy.collaboration.flatMap { slug in
          site.index(of: Page.ID(kind: .collaboration, slug: slug)).map { link(to: $0) }
        } : nil,
      partners: isReadable ? caseStudy.partners.map(partner) : [],
      financing: isReadable ? caseStudy.financing.map(financing) : [],
      results: isReadable ? caseStudy.results.map { result($0, sources: titles) } : [],
      charts: isReadable ? charts(of: caseStudy.results) : [],
      sources: isReadable ? sources(caseStudy.sources) : [])
  }

  private func result(_ result: CaseStudy.Result, sources: [String]) -> ResultView {
    let source = result.source.flatMap { title in
      sources.firstIndex(of: title).map {
        LinkView(title: title, href: TemplateURL(path: "#sektion-kilde-\($0 + 1)"))
      }
    }
    return ResultView(
      label: result.label, before: result.before.map(format.figure),
      after: format.figure(result.after), unit: result.unit, source: source)
  }

  func guide(_ guide: Guide, at index: Site.PageIndex) -> GuideView {
    let isReadable = mayRead(index)
    return GuideView(
      frame: frame(of: index), article: article(index),
      reviewed: format.dateView(guide.reviewed), reviewBy: format.dateView(guide.reviewBy.value),
      isOverdue: guide.isOverdue(on: site.today), owner: guide.owner,
      steps: isReadable ? guide.steps.map { StepView(title: $0.title, text: $0.text) } : [],
      downloads: isReadable
        ? guide.downloads.compactMap { download in
          site.relations[index].attachmentPaths[download.file.value].map { path in
            LinkView(title: download.title, href: url(ofFile: path), note: fileType(of: path))
          }
        } : [],
      sources: isReadable ? sources(guide.sources) : [])
  }

  private func fileType(of path: String) -> String? {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].uppercased() }
  }

  func course(_ course: Course, at index: Site.PageIndex) -> CourseView {
    let sessions = mayRead(index) ? course.sessions : []
    return CourseView(
      frame: frame(of: index), article: article(index), isProposal: course.isProposal,
      audience: course.audience, duration: course.duration,
      memberPrice: course.price.map { format.kroner($0.member) },
      nonMemberPrice: course.price.map { format.kroner($0.nonMember) },
      outcomes: mayRead(index) ? course.outcomes : [], sessions: sessions.map(session),
      calendar: sessions.isEmpty ? nil : calendar(SitePaths.calendarPath(of: site.pages[index].id)))
  }

  private func session(_ session: Course.Session) -> SessionView {
    SessionView(
      start: DateView(iso: "\(session.start)", text: format.dateWithWeekday(session.start.date)),
      time: format.clock(from: session.start, to: session.end), venue: format.venue(of: session),
      seats: session.seats.map { strings(.seats, ("count", format.number($0))) },
      registration: session.registration.map(contact),
      status: session.status.map { status in
        BadgeView(style: BadgeView.Style(status), text: strings.sessionStatuses[status])
      })
  }

  func contact(_ point: ContactPoint) -> LinkView {
    switch point {
    case .mail(let mail): mailLink(mail)
    case .web(let web): websiteLink(web)
    }
  }

  /// Returns the link to a website, titled with the host name that readers know.
  func websiteLink(_ url: WebURL) -> LinkView {
    LinkView(title: url.host.droppingWWW, href: TemplateURL(url))
  }

  private func mailLink(_ mail: MailAddress) -> LinkView {
    LinkView(title: mail.text, href: TemplateURL("mailto:\(mail.text)") ?? url("/"))
  }

  func member(_ member: Member, at index: Site.PageIndex) -> MemberView {
    let relations = site.relations[index]
    var participation = relations.outgoing
    for source in relations.backlinks where !participation.contains(source) {
      participation.append(source)
    }
    return MemberView(
      frame: frame(of: index), article: article(index, hiding: Set(participation)),
      isFictional: member.isFictional,
      category: link(strings.categories[member.category], to: .memberCategory(member.category)),
      municipality: member.municipality.flatMap(site.municipality).map {
        link($0.name, to: .municipality($0.slug))
      },
      joined: format.dateView(member.joined), left: member.left.map(format.dateView),
      size: member.size.map { size in
        Strings.fill(strings.sizes[member.category], [("count", format.number(size))])
      },
      fee: mayRead(index) ? fee(of: member) : nil,
      website: member.website.map(websiteLink),
      contact: member.contact.map(mailLink),
      logo: member.logo.flatMap { relations.attachmentPaths[$0.value] }.map { path in
        imageView(path, text: strings(.logo, ("member", site.pages[index].title)), at: .logo)
      },
      participation: participation.prefix(PageCollection.pageSize).map { cards[$0] })
  }

  // MARK: - The front page

  func front(_ index: Site.PageIndex) -> FrontView {
    let courses = site.entries(of: .kind(.course)).compactMap { index in
      if case .course(let course) = site.pages[index].content, site.pages[index].access == .open,
        let next = course.nextSession(from: site.today)
      {
        return (start: next.start, index: index)
      }
      return nil
    }
    let upcoming = courses.sorted { ($0.start, $0.index) < ($1.start, $1.index) }.map(\.index)
    return FrontView(
      frame: frame(of: index), article: article(index),
      needs: site.settings.needs.map { need in
        LinkView(title: need.title, href: url(need.path.value), note: need.text)
      },
      themes: site.themes.map { theme in
        LinkView(
          title: theme.title, href: url(SitePaths.path(of: .theme(theme.slug.value))),
          note: theme.summary)
      },
      recommendations: site.entries(of: .kind(.recommendation)).compactMap(recommendationItem),
      cases: newest(.caseStudy, site.entries(of: .kind(.caseStudy)), limit: 3),
      guides: newest(.guide, site.entries(of: .kind(.guide)), limit: 3),
      courses: newest(.course, upcoming, limit: 3),
      map: caseMap(),
      actors: Actor.allCases.map { actor in
        LinkView(
          title: strings.actors[actor], href: url(SitePaths.path(of: .actor(actor))),
          note: pageCount(site.entries(of: .actor(actor)).count))
      })
  }
}

extension String {
  /// The host without a leading `www.`, as readers know it.
  fileprivate var droppingWWW: String { hasPrefix("www.") ? String(dropFirst(4)) : self }
}

extension BadgeView.Style {
  init(_ status: Course.Session.Status) {
    self =
      switch status {
      case .planned: .planned
      case .open: .open
      case .full: .full
      case .cancelled: .cancelled
      case .held: .held
      }
  }
}
