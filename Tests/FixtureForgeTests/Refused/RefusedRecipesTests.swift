import FixtureForge
import Testing
import Vocabulary

@Suite("What is refused")
struct RefusedRecipesTests {
  @Test("a compound file is made of whole sectors, all of which its allocation table counts")
  func compoundFile() {
    var file = OLEWriter()
    file.add("Book", Array(repeating: 1, count: 70_000))
    file.add("A", [2])
    let bytes = file.bytes()
    #expect(bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
    #expect(bytes.count % 512 == 0)
    let tableSectors = Int(bytes[44])
    let entries = stride(from: 512, to: 512 + tableSectors * 512, by: 4).map { offset in
      bytes[offset..<offset + 4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let free: UInt32 = 0xFFFF_FFFF
    #expect(entries.filter { $0 != free }.count == bytes.count / 512 - 1)
  }

  @Test("an encrypted archive says so of its entry and hides the content")
  func encryptedArchive() {
    let content = Array(repeating: UInt8(ascii: "a"), count: 500)
    var (plain, locked) = (ZIPWriter(), ZIPWriter(password: "nantes44"))
    plain.add("a.txt", content)
    locked.add("a.txt", content)
    #expect(plain.bytes()[6] == 0 && locked.bytes()[6] == 1)
    #expect(locked.bytes().count == plain.bytes().count + 12)
    #expect(Set(locked.bytes().dropFirst(47).prefix(500)).count > 100)
  }

  @Test(
    "what is brought to a size weighs that",
    arguments: [
      ("oversize.pdf.just-under", 4_999_999), ("oversize.pdf.at-limit", 5_000_000),
      ("oversize.jpeg.just-under-advice", 2_999_999), ("oversize.jpeg.at-limit", 5_000_000)
    ])
  func size(name: String, bytes: Int) throws {
    let recipe = try #require(OversizeRecipes.all.first { $0.name == name })
    var random = RandomSequence(seed: 2)
    let document = try recipe.make(&random)
    #expect(document.bytes.count == bytes)
    #expect(document.truth.verdict == (bytes < 5_000_000 ? .conforme : .nonConforme))
  }
}
