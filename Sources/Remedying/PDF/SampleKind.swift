import Codecs

/// What samples are of that are stored without loss.
enum SampleKind {
  /// All but a few are black or white, as of a page that was scanned as text.
  case nearlyBilevel
  /// Few colours and sharp edges, which a JPEG would spoil.
  case drawing
  case photo

  /// - Parameter bytes: As which they are stored.
  init(_ samples: PDFSamples, bytes: Int) {
    guard samples.components < 4 else {
      self = .photo
      return
    }
    let survey = samples.survey()
    if samples.components == 1, survey.isNearlyBilevel {
      self = .nearlyBilevel
      return
    }
    let most = samples.components == 1 ? Self.mostLevels : Self.mostColors
    let hasFewColors = survey.palette.map { $0.count <= most } ?? false
    // A photo may have been brought to few colours. What was drawn has stretches of them, which pack to next to nothing.
    self = hasFewColors && 8 * bytes < samples.width * samples.height ? .drawing : .photo
  }

  /// Of gray: half a byte.
  private static let mostLevels = 16
  private static let mostColors = 256
}
