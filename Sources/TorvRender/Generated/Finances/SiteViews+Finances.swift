import TorvDiagnostics
import TorvFigures
import TorvMustache
import TorvSite

extension SiteViews {
  /// Returns the page about membership fees and the centre's budget.
  func finances(_ finances: MembershipFinances) -> FinancesView {
    let memberFees = MemberFees(of: site, by: finances)
    let year = site.today.year
    let later = finances.laterScales(than: year)
    return FinancesView(
      frame: frame(
        path: SitePaths.path(of: .finances), title: strings(.financesTitle),
        description: strings(.financesLead), parents: membershipParents),
      lead: strings(.financesLead), isExample: finances.isExample, note: finances.note,
      proRata: proRata(of: finances), scales: finances.scales(in: year).map(feeScale),
      scaleYear: later.isEmpty ? nil : String(year),
      laterScales: later.map { year, scales in
        LaterScalesView(year: String(year), scales: scales.map(feeScale))
      },
      memberFees: memberFees.categories.map { entry in
        memberFeesView(entry, title: strings.category(entry.category, of: site))
      },
      memberTotal: memberFees.all.map { memberFeesView($0, title: strings(.financesTotal)) },
      hasUnknownFees: memberFees.all.map { $0.unknown > 0 } ?? false,
      years: finances.budget.map(budgetYear),
      chart: incomeChart(of: finances), sourceShares: sourceShares(of: finances),
      sources: sources(finances.sources),
      cost: LinkView(title: strings(.costTitle), href: url(.membershipCost)))
  }

  /// Returns how the fee is divided for members who join or leave within a year; nil if it is not.
  func proRata(of finances: MembershipFinances) -> String? {
    switch finances.proRata {
    case .month: strings(.financesProRataMonth)
    case .day: strings(.financesProRataDay)
    case .wholeYear: nil
    }
  }

  /// Returns the fee that a member would pay for all of this year, or a view without a fee if the member's size is unknown.
  ///
  /// Returns nil if the site has no fees, the member has left or its category has no fees this year.
  func fee(of member: Member) -> MemberFeeView? {
    guard let finances = site.finances, !member.hasLeft(on: site.today) else { return nil }
    let page = url(.finances)
    let year = site.today.year
    switch finances.fee(of: member, in: year) {
    case .noScale: return nil
    case .unknownSize:
      return MemberFeeView(
        isExample: finances.isExample, fee: nil, size: nil, href: page)
    case .known(let band):
      return MemberFeeView(
        isExample: finances.isExample,
        fee: finances.hasSeveralScales(of: member.category)
          ? strings(.financesInYear, ("amount", format.price(band.fee)), ("year", String(year)))
          : strings(.financesYearly, ("amount", format.price(band.fee))),
        size: site.memberCategory(member.category).map { size(of: band, counting: $0.basis) },
        href: page)
    }
  }

  private func feeScale(_ scale: FeeScale) -> FeeScaleView {
    FeeScaleView(
      category: link(strings.title(of: scale.category), to: .memberCategory(scale.category.slug)),
      basis: strings.feeBases[scale.category.basis],
      bands: scale.bands.map { band in
        FeeBandView(size: range(of: band), fee: format.price(band.fee))
      })
  }

  /// Returns «20.000–49.999», «100.000 og derover», or a text saying that all sizes pay the same.
  func range(of band: FeeScale.Band) -> String {
    let from = format.number(band.from.value)
    if let to = band.to { return strings.format.range(from: from, to: format.number(to.value)) }
    return band.from.value == 0
      ? strings(.financesAllSizes) : strings(.financesAndAbove, ("size", from))
  }

  /// Returns the range with its unit: «20.000–49.999 indbyggere», «mindst 100.000 indbyggere».
  private func size(of band: FeeScale.Band, counting basis: FeeBasis) -> String {
    if band.to != nil { return format.size(range(of: band), of: basis) }
    return band.from.value == 0
      ? strings(.financesAllSizes)
      : strings(.financesAtLeast, ("size", format.size(format.number(band.from.value), of: basis)))
  }

  private func memberFeesView(_ fees: MemberFees.Entry, title: String) -> MemberFeesView {
    MemberFeesView(
      category: title, members: format.number(fees.members), unknown: format.number(fees.unknown),
      sum: format.price(fees.sum))
  }

  // MARK: - The budget

  private func budgetYear(_ year: BudgetYear) -> BudgetYearView {
    let shares = year.shares
    return BudgetYearView(
      year: String(year.year.value),
      income: year.income.map { entry in
        BudgetEntryView(
          title: strings.incomeSources[entry.source.value], amount: format.price(entry.amount),
          share: format.percentage(shares[entry.source.value] ?? 0), note: entry.note)
      },
      costs: year.costs.map { entry in
        BudgetEntryView(
          title: entry.title, amount: format.price(entry.amount), note: entry.note)
      },
      total: format.price(year.total), wholeShare: format.percentage(shares.values.reduce(0, +)))
  }

  /// Returns a chart with a bar for each year, divided by source of income.
  private func incomeChart(of finances: MembershipFinances) -> FigureView {
    let title = strings(.financesChart)
    let chart = StackedBarChart(
      title: title, description: strings(.financesChartDescription),
      rows: finances.budget.map { year in
        StackedBarChart.Row(
          label: String(year.year.value), text: format.price(year.total),
          segments: finances.incomeSources.map { source in
            let amount = year.amount(from: source)
            return StackedBarChart.Segment(
              label: strings.incomeSources[source], value: amount.approximation,
              text: format.price(amount))
          })
      })
    return FigureView(caption: title, svg: HTML(trusted: chart.svg(id: "sektion-figur")))
  }

  private func sourceShares(of finances: MembershipFinances) -> [SourceSharesView] {
    let years = finances.budget.map(\.shares)
    return finances.incomeSources.map { source in
      SourceSharesView(
        title: strings.incomeSources[source],
        shares: years.map { format.percentage($0[source] ?? 0) })
    }
  }
}

/// The fees that today's members would pay, by category; members whose page is for members only are left out.
private struct MemberFees {
  struct Entry {
    let category: Slug
    var members = 0
    var unknown = 0
    var sum = DecimalNumber(0)
  }

  /// The categories that have members.
  let categories: [Entry]
  /// The total of all categories; nil if there are no members.
  let all: Entry?

  init(of site: Site, by finances: MembershipFinances) {
    var entries: [Slug: Entry] = [:]
    for index in site.currentMembers where site.pages[index].access == .open {
      guard case .member(let member) = site.pages[index].content else { continue }
      var entry = entries[member.category] ?? Entry(category: member.category)
      entry.members += 1
      switch finances.fee(of: member, in: site.today.year) {
      case .unknownSize, .noScale: entry.unknown += 1
      // A sum of more than 18 digits cannot be money, so the sum stays as it was.
      case .known(let band): entry.sum = entry.sum.adding(band.fee) ?? entry.sum
      }
      entries[member.category] = entry
    }
    categories = site.memberCategories.compactMap { entries[$0.slug] }
    all = categories.dropFirst().reduce(categories.first) { all, entry in
      all.map { all in
        Entry(
          category: all.category, members: all.members + entry.members,
          unknown: all.unknown + entry.unknown, sum: all.sum.adding(entry.sum) ?? all.sum)
      }
    }
  }
}
