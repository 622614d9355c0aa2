import TorvBuild

extension FuzzTarget {
  /// The journal of a publication that was cut off, which decides what is moved and removed.
  static let journal = FuzzTarget(
    name: "journal",
    seeds: { _ in
      [
        "torv journal 1\0~manifest-of-both\0.torv-manifest\0+0\0index.html\0-removed-0\0old/index.html\0",
        "torv journal 1\0", "torv journal 2\0",
      ]
      .map { Array($0.utf8) }
    },
    dictionary: ["torv journal 1\0", "\0", "+", "-", "~", "+0\0", "index.html\0", "å"],
    check: { input in
      guard let steps = PublicationStep.steps(ofJournal: input) else { return }
      let again = PublicationStep.steps(ofJournal: PublicationStep.journal(of: steps))
      try promise(again == steps, "the journal is not read as it was written")
    })
}
