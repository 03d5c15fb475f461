import FixtureForge
import Testing
import Vocabulary

@Suite("Defects of scans and photos")
struct DefectTests {
  /// Kinds whose effect grows with the strength and can be measured on an exposure, and strengths of them.
  static let measured: [(kind: Defect.Kind, strengths: [Double])] = [
    (.defocus, [0, 0.1, 0.3, 0.7]), (.motion, [0, 0.3, 1, 2.5]), (.darkness, [0, 0.4, 0.7, 0.98]),
    (.glare, [0, 0.1, 0.4, 0.8]), (.noise, [0, 0.1, 0.4, 1]), (.upscaling, [0, 0.4, 0.6, 0.8])
  ]

  private func exposure() -> Exposure {
    var random = RandomSequence(seed: 3)
    var scan = FlatbedScan(using: &random)
    scan.resolution = 100
    scan.channels = .gray
    return scan.expose(BankDetails(holder: .parent, account: .invented).sheet())
  }

  /// The mean distance of the samples of two rasters.
  private func distance(_ left: Raster, _ right: Raster) -> Double {
    let sum = zip(left.samples, right.samples).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
    return Double(sum) / Double(left.samples.count)
  }

  @Test("a stronger defect changes the pixels more, and none changes nothing", arguments: measured)
  func monotony(kind: Defect.Kind, strengths: [Double]) {
    let sound = exposure()
    let distances = strengths.map { strength in
      var spoilt = sound
      var random = RandomSequence(seed: 8)
      _ = spoilt.apply(Defect(kind, strength: strength), using: &random)
      return distance(sound.raster, spoilt.raster)
    }
    #expect(distances[0] == 0)
    #expect(zip(distances, distances.dropFirst()).allSatisfy(<))
  }

  @Test("defocus keeps the mean level and has the deviation that is asked for", arguments: [1.5, 4.2, 9.7])
  func defocusDeviation(deviation: Double) {
    var raster = Raster(width: 121, height: 121)
    for row in 0..<121 {
      for column in 60..<121 { raster.samples[row * 121 + column] = 0 }
    }
    var exposure = exposure()
    exposure.raster = raster
    exposure.text.xHeight = 1
    var random = RandomSequence(seed: 1)
    _ = exposure.apply(Defect(.defocus, strength: deviation), using: &random)
    // The steps of a softened edge are its weights: their variance is that of the defocus.
    let row = exposure.raster.samples[60 * 121..<61 * 121].map(Double.init)
    let steps = zip(row, row.dropFirst()).map { $0 - $1 }
    let mean = steps.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / 255
    let variance =
      steps.enumerated().reduce(0) { sum, step in
        sum + (Double(step.offset) - mean) * (Double(step.offset) - mean) * step.element
      } / 255
    #expect(abs(variance.squareRoot() / deviation - 1) < 0.05)
  }

  @Test("glare whitens the share of the text that is asked for")
  func glare() {
    var exposure = exposure()
    var random = RandomSequence(seed: 8)
    let done = exposure.apply(Defect(.glare, strength: 0.5), using: &random)
    #expect(abs(done.strength - 0.5) < 0.05)
    let points = exposure.text.lines.flatMap(\.self)
    let raster = exposure.raster
    let white = points.count { raster.samples[Int($0.y) * raster.width + Int($0.x)] == 255 }
    #expect(abs(Double(white) / Double(points.count) - done.strength) < 0.03)
  }

  @Test("cutting runs the border through as many lines as the truth says")
  func cutOff() {
    let sound = exposure()
    for strength in [0.1, 0.5, 1] {
      var exposure = sound
      var random = RandomSequence(seed: 8)
      let done = exposure.apply(Defect(.cutOff, strength: strength), using: &random)
      #expect(done.strength >= strength)
      #expect(exposure.raster.width < sound.raster.width)
      let limit = Double(exposure.raster.width)
      let cut = exposure.text.lines.count { line in line.contains { $0.x < 0 || $0.x >= limit } }
      #expect(abs(Double(cut) / Double(sound.text.lines.count) - done.strength) < 0.1)
    }
  }

  @Test("small text has the x-height and the page the resolution that follow")
  func smallness() {
    var exposure = exposure()
    let (xHeight, resolution) = (exposure.text.xHeight, exposure.resolution)
    var random = RandomSequence(seed: 8)
    _ = exposure.apply(Defect(.smallness, strength: 0.25), using: &random)
    #expect(abs(exposure.text.xHeight - 4) < 0.001)
    #expect(abs(exposure.resolution - resolution * 4 / xHeight) < 0.001)
  }

  @Test("a page turned by a quarter is turned clockwise")
  func rotation() {
    var exposure = exposure()
    let sound = exposure.raster
    var random = RandomSequence(seed: 8)
    _ = exposure.apply(Defect(.rotation, strength: 0.25), using: &random)
    #expect(exposure.raster.turnedCounterclockwise() == sound)
  }
}
