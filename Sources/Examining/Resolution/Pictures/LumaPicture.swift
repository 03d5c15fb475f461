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

  init(width: Int, reduction: Int) {
    self.width = width
    self.reduction = reduction
  }

  var height: Int { width > 0 ? samples.count / width : 0 }

  /// Rows that follow, already reduced.
  mutating func append(_ rows: Span<UInt8>, count: Int) {
    for index in 0..<min(rows.count, count * width) { samples.append(rows[index]) }
  }

  /// Averages squares of samples. What does not fill one at the right and below is left out.
  func reduced(by factor: Int) -> LumaPicture {
    var reducer = LumaReducer(width: width, factor: factor, reduction: reduction)
    reducer.add(samples.span, count: height)
    return reducer.picture
  }

  fileprivate mutating func append(row: some Sequence<UInt8>) {
    samples.append(contentsOf: row)
  }
}

/// Averages squares of pixels as their rows come in.
struct LumaReducer {
  private(set) var picture: LumaPicture
  private let width: Int
  private let factor: Int
  private var sums: [UInt32]
  private var rows = 0

  /// - Parameter reduction: That of the rows that come in.
  init(width: Int, factor: Int, reduction: Int = 1) {
    self.width = width
    self.factor = factor
    picture = LumaPicture(width: width / factor, reduction: reduction * factor)
    sums = [UInt32](repeating: 0, count: width / factor)
  }

  mutating func add(_ rows: Span<UInt8>, count: Int) {
    for row in 0..<count { add(row: rows.extracting(row * width..<(row + 1) * width)) }
  }

  private mutating func add(row: Span<UInt8>) {
    for column in sums.indices {
      var sum: UInt32 = 0
      for index in column * factor..<(column + 1) * factor { sum += UInt32(row[index]) }
      sums[column] += sum
    }
    rows += 1
    guard rows == factor else { return }
    let pixels = UInt32(factor * factor)
    picture.append(row: sums.lazy.map { UInt8(($0 + pixels / 2) / pixels) })
    for column in sums.indices { sums[column] = 0 }
    rows = 0
  }
}
