/// The version of Torv.
package enum Version {
  /// The number, by semantic versioning (semver.org); the Makefile reads it here for the packages' names.
  package static let number = "0.2.0"
}
