import Testing

@testable import TorvAccess

@Suite struct AccessCodeTests {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private func codes(_ count: Int) throws -> [AccessCode] {
    let secret = try SampleAccess.secret()
    return (1...count).map { secret.code(of: MemberIdentity(slug: "medlem", generation: $0)) }
  }

  /// Returns the 21 characters of a code without its hyphens.
  private func characters(_ code: AccessCode) -> [Character] { code.text.filter { $0 != "-" } }

  @Test func codesAreFourGroupsOfFiveAndACheckDigit() throws {
    for code in try codes(200) {
      #expect(code.text.split(separator: "-").map(\.count) == [5, 5, 5, 5, 1])
      #expect(characters(code).allSatisfy(Self.alphabet.contains))
      #expect(code.digits == characters(code).dropLast().compactMap(\.asciiValue))
    }
  }

  @Test func theHundredBitsAreReadFromTheLeft() {
    let bytes: [UInt8] = [0b0000_1000, 0b1000_0110] + [UInt8](repeating: 0, count: 10)
    let code = AccessCode(firstBitsOf: bytes + [0b1111_0101])
    #expect(code?.text == "12300-00000-00000-0000F-T")
  }

  @Test func checkDigitIsTheRemainderByThirtySeven() throws {
    for code in try codes(200) {
      let values = characters(code).compactMap(Self.alphabet.firstIndex)
      var remainder = 0
      for value in values.dropLast() { remainder = (remainder * 32 + value) % 37 }
      #expect(remainder == values.last)
    }
  }

  @Test func everyMemberAndGenerationHasItsOwn() throws {
    let secret = try SampleAccess.secret()
    let slugs = (0..<40).map { "medlem-\($0)" }
    let codes = slugs.flatMap { slug in
      (1...5).map { secret.code(of: MemberIdentity(slug: slug, generation: $0)) }
    }
    #expect(Set(codes).count == 200)
    #expect(Set(codes.map { $0.digits.prefix(5) }).count == 200)
  }

  // MARK: - Reading

  @Test func codesAreReadAsPeopleEnterThem() throws {
    for code in try codes(50) {
      let plain = String(characters(code))
      let dashes = code.text.replacing("-", with: " – ")
      for entered in [
        code.text, code.text.lowercased(), plain, plain.lowercased(), dashes,
        "\n\t \(code.text) \n", code.text.replacing("-", with: "\u{A0}"),
        plain.map(String.init).joined(separator: " "), code.text.replacing("-", with: "‑"),
        code.text.replacing("0", with: "O").replacing("1", with: "I"),
        code.text.lowercased().replacing("0", with: "o").replacing("1", with: "l"),
        code.text.replacing("1", with: "L"), code.text.replacing("1", with: "i"),
      ] {
        #expect(AccessCode.read(entered) == .success(code), "\(entered)")
      }
    }
  }

  @Test func everyWrongCharacterIsFound() throws {
    for code in try codes(5) {
      let characters = characters(code)
      for position in characters.indices {
        for other in Self.alphabet where other != characters[position] {
          var wrong = characters
          wrong[position] = other
          let isFound = AccessCode.read(String(wrong)).failure == .wrongCheckDigit
          #expect(isFound, "\(String(wrong))")
        }
      }
    }
  }

  @Test func everyTwoNeighboursThatChangedPlacesAreFound() throws {
    for code in try codes(100) {
      let characters = characters(code)
      for position in characters.indices.dropLast()
      where characters[position] != characters[position + 1] {
        var wrong = characters
        wrong.swapAt(position, position + 1)
        let isFound = AccessCode.read(String(wrong)).failure == .wrongCheckDigit
        #expect(isFound, "\(String(wrong))")
      }
    }
  }

  @Test func lengthMustFit() throws {
    let text = try codes(1)[0].text
    #expect(AccessCode.read("").failure == .wrongLength(0))
    #expect(AccessCode.read(" - ").failure == .wrongLength(0))
    #expect(AccessCode.read(String(text.dropLast())).failure == .wrongLength(20))
    #expect(AccessCode.read(text + "0").failure == .wrongLength(22))
  }

  @Test(arguments: ["U", "u", "æ", "*", "/", "1️⃣", "é", "#"])
  func otherCharactersAreNoDigits(character: Character) throws {
    let text = try codes(1)[0].text
    #expect(
      AccessCode.read(String(character) + text.dropFirst()).failure == .noDigit(character))
  }

  @Test func everyFlawSaysWhatIsWrong() {
    let flaws: [AccessCode.Flaw] = [.wrongLength(3), .noDigit("U"), .wrongCheckDigit]
    #expect(Set(flaws.map { "\($0)" }).count == 3)
    #expect("\(flaws[0])" == "the code has 3 characters, an access code has 21")
  }
}
