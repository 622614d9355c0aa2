import Testing
import TorvBuild

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 7, 8, 64, 65, 1_000], [-1, 0, 1, 2, 8, 100])
  func resultsStandInTheOrderOfTheElements(count: Int, jobs: Int) async {
    let results = await Array(0..<count).concurrentMap(jobs: jobs) { $0 * 2 }
    #expect(results == (0..<count).map { $0 * 2 })
  }
}
