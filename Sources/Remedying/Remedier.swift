package import Codecs
package import Vocabulary

/// Makes a file that is small enough to be sent in place of one that is not, with the most quality that fits.
///
/// Runs in a process of its own, on bytes that are hostile until proven otherwise. What comes of it is not trusted either:
/// it is examined in another process, and the next strategy is asked for where it is not accepted there.
package struct Remedier {
  private let aim: RemedyAim
  private let bounds: Bounds
  private let coefficients: KeptCoefficients

  /// - Parameter coefficients: Those of the file that were read as it was examined. Default: none.
  package init(aim: RemedyAim, bounds: Bounds, coefficients: KeptCoefficients = .none) {
    self.aim = aim
    self.bounds = bounds
    self.coefficients = coefficients
  }

  /// - Parameters:
  ///   - examination: What was found out about the very same bytes.
  ///   - attempt: From 0: the strategies that suit the file, best first, without those before. Where one does not lead to a
  ///     remedy the next one is taken, so that two attempts may give the same bytes; the same attempt always does.
  package func remedy(
    for file: Span<UInt8>, _ examination: Examination, attempt: Int
  ) throws(RemedyObstacle) -> Remedied {
    guard examination.damage == nil else { throw RemedyObstacle(.damaged) }
    if examination.format == .pdf {
      let remedy = PDFRemedy(aim: aim, bounds: bounds, pages: examination.pages, coefficients: coefficients)
      if let remedied = try remedy.remedy(for: file, attempt: attempt) { return remedied }
      throw RemedyObstacle(.exhausted)
    }
    guard let image = examination.image, image.frames == 1 else { throw RemedyObstacle(.unsupported) }
    let page = examination.pages.first
    let recoder = JPEGRecoder(
      byteLimit: Int(clamping: aim.byteLimit), bounds: bounds, bar: EdgeBar(page), kept: coefficients)
    let remedied: Remedied?
    switch examination.format {
    case .jpeg: remedied = try remedy(for: file, by: JPEGStrategies(recoder, image, page, aim), attempt)
    case .png: remedied = try remedy(for: file, by: PNGStrategies(recoder, image, page, aim), attempt)
    default: throw RemedyObstacle(.unsupported)
    }
    guard let remedied else { throw RemedyObstacle(.exhausted) }
    return remedied
  }

  private func remedy(
    for file: Span<UInt8>, by strategies: JPEGStrategies, _ attempt: Int
  ) throws(RemedyObstacle) -> Remedied? {
    do throws(JPEGRecodingError) {
      return try strategies.remedy(for: file, attempt: attempt)
    } catch {
      throw RemedyObstacle(.damaged)
    }
  }

  private func remedy(
    for file: Span<UInt8>, by strategies: PNGStrategies, _ attempt: Int
  ) throws(RemedyObstacle) -> Remedied? {
    do throws(PNGError) {
      return try strategies.remedy(for: file, attempt: attempt)
    } catch .outOfMemory {
      return nil
    } catch {
      throw RemedyObstacle(.damaged)
    }
  }
}
