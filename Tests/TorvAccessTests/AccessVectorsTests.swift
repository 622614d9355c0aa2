import Foundation
import Testing
import TorvDiagnostics
import TorvTestSupport

@testable import TorvAccess

/// Checks the format against recorded values, which other programs can use for their own checks.
///
/// `TORV_RECORD=1` records them again and fails the run. If that is necessary, the format has changed.
@Suite struct AccessVectorsTests {
  private static let isRecording = ProcessInfo.processInfo.environment["TORV_RECORD"] == "1"
  private static let file = Repository.path + "/Tests/TorvAccessTests/Fixtures/vectors.json"

  private static let contents: [(path: String, contents: SealedContents)] = [
    (
      "/guides/vedtaegter/",
      SealedContents(
        type: "text/html; charset=utf-8",
        bytes: Array("<h1>Vedtægter</h1>\n<p>Foreningens navn er …</p>\n".utf8))
    ),
    (
      "/guides/Årsbudget for gågaden.csv",
      SealedContents(
        type: "text/csv; charset=utf-8", name: "Årsbudget for gågaden.csv",
        bytes: Array(
          String(repeating: "Blomsterkummer på Ærøgade;12.900,50\n", count: 60).utf8))
    ),
    ("/guides/tom.txt", SealedContents(type: "text/plain; charset=utf-8", bytes: [])),
    (
      "/cases/torvet/torvet.png",
      SealedContents(type: "image/png", bytes: SamplePicture.png(width: 3, height: 2))
    ),
  ]

  @Test func theFormatIsThatOfTheVectors() throws {
    let actual = try vectors().bytes()
    if Self.isRecording {
      try Data(actual).write(to: URL(filePath: Self.file))
      Issue.record("recorded the test vectors; read them and run the tests again")
      return
    }
    let stored = Array(try Data(contentsOf: URL(filePath: Self.file)))
    #expect(String(decoding: actual, as: UTF8.self) == String(decoding: stored, as: UTF8.self))
  }

  @Test(.disabled(if: isRecording)) func vectorsAreReadAsAMemberWould() throws {
    let tree = try JSONTree.parse(Array(try Data(contentsOf: URL(filePath: Self.file))))
    let secret = try #require(tree["secret"]?.text.flatMap(MembersSecret.init(text:)))
    let members = try (tree["members"]?.entries ?? []).map { member in
      guard case .number(let generation) = member["generation"] else { throw NotAVector() }
      return MemberIdentity(
        slug: try #require(member["slug"]?.text), generation: Int(generation))
    }
    let key = secret.siteKey(for: members)
    #expect(tree["siteKey"]?.text == Base64URL.text(of: key.bytes))
    let codes = members.map(secret.code)
    #expect(tree["members"]?.entries.map { $0["code"]?.text } == codes.map(\.text))
    let keyring = key.keyring(for: codes)
    #expect(tree["keyring"]?.text.map { Array($0.utf8) } == keyring.json)
    for file in tree["files"]?.entries ?? [] {
      let path = try #require(file["path"]?.text)
      let sealedPath = try #require(file["sealedPath"]?.text)
      #expect(key.sealedPath(of: path) == sealedPath)
      for code in codes {
        let opened = try #require(keyring.siteKey(openedBy: code))
        let contents = try opened.open(bytes(file["file"]), at: sealedPath).get()
        #expect(contents.bytes == (try bytes(file["contents"])))
        #expect(contents.type == file["type"]?.text)
        #expect(contents.name == file["name"]?.text)
      }
    }
  }

  private struct NotAVector: Error {}

  private func bytes(_ value: JSONTree?) throws -> [UInt8] {
    let text = try #require(value?.text).replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Array(try #require(Data(base64Encoded: text + padding)))
  }

  private func vectors() throws -> JSONValue {
    let secret = try SampleAccess.secret()
    let members = SampleAccess.members
    let key = secret.siteKey(for: members)
    let keyring = key.keyring(for: members.map(secret.code))
    return .object([
      "format": .text("torv-access-vectors"), "version": .integer(1),
      "secret": .text(secret.text),
      "members": .list(
        members.map { member in
          .object([
            "slug": .text(member.slug), "generation": .integer(member.generation),
            "code": .text(secret.code(of: member).text),
          ])
        }),
      "siteKey": .text(Base64URL.text(of: key.bytes)),
      "salt": .text(Base64URL.text(of: keyring.salt)),
      "keyring": .text(String(decoding: keyring.json, as: UTF8.self)),
      "files": .list(Self.contents.map { value(of: $0.contents, at: $0.path, key) }),
    ])
  }

  private func value(of contents: SealedContents, at path: String, _ key: SiteKey) -> JSONValue {
    let sealedPath = key.sealedPath(of: path)
    return .object([
      "path": .text(path), "sealedPath": .text(sealedPath), "type": .text(contents.type),
      "name": contents.name.map(JSONValue.text),
      "contents": .text(Base64URL.text(of: contents.bytes)),
      "text": .text(Base64URL.text(of: contents.text)),
      "file": .text(Base64URL.text(of: key.seal(contents, at: sealedPath))),
    ])
  }
}
