import Examining
import FixtureForge
import Testing
import Vocabulary

/// A letter on paper that is nearly as white as a reflection.
@Suite struct WhiteGlareTests {
  private static let drawn: Raster = {
    var random = RandomSequence(seed: 5)
    return SheetRenderer(resolution: 200).render(PageKind.letter.sheet(using: &random))
  }()

  private static let scan: Raster = {
    var (raster, random) = (drawn, RandomSequence(seed: 6))
    for index in raster.samples.indices {
      raster.samples[index] -= min(raster.samples[index], .random(in: 4...10, using: &random))
    }
    return raster
  }()

  private func legibility(of raster: Raster) throws -> Legibility {
    // Keeps the grain.
    let bytes = try JPEGWriter(quality: 97).encode(raster)
    return try #require(Examiner(bounds: Bounds()).examine(bytes.span).pages.first?.legibility)
  }

  /// With light in the middle that falls off, as a share of the page's height, from where nothing is left of the text to
  /// where nothing is added.
  private func reflecting(from inner: Double, to outer: Double, in scan: Raster = scan) -> Raster {
    var raster = scan
    for row in 0..<raster.height {
      for column in 0..<raster.width {
        let vertical = Double(row) / Double(raster.height) - 0.4
        let horizontal = (Double(column) / Double(raster.width) - 0.5) * 0.7
        let distance = (vertical * vertical + horizontal * horizontal).squareRoot()
        let light = min(max((outer - distance) / (outer - inner), 0), 1)
        let sample = Double(raster.samples[row * raster.width + column])
        raster.samples[row * raster.width + column] = UInt8(sample + (255 - sample) * light)
      }
    }
    return raster
  }

  @Test func `a reflection towards which the text fades is glare`() throws {
    let legibility = try legibility(of: reflecting(from: 0.3, to: 0.45))
    #expect(legibility.cause == .glare)
    #expect(try #require(legibility.score) < 50)
    #expect(try #require(legibility.families).light < 50)
  }

  /// The sender of the letter, on paper that is darker than a reflection.
  private static let sender: Raster = {
    var raster = scan
    for index in raster.samples.indices {
      let isSender = index < raster.samples.count / 100 * 11
      raster.samples[index] = isSender ? min(raster.samples[index], 240) : 240
    }
    return raster
  }()

  @Test func `a reflection beside all letters that are left is glare on a page that is not judged`() throws {
    let legibility = try legibility(of: reflecting(from: 0.19, to: 0.28, in: Self.sender))
    #expect(legibility.cause == .glare)
    #expect(try #require(legibility.score) < 50)
    #expect(try #require(legibility.characters) < 50)
  }

  @Test func `white with sharp edges beside a few letters is none`() throws {
    let legibility = try legibility(of: reflecting(from: 0.279, to: 0.28, in: Self.sender))
    #expect(legibility.cause != .glare)
    #expect(try #require(legibility.score) >= 85)
  }

  @Test func `white paper is none`() throws {
    let legibility = try legibility(of: Self.scan)
    #expect(legibility.cause != .glare)
    #expect(try #require(legibility.score) >= 85)
  }

  @Test func `a hole in the text with sharp edges is none`() throws {
    let legibility = try legibility(of: reflecting(from: 0.299, to: 0.3))
    #expect(legibility.cause != .glare)
  }

  /// As programs show them: a pale panel with letters of its own beside a white one.
  @Test func `white beside pale letters that were drawn is none`() throws {
    #expect(try legibility(of: reflecting(from: 0.3, to: 0.45, in: Self.drawn)).cause != .glare)
  }

  /// A card on the white lid of a scanner, of which some letters are pale.
  @Test func `white beside pale letters and dark ones is none`() throws {
    var raster = reflecting(from: 0.3, to: 0.45)
    let dark = Self.scan
    for index in raster.samples.indices where index % raster.width % 128 < 40 {
      raster.samples[index] = dark.samples[index]
    }
    #expect(try legibility(of: raster).cause != .glare)
  }

  /// Scanned apart from the page that it was put on.
  @Test func `white around a darker card is none`() throws {
    let (card, margin) = (Self.scan, 600)
    var raster = Raster(width: card.width + 2 * margin, height: card.height + 2 * margin)
    for index in card.samples.indices {
      let (row, column) = (index / card.width + margin, index % card.width + margin)
      raster.samples[row * raster.width + column] = card.samples[index] < 128 ? 10 : card.samples[index] - 50
    }
    let legibility = try legibility(of: raster)
    #expect(legibility.cause != .glare)
    #expect(try #require(legibility.score) >= 85)
  }

  @Test func `white rows between shaded ones are none`() throws {
    var raster = Self.scan
    for index in raster.samples.indices where index / raster.width % 300 < 230 {
      raster.samples[index] = min(raster.samples[index], 240)
    }
    #expect(try legibility(of: raster).cause != .glare)
  }

  @Test func `grey text below a black heading does not fade towards the margin`() throws {
    var raster = Self.scan
    for index in raster.samples.indices where index > raster.samples.count / 4 {
      raster.samples[index] = 255 - (255 - raster.samples[index]) / 3
    }
    let legibility = try legibility(of: raster)
    #expect(legibility.cause != .glare)
    #expect(try #require(legibility.score) >= 50)
  }
}
