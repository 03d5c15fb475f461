import Codecs
package import Vocabulary

/// Makes a file that is small enough to be sent in place of one that is not, with the most quality that fits.
///
/// Runs in a process of its own, on bytes that are hostile until proven otherwise. What comes of it is not trusted either:
/// it is examined in another process, and the next strategy is asked for where it is not accepted there.
package struct Remedier {
  private let aim: RemedyAim
  private let bounds: Bounds

  package init(aim: RemedyAim, bounds: Bounds) {
    self.aim = aim
    self.bounds = bounds
  }

  /// - Parameters:
  ///   - examination: What was found out about the very same bytes.
  ///   - attempt: From 0: the strategies that suit the file, best first. The same attempt gives the same bytes.
  package func remedy(
    for file: Span<UInt8>, _ examination: Examination, attempt: Int
  ) throws(RemedyObstacle) -> Remedied {
    guard examination.damage == nil else { throw RemedyObstacle(.damaged) }
    throw RemedyObstacle(.unsupported)
  }
}
