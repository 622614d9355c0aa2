import TorvDiagnostics
import TorvSite

extension LinkedData {
  /// Returns a course with its sessions; for a members' course, only the contents of its teaser.
  func course(_ course: Course, at index: Site.PageIndex) -> JSONValue {
    let page = site.pages[index]
    let url = site.absoluteURL(site.relations[index].path)
    let teaser = teaser("Course", "kursus", of: index)
      .adding(.object(["provider": centre]))
      .adding(provenance(of: page, under: site.settings.licence))
    guard page.access == .open else { return teaser }
    return teaser.adding(
      .object([
        "creativeWorkStatus": course.isProposal ? .text(strings(.proposalBadge)) : nil,
        "educationalLevel": course.level.map { .text(strings.levels[$0]) },
        "teaches": .texts(course.outcomes).unlessEmpty,
        "audience": .object([
          "@type": .text("EducationalAudience"), "audienceType": .text(course.audience),
        ]),
        "offers": JSONValue.list(course.price.map { offers($0, of: course, url: url) } ?? [])
          .unlessEmpty,
        "hasCourseInstance": JSONValue.list(
          course.sessions.map { instance($0, of: course, title: page.title, url: url) }
        ).unlessEmpty,
      ]))
  }

  /// Returns the prices for non-members and members; those of a proposed course say that nobody can buy it yet.
  private func offers(_ price: Price, of course: Course, url: String) -> [JSONValue] {
    let categories = [
      (price.nonMember, strings(.nonMemberPrice)), (price.member, strings(.courseMemberPrice)),
    ]
    return categories.map { amount, name in
      .object([
        "@type": .text("Offer"), "name": .text(name), "price": .integer(amount),
        "priceCurrency": .text(site.settings.currency.rawValue), "url": .text(url),
        "category": .text(amount == 0 ? "Free" : "Paid"),
        "description": course.isProposal ? .text(strings(.courseProposalText)) : nil,
        "availability": course.isProposal ? .text("https://schema.org/OutOfStock") : nil,
      ])
    }
  }

  /// Returns a session.
  ///
  /// A session that is only proposed is not declared an event, so that nobody is led to it.
  private func instance(
    _ session: Course.Session, of course: Course, title: String, url: String
  ) -> JSONValue {
    let isOnline = session.venue == .online
    return .object([
      "@type": course.isProposal
        ? .text("CourseInstance") : .texts(["CourseInstance", "EducationEvent"]),
      "name": .text(
        course.isProposal ? strings(.calendarProposal, ("title", title)) : title),
      "url": .text(url), "startDate": .text(DanishTime.text(session.start)),
      "endDate": .text(DanishTime.text(session.end)),
      "courseMode": .text(isOnline ? "online" : "onsite"),
      "eventAttendanceMode": .text(
        "https://schema.org/\(isOnline ? "Online" : "Offline")EventAttendanceMode"),
      "eventStatus": .text(
        "https://schema.org/Event\(session.status == .cancelled ? "Cancelled" : "Scheduled")"),
      "location": location(of: session, url: url),
      "maximumAttendeeCapacity": session.seats.map(JSONValue.integer), "organizer": centre,
    ])
  }

  private func location(of session: Course.Session, url: String) -> JSONValue {
    switch session.venue {
    case .online: .object(["@type": .text("VirtualLocation"), "url": .text(url)])
    case .place(let place):
      .object([
        "@type": .text("Place"), "name": .text(place),
        "address": .object([
          "@type": .text("PostalAddress"), "addressLocality": .text(place),
          "addressCountry": .text(site.settings.country.rawValue),
        ]),
      ])
    }
  }
}
