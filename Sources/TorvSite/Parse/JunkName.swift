/// The names of files that systems, editors and Git put beside one's own: they are no content, and nobody links to them.
package enum JunkName {
  /// Whether a file of the name is hidden, a backup, a lock, a half download, or a list of the system.
  package static func matches(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    return beginnings.contains(where: name.hasPrefix) || endings.contains(where: name.hasSuffix)
      || names.contains(name) || (name.hasPrefix("#") && name.hasSuffix("#"))
      // Vim tries with a file of this name whether it may write in a folder.
      || name == "4913"
  }

  /// Whether a folder of the name holds nothing but such files.
  package static func matches(folder name: some StringProtocol) -> Bool {
    name.hasPrefix(".") || folders.contains(name.lowercased())
  }

  /// Whether a source of the name is a copy that a system made: «site (1).yml», «x - kopi.md», «Kopi af x.md».
  ///
  /// A picture or download may have such a name and be meant.
  package static func isCopy(_ name: some StringProtocol) -> Bool {
    let name = name.lowercased()
    let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
    return ["kopi af ", "copy of "].contains(where: stem.hasPrefix)
      || stem.contains("conflicted copy")
      || stem.wholeMatch(of: #/.* (?:- )?(?:kopi|copy)(?: ?\(?\d+\)?)?|.* ?\(\d+\)/#) != nil
  }

  private static let beginnings = [".", "~$"]
  /// Of editors, of merges, and of browsers.
  private static let endings = [
    "~", ".bak", ".old", ".swp", ".swo", ".orig", ".rej", ".tmp", ".temp", ".crdownload", ".part",
    ".partial", ".download",
  ]
  /// Of Windows and macOS.
  private static let names: Set<String> = [
    "desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r",
  ]
  private static let folders: Set<String> = [
    "__macosx", "$recycle.bin", "system volume information", "lost+found",
  ]
}
