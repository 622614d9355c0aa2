extension LeakSuspicion {
  /// The number of leaks that are listed for each sealed page or file.
  static let mostListed = 20
  /// The number of bytes that may lie between two runs that count as one leak.
  private static let reach: UInt32 = 200

  /// The page, file or spelling by which leaks are counted.
  private enum Subject: Hashable {
    case page(Int)
    case file(Int)
    case spelled(SpelledKind)
  }

  /// A leak whose line in its source is not known yet.
  private struct Find {
    let subject: Subject
    let sealed: Sealed
    let place: LeakPlace
    let spot: Leak.Spot

    enum Sealed {
      case run(RunIndex.Place)
      case other(Leak.Sealed)
    }
  }

  /// Returns the leaks in the order of the traces, at most 20 for each sealed page or file.
  ///
  /// A run that occurs in an open source, or in the teaser of another members' page, is not a leak; the page's own
  /// teaser excuses nothing.
  package func leaks(excusedBy excuses: [LeakExcuses] = []) -> [Leak] {
    guard !isEmpty else { return [] }
    let guilty = guiltyPlaces(excusedBy: excuses)
    let openBlocks = traces.filter { $0.kind == .copied }.map(openBlocks(in:))
      .reduce(into: Set(excuses.flatMap(\.blocks))) { $0.formUnion($1) }
    return listed(traces.flatMap { finds(in: $0, guilty, openBlocks) })
  }

  private func finds(
    in traces: LeakTraces, _ guilty: [UInt64: RunIndex.Place], _ openBlocks: Set<UInt64>
  ) -> [Find] {
    let nameLeaks = traces.nameRuns.filter { guilty[$0.hash] != nil }.map { Int($0.start) }
    let place = traces.place.cut((nameLeaks + traces.nameSpellings.map(\.start)).min())
    return runFinds(traces.nameRuns, guilty, at: place, isName: true)
      + runFinds(traces.runs, guilty, at: place, isName: false)
      + fileFinds(traces, openBlocks, at: place)
      + spelledFinds(traces.nameSpellings, at: place, isName: true)
      + spelledFinds(traces.spellings, at: place, isName: false)
  }

  /// Returns the finds for runs; runs of one page that follow each other closely are one find.
  private func runFinds(
    _ runs: [LeakTraces.Run], _ guilty: [UInt64: RunIndex.Place], at place: LeakPlace, isName: Bool
  ) -> [Find] {
    var ends: [Int: UInt32] = [:]
    return runs.compactMap { run in
      guard let sealed = guilty[run.hash] else { return nil }
      let owner = index.texts[sealed.text].owner
      let isContinued = ends[owner].map { run.start <= $0 + Self.reach } ?? false
      ends[owner] = max(run.end, ends[owner] ?? 0)
      guard !isContinued else { return nil }
      return Find(
        subject: .page(owner), sealed: .run(sealed), place: place,
        spot: isName ? .name : .line(Int(run.line)))
    }
  }

  private func fileFinds(
    _ traces: LeakTraces, _ openBlocks: Set<UInt64>, at place: LeakPlace
  ) -> [Find] {
    if let number = traces.kind == .copied ? publishedFile(traces) : traces.equalFile {
      let sealed = Leak.Sealed.wholeFile(index.files[number].path)
      return [
        Find(subject: .file(number), sealed: .other(sealed), place: place, spot: .everywhere)
      ]
    }
    guard traces.kind == .made else { return [] }
    return traces.matches.compactMap { match in
      let blocks = index.blocks.blocks(in: match.sealedRange)
      guard !blocks.allSatisfy({ openBlocks.contains($0.hash) }) else { return nil }
      let file = index.blocks.files[index.blocks.fileIndex(at: match.sealedRange.lowerBound)]
      let sealed = Leak.Sealed.bytes(of: index.files[file.number].path)
      return Find(
        subject: .file(file.number), sealed: .other(sealed), place: place, spot: .byte(match.start))
    }
  }

  /// Returns the finds for codes and the secret: only the first of each kind, since one is enough to investigate.
  private func spelledFinds(
    _ spellings: [LeakTraces.Spelling], at place: LeakPlace, isName: Bool
  ) -> [Find] {
    var seen: Set<SpelledKind> = []
    return spellings.filter { seen.insert($0.kind).inserted }.map { spelling in
      Find(
        subject: .spelled(spelling.kind),
        sealed: .other(spelling.kind == .code ? .code : .secret), place: place,
        spot: isName ? .name : .line(spelling.line))
    }
  }

  /// Returns the first leaks of each subject; the last of them says how many more there are.
  private func listed(_ finds: [Find]) -> [Leak] {
    var counts: [Subject: Int] = [:]
    var leaks: [Leak] = []
    var last: [Subject: Int] = [:]
    for find in finds {
      counts[find.subject, default: 0] += 1
      if counts[find.subject, default: 0] > Self.mostListed {
        if let index = last[find.subject] { leaks[index].omitted += 1 }
      } else {
        last[find.subject] = leaks.count
        leaks.append(Leak(sealed: sealed(find), place: find.place, spot: find.spot))
      }
    }
    return leaks
  }

  private func sealed(_ find: Find) -> Leak.Sealed {
    switch find.sealed {
    case .run(let place): .words(index.texts[place.text].location(of: place))
    case .other(let sealed): sealed
    }
  }
}

extension LeakPlace {
  /// Returns the place with its name cut off before the sealed part of the name.
  fileprivate func cut(_ length: Int?) -> LeakPlace {
    guard let length, case .file(let path) = self else { return self }
    return .file(String(decoding: path.utf8.prefix(length), as: UTF8.self) + "…")
  }
}
