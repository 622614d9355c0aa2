import TorvSite

/// Writes `/.well-known/security.txt` (RFC 9116): whom to tell about a security hole in the site.
struct SecurityContact {
  let site: Site

  var file: OutputFile {
    OutputFile(
      path: SitePaths.file(of: SitePaths.securityContact), contents: .bytes(Array(text.utf8)))
  }

  /// The text of the file.
  ///
  /// It expires a year after the build, so that nobody trusts an old copy.
  private var text: String {
    let expires = site.today.adding(days: 365) ?? site.today
    return """
      Contact: mailto:\(site.settings.contact.text)
      Expires: \(expires)T00:00:00Z
      Preferred-Languages: da, en
      Canonical: \(site.absoluteURL(SitePaths.securityContact))

      """
  }
}
