/// Where what members' access needs is published, as paths on the site.
package enum AccessPaths {
  /// The page that codes are entered on, and that links with a code lead to.
  package static let page = "/medlem/"
  /// The folder of the sealed files.
  package static let files = "/medlem/filer/"
  package static let keyring = "/medlem/noegler.json"
  /// How the names of sealed files end.
  package static let fileExtension = ".torv"
}
