import Codecs
import Remedying
import Vocabulary

/// Asks for a remedy as the coordinator does, with the facts that an examination would bring.
struct Mending {
  var format = FileFormat.jpeg
  var byteLimit: Int64
  var orientation: Int?
  var densities: [DeclaredDensity] = []
  var frames = 1
  /// In dots per inch, for certain.
  var resolution: Double?
  var characterHeight: Double?
  /// Of its only page; nil where none was measured.
  var score: Int?
  var bounds = Bounds()
  var coefficients = KeptCoefficients.none

  init(_ format: FileFormat = .jpeg, under byteLimit: Int) {
    self.format = format
    self.byteLimit = Int64(byteLimit)
  }

  func remedy(for file: [UInt8], attempt: Int = 0) throws(RemedyObstacle) -> Remedied {
    var examination = Examination(format: format)
    examination.image = ImageFacts(
      width: 1, height: 1, components: 3, bits: 8, color: .ycc, coding: .baseline, frames: frames,
      orientation: orientation, densities: densities)
    let effective = resolution.map {
      EffectiveResolution(x: $0, y: $0, method: .metadata, confidence: .high)
    }
    var legibility = Legibility(state: .measured)
    legibility.characterHeightInPixels = characterHeight
    legibility.score = score
    examination.pages = [Page(number: 1, kind: .scan, resolution: effective, legibility: legibility)]
    let aim = RemedyAim(byteLimit: byteLimit, minimumResolution: 100, advisedResolution: 200...300)
    return try Remedier(aim: aim, bounds: bounds, coefficients: coefficients)
      .remedy(for: file.span, examination, attempt: attempt)
  }
}
