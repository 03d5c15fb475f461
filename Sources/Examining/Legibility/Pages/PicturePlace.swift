import Codecs
import Vocabulary

/// Where a stored picture lies on its page as shown. Both are measured in shares of their sides, from the upper left.
struct PicturePlace: Sendable {
  /// Where the picture's upper left corner is, and how far its rows and its columns reach from there.
  private var x: Double
  private var y: Double
  private var alongRows: (x: Double, y: Double)
  private var alongColumns: (x: Double, y: Double)

  /// A picture that is the page as shown.
  static let whole = PicturePlace(x: 0, y: 0, alongRows: (1, 0), alongColumns: (0, 1))

  private init(x: Double, y: Double, alongRows: (x: Double, y: Double), alongColumns: (x: Double, y: Double)) {
    self.x = x
    self.y = y
    self.alongRows = alongRows
    self.alongColumns = alongColumns
  }

  /// A picture shown as its Exif orientation says (Exif 2.32, table 4), 1 to 8; nil for none.
  init(orientation: Int?) {
    switch orientation {
    case 2: self.init(x: 1, y: 0, alongRows: (-1, 0), alongColumns: (0, 1))
    case 3: self.init(x: 1, y: 1, alongRows: (-1, 0), alongColumns: (0, -1))
    case 4: self.init(x: 0, y: 1, alongRows: (1, 0), alongColumns: (0, -1))
    case 5: self.init(x: 0, y: 0, alongRows: (0, 1), alongColumns: (1, 0))
    case 6: self.init(x: 1, y: 0, alongRows: (0, 1), alongColumns: (-1, 0))
    case 7: self.init(x: 1, y: 1, alongRows: (0, -1), alongColumns: (-1, 0))
    case 8: self.init(x: 0, y: 1, alongRows: (0, -1), alongColumns: (1, 0))
    default: self = .whole
    }
  }

  /// An image that a page of a PDF draws; nil where it is not drawn upright or turned by quarters, but skewed.
  init?(_ matrix: PDFMatrix, on page: PDFPageGeometry) {
    let box = page.shownBox
    // The image's upper left is the upper left of the unit square, whose y axis points up.
    let corner = (x: matrix.c + matrix.e - box.left, y: box.top - matrix.d - matrix.f)
    var place = PicturePlace(
      x: corner.x / box.width, y: corner.y / box.height,
      alongRows: (matrix.a / box.width, -matrix.b / box.height),
      alongColumns: (-matrix.c / box.width, matrix.d / box.height))
    guard place.isFinite, place.isTurnedByQuarters else { return nil }
    for _ in 0..<ShownSize(page).rotation / 90 { place.turnClockwise() }
    self = place
  }

  /// A picture that is a page of a PDF, before that is turned.
  init(whole page: PDFPageGeometry) {
    self = .whole
    for _ in 0..<ShownSize(page).rotation / 90 { turnClockwise() }
  }

  /// The page is turned, and the picture with it.
  private mutating func turnClockwise() {
    (x, y) = (1 - y, x)
    alongRows = (-alongRows.y, alongRows.x)
    alongColumns = (-alongColumns.y, alongColumns.x)
  }

  private var isFinite: Bool {
    [x, y, alongRows.x, alongRows.y, alongColumns.x, alongColumns.y].allSatisfy(\.isFinite)
  }

  /// Within half a degree or so.
  private var isTurnedByQuarters: Bool {
    let (rows, columns) = (alongRows, alongColumns)
    let upright = max(abs(rows.y), abs(columns.x)) <= 0.01 * min(abs(rows.x), abs(columns.y))
    return upright || max(abs(rows.x), abs(columns.y)) <= 0.01 * min(abs(rows.y), abs(columns.x))
  }

  /// A part of the picture as a part of the page, as far as it lies on it.
  func shown(_ part: Region) -> Region {
    let (right, bottom) = (part.x + part.width, part.y + part.height)
    let corners = [(part.x, part.y), (right, bottom)].map { corner in
      (
        x: min(max(x + corner.0 * alongRows.x + corner.1 * alongColumns.x, 0), 1),
        y: min(max(y + corner.0 * alongRows.y + corner.1 * alongColumns.y, 0), 1)
      )
    }
    let (left, top) = (min(corners[0].x, corners[1].x), min(corners[0].y, corners[1].y))
    return Region(
      x: left, y: top, width: max(corners[0].x, corners[1].x) - left, height: max(corners[0].y, corners[1].y) - top)
  }

  /// A point of the page as a point of the picture; beside it where a share is under 0 or over 1.
  func pictured(x: Double, y: Double) -> (x: Double, y: Double) {
    let area = alongRows.x * alongColumns.y - alongRows.y * alongColumns.x
    let (right, down) = (x - self.x, y - self.y)
    return (
      (right * alongColumns.y - down * alongColumns.x) / area, (down * alongRows.x - right * alongRows.y) / area
    )
  }

  /// How far the picture's rows and columns reach, in shares of the sides along which they lie.
  var extent: (alongRows: Double, alongColumns: Double) {
    (max(abs(alongRows.x), abs(alongRows.y)), max(abs(alongColumns.x), abs(alongColumns.y)))
  }

  /// Whether the picture's rows run along the height of the page.
  var isTurnedSideways: Bool { abs(alongRows.y) > abs(alongRows.x) }

  /// The turn that makes the text of the page upright, from the one that makes that of the picture upright; both clockwise,
  /// in degrees.
  func shown(turn: Int) -> Int {
    // In a mirrored picture left and right are exchanged, and so are the two turns between them.
    let mirrored = isMirrored ? (360 - turn) % 360 : turn
    return (mirrored + 360 - rotation) % 360
  }

  private var isMirrored: Bool { alongRows.x * alongColumns.y - alongRows.y * alongColumns.x < 0 }

  /// By how much the picture is turned clockwise to be shown: 0, 90, 180 or 270.
  private var rotation: Int {
    if abs(alongColumns.y) >= abs(alongColumns.x) { return alongColumns.y >= 0 ? 0 : 180 }
    return alongColumns.x < 0 ? 90 : 270
  }

  /// How much of the picture lies on the page, 0 to 1.
  var shownShare: Double {
    let shown = shown(Region(x: 0, y: 0, width: 1, height: 1))
    let area = abs(alongRows.x * alongColumns.y - alongRows.y * alongColumns.x)
    return area > 0 ? shown.width * shown.height / area : 0
  }
}
