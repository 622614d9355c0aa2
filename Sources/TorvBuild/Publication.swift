import TorvDiagnostics

/// The steps in which the files of a staging folder are published: all are taken, or none.
///
/// Before the first step, every file that would be moved over or removed gets a second name in the staging folder, and a
/// journal there lists all steps. If a step fails, those before it are taken back. If the process is killed, the next
/// one finds the journal and does either to the end: steps can be repeated, both ways. The name of the journal says
/// which way, because a file can be renamed even on a full disk.
struct Publication<Files: FileSystem> {
  /// The names of the journal.
  private enum Journal: String {
    /// It is still being written, and no step was taken.
    case unfinished = "journal"
    /// The steps are to be taken.
    case forward = "publish"
    /// The steps are to be taken back.
    case back = "restore"
  }

  private let steps: [PublicationStep]
  private let staging: String
  private let output: String
  private let files: Files

  init(of steps: [PublicationStep], from staging: String, to output: String, in files: Files) {
    self.steps = steps
    self.staging = staging
    self.output = output
    self.files = files
  }

  /// Takes all steps; if one fails, takes back those before it, and throws.
  func run() throws(EnvironmentError) {
    guard !steps.isEmpty else { return }
    var kept: [PublicationStep] = []
    kept.reserveCapacity(steps.count)
    for step in steps { kept.append(try keepingTheOldFile(of: step)) }
    try files.create(journal(.unfinished), PublicationStep.journal(of: kept))
    _ = try files.move(journal(.unfinished), to: journal(.forward))
    try Publication(of: kept, from: staging, to: output, in: files).takeSteps()
  }

  /// Finishes or takes back what a process that was killed had begun, if it had begun to publish.
  static func resume(
    in staging: String, to output: String, _ files: Files
  ) throws(EnvironmentError) {
    for way in [Journal.back, .forward] {
      let path = "\(staging)/\(way.rawValue)"
      guard let bytes = try files.readIfPresent(path) else { continue }
      guard let steps = PublicationStep.steps(ofJournal: bytes) else {
        throw EnvironmentError(
          "'\(path)' is not a journal that this version knows",
          hint: "build once with the version that was cut off, or remove '\(staging)'")
      }
      let publication = Publication(of: steps, from: staging, to: output, in: files)
      way == .back ? try publication.takeBackSteps() : try publication.takeSteps(again: true)
    }
  }

  /// Whether a process that was killed, or could not go on, has left a journal.
  static func isUnfinished(in staging: String, _ files: Files) -> Bool {
    [Journal.back, .forward].contains { way in
      // A journal that can't be read is one.
      do { return try files.readIfPresent("\(staging)/\(way.rawValue)") != nil } catch {
        return true
      }
    }
  }

  /// Gives the file that a step would replace or remove a second name; if it has vanished, there is none to keep.
  private func keepingTheOldFile(of step: PublicationStep) throws(EnvironmentError)
    -> PublicationStep
  {
    guard step.kind != .add, try !files.keep(published(step), as: kept(step)) else { return step }
    return PublicationStep(
      step.kind == .replace ? .add : step.kind, step.path, named: step.name)
  }

  /// Takes all steps; those of a process that was killed may have been taken already.
  private func takeSteps(again: Bool = false) throws(EnvironmentError) {
    do throws(EnvironmentError) {
      for step in steps { try take(step, again: again) }
    } catch {
      _ = try files.move(journal(.forward), to: journal(.back))
      do throws(EnvironmentError) { try takeBackSteps() } catch let second {
        throw EnvironmentError(
          "\(error.words); and the earlier site could not be restored whole: \(second.words)",
          hint: "mend that and build again, which restores it first")
      }
      throw error
    }
    try files.remove(journal(.forward), upTo: staging)
  }

  private func take(_ step: PublicationStep, again: Bool) throws(EnvironmentError) {
    guard step.kind != .remove else {
      return try files.remove(published(step), upTo: output)
    }
    guard try files.move(staged(step), to: published(step)) || again else {
      throw EnvironmentError(
        "the new file for '\(published(step))' has vanished from '\(staging)'", hint: "build again")
    }
  }

  /// Takes all steps back, as many as possible; throws the first failure in the end.
  private func takeBackSteps() throws(EnvironmentError) {
    var failure: EnvironmentError?
    for step in steps.reversed() {
      do throws(EnvironmentError) { try takeBack(step) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    try files.remove(journal(.back), upTo: staging)
  }

  private func takeBack(_ step: PublicationStep) throws(EnvironmentError) {
    switch step.kind {
    case .add: try files.remove(published(step), upTo: output)
    // What was taken back already, or never replaced, is not there under its second name.
    case .replace, .remove: _ = try files.move(kept(step), to: published(step))
    }
  }

  private func journal(_ way: Journal) -> String { "\(staging)/\(way.rawValue)" }

  private func published(_ step: PublicationStep) -> String { "\(output)/\(step.path)" }

  private func staged(_ step: PublicationStep) -> String { "\(staging)/\(step.name)" }

  private func kept(_ step: PublicationStep) -> String { "\(staging)/\(step.name).old" }
}
