import Codecs
import Glibc
import Vocabulary

/// Has a text recogniser read a few lines of a document, as far as the policy wants it and the time for it lasts.
///
/// One for each document.
package final class SecondOpinion {
  private let recognition: Policy.Recognition
  private let recogniser: TextRecogniser?
  /// CPU time that is left for reading, in seconds.
  private var secondsLeft = 0.4
  /// Whether there was a doubt, and no recogniser here to ask.
  package private(set) var isWanted = false

  /// Nobody is asked.
  package static var none: SecondOpinion { SecondOpinion(.never, recogniser: nil) }

  /// - Parameters:
  ///   - recognition: When to ask.
  ///   - recogniser: Who is asked. Without one, ``isWanted`` tells whether another process should be.
  init(_ recognition: Policy.Recognition, recogniser: TextRecogniser?) {
    self.recognition = recognition
    self.recogniser = recogniser
  }

  /// Lines that are read of a page.
  static let lineCount = 4

  /// Of the worst lines, so many are enough where they are read surely, or where nothing is read of a hopeless page.
  private static let enough = 2

  /// Reads ``lineCount`` lines, or those for which the time for this document lasts; two where they tell enough of the others,
  /// which are no worse.
  ///
  /// - Parameters:
  ///   - lines: The most telling one first. What rules go through is only read where there is too little else.
  ///   - view: How lines are seen that are read badly as they are.
  ///   - isInDoubt: Whether what was measured leaves open how well they can be read.
  ///   - isHopeless: Whether all that was measured speaks against the page, so that none is turned over.
  /// - Returns: nil where it is not asked, or not one line was read.
  func read(
    _ lines: @autoclosure () -> [TextLine], of picture: LumaPicture, seenAs view: LineCrop.View, isInDoubt: Bool,
    isHopeless: Bool = false
  ) -> RecognisedLines? {
    guard recognition == .always || recognition == .inDoubt && isInDoubt else { return nil }
    let lines = lines()
    guard !lines.isEmpty else { return nil }
    guard let recogniser else {
      isWanted = true
      return nil
    }
    var read = RecognisedLines(lines: [])
    for (line, crop) in Self.readable(lines, of: picture) where secondsLeft > 0 {
      let start = Self.secondsOfCPU
      read.lines.append(
        crop.flatMap { recogniser.read(line, as: $0, of: picture, seenAs: view, turnsOver: !isHopeless) })
      secondsLeft -= Self.secondsOfCPU - start
      if read.lines.count >= Self.enough, read.isSure || isHopeless && read.isNothing { break }
    }
    return read.lines.isEmpty ? nil : read
  }

  /// Each with how it looks as it stands; nil where it has no form of a line.
  private static func readable(
    _ lines: [TextLine], of picture: LumaPicture
  ) -> [(line: TextLine, crop: LineCrop?)] {
    var (plain, ruled): ([(TextLine, LineCrop?)], [(TextLine, LineCrop?)]) = ([], [])
    for line in lines where plain.count < lineCount {
      let crop = LineCrop(line, of: picture)
      if crop?.isRuled ?? true { ruled.append((line, crop)) } else { plain.append((line, crop)) }
    }
    return Array((plain + ruled).prefix(lineCount))
  }

  private static var secondsOfCPU: Double {
    var used = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
    return Double(used.tv_sec) + Double(used.tv_nsec) * 1e-9
  }
}
