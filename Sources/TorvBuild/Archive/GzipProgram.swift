import TorvDiagnostics

/// `gzip`, which deflates the files of an archive.
///
/// It is there on every Debian. `zip` marks names as UTF-8 only where the locale `en_US.UTF-8` is installed, and `bsdtar`
/// writes extra fields, so neither gives the same bytes on every machine; the frame around the deflated files is ``ZipFile``.
struct GzipProgram {
  private let program: ExternalProgram

  /// Finds the program in the folders of a search path, with `:` between them.
  init(searchPath: String) throws(EnvironmentError) {
    guard let program = ExternalProgram("gzip", searchPath: searchPath) else {
      throw EnvironmentError(
        "gzip is missing, which packs archives",
        hint: "install it, on Debian with 'apt-get install gzip'")
    }
    self.program = program
  }

  /// Packs each file of a folder in place: `7` becomes `7.gz`, without its name and time.
  func pack(_ folder: String) async throws(EnvironmentError) {
    let result = await program.output(
      of: [], arguments: ["-q", "-9", "-n", "-r", "--", folder], environment: ["GZIP": ""])
    guard !Task.isCancelled else { throw .interrupted }
    guard case .failure(let failure) = result else { return }
    throw EnvironmentError(
      "gzip can't pack the archive: \(failure.message)", hint: "free some room on the disk")
  }
}
