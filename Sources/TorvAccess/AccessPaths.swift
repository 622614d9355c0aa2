/// The places where sealed files are published, as paths on the site: the format binds each file to its path.
package enum AccessPaths {
  /// The folder of the sealed files.
  package static let files = "/medlem/filer/"
  /// The file name extension of sealed files.
  package static let fileExtension = ".torv"
}
