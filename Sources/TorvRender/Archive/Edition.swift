/// What a site is rendered for.
package enum Edition: Sendable {
  /// A website at its address.
  case website
  /// A folder of files that are opened without a server; it holds only what everybody may read.
  case archive
}
