import TorvSite

/// Writes `/.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site's security.
struct SecurityContact {
  let site: Site

  var file: OutputFile {
    OutputFile(
      path: SitePaths.file(of: SitePaths.securityContact), contents: .bytes(Array(text.utf8)))
  }

  /// It expires a year after the build, so that an old copy is not trusted.
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
