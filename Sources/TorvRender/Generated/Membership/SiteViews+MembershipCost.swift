import TorvDiagnostics
import TorvMustache
import TorvSite

extension SiteViews {
  /// The script of the two pages on what membership costs and how to apply for it.
  static let membershipScript = "membership.js"

  /// Returns the page on what membership costs each category, and what the fee includes.
  func membershipCost(_ finances: MembershipFinances) -> MembershipCostView {
    let benefits = MembershipBenefits(of: site)
    let prices = benefits.coursesPrice
    return MembershipCostView(
      frame: frame(
        path: SitePaths.path(of: .membershipCost), title: strings(.costTitle),
        description: strings(.costLead), parents: membershipParents),
      lead: strings(.costLead), isExample: finances.isExample,
      script: url(assets.path(of: Self.membershipScript)), proRata: proRata(of: finances),
      words: costWords(finances),
      categories: finances.categories.map { costCategory($0, of: finances, with: benefits) },
      // Only a number of inhabitants can be taken from the register.
      municipalities: finances.categories.contains { $0.basis == .inhabitants }
        ? municipalityChoices : [],
      courses: benefits.courses.map(costItem),
      courseSums: benefits.courses.isEmpty
        ? nil
        : CostSumsView(
          member: format.price(prices.member), nonMember: format.price(prices.nonMember),
          saving: strings(
            .costSaving, ("amount", format.price(prices.nonMember - prices.member)))),
      material: material(benefits.materialCount), materialPage: url(.membersMaterial),
      application: url(.membershipApplication), finances: url(.finances))
  }

  /// The breadcrumb of the page about membership, above the pages on its price and on joining.
  var membershipParents: [LinkView] {
    site.page(at: site.settings.membership.value).map { [link(to: $0)] } ?? []
  }

  /// The municipalities to choose among.
  var municipalityChoices: [MunicipalityChoiceView] {
    site.municipalities.map {
      MunicipalityChoiceView(slug: $0.slug.text, name: $0.name, population: $0.population)
    }
  }

  func costWords(_ finances: MembershipFinances) -> CostWordsView {
    let example = format.number(1_500_000)
    return CostWordsView(
      proRata: finances.proRata.rawValue, group: format.groupMark, amount: format.pricePattern,
      part: finances.proRata == .day ? strings(.costPartDay) : strings(.costPartMonth),
      noFees: strings(.costNoFees), invalidSize: strings(.costInvalidSize, ("example", example)))
  }

  private func material(_ count: Int) -> String? {
    switch count {
    case 0: nil
    case 1: strings(.costMaterialOne)
    default: strings(.costMaterial, ("count", format.number(count)))
    }
  }

  private func costCategory(
    _ category: MemberCategory, of finances: MembershipFinances, with benefits: MembershipBenefits
  ) -> CostCategoryView {
    let included = benefits.included(for: category.slug)
    let scales = costScales(of: category, in: finances)
    return CostCategoryView(
      slug: category.slug.text, title: strings.title(of: category),
      sizeName: format.sizeName(of: category.basis), basis: strings.feeBases[category.basis],
      countsInhabitants: category.basis == .inhabitants,
      scales: scales,
      hasSeveralScales: scales.count > 1, services: included.services.map(costItem),
      servicesValue: format.price(included.servicesValue), hasUnpriced: included.hasUnpriced,
      total: total(of: included))
  }

  /// Returns the scale of this year, if there is one, and those that begin later.
  private func costScales(
    of category: MemberCategory, in finances: MembershipFinances
  ) -> [CostScaleView] {
    let year = site.today.year
    let current = finances.scale(of: category.slug, in: year).map { [$0] } ?? []
    let later = finances.laterScales(than: year).flatMap(\.scales).filter {
      $0.category.slug == category.slug
    }
    return (current + later).map { scale in
      CostScaleView(
        from: scale.from?.value ?? 0, year: String(scale.from?.value ?? year),
        bands: scale.bands.map { band in
          CostBandView(
            from: String(band.from.value), to: band.to.map { String($0.value) },
            size: range(of: band), fee: format.price(band.fee), amount: "\(band.fee)",
            reason: reason(of: band, for: category))
        })
    }
  }

  /// Returns the fee with its reason in a sentence.
  private func reason(of band: FeeScale.Band, for category: MemberCategory) -> String {
    let fee = ("amount", format.price(band.fee))
    let title = ("category", strings.title(of: category))
    func size(_ text: String) -> (String, String) {
      ("size", format.size(text, of: category.basis))
    }
    if band.to != nil { return strings(.costReason, fee, title, size(range(of: band))) }
    return band.from.value == 0
      ? strings(.costReasonFlat, fee, title)
      : strings(.costReasonFrom, fee, title, size(format.number(band.from.value)))
  }

  /// Returns what a member would have paid otherwise, in a sentence that says what is counted.
  private func total(of included: MembershipBenefits.Included) -> String? {
    let services = format.price(included.servicesValue)
    let courses = format.price(included.coursesSaving)
    return switch (included.servicesValue > 0, included.coursesSaving > 0) {
    case (true, true):
      strings(
        .costTotal, ("services", services), ("courses", courses),
        ("total", format.price(included.total)))
    case (true, false): strings(.costTotalServices, ("services", services))
    case (false, true): strings(.costTotalCourses, ("courses", courses))
    case (false, false): nil
    }
  }

  private func costItem(_ item: MembershipBenefits.PricedPage) -> CostItemView {
    CostItemView(
      link: link(to: item.page), isProposal: item.isProposal,
      memberPrice: item.price.map { format.price($0.member) },
      nonMemberPrice: item.price.map { format.price($0.nonMember) })
  }
}
