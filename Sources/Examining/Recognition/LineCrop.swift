import Codecs

/// One line cut out of a picture as a recogniser likes it: upright, dark on bright, its characters of a known height, with
/// nothing but paper around it.
struct LineCrop {
  private let plane: LinePlane

  var width: Int { plane.width }
  var height: Int { plane.height }
  var samples: [UInt8] { plane.samples }

  /// What the median character is scaled to, in samples: lower-case letters as in print of 10 points at 300 dots per
  /// inch, by which Tesseract was trained. Between 16 and 25 it makes no difference.
  static let characterHeight = 20.0
  /// What is read of a line, in heights of its characters: some 50 characters.
  static let maximumLength = 30.0
  /// A taller one is none: ascenders, descenders and a slope are within it.
  private static let maximumHeight = 6.0
  /// Enlarging further shows nothing that is not there.
  private static let maximumScale = 4.0
  /// Paper around the line, in samples. What the picture has there is left out: a table's rule beside a number makes it
  /// unreadable to Tesseract.
  private static let border = 10

  /// Nil for a line that lies outside the picture, or has no form of one.
  init?(_ line: TextLine, of picture: LumaPicture) {
    guard line.characterHeight >= 2, line.characterHeight < Double(picture.height + picture.width) else { return nil }
    guard let upright = LinePlane(line, of: picture, length: Int(line.characterHeight * Self.maximumLength)),
      Double(upright.height) <= line.characterHeight * Self.maximumHeight
    else { return nil }
    let scale = min(Self.characterHeight / line.characterHeight, Self.maximumScale)
    var scaled = upright.scaled(by: scale)
    let paper = scaled.makePaperBright()
    plane = scaled.framed(by: Self.border, of: paper)
  }

  private init(_ plane: LinePlane) { self.plane = plane }

  /// Whether a ruled line goes through all of it, with text or without: Tesseract reads next to nothing of either.
  var isRuled: Bool {
    let dark = plane.darkShareOfRows
    return dark.indices.contains { row in
      let around = [row - Self.besideRule, row + Self.besideRule].map { dark.indices.contains($0) ? dark[$0] : 0 }
      return dark[row] >= Self.shareOfRule && around.allSatisfy { 2 * $0 <= dark[row] }
    }
  }

  /// Of a row. Specks make gaps in rules; rows of text are dark by half, of bold letters that touch by nine tenths, but so
  /// are the rows around these.
  private static let shareOfRule = 0.8
  /// In samples: a quarter of the height of characters.
  private static let besideRule = Int(characterHeight) / 4

  /// As a reader's eye makes up for what is wrong with a line.
  enum View: Sendable {
    /// With steeper edges.
    case sharpened
    /// Without grain, as from some way off.
    case smoothed
  }

  func seen(as view: View) -> LineCrop {
    switch view {
    case .sharpened: LineCrop(plane.sharpened())
    case .smoothed: LineCrop(plane.smoothed())
    }
  }
}

extension TextRecogniser {
  /// A line that is read with less is read in other ways, of which one counts that is read with more.
  private static let sufficientConfidence = 0.7

  /// Reads a line, or what of it fits into ``LineCrop/maximumLength``. Where it is read badly, it is read on its head too if
  /// which way up it is is not known, and as a reader's eye sees it: light blur and grain stop a recogniser and no reader. On
  /// 163 degraded pages, the better of the plain and the sharpened reading told unreadable ones from others with an AUC
  /// of 0.989, the plain one alone with 0.985.
  ///
  /// - Parameters:
  ///   - crop: Of the line as it stands.
  ///   - turnsOver: Whether it may be read on its head.
  /// - Returns: nil where not one letter or digit was recognised.
  func read(
    _ line: TextLine, as crop: LineCrop, of picture: LumaPicture, seenAs view: LineCrop.View, turnsOver: Bool
  ) -> RecognisedLine? {
    let plain = read(crop)
    if let plain, plain.confidence >= Self.sufficientConfidence { return plain }
    let onItsHead = turnsOver && !line.isTurnKnown ? LineCrop(line.onItsHead, of: picture) : nil
    let ways = [crop, onItsHead].compactMap(\.self)
    return sureLine(of: ways.dropFirst()) ?? sureLine(of: ways.lazy.map { $0.seen(as: view) }) ?? plain
  }

  /// Of several readings of what cannot be read, one is always surer than the others: only one that is sure counts.
  private func sureLine(of crops: some Sequence<LineCrop>) -> RecognisedLine? {
    crops.lazy.compactMap(read).first { $0.confidence >= Self.sufficientConfidence }
  }

  private func read(_ crop: LineCrop) -> RecognisedLine? {
    read(crop.samples.span, width: crop.width, height: crop.height).map {
      RecognisedLine(confidence: $0.confidence, characters: $0.characters)
    }
  }
}
