/// A size of paper or card that people scan, in inches.
struct PaperFormat: Equatable, Sendable {
  var shortSide: Double
  var longSide: Double
  enum Use: Sendable {
    /// What most people send.
    case common
    case office
    /// Folded plans, notes and forms.
    case rare
    /// Cards, and the pages of a passport.
    case identity
  }

  var use: Use

  var aspect: Double { longSide / shortSide }

  /// In the order in which one is taken for the likelier where nothing tells them apart.
  static let all: [PaperFormat] = [
    // A4, Letter.
    PaperFormat(millimetres: 210, 297, .common),
    PaperFormat(shortSide: 8.5, longSide: 11, use: .common),
    // A5, Legal, A3, A6.
    PaperFormat(millimetres: 148, 210, .office),
    PaperFormat(shortSide: 8.5, longSide: 14, use: .rare),
    PaperFormat(millimetres: 297, 420, .rare),
    PaperFormat(millimetres: 105, 148, .rare),
    // ISO/IEC 7810: ID-1 is a bank card, ID-2 the French identity card up to 2021, ID-3 a page of a passport.
    PaperFormat(millimetres: 53.98, 85.6, .identity),
    PaperFormat(millimetres: 74, 105, .identity),
    PaperFormat(millimetres: 88, 125, .identity)
  ]

  /// The rolls that receipts are printed on, 80 mm and 58 mm, and how much rarer one is, on the scale of text heights.
  static let rolls: [(width: Double, rarity: Double)] = [(80 / 25.4, 0), (58 / 25.4, 0.1)]
}

extension PaperFormat {
  init(millimetres shortSide: Double, _ longSide: Double, _ use: Use) {
    self.init(shortSide: shortSide / 25.4, longSide: longSide / 25.4, use: use)
  }

  /// The width and height of the paper as it fills a picture of these pixels, which need not be square.
  func sides(wide: Bool) -> (width: Double, height: Double) {
    wide ? (longSide, shortSide) : (shortSide, longSide)
  }

  /// Whether a width and height in inches are those of this paper, either way up.
  ///
  /// - Parameter tolerance: The share of a side by which each may differ.
  func fits(width: Double, height: Double, tolerance: Double) -> Bool {
    let (short, long) = (min(width, height), max(width, height))
    return abs(short / shortSide - 1) <= tolerance && abs(long / longSide - 1) <= tolerance
  }
}
