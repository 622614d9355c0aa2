import TorvFigures
import TorvMustache
import TorvSite

/// The chart of one column of a series: some of its lines, and the median of all.
struct SeriesChart {
  let column: Dataset.Column
  let series: DatasetSeries
  /// The lines to show: each with its name, or as thin lines with one name for all.
  let lines: [DatasetSeries.Line]

  /// Whether each line has a name and a style of its own.
  var isNamed: Bool { lines.count <= LineChart.mostOwnLines }

  /// Returns the chart with what must be known to read it; nil if there are no two years with figures to draw a line between.
  func view(id: String, in views: SiteViews) -> SeriesChartView? {
    let shown = series.years.indices.filter { year in
      lines.contains { $0.values[year] != nil }
    }
    guard shown.count > 1, let scale = scale else { return nil }
    let strings = views.strings
    let title = column.titleWithUnit
    let chart = LineChart(
      title: title, description: description(in: views), years: series.years, scale: scale,
      tickTexts: scale.ticks.map { Self.number($0).map(views.format.number) ?? "" },
      lines: drawnLines(in: views))
    let notes = [
      scale.hasZero
        ? nil
        : scale.ticks.first.flatMap(Self.number).map {
          strings(.seriesAxis, ("value", views.text($0, of: column)))
        },
      hasMedian ? strings(.seriesMedianNote) : nil, hasGaps ? strings(.seriesGaps) : nil,
    ]
    return SeriesChartView(
      figure: FigureView(caption: title, svg: HTML(trusted: chart.svg(id: id))),
      notes: notes.compactMap(\.self), table: isNamed ? table(in: views) : nil)
  }

  private var scale: LineScale? {
    LineScale(
      (lines.flatMap(\.values) + (hasMedian ? series.medians : [])).compactMap {
        $0?.approximation
      })
  }

  /// Whether a median says something: of two lines it would be a third one between them.
  private var hasMedian: Bool { series.lines.count > 2 }

  private var hasGaps: Bool { lines.contains { series.runs(of: $0.values).count > 1 } }

  private func drawnLines(in views: SiteViews) -> [LineChart.Line] {
    let own = lines.enumerated().map { number, line in
      LineChart.Line(
        label: isNamed ? line.name : nil, style: isNamed ? .own(number) : .other,
        runs: series.points(of: line.values))
    }
    // The key has the last line first.
    let others =
      isNamed
      ? []
      : [
        LineChart.Line(
          label: views.strings(.seriesOthers, ("count", views.format.number(lines.count))),
          style: .other, runs: [])
      ]
    let median =
      hasMedian
      ? [
        LineChart.Line(
          label: medianLabel(in: views), style: .median, runs: series.points(of: series.medians))
      ] : []
    return isNamed ? median + own.reversed() : own + others + median
  }

  private func medianLabel(in views: SiteViews) -> String {
    views.strings(.seriesMedian, ("count", views.format.number(series.lines.count)))
  }

  /// Says in words where each line begins and ends.
  private func description(in views: SiteViews) -> String {
    let named = isNamed ? lines.map { ($0.name, $0.values) } : []
    let all = named + (hasMedian ? [(medianLabel(in: views), series.medians)] : [])
    return all.compactMap { name, values in
      let known = zip(series.years, values).compactMap { year, value in value.map { (year, $0) } }
      guard let first = known.first, let last = known.last, first.0 < last.0 else { return nil }
      return views.strings(
        .seriesChange, ("name", name), ("first", views.text(first.1, of: column)),
        ("from", String(first.0)), ("last", views.text(last.1, of: column)), ("to", String(last.0)))
    }.joined(separator: " ")
  }

  private func table(in views: SiteViews) -> SeriesTableView {
    let names = lines.map(\.name) + (hasMedian ? [medianLabel(in: views)] : [])
    let columns = lines.map(\.values) + (hasMedian ? [series.medians] : [])
    return SeriesTableView(
      names: names,
      rows: series.years.enumerated().map { index, year in
        SeriesTableView.RowView(
          year: String(year),
          cells: zip(names, columns).map { name, values in
            SeriesTableView.CellView(
              label: name, text: values[index].map(views.format.number))
          })
      })
  }

  /// Returns the exact number of a tick; nil if it has more than nine decimals.
  private static func number(_ tick: LineScale.Tick) -> DecimalNumber? {
    guard tick.exponent > 0 else {
      return DecimalNumber(tick.digits).dividedByTen(toThe: -tick.exponent)
    }
    return DecimalNumber((0..<tick.exponent).reduce(tick.digits) { number, _ in number * 10 })
  }
}

extension DatasetSeries {
  /// Returns the years and figures of a line, parted where a year is missing.
  func runs(of values: [DecimalNumber?]) -> [[(year: Int, value: DecimalNumber)]] {
    let step = step
    return zip(years, values).reduce(into: []) { runs, entry in
      guard let value = entry.1 else { return }
      if let last = runs.last?.last, entry.0 - last.year <= step {
        runs[runs.count - 1].append((entry.0, value))
      } else {
        runs.append([(entry.0, value)])
      }
    }
  }

  fileprivate func points(of values: [DecimalNumber?]) -> [[LineChart.Point]] {
    runs(of: values).map { run in
      run.map { LineChart.Point(year: $0.year, value: $0.value.approximation) }
    }
  }
}
