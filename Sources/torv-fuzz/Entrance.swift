import ArgumentParser

#if !COVERAGE_GUIDED
  @main
  extension Fuzz {}
#else
  import Dispatch
  import Glibc
  import Synchronization
  import TorvBuild

  // libFuzzer has its own `main` (https://llvm.org/docs/LibFuzzer.html): it calls the first function below once and
  // the second for each input that it makes.

  /// The command line; libFuzzer runs only if it names a target and nothing else is to be done.
  private let command = Fuzz.parseOrExit()
  private let target = Result { try command.target() }

  /// Replaces the command line with libFuzzer's, or does what the command line says and exits.
  @_cdecl("LLVMFuzzerInitialize")
  func initialize(
    _ count: UnsafeMutablePointer<CInt>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
  ) -> CInt {
    let target: FuzzTarget?
    do {
      target = try command.target()
    } catch {
      Fuzz.exit(withError: error)
    }
    guard let target, command.input == nil else {
      wait { await Fuzz.main() }
      exit(0)
    }
    do {
      let arguments = try LibFuzzer(target: target, command: command).arguments()
      let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: arguments.count + 1)
      for (index, argument) in arguments.enumerated() { pointers[index] = strdup(argument) }
      pointers[arguments.count] = nil
      words.pointee = pointers
      count.pointee = CInt(arguments.count)
    } catch {
      Fuzz.exit(withError: error)
    }
    return 0
  }

  /// Tries an input; a broken promise becomes a crash, which libFuzzer reports.
  @_cdecl("LLVMFuzzerTestOneInput")
  func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let target = try? target.get() else { return -1 }  // initialize() has reported it
    let failure = wait { () -> String? in
      do {
        try await target.run(input)
        return nil
      } catch {
        return "\(error)"
      }
    }
    precondition(failure == nil, "\(target.name): \(failure ?? "")")
    return 0
  }

  /// Waits for work that runs on the threads on which Torv does its own.
  private func wait<Value: Sendable>(for work: @escaping @Sendable () async -> Value) -> Value {
    let done = DispatchSemaphore(value: 0)
    let result = Mutex<Value?>(nil)
    Task.detached {
      let value = await work()
      result.withLock { $0 = value }
      done.signal()
    }
    done.wait()
    guard let value = result.withLock({ $0 }) else { preconditionFailure("the work has ended") }
    return value
  }

  /// The command line of libFuzzer, and the files that it reads.
  private struct LibFuzzer {
    let target: FuzzTarget
    let command: Fuzz

    func arguments() throws -> [String] {
      let disk = DiskFileSystem()
      let folder = "\(Corpus.repository)/.build/fuzz-corpus/\(target.name)"
      for (number, seed) in target.seeds(try Corpus(repository: Corpus.repository)).enumerated() {
        try disk.write(seed, to: "\(folder)/seed-\(number)")
      }
      let dictionary = folder + ".dict"
      try disk.write(Array(words.joined(separator: "\n").utf8), to: dictionary)
      try disk.write([], to: "\(Fuzz.failures)/.folder")
      return [
        CommandLine.arguments[0], "-max_total_time=\(command.seconds)", "-seed=\(command.seed)",
        "-max_len=\(FuzzTarget.largestInput)", "-timeout=20", "-rss_limit_mb=2048",
        "-dict=\(dictionary)", "-artifact_prefix=\(Fuzz.failures)/\(target.name)-",
        "-print_final_stats=1", "-verbosity=1", folder,
      ]
    }

    /// The dictionary's words as libFuzzer wants them: in quotes, with hexadecimal escapes.
    private var words: [String] {
      target.dictionary.map { word in
        let bytes = word.utf8.map { byte in
          let digits = String(byte, radix: 16)
          return "\\x" + (byte < 16 ? "0" : "") + digits
        }
        return "\"\(bytes.joined())\""
      }
    }
  }
#endif
