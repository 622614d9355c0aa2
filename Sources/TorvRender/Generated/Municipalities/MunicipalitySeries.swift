import TorvFigures
import TorvSite

/// The lines of the open series that belong to each municipality, found once for all their pages.
struct MunicipalitySeries: Sendable {
  /// Some lines of a series, few enough for one chart.
  struct Chart: Sendable {
    let column: Dataset.Column
    let series: DatasetSeries
    let lines: [DatasetSeries.Line]
    /// The page of the dataset.
    let source: Site.PageIndex
  }

  private var charts: [Int: [Chart]] = [:]

  init(_ site: Site) {
    for (index, dataset, table) in site.openDatasets {
      for series in DatasetSeries.all(of: dataset, table) {
        let lines = Dictionary(grouping: series.lines.filter { $0.municipality != nil }) {
          $0.municipality
        }
        for case (let code?, let lines) in lines {
          for start in stride(from: 0, to: lines.count, by: LineChart.mostOwnLines) {
            charts[code, default: []].append(
              Chart(
                column: dataset.columns[series.column], series: series,
                lines: Array(lines[start...].prefix(LineChart.mostOwnLines)), source: index))
          }
        }
      }
    }
  }

  /// Returns the charts of the municipality with the code, in the order of the datasets and their columns.
  subscript(code: Int) -> [Chart] { charts[code] ?? [] }
}
