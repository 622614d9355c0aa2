/// Where sealed files are published, as paths on the site: the format binds each file to its path.
package enum AccessPaths {
  /// The folder of the sealed files.
  package static let files = "/medlem/filer/"
  /// How the names of sealed files end.
  package static let fileExtension = ".torv"
}
