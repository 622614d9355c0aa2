/// The names of files that systems, editors and Git leave among one's own.
///
/// They are not content, and nobody links to them.
package enum JunkName {
  /// Returns whether the name is that of a hidden file, a backup, a lock, a partial download or a system index.
  package static func matches(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    return beginnings.contains(where: name.hasPrefix) || endings.contains(where: name.hasSuffix)
      || names.contains(name) || (name.hasPrefix("#") && name.hasSuffix("#"))
      // Vim creates a file with this name to test whether it can write in a folder.
      || name == "4913"
  }

  /// Returns whether a folder with the name holds only such files.
  package static func matches(folder name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || folders.contains(name.lowercased())
  }

  /// Returns whether a source's name is one that a system gives a copy: «site (1).yml», «x - kopi.md», «Kopi af x.md».
  ///
  /// A picture or download may have such a name on purpose.
  package static func isCopy(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
    if ["kopi af ", "copy of "].contains(where: stem.hasPrefix) || stem.contains("conflicted copy")
    {
      return true
    }
    // Nearly every name is told by its end, without the cost of a regular expression.
    let endsAsCopies =
      stem.utf8.last.map { $0 == UInt8(ascii: ")") || (0x30...0x39).contains($0) } == true
      || stem.hasSuffix("kopi") || stem.hasSuffix("copy")
    return endsAsCopies
      && stem.wholeMatch(of: #/.* (?:- )?(?:kopi|copy)(?: ?\(?\d+\)?)?|.* ?\(\d+\)/#) != nil
  }

  private static let beginnings = [".", "~$"]
  /// Endings from editors, merges and browsers.
  private static let endings = [
    "~", ".bak", ".old", ".swp", ".swo", ".orig", ".rej", ".tmp", ".temp", ".crdownload", ".part",
    ".partial", ".download",
  ]
  /// Names from Windows and macOS.
  private static let names: Set<String> = [
    "desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r",
  ]
  private static let folders: Set<String> = [
    "__macosx", "$recycle.bin", "system volume information", "lost+found",
  ]
}
