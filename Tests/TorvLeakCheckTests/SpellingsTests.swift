import Testing
import TorvDiagnostics

@testable import TorvLeakCheck

@Suite struct SpellingsTests {
  private static let code = "7QK2M-9F0ZD-ABCDE-FGHJK-C"

  private static var check: LeakCheck {
    var check = LeakCheck()
    check.codes = ["00000-11111-22222-33333-4", code]
    check.secret = (0..<32).map { UInt8(truncatingIfNeeded: $0 * 37 + 201) }
    return check
  }

  @Test(arguments: [
    "7QK2M-9F0ZD-ABCDE-FGHJK-C", "7qk2m-9f0zd-abcde-fghjk-c", "7QK2M9F0ZDABCDEFGHJKC",
    "7QK2M 9F0ZD ABCDE FGHJK C", "x7qk2m9f0zdabcdefghjkcx", "kode=7QK2M9F0ZDABCDEFGHJK",
    "7QK2M&nbsp;9F0ZD&nbsp;ABCDE&nbsp;FGHJK&nbsp;C", "<b>7QK2M</b>-<b>9F0ZD</b>-ABCDE-FGHJK",
    "7QK2M\n  9F0ZD\n  ABCDE", "/medlem/#7QK2M-9F0ZD-ABCDE-FGHJK-C", "7QK2M%2D9F0ZD%2DABCDE",
    "7QK2M – 9F0ZD", "{\"a\":\"7QK2M\\t9F0ZD\"}",
  ])
  func codeIsFoundInAllSpellings(text: String) {
    for before in 0..<8 {
      let leaks = Self.check.leaks(String(repeating: "_", count: before) + text, in: "a.html")
      #expect(leaks.map(\.sealed) == [.code])
      #expect(
        leaks.first?.diagnostic.message
          == "the access code of a member stands in 'a.html' at line 1")
      #expect(leaks.first?.diagnostic.location == nil)
    }
  }

  @Test(arguments: [
    "7QK2M", "7QK2M-ABCDE", "9F0ZD-7QK2M", "ABCDE 12345", "", "C", "FGHJK-C",
  ])
  func aGroupAloneIsNoCode(text: String) {
    #expect(Self.check.leaks(text).isEmpty)
  }

  @Test func codeInANameIsNotShown() {
    let leaks = Self.check.leaks("x", in: "kort/7qk2m9f0zdabcdefghjkc.html")
    #expect(leaks.map(\.spot) == [.name])
    #expect(leaks.first?.place == .file("kort/…"))
  }

  private static let hexadecimal = (0..<32).map { number in
    let digits = String(UInt8(truncatingIfNeeded: number * 37 + 201), radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }.joined()

  @Test func secretIsFoundInHexadecimal() {
    for start in 0...49 {
      let piece = Self.hexadecimal.dropFirst(start).prefix(15)
      for before in 0..<7 {
        let text = String(repeating: "z", count: before) + piece + "z"
        #expect(Self.check.leaks(text).map(\.sealed) == [.secret])
        #expect(Self.check.leaks(text.uppercased()).map(\.sealed) == [.secret])
      }
    }
    #expect(Self.check.leaks("z" + Self.hexadecimal.prefix(13) + "z").isEmpty)
  }

  @Test func secretIsFoundInBase64() throws {
    let text = "ye4TOF2Cp8zxFjtghaqnzvQZPmOIrdL3HEFmi7DV+h8="
    var check = LeakCheck()
    check.secret = Array(0..<32).map { UInt8($0 * 7 + 3) }
    let letters = "AwoRGB8mLTQ7QklQV15lbHN6gYiPlp2kq7K5wMfO1dw="
    #expect(check.leaks("x=" + letters).map(\.sealed) == [.secret])
    #expect(check.leaks("x=" + letters.dropFirst(9).prefix(15)).map(\.sealed) == [.secret])
    #expect(check.leaks(text).isEmpty)
  }

  @Test func secretIsFoundAsBytes() {
    let secret = Self.check.secret ?? []
    for start in 0...18 {
      for before in 0..<7 {
        let output = [UInt8](repeating: 1, count: before) + secret[start..<start + 14] + [1]
        #expect(Self.check.leaks(output).map(\.sealed) == [.secret])
      }
    }
    #expect(Self.check.leaks(Array(secret.prefix(7))).isEmpty)
  }
}
