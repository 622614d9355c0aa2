import TorvBuild

/// The tables of what was measured on builds, with the goal of each ratio below it.
struct BuildTables {
  let measured: [SiteMeasurement]
  let sealed: SealedMeasurement?
  /// The version of Hugo that was measured; nil if it is not installed.
  let hugoVersion: String?

  /// Prints the tables.
  func show() {
    showStages()
    showMemory()
    showBuildsAgain()
    showBareLoop()
    showHugo()
    showGrowth()
  }

  private func showStages() {
    let stages = SiteBuilder.Stage.allCases
    var table = Table(
      "a build into an empty folder, µs a page",
      [["pages"]] + stages.map { [$0.rawValue] } + [["total"], [""]])
    func row(_ size: Int, _ pages: Int, _ times: StageTimes, _ note: String) -> [String] {
      let durations = stages.map { times.stages[$0] ?? .zero } + [times.total]
      let cells = durations.map { ($0.microseconds / Double(pages)).text(decimals: 1) }
      return [size.grouped] + cells + [note]
    }
    table.rows = measured.map { row($0.size, $0.pages, $0.first.times, "") }
    if let sealed {
      table.rows.append(row(sealed.size, sealed.pages, sealed.first.times, "sealed"))
    }
    table.show()
    print(
      "pages: those added to the real site; a page: any Markdown file, the real site's included")
    if let sealed, let open = measured.first(where: { $0.size == sealed.size }) {
      let ratio = sealed.first.times.total / open.first.times.total
      print("sealed: every fifth page is for members, \(ratio.text(decimals: 2)) × the open build")
    }
    print()
  }

  private func showMemory() {
    var table = Table(
      "memory of that build in a process of its own, and what it writes",
      [
        ["pages"], ["Markdown", "files"], ["peak MB"], ["kB a", "page"],
        ["above the", "sources, kB a page"], ["files", "written"], ["MB", "written"],
        ["bytes a page", "of HTML"],
      ])
    table.rows = measured.map { row in
      let peak = Double(row.first.peakBytes)
      let pages = Double(row.pages)
      let above = (peak - Double(row.preparationPeak)) / pages / 1_000
      return [
        row.size.grouped, row.pages.grouped, (peak / 1e6).text(decimals: 0),
        (peak / pages / 1_000).text(decimals: 1), above.text(decimals: 1),
        row.output.files.grouped, (Double(row.output.bytes) / 1e6).text(decimals: 1),
        (Double(row.output.htmlBytes) / Double(row.output.htmlFiles)).text(decimals: 0),
      ]
    }
    table.show()
    print("above the sources: less the peak of a process that only reads, parses and relates;")
    print("goal at the largest site: at most 8 kB a page\n")
  }

  private func showBuildsAgain() {
    var table = Table(
      "built again into the same folder",
      [
        ["pages"], ["first", "ms"], ["nothing", "changed, ms"], ["ratio"],
        ["one page", "edited, ms"],
        ["ratio"],
      ])
    table.rows = measured.map { row in
      let first = row.first.times.total
      return [
        row.size.grouped, first.milliseconds.text(decimals: 0),
        row.unchanged.milliseconds.text(decimals: 0), (row.unchanged / first).text(decimals: 2),
        row.edited.milliseconds.text(decimals: 0), (row.edited / first).text(decimals: 2),
      ]
    }
    table.show()
    print("ratio: to the first build; goal: at most 0.33\n")
  }

  private func showBareLoop() {
    var table = Table(
      "against a bare loop on as many threads",
      [["pages"], ["Torv", "ms"], ["bare loop", "ms"], ["ratio"], ["ratio of", "CPU time"]])
    table.rows = measured.map { row in
      let first = row.first.times.total
      return [
        row.size.grouped, first.milliseconds.text(decimals: 0),
        row.bareLoop.milliseconds.text(decimals: 0), (first / row.bareLoop).text(decimals: 2),
        (row.first.cpuTime / row.bareLoopCPU).text(decimals: 2),
      ]
    }
    table.show()
    print("bare loop: reads the same files, runs cmark over each body, writes as many files of the")
    print(
      "same sizes; ratio: Torv to the loop; goal: at most 2.5 (CPU time: where the machine is shared)\n"
    )
  }

  private func showHugo() {
    guard let hugoVersion else {
      print("hugo is not installed, so no ratio to it (make bench-hugo installs it)\n")
      return
    }
    var table = Table(
      "against Hugo \(hugoVersion) on the same centre, whole processes",
      [
        ["pages"], ["Torv", "s"], ["Hugo", "s"], ["Hugo /", "Torv"], ["of CPU", "time"],
        ["Torv", "peak MB"],
        ["Hugo", "peak MB"], ["Torv /", "Hugo"], ["Torv", "files"], ["Hugo", "files"],
        ["Torv MB", "written"], ["Hugo MB", "written"],
      ])
    table.rows = measured.compactMap { row in row.hugo.map { hugoRow(row, $0) } }
    table.show()
    print("Hugo / Torv: time, goal: at least 5; Torv / Hugo: peak memory, goal: at most 0.25\n")
  }

  private func hugoRow(_ row: SiteMeasurement, _ hugo: HugoSite.Build) -> [String] {
    let torv = row.first
    return [
      row.size.grouped, (torv.wallTime / .seconds(1)).text(decimals: 2),
      (hugo.wallTime / .seconds(1)).text(decimals: 2),
      (hugo.wallTime / torv.wallTime).text(decimals: 2),
      (hugo.cpuTime / torv.cpuTime).text(decimals: 2),
      (Double(torv.peakBytes) / 1e6).text(decimals: 0),
      (Double(hugo.peakBytes) / 1e6).text(decimals: 0),
      (Double(torv.peakBytes) / Double(hugo.peakBytes)).text(decimals: 2),
      row.output.files.grouped, hugo.output.files.grouped,
      (Double(row.output.bytes) / 1e6).text(decimals: 1),
      (Double(hugo.output.bytes) / 1e6).text(decimals: 1),
    ]
  }

  private func showGrowth() {
    guard let large = measured.last, let small = measured.first(where: { $0.size >= 1_000 }),
      large.size > small.size
    else { return }
    let ratio =
      large.first.times.total / small.first.times.total * Double(small.pages) / Double(large.pages)
    print(
      "time a page at \(large.size.grouped) pages to that at \(small.size.grouped):"
        + " \(ratio.text(decimals: 2)); goal: at most 1.3\n")
  }
}
