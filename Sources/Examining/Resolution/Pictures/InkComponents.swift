/// The connected pieces of ink in a picture (8-connected), found row by row from runs of ink.
struct InkComponents {
  /// Half a line of a cache: there are thousands on a page, and they are copied, sorted and added up. Pictures that text is
  /// looked for in have 16.1 million samples at most (`PictureLegibility`), and 255 levels for each of these do not overflow.
  struct Component: Equatable {
    /// The first column and row and, below zero, the last ones: of two components the lesser of each is that of both.
    private var box: SIMD4<Int32>
    private var samplesOfInk: Int32
    private var countOfRuns: Int32
    private var sumOfSteps: UInt32
    /// The steepest step from one row to the next, in levels.
    private(set) var steepest: UInt8
    /// The contrast of its tile at its strongest, in levels.
    private(set) var contrast: UInt8

    /// - Parameters:
    ///   - right: The last column.
    ///   - bottom: The last row.
    @inline(__always)
    init(
      left: Int, top: Int, right: Int, bottom: Int, ink: Int, steps: Int = 0, steepest: UInt8 = 0, contrast: UInt8 = 0
    ) {
      box = SIMD4(
        Int32(truncatingIfNeeded: left), Int32(truncatingIfNeeded: top), Int32(truncatingIfNeeded: -right),
        Int32(truncatingIfNeeded: -bottom))
      samplesOfInk = Int32(truncatingIfNeeded: ink)
      countOfRuns = 1
      sumOfSteps = UInt32(truncatingIfNeeded: steps)
      self.steepest = steepest
      self.contrast = contrast
    }

    @inline(__always)
    mutating func add(_ other: Self) {
      box.replace(with: other.box, where: other.box .< box)
      samplesOfInk &+= other.samplesOfInk
      countOfRuns &+= other.countOfRuns
      sumOfSteps &+= other.sumOfSteps
      steepest = max(steepest, other.steepest)
      contrast = max(contrast, other.contrast)
    }

    var left: Int { Int(box[0]) }
    var top: Int { Int(box[1]) }
    /// The last column.
    var right: Int { -Int(box[2]) }
    /// The last row.
    var bottom: Int { -Int(box[3]) }
    var width: Int { right - left + 1 }
    var height: Int { bottom - top + 1 }
    var ink: Int { Int(samplesOfInk) }
    /// The runs of ink in its rows, one or more in each.
    var runs: Int { Int(countOfRuns) }
    /// The sum, over both ends of its runs, of the steepest step from one pixel to the next, in levels.
    var steps: Int { Int(sumOfSteps) }

    /// With rows and columns exchanged. What was counted along rows stays.
    var turnedOver: Self {
      var other = self
      other.box = SIMD4(box[1], box[0], box[3], box[2])
      return other
    }
  }

  private struct Run {
    let start: Int
    var end: Int
    var label = -1
  }

  private let width: Int
  private let thresholds: InkThresholds
  private var components: [Component] = []
  /// For each label the one it was joined to, or itself.
  private var parents: [Int] = []
  private var above: [Run] = []
  private var current: [Run] = []
  /// The first column and the level of each tile that holds ink, in the row of tiles that is looked at.
  private var inkedTiles: [(left: Int, level: UInt8)] = []

  /// - Parameter maximumCount: Pieces beyond these are texture, and are not looked for.
  static func find(in picture: LumaPicture, _ thresholds: InkThresholds, maximumCount: Int) -> [Component] {
    var finder = InkComponents(width: picture.width, thresholds: thresholds)
    let samples = picture.samples.span
    for row in 0..<picture.height {
      finder.collectRuns(of: row, in: samples)
      finder.join(row: row, in: samples)
      if finder.components.count > maximumCount { break }
    }
    return finder.components.indices.lazy.filter { finder.parents[$0] == $0 }.map { finder.components[$0] }
  }

  private init(width: Int, thresholds: InkThresholds) {
    self.width = width
    self.thresholds = thresholds
  }

  private mutating func collectRuns(of row: Int, in samples: Span<UInt8>) {
    swap(&above, &current)
    current.removeAll(keepingCapacity: true)
    let side = InkThresholds.tile
    if row % side == 0 { takeInkedTiles(of: row / side) }
    // A run that reaches the end of its tile.
    var open: Run?
    for (left, level) in inkedTiles {
      let count = min(side, width - left)
      var ink = unsafe Self.ink(samples.bytes, row * width + left, count: count, level, thresholds.mask)
      if var run = open {
        if run.end == left { run.end += min((~ink).trailingZeroBitCount, count) }
        open = run
        if run.end == left + count { continue }
        current.append(run)
        open = nil
        if run.end > left { ink &= UInt32.max << (run.end - left) }
      }
      while ink != 0 {
        let start = ink.trailingZeroBitCount
        let end = (~(ink | ((1 << start) - 1))).trailingZeroBitCount
        let run = Run(start: left + start, end: left + min(end, count))
        if end >= count {
          open = run
          break
        }
        current.append(run)
        ink &= UInt32.max << end
      }
    }
    if let open { current.append(open) }
  }

  private mutating func takeInkedTiles(of row: Int) {
    let first = row * thresholds.columns
    inkedTiles.removeAll(keepingCapacity: true)
    for (index, level) in thresholds.levels[first..<first + thresholds.columns].enumerated() where level > 0 {
      inkedTiles.append((index * InkThresholds.tile, level))
    }
  }

  /// One bit for each of up to 32 samples, the first in the lowest: whether it is ink.
  private static func ink(_ bytes: RawSpan, _ offset: Int, count: Int, _ level: UInt8, _ mask: UInt8) -> UInt32 {
    guard count == 32 else {
      var ink: UInt32 = 0
      for index in 0..<count {
        let sample = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset + index, as: UInt8.self)
        if sample ^ mask < level { ink |= 1 << UInt32(index) }
      }
      return ink
    }
    let low = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
    let high = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset + 16, as: SIMD16<UInt8>.self)
    let masks = SIMD16<UInt8>(repeating: mask)
    let levels = SIMD16<UInt8>(repeating: level)
    return UInt32(bits((low ^ masks) .< levels)) | UInt32(bits((high ^ masks) .< levels)) << 16
  }

  private static func bits(_ isInk: SIMDMask<SIMD16<Int8>>) -> UInt16 {
    // Of each byte the bit of its place: the product adds them up in its uppermost byte.
    let eights = unsafe unsafeBitCast(isInk, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8040_2010_0804_0201)
    let (low, high) = (eights[0] &* 0x0101_0101_0101_0101, eights[1] &* 0x0101_0101_0101_0101)
    return UInt16(truncatingIfNeeded: low &>> 56) | UInt16(truncatingIfNeeded: high &>> 48) & 0xFF00
  }

  private mutating func join(row: Int, in samples: Span<UInt8>) {
    var first = 0
    for index in current.indices {
      let run = current[index]
      while first < above.count, above[first].end < run.start { first += 1 }
      var label = -1
      var other = first
      while other < above.count, above[other].start <= run.end {
        let touched = root(of: above[other].label)
        label = label < 0 ? touched : merge(label, touched)
        other += 1
      }
      // The last one touched may reach the next run too.
      let component = component(of: run, row: row, in: samples)
      if label < 0 {
        label = parents.count
        parents.append(label)
        components.append(component)
      } else {
        components[label].add(component)
      }
      current[index].label = label
    }
  }

  @inline(__always) private func component(of run: Run, row: Int, in samples: Span<UInt8>) -> Component {
    let offset = row * width
    let middle = (run.start + run.end) / 2
    let side = InkThresholds.tile
    return unsafe Component(
      left: run.start, top: row, right: run.end - 1, bottom: row, ink: run.end - run.start,
      steps: step(samples.bytes, offset, from: run.start - 2) + step(samples.bytes, offset, from: run.end - 2),
      steepest: offset >= width && offset + width + middle < samples.count
        ? steepest(samples.bytes, at: offset + middle) : 0,
      contrast: thresholds.contrasts[row / side * thresholds.columns + middle / side])
  }

  /// The steepest of three steps in a row that begin at a column.
  @inline(__always) private func step(_ samples: RawSpan, _ offset: Int, from column: Int) -> Int {
    guard column >= 0, column + 3 < width else { return 0 }
    let four = unsafe samples.unsafeLoadUnaligned(fromUncheckedByteOffset: offset + column, as: SIMD4<UInt8>.self)
    let (one, two, three, last) = (Int(four[0]), Int(four[1]), Int(four[2]), Int(four[3]))
    return max(abs(one - two), max(abs(two - three), abs(three - last)))
  }

  /// The steeper of the steps from a sample to those above and below it, of which there are both.
  @inline(__always) private func steepest(_ samples: RawSpan, at offset: Int) -> UInt8 {
    func level(_ offset: Int) -> Int {
      Int(unsafe samples.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self))
    }
    let (above, here, below) = (level(offset - width), level(offset), level(offset + width))
    return UInt8(truncatingIfNeeded: max(abs(above - here), abs(below - here)))
  }

  private mutating func root(of label: Int) -> Int {
    var label = label
    while parents[label] != label {
      parents[label] = parents[parents[label]]
      label = parents[label]
    }
    return label
  }

  private mutating func merge(_ one: Int, _ other: Int) -> Int {
    guard one != other else { return one }
    let (kept, joined) = (min(one, other), max(one, other))
    parents[joined] = kept
    components[kept].add(components[joined])
    return kept
  }
}

extension [InkComponents.Component] {
  /// The height below which half of the ink is; nil where there is none.
  var heightOfHalfTheInk: Int? {
    guard let greatest = lazy.map(\.height).max() else { return nil }
    var inkByHeight = [Int](repeating: 0, count: greatest + 1)
    for component in self { inkByHeight[component.height] += component.ink }
    var rest = inkByHeight.reduce(0, +) / 2
    return inkByHeight.firstIndex { ink in
      rest -= ink
      return ink > 0 && rest <= 0
    }
  }
}
