import TorvDiagnostics
import TorvSite

extension CollectionJSON {
  /// Returns the fields that a page's kind adds to the common ones.
  func own(of page: Page) -> JSONValue {
    switch page.content {
    case .recommendation(let recommendation): own(recommendation)
    case .caseStudy(let caseStudy): own(caseStudy)
    case .guide(let guide): own(guide)
    case .course(let course): own(course, of: page)
    case .collaboration(let collaboration): own(collaboration)
    case .funding(let funding): own(funding)
    case .service(let service): own(service)
    case .dataset(let dataset): own(dataset, of: page)
    case .member(let member): own(member)
    case .page: .members([])
    }
  }

  private func own(_ recommendation: Recommendation) -> JSONValue {
    .object([
      "number": .integer(recommendation.number.value),
      "followUps": .list(
        recommendation.followUps.map { followUp in
          .object([
            "date": .text("\(followUp.date)"),
            "status": followUp.status.map { .text($0.rawValue) }, "text": .text(followUp.text),
            "source": .object([
              "title": .text(followUp.source.title),
              "url": followUp.source.url.map { .text($0.text) },
            ]),
          ])
        }),
    ])
  }

  private func own(_ caseStudy: CaseStudy) -> JSONValue {
    let country: JSONValue =
      switch caseStudy.setting {
      case .municipalities: .text("DK")
      case .abroad(_, let country): .text(country.rawValue)
      }
    return JSONValue.object(["country": country]).adding(years(of: caseStudy.period)).adding(
      .object(["evidence": .text(caseStudy.evidence.rawValue)]))
  }

  /// Returns the years of a period, without a last year if it is still going on.
  private func years(of period: Period) -> JSONValue {
    .object([
      "period": .text("\(period)"), "firstYear": .integer(period.firstYear),
      "lastYear": period.lastYear.map(JSONValue.integer),
    ])
  }

  private func own(_ guide: Guide) -> JSONValue {
    .object([
      "level": guide.level.map { .text($0.rawValue) }, "reviewed": .text("\(guide.reviewed)"),
      "reviewBy": .text("\(guide.reviewBy.value)"),
    ])
  }

  private func own(_ course: Course, of page: Page) -> JSONValue {
    .object([
      "level": course.level.map { .text($0.rawValue) }, "proposal": .boolean(course.isProposal),
      "duration": course.duration.map(JSONValue.text),
      "price": course.price.map(price),
      "nextSession": course.nextSession(from: views.site.today).map {
        .text(DanishTime.text($0.start))
      },
      "sessions": .list(course.sessions.map(session)),
      "calendar": course.sessions.isEmpty
        ? nil : .text(views.site.absoluteURL(SitePaths.calendarPath(of: page.id))),
    ])
  }

  private func price(_ price: Price) -> JSONValue {
    .object(["member": .integer(price.member), "nonMember": .integer(price.nonMember)])
  }

  private func session(_ session: Course.Session) -> JSONValue {
    .object([
      "start": .text(DanishTime.text(session.start)), "end": .text(DanishTime.text(session.end)),
      "place": .text(views.format.venue(of: session)),
      "online": .boolean(session.venue == .online), "seats": session.seats.map(JSONValue.integer),
      "status": session.status.map { .text($0.rawValue) },
    ])
  }

  private func own(_ collaboration: Collaboration) -> JSONValue {
    .object([
      "form": .text(collaboration.form.rawValue),
      "town": collaboration.town.map(JSONValue.text),
      "founded": collaboration.founded.map { .text("\($0)") },
      "ended": collaboration.ended.map { .text("\($0)") },
      "publicPartners": .texts(collaboration.publicPartners.map(\.name)),
      "privatePartners": .texts(collaboration.privatePartners.map(\.name)),
    ])
  }

  private func own(_ funding: Funding) -> JSONValue {
    let today = views.site.today
    let availability =
      switch funding.availability(on: today) {
      case .open: "open"
      case .upcoming: "upcoming"
      case .closed: "closed"
      }
    var deadline: CalendarDate?
    if case .date(let date) = funding.deadline { deadline = date }
    return .object([
      "funder": .text(funding.funder), "availability": .text(availability),
      "opens": funding.opens.map { .text("\($0)") }, "deadline": deadline.map { .text("\($0)") },
      "eligible": .texts(funding.eligible.map(\.rawValue)),
      "townSize": funding.townSize.map { size in
        .object([
          "from": size.from.map(JSONValue.integer), "to": size.to.map(JSONValue.integer),
        ])
      },
      "amount": funding.amount.map(JSONValue.text),
      "coFinancing": funding.coFinancing.map(JSONValue.text),
      "website": .text(funding.url.text), "checked": .text("\(funding.checked)"),
    ])
  }

  private func own(_ service: Service) -> JSONValue {
    .object([
      "proposal": .boolean(service.isProposal),
      "duration": service.duration.map(JSONValue.text), "price": service.price.map(price),
      "includedFor": .texts(service.includedFor.map(\.rawValue)),
    ])
  }

  private func own(_ dataset: Dataset, of page: Page) -> JSONValue {
    let folder = SitePaths.path(of: .kind(.dataset))
    return .object([
      "publisher": dataset.publisher.map(JSONValue.text),
      "period": dataset.period.map(JSONValue.text),
      "frequency": .text(dataset.frequency.rawValue),
      "csv": .text(
        views.site.absoluteURL(folder + ContentPath.addingPercentEncoding(dataset.file.value))),
      "json": .text(views.site.absoluteURL(SitePaths.json(ofDataset: page.id.slug))),
    ])
  }

  private func own(_ member: Member) -> JSONValue {
    .object([
      "category": .text(member.category.rawValue), "joined": .text("\(member.joined)"),
      "website": member.website.map { .text($0.text) },
      "fictional": .boolean(member.isFictional),
    ])
  }
}
