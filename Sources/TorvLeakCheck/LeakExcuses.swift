/// What stands in one open source: whatever of it is sealed elsewhere is no leak.
package struct LeakExcuses: Sendable {
  /// The runs of words that stand there, of those that are under suspicion.
  var runs: Set<UInt64> = []
  /// The hashes of the blocks of sealed files that stand there.
  var blocks: Set<UInt64> = []
}
