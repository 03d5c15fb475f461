import FoundationEssentials
import FuzzedReaders
import Testing

@Suite("What readers of hostile bytes once failed at, they do not fail at again")
struct KeptSeedTests {
  private static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzzing/Seeds").path

  private static func kept(for reader: FuzzedReader) -> [[UInt8]] {
    let directory = "\(seeds)/\(reader.rawValue)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: URL(fileURLWithPath: "\(directory)/\(name)"))).map { [UInt8]($0) }
    }
  }

  @Test("each kept seed is read to its end", arguments: FuzzedReader.allCases)
  func replay(reader: FuzzedReader) {
    let seeds = Self.kept(for: reader)
    #expect(!seeds.isEmpty, "there is none in Fuzzing/Seeds/\(reader.rawValue)")
    for seed in seeds {
      reader.read(seed)
      // Cut anywhere as well.
      for length in stride(from: 0, to: seed.count, by: max(1, seed.count / 16)) { reader.read(Array(seed[..<length])) }
    }
  }
}
