/// The luma of a whole picture, reduced so far that it stays small.
struct LumaPicture {
  let width: Int
  private(set) var samples: [UInt8] = []
  /// Pixels of the picture, along a side, to one sample here.
  let reduction: Int

  /// What is measured in; pictures of more pixels are reduced.
  static let maximumSamples = 4_000_000

  /// The power of two by which the sides of a picture are divided: 1, 2, 4 or 8.
  static func reduction(for size: PixelSize) -> Int {
    var reduction = 1
    while reduction < 8, size.width / reduction * (size.height / reduction) > maximumSamples { reduction *= 2 }
    return reduction
  }

  /// - Parameter height: How many rows are expected, for which room is kept.
  init(width: Int, height: Int = 0, reduction: Int) {
    self.width = width
    self.reduction = reduction
    samples.reserveCapacity(width * height)
  }

  /// - Parameter samples: All of them, in rows.
  init(_ samples: [UInt8], width: Int, reduction: Int) {
    self.samples = samples
    self.width = width
    self.reduction = reduction
  }

  var height: Int { width > 0 ? samples.count / width : 0 }

  /// Rows that follow, already reduced.
  mutating func append(_ rows: Span<UInt8>, count: Int) {
    unsafe rows.extracting(first: min(rows.count, count * width)).withUnsafeBufferPointer { rows in
      unsafe samples.append(contentsOf: rows)
    }
  }

  mutating func append(row: [UInt8]) {
    samples += row
  }

  /// Averages squares of samples. What does not fill one at the right and below is left out.
  func reduced(by factor: Int) -> LumaPicture {
    var reducer = LumaReducer(width: width, height: height, factor: factor, reduction: reduction)
    reducer.add(samples.span, count: height)
    return reducer.picture
  }
}
