import TorvDiagnostics

extension LeakSuspicion {
  /// Returns the sealed place that is reported for each suspected run; none for a run that is excused.
  func guiltyPlaces(excusedBy excuses: [LeakExcuses]) -> [UInt64: RunIndex.Place] {
    let open = excuses.reduce(into: Set<UInt64>()) { $0.formUnion($1.runs) }
    let suspected = places.filter { !open.contains($0.key) }
    let teasers = suspected.isEmpty ? [:] : ownersOfTeasers()
    var guilty: [UInt64: RunIndex.Place] = [:]
    for (hash, places) in suspected {
      let owners = teasers[hash] ?? []
      guilty[hash] = places.first { owners.subtracting([index.texts[$0.text].owner]).isEmpty }
    }
    return guilty
  }

  /// Returns, for each suspected run, the pages whose teasers contain it.
  private func ownersOfTeasers() -> [UInt64: Set<Int>] {
    var owners: [UInt64: Set<Int>] = [:]
    for text in index.texts {
      for teaser in text.teaser {
        for run in suspectedRuns(in: teaser) { owners[run, default: []].insert(text.owner) }
      }
    }
    return owners
  }
}

extension SealedText {
  /// Returns the place of a run in the source: exactly, or where the longest part of its beginning occurs.
  func location(of place: RunIndex.Place) -> SourceLocation {
    let words = words(ofPart: place.part)
    let range: Range<Int>?
    if place.part < ranges.count {
      range = shifted(words.ranges[place.word], by: ranges[place.part].lowerBound)
    } else {
      let run = words.hashes[place.word...].prefix(WordRun.length)
      range = rangeInSource(of: run)
    }
    let start = range?.lowerBound ?? ranges.first?.lowerBound ?? 0
    return source.place(start..<start).withoutText
  }

  private func shifted(_ range: Range<Int>, by offset: Int) -> Range<Int> {
    range.lowerBound + offset..<range.upperBound + offset
  }

  /// Returns the place in the sealed parts of the source where the longest part of a run's beginning occurs.
  private func rangeInSource(of run: ArraySlice<UInt64>) -> Range<Int>? {
    var best: (count: Int, range: Range<Int>)?
    for part in ranges.indices {
      let words = words(ofPart: part)
      for start in words.hashes.indices {
        let count = zip(words.hashes[start...], run).prefix { $0 == $1 }.count
        guard count > best?.count ?? 0 else { continue }
        best = (count, shifted(words.ranges[start], by: ranges[part].lowerBound))
      }
    }
    return best?.range
  }
}
