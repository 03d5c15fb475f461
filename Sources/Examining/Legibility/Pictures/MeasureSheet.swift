package import Codecs
import Vocabulary

/// Everything that is measured of a JPEG to tell its legibility, for whoever fits the model or looks into a case.
package struct MeasureSheet {
  private let picture: LumaPicture
  private let reading: Reading
  /// 0 to 1, of the lines that a recogniser would be asked about; nil where none was asked.
  private let confidence: Double?

  /// Nil where the file cannot be decoded.
  package init?(ofJPEG file: Span<UInt8>, secondOpinion: SecondOpinion = .none) throws(JPEGError) {
    var decoder = try JPEGDecoder()
    let header = try decoder.readHeader(file)
    let coding = PictureCoding(header)
    var reduction = LumaPicture.reduction(for: PixelSize(header))
    while true {
      guard let picture = JPEGLuma.decode(file, reduction: reduction, maximumScans: Self.maximumScans) else {
        return nil
      }
      guard case .settled(let reading) = LegibilityMeter().look(at: InkedPicture(picture), coding: coding) else {
        reduction /= 2
        continue
      }
      self.picture = picture
      self.reading = reading
      confidence =
        secondOpinion.read(
          reading.doubtfulLines, of: picture, seenAs: reading.clearerView, isInDoubt: true)?.meanConfidence
      return
    }
  }

  private static let maximumScans = 100

  /// Names and values of a JSON object, without its braces.
  package var json: String {
    let legibility = reading.legibility
    var fields = [
      "\"state\":\"\(legibility.state.rawValue)\"", "\"cause\":\"\(legibility.cause?.rawValue ?? "")\"",
      "\"score\":\(legibility.score ?? 0)", "\"geometry\":\(legibility.families?.geometry ?? 0)",
      "\"light\":\(legibility.families?.light ?? 0)", "\"characters\":\(legibility.characters ?? 0)",
      "\"reduction\":\(picture.reduction)", "\"confidence\":\(confidence.map { "\($0)" } ?? "null")"
    ]
    fields += LegibilityMeasures.Measure.allCases.map { "\"\($0.rawValue)\":\(reading.measures?[$0] ?? 0)" }
    return fields.joined(separator: ",")
  }
}
